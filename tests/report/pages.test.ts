/** Where printed pages end: by hand-made sheets, and on reports of the samples. */
import { buildReports } from "../../src/actions/buildReports";
import { CATALOGUE } from "../../src/core/catalogue";
import { figureMeasure } from "../../src/core/figureMeasure";
import type { ReportKind } from "../../src/core/reportKind";
import { pageBreaks } from "../../src/report/pages";
import type { SheetSpec } from "../../src/report/spec";
import type { StyleName } from "../../src/report/styles";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, newWorkbook, valueOf } from "../support/parkWorkbook";

/** A row of a printed sheet, in points. */
interface Row {
  readonly height: number;
  /** Nothing is drawn in a row without one. */
  readonly style?: StyleName;
}

const rows = (count: number, height = 20, style: StyleName = "body"): Row[] =>
  Array.from({ length: count }, () => ({ height, style }));
const group = rows(1, 20, "group");
const notes = [...rows(2, 20, "note"), ...rows(1, 20, "signOff")];

/** Landscape pages of 501.8 points, with titles of 40 points on each after the first. */
function breaksOf(body: readonly Row[], print: Partial<SheetSpec["print"]> = {}): number[] {
  const all = [...rows(2, 20, "heading"), ...body];
  const line = (row: number) => ({ top: row, bottom: row, left: 0, right: 0 });
  return pageBreaks({
    columnWidths: [{ column: 0, name: "stub", width: 60 }],
    rowHeights: all.map(({ height }, row) => ({ row, height })),
    styles: all.flatMap(({ style }, row) => (style ? [{ area: line(row), style }] : [])),
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: all.length - 1, right: 0 },
      titleRows: { first: 0, last: 1 },
      footer: "",
      ...print,
    },
  });
}

describe("pages of a printed report", () => {
  test("a report that fits on a page is not broken", () => {
    expect(breaksOf([...rows(20), ...notes])).toEqual([]);
  });

  test("a report that is shrunk to a page is not broken", () => {
    expect(breaksOf(rows(60), { pagesTall: 1 })).toEqual([]);
  });

  test("a long one ends its pages before they are full, with room for the repeated headings", () => {
    expect(breaksOf(rows(70))).toEqual([23, 44, 65]);
  });

  test("a heading does not stand alone, nor with a single row, at the foot of a page", () => {
    expect(breaksOf([...rows(21), ...group, ...rows(30)])[0]).toBe(23);
    expect(breaksOf([...rows(20), ...group, ...rows(30)])[0]).toBe(22);
  });

  test("headings one below the other go to the next page together", () => {
    expect(breaksOf([...rows(19), ...group, ...rows(2, 20, "heading"), ...rows(30)])[0]).toBe(21);
  });

  test("a table of its own that begins low on a page and would be broken begins the next one", () => {
    const headings = rows(2, 20, "heading");
    expect(breaksOf([...rows(16), ...headings, ...rows(8)])).toEqual([18]);
  });

  test("a block that begins high on a page is broken, so that no page stays half empty", () => {
    expect(breaksOf([...rows(4), ...group, ...rows(30)])).toEqual([23]);
  });

  test("a long group of rows is broken where a table of its own would not be", () => {
    expect(breaksOf([...rows(13), ...group, ...rows(11)])).toEqual([23]);
  });

  test("a short group that begins low on a page begins the next one, so that its rows say what they are of", () => {
    expect(breaksOf([...rows(16), ...group, ...rows(8)])).toEqual([18]);
    expect(breaksOf([...rows(16), ...group, ...rows(4), ...notes])).toEqual([18]);
  });

  test("a page does not begin with the space between two tables", () => {
    const space: Row[] = [{ height: 8 }];
    expect(breaksOf([...rows(21), ...space, ...rows(2, 20, "heading"), ...rows(10)])).toEqual([24]);
  });

  test("a paragraph stays with its heading, others may follow on the next page", () => {
    const heading = rows(1, 20, "proseHeading");
    const paragraphs = (count: number): Row[] => rows(count, 120, "paragraph");
    expect(breaksOf([...paragraphs(2), ...heading, ...paragraphs(3)])).toEqual([6]);
    expect(breaksOf([...paragraphs(3), ...heading, ...paragraphs(2)])).toEqual([5]);
  });

  test("the last row of a block, often its total, does not begin a page alone", () => {
    expect(breaksOf([...rows(4), ...group, ...rows(18), ...group, ...rows(4)])).toEqual([23]);
  });

  test("notes and sign-off have the last rows of the table above them", () => {
    expect(breaksOf([...rows(20), ...notes])).toEqual([]);
    expect(breaksOf([...rows(21), ...notes])).toEqual([21]);
  });

  test("a wider sheet is printed smaller and holds more rows", () => {
    const wide = { orientation: "portrait" } as const;
    expect(breaksOf(rows(70), wide)[0]).toBeGreaterThan(breaksOf(rows(70))[0]!);
  });
});

