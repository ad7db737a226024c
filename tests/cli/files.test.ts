/** Files in and out of the command line. */
import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import {
  inputFiles,
  isSameFile,
  OutputError,
  prepareOutput,
  readInput,
  writeOutput,
} from "../../src/cli/files";
import { folderOfEachTest } from "../support/commandLine";

const folder = folderOfEachTest();

const problemOf = async (path: string) => {
  const reading = await readInput(inputFiles([path])[0]!);
  return "problem" in reading ? [reading.problem.code, reading.problem.place] : "read";
};

describe("a file that is given", () => {
  test("is called by its name alone, and by its path where two share a name", () => {
    const named = (paths: string[]) => inputFiles(paths).map(({ name }) => name);
    expect(named(["上报/湘东.csv", "目标.csv"])).toEqual(["湘东.csv", "目标.csv"]);
    expect(named(["4月/湘东.csv", "5月/湘东.csv"])).toEqual(["4月/湘东.csv", "5月/湘东.csv"]);
    expect(named(["湘东.csv", "./湘东.csv"])).toEqual(["湘东.csv", "湘东.csv"]);
  });

  test("that is missing, or whose folder is, is not found", async () => {
    const nowhere = ["source.notFound", { file: "没有.csv" }];
    expect(await problemOf(folder.at("没有.csv"))).toEqual(nowhere);
    expect(await problemOf(folder.write("a.csv", "") + "/没有.csv")).toEqual(nowhere);
  });

  test("that is a folder or a pipe is no file, and nothing waits for it", async () => {
    expect(await problemOf(folder.path)).toMatchObject(["source.notFile", {}]);
    execFileSync("mkfifo", [folder.at("管道.csv")]);
    expect(await problemOf(folder.at("管道.csv"))).toMatchObject(["source.notFile", { file: "管道.csv" }]);
  });

  test("is read to the last byte", async () => {
    const path = folder.write("a.csv", "园区\n");
    expect(await readInput({ path, name: "a.csv" })).toMatchObject({
      name: "a.csv",
      bytes: Buffer.from("园区\n"),
    });
  });
});

describe("the output file", () => {
  const bytes = new TextEncoder().encode("新");

  test("is replaced whole, and nothing else is left in the folder", async () => {
    const path = folder.write("月报.xlsx", "旧");
    await writeOutput(path, bytes);
    expect(readFileSync(path, "utf8")).toBe("新");
    expect(folder.names).toEqual(["月报.xlsx"]);
  });

  test("may have as long a name as the system takes", async () => {
    const name = `${"报".repeat(80)}.xlsx`;
    await writeOutput(folder.at(name), bytes);
    expect(folder.names).toEqual([name]);
  });

  test("behind a link is written where the link leads", async () => {
    folder.write("月报.xlsx", "旧");
    symlinkSync(folder.at("月报.xlsx"), folder.at("最新.xlsx"));
    await writeOutput(folder.at("最新.xlsx"), bytes);
    expect(readFileSync(folder.at("月报.xlsx"), "utf8")).toBe("新");
    expect(lstatSync(folder.at("最新.xlsx")).isSymbolicLink()).toBe(true);
    expect(await isSameFile(folder.at("最新.xlsx"), folder.at("月报.xlsx"))).toBe(true);
  });

  test("that cannot be written leaves what was there, and says why", async () => {
    mkdirSync(folder.at("月报.xlsx"));
    await expect(writeOutput(folder.at("月报.xlsx"), bytes)).rejects.toMatchObject({ key: "outIsFolder" });
    expect(folder.names).toEqual(["月报.xlsx"]);
    await expect(writeOutput(folder.at("没有/月报.xlsx"), bytes)).rejects.toMatchObject({
      key: "outNoFolder",
    });
  });

  test("is looked at before the work begins", async () => {
    const file = folder.write("a.csv", "");
    await expect(prepareOutput(folder.at("没有/月报.xlsx"))).rejects.toBeInstanceOf(OutputError);
    await expect(prepareOutput(`${file}/月报.xlsx`)).rejects.toMatchObject({ key: "outNoFolder" });
    await expect(prepareOutput(folder.path)).rejects.toMatchObject({ key: "outIsFolder" });
    await expect(prepareOutput(folder.at("月报.xlsx"))).resolves.toBeUndefined();
    expect(folder.names).toEqual(["a.csv"]);
  });
});
