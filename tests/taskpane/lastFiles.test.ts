/** Reading the files of the last load again: what the browser still allows, and whether they changed. */
import { lastFiles, rememberFiles, rereadFiles } from "../../src/taskpane/files/lastFiles";
import { paneFile, pastedFile, type FileHandle } from "../../src/taskpane/files/paneFile";

const onDisk = (text: string, lastModified: number): File => new File([text], "5月.csv", { lastModified });

/** A handle on a file that can change; `permission` is what the browser answers when asked. */
function handleOn(now: () => File, permission: PermissionState = "granted"): FileHandle {
  return {
    kind: "file",
    getFile: () => Promise.resolve(now()),
    queryPermission: () => Promise.resolve("prompt"),
    requestPermission: () => Promise.resolve(permission),
  };
}

test("a file behind a handle is read again only when it changed", async () => {
  let file = onDisk("17.90", 1);
  const handle = handleOn(() => file);
  await rememberFiles("月报.xlsx", [paneFile(file, handle)]);
  const last = await lastFiles("月报.xlsx");
  expect(await rereadFiles(last)).toEqual({ changed: [], unreadable: [] });
  file = onDisk("18.10", 2);
  const again = await rereadFiles(last);
  expect(again.unreadable).toEqual([]);
  expect(new TextDecoder().decode(await again.changed[0]!.read())).toBe("18.10");
});

test("a file without a handle counts as unchanged as long as the browser lets it be read", async () => {
  const file = onDisk("17.90", 1);
  await rememberFiles("月报.xlsx", [paneFile(file)]);
  expect(await rereadFiles(await lastFiles("月报.xlsx"))).toEqual({ changed: [], unreadable: [] });
  jest
    .spyOn(Blob.prototype, "arrayBuffer")
    .mockRejectedValueOnce(new DOMException("changed", "NotReadableError"));
  const last = await lastFiles("月报.xlsx");
  expect(await rereadFiles(last)).toEqual({ changed: [], unreadable: last });
});

test("text that was pasted is not asked for again; the files loaded with it are", async () => {
  const file = paneFile(onDisk("17.90", 1));
  await rememberFiles("月报.xlsx", [pastedFile("1至5月，全区完成财政总收入17.9亿元。", "粘贴的文字"), file]);
  expect(await lastFiles("月报.xlsx")).toEqual([file]);
});

test.each([
  ["permission is refused", handleOn(() => onDisk("17.90", 1), "denied")],
  [
    "the file was moved",
    {
      ...handleOn(() => onDisk("", 1)),
      getFile: () => Promise.reject(new DOMException("", "NotFoundError")),
    },
  ],
  ["there is no handle, as after the pane was closed", null],
])("files are asked for when %s", async (_, handle) => {
  const file = { name: "5月.csv", size: 5, lastModified: 1, handle };
  expect(await rereadFiles([file])).toEqual({ changed: [], unreadable: [file] });
});

test("only the files that are gone are asked for; of the others those that changed are read", async () => {
  const gone = {
    ...handleOn(() => onDisk("", 1)),
    getFile: () => Promise.reject(new DOMException("", "NotFoundError")),
  };
  const last = [
    { name: "湘乡经开区.csv", size: 5, lastModified: 1, handle: gone },
    { name: "萍乡经开区.csv", size: 5, lastModified: 1, handle: handleOn(() => onDisk("18.10", 2)) },
    { name: "湘潭高新区.csv", size: 5, lastModified: 1, handle: handleOn(() => onDisk("17.90", 1)) },
  ];
  const { changed, unreadable } = await rereadFiles(last);
  expect(unreadable).toEqual([last[0]]);
  expect(changed.map(({ handle }) => handle)).toEqual([last[1]!.handle]);
});

test("who refused one file is not asked about the others", async () => {
  const asked = jest.fn(() => Promise.resolve<PermissionState>("denied"));
  const handle = { ...handleOn(() => onDisk("17.90", 1)), requestPermission: asked };
  const last = ["甲", "乙", "丙"].map((name) => ({ name: `${name}.csv`, size: 5, lastModified: 1, handle }));
  expect((await rereadFiles(last)).unreadable).toEqual(last);
  expect(asked).toHaveBeenCalledTimes(1);
});

test("each workbook has its own last files", async () => {
  await rememberFiles("六月.xlsx", [paneFile(onDisk("17.90", 1))]);
  expect(await lastFiles("七月.xlsx")).toEqual([]);
});

test("a workbook never saved leaves nothing behind for the next new one", async () => {
  const open = jest.fn(() => {
    throw new Error("the store was asked");
  });
  Object.defineProperty(globalThis, "indexedDB", { value: { open }, configurable: true });
  await rememberFiles("", [paneFile(onDisk("17.90", 1))]);
  expect(await lastFiles("")).toHaveLength(1);
  expect(open).not.toHaveBeenCalled();
  Reflect.deleteProperty(globalThis, "indexedDB");
});