const FIVE = ["甲园区", "乙园区", "丙园区", "丁园区", "戊园区"];
const THIRTY = Array.from({ length: 30 }, (_, at) => `第${at + 1}园区`);
const returnsOf = (parks: readonly string[]): string =>
  [
    "园区,指标,报告期,数据项,数值,单位",
    ...CATALOGUE.filter(({ required, targeted }) => required || targeted).flatMap((indicator) =>
      parks.map((park, at) =>
        [
          park,
          indicator.names["zh-CN"],
          "2022-05",
          figureMeasure(indicator) === "ytd" ? "累计" : "期末",
          at + 7,
          indicator.unit,
        ].join(),
      ),
    ),
  ].join("\n");

async function written(kind: ReportKind, parks: readonly string[] = FIVE): Promise<Sheet> {
  const session = await newWorkbook();
  await load(returnsOf(parks));
  valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION));
  return session.book.sheets.find(({ page }) => page.breaks)!;
}

test("each block of the comparison stands whole on a page, and each heading of the narrative above its paragraph", async () => {
  const comparison = await written("comparison");
  for (const row of comparison.page.breaks!) {
    const heading = comparison.cells.rows[row]![0];
    expect(["园区", comparison.cells.rows.at(-1)![0]]).toContain(heading);
  }
  const narrative = await written("narrative");
  const heading = /^[一二三四五六七八九十]+、/;
  for (const row of narrative.page.breaks!)
    expect(String(narrative.cells.rows[row - 1]![0])).not.toMatch(heading);
});

test.each(["comparison", "assessment"] as const)(
  "of thirty parks, every page of the %s has its column headings above its rows",
  async (kind) => {
    const { page, cells } = await written(kind, THIRTY);
    const firsts = page.breaks!.map((row) => String(cells.rows[row]![0]));
    expect(firsts.length).toBeGreaterThan(2);
    for (const first of firsts) expect(first).toMatch(/^(?:园区|指标|分项得分|计分办法|注：)/);
  },
);

/** Pages end where the table is closed, and begin where it is opened again. */
test.each(["comparison", "assessment", "ranking", "quality"] as const)(
  "of thirty parks, every page of the %s has a line below its last row, and none at its side",
  async (kind) => {
    const { page, styles } = await written(kind, THIRTY);
    const { left } = page.printArea!;
    const line = (row: number, column: number, side: "bottom" | "left") =>
      styles.uniform({ top: row, bottom: row, left: column, right: column }, side);
    const ends = page.breaks!.map((row) => {
      const isSpace = line(row - 1, left, "bottom") === null && line(row - 2, left, "bottom") !== null;
      return isSpace ? row - 2 : row - 1;
    });
    expect(ends.filter((row) => line(row, left, "bottom") === null)).toEqual([]);
    expect(ends.filter((row) => line(row, left, "left") !== null)).toEqual([]);
  },
);

test("the last page of the data quality report has more than notes, also where nothing was found", async () => {
  const { page, cells } = await written("quality", THIRTY);
  const last = page.breaks!.at(-1)!;
  const texts = cells.rows.slice(last).map((row) => String(row?.[0] ?? ""));
  expect(texts[0]).not.toMatch(/^注：/);
});
