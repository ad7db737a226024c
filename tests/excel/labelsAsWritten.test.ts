/** Rows whose label somebody typed over are known by their place among the others, where there is no doubt. */
import { labelsAsWritten } from "../../src/excel/labelsAsWritten";

const AREA = { top: 6, bottom: 20, left: 1, right: 1 };
/** Rows with "" are headings of groups, which the report knows by no label. */
const written = (...texts: string[]) =>
  texts.flatMap((text, row) => (text === "" ? [] : [{ row: AREA.top + row, column: 1, text }]));

function read(standing: readonly string[], wrote: readonly string[], own?: readonly boolean[]) {
  const rows = { labels: standing, own: own ?? standing.map((text) => text !== "") };
  return labelsAsWritten(rows, AREA, written(...wrote));
}

const WROTE = ["", "财政总收入", "税收", "", "固定资产投资", "工业投资"];

test("names typed over, and emptied, are those written there", () => {
  expect(read(["", "财政收入", "税收", "", "投资", "工业投资"], WROTE)).toEqual(WROTE);
  expect(
    read(["", "财政收入", "税收入", "", "", "工业投资"], WROTE, [false, true, true, false, true, true]),
  ).toEqual(WROTE);
  expect(read(["", "甲", "乙", "", "丙", "丁"], WROTE)).toEqual(WROTE);
});

test("nothing is supposed where rows are more or fewer, are a person's own, or say what another said", () => {
  for (const standing of [
    ["", "财政总收入", "税收", "", "工业投资"].concat("新"),
    ["", "税收", "财政总收入", "", "固定资产投资", "工业投资"],
    ["", "财政收入", "新", "税收", "", "固定资产投资", "工业投资"],
  ])
    expect(read(standing, WROTE)).toEqual(standing);
  const theirs = ["", "我的", "税收", "", "固定资产投资", "工业投资"];
  expect(read(theirs, WROTE, [false, false, true, false, true, true])).toEqual(theirs);
});

test("where labels stand in a hidden column, which nobody types into, they are what stands there", () => {
  const rows = { labels: ["甲", "乙"], own: [true, true] };
  expect(labelsAsWritten(rows, AREA, [{ row: 6, column: 0, text: "甲园区" }])).toEqual(["甲", "乙"]);
});
