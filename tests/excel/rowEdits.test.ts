/** Which rows are inserted and deleted when a report is renewed. */
import fc from "fast-check";
import { rowEdits } from "../../src/excel/rowEdits";

const HEADING = 2;
const TAIL = 2;
const block = (labels: readonly string[]) => ({
  top: HEADING,
  height: HEADING + labels.length + TAIL,
  labels,
});

/** Rows of a sheet, each by what people see in it, after the edits. */
function edited(rows: readonly string[], edits: ReturnType<typeof rowEdits>): string[] {
  const result = [...rows];
  for (const edit of edits)
    if ("insert" in edit) result.splice(edit.at, 0, ...Array.from({ length: edit.insert }, () => "new"));
    else result.splice(edit.delete, 1);
  return result;
}

const sheetOf = (labels: readonly string[]): string[] => [
  ...["title", "heading"],
  ...labels.map((label, row) => (label === "" ? `blank ${row}` : label)),
  ...["note", "sign-off", "below"],
];

const renew = (before: string[], after: string[], inUse: (row: number) => boolean = () => false): string[] =>
  edited(sheetOf(before), rowEdits(block(before), block(after), inUse));

test("nothing changes when the indicators are the same", () => {
  const labels = ["", "财政总收入", "税收"];
  expect(rowEdits(block(labels), block(labels), () => false)).toEqual([]);
});

test("a new indicator gets its row where it stands, not at the end", () => {
  expect(renew(["", "财政总收入", "税收"], ["", "财政总收入", "非税收入", "税收"])).toEqual([
    ...["title", "heading", "blank 0", "财政总收入", "new", "税收", "note", "sign-off", "below"],
  ]);
});

test("an indicator no longer listed gives up its row", () => {
  expect(renew(["", "财政总收入", "税收", "", "工业投资"], ["", "税收", "", "工业投资"])).toEqual([
    ...["title", "heading", "blank 0", "税收", "blank 3", "工业投资", "note", "sign-off", "below"],
  ]);
});

test("of rows that could be given up, those people wrote beside stay", () => {
  const group = ["", "", "财政总收入"];
  expect(renew(group, ["", "财政总收入"])).toContain("blank 0");
  expect(renew(group, ["", "财政总收入"], (row) => row === HEADING + 1)).toContain("blank 1");
});

test("notes that come and go leave the sign-off row and what is below it where they are", () => {
  const before = { ...block(["税收"]), height: HEADING + 1 + 5 };
  const rows = ["title", "heading", "税收", "1", "2", "3", "4", "sign-off", "below"];
  const edits = rowEdits(before, block(["税收"]), () => false);
  expect(edited(rows, edits)).toEqual(["title", "heading", "税收", "1", "sign-off", "below"]);
});

test("whatever the lists, rows keep their order, the block gets its height, and common rows in order stay", () => {
  const names = fc.uniqueArray(fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸"), { maxLength: 10 });
  const withGroups = names.chain((list) =>
    fc
      .array(fc.boolean(), { minLength: list.length, maxLength: list.length })
      .map((groups) => list.flatMap((name, index) => (groups[index] ? ["", name] : [name]))),
  );
  fc.assert(
    fc.property(withGroups, withGroups, (before, after) => {
      const result = renew(before, after);
      expect(result).toHaveLength(HEADING + after.length + TAIL + 1);
      expect(result.at(-1)).toBe("below");
      expect(result.at(-2)).toBe("sign-off");
      expect(result[HEADING + after.length]).toBe("note");
      // A row that stays under its name stands where the new block has that name.
      const kept = after.filter((label, row) => label !== "" && result[HEADING + row] === label);
      const common = after.filter((label) => label !== "" && before.includes(label));
      const sameOrder =
        common.join() === before.filter((label) => label !== "" && after.includes(label)).join();
      if (sameOrder) expect(kept).toEqual(common);
    }),
    { numRuns: 300 },
  );
});
