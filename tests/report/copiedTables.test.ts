/** What Excel puts on the clipboard of a report, and Word makes a table of: the printed cells, none hidden among them. */
import type { Rectangle } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, newWorkbook, valueOf } from "../support/parkWorkbook";
import { zoneReturns } from "../support/zoneReturns";

const PROJECTS = `项目名称,园区,级别,年度,总投资,年计划投资,5月,单位,形象进度
新能源电池材料生产基地,萍乡经开区,省重点,2022,28.97,9.00,5.29,亿元,主体施工
`;
/** Kinds whose pages are laid out in cells and are no tables to copy: cards, paragraphs, title page. */
const NO_TABLES = /封面|文字分析|领导看板/;

let reports: Sheet[];
beforeAll(async () => {
  const session = await newWorkbook();
  const { figures, targets } = zoneReturns(7);
  await load(figures, targets, PROJECTS);
  valueOf(await buildReports({ kinds: [...REPORT_KINDS], parks: ["萍乡经开区"], month: MAY }, ACTION));
  reports = session.book.sheets.filter(({ tables, page }) => !tables.length && page.printArea);
}, 120_000);

const holds = (area: Rectangle, part: Rectangle): boolean =>
  part.top >= area.top && part.bottom <= area.bottom && part.left >= area.left && part.right <= area.right;

test("every kind of report is looked at", () => {
  expect(reports).toHaveLength(REPORT_KINDS.length);
});

test("hidden cells stand right of what is printed, no row of it is hidden, and no merged cells reach out of it", () => {
  for (const { name, page, hiddenColumns, hiddenRows, merges } of reports) {
    const area = page.printArea!;
    expect([name, [...hiddenColumns].filter((column) => column <= area.right)]).toEqual([name, []]);
    expect([name, [...hiddenRows]]).toEqual([name, []]);
    const within = merges.filter(({ top }) => top >= area.top);
    expect([name, within.filter((merge) => !holds(area, merge))]).toEqual([name, []]);
  }
});

test("in tables only headings go over several rows, and no column stands only under merged cells", () => {
  for (const { name, page, merges, cells, styles } of reports) {
    if (NO_TABLES.test(name)) continue;
    const area = page.printArea!;
    const tall = merges.filter(({ top, bottom }) => bottom > top);
    for (const { top, left } of tall)
      expect([name, top, styles.at(top, left).bold]).toEqual([name, top, true]);
    for (let column = area.left; column <= area.right; column++) {
      const alone = cells.rows.some(
        (row, at) =>
          row?.[column] !== null &&
          row?.[column] !== undefined &&
          at > area.top &&
          !merges.some(
            (merge) =>
              merge.right > merge.left &&
              merge.top <= at &&
              merge.bottom >= at &&
              merge.left <= column &&
              merge.right >= column,
          ),
      );
      if (!/目录/.test(name)) expect([name, column, alone]).toEqual([name, column, true]);
    }
  }
});
