/** What is kept of reports travels with the workbook, and a workbook may be a stranger's. */
import { keptPrints } from "../../src/excel/keptPrints";

const read = (value: unknown): unknown =>
  keptPrints({
    items: [{ key: "printed|park:萍乡经开区", value }],
  } as unknown as Excel.SettingCollection).get("park:萍乡经开区");

const FIGURES = { period: "2022-05", rows: [["税收", 14.62, 7.5, 41.2, 3]] };
const NAME = { row: 8, column: 0, text: "税收" };

test("what a report printed is read as it was kept", () => {
  const kept = {
    ...FIGURES,
    names: [NAME],
    styled: [["group", 4, 0, 4, 9]],
    formats: { codes: ["0.00"], forms: [[0]], rows: [0] },
    heights: [32, 16.5],
  };
  expect(read(kept)).toEqual(kept);
});

test("what is kept is read in the order it was written, so that a report taken back is kept to the letter", () => {
  const kept = {
    ...FIGURES,
    columns: ["name", "ytd"],
    title: "",
    names: [NAME],
    breaks: [40],
    typedTitle: "快报",
  };
  for (const form of [kept, Object.fromEntries(Object.entries(kept).toReversed())])
    expect(Object.keys(read(form) as object)).toEqual([
      ...["period", "rows"],
      ...Object.keys(form).filter((key) => !(key in FIGURES)),
    ]);
});

test("a name or a style in a row no workbook has is passed over, so that nothing is counted up to it", () => {
  const names = [NAME, { ...NAME, row: 5e7 }, { ...NAME, row: -1 }, { ...NAME, column: 20_000 }];
  const styled = [
    ["group", 4, 0, 4, 9],
    ["title", 0, -300_000, 100, 3],
    ["title", 0, 0, 4e9, 3],
  ];
  expect(read({ ...FIGURES, names, styled })).toEqual({
    ...FIGURES,
    names: [NAME],
    styled: [["group", 4, 0, 4, 9]],
  });
});

test("formats longer than Excel takes are none of a report's", () => {
  const formats = { codes: ["[".repeat(200_000)], forms: [[0]], rows: [0] };
  expect(read({ ...FIGURES, formats })).toEqual(FIGURES);
});

test("heights that are no numbers are none a report wrote", () => {
  for (const heights of [{ length: 1e9 }, [32, "16.5"], [32, null]])
    expect(read({ ...FIGURES, heights })).toEqual(FIGURES);
});
