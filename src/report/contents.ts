/** The contents of the monthly bulletin (目录): the reports of the workbook in order, each a link to its sheet. */
import { isPerPark } from "../core/reportKind";
import { BODY_SIZE, LINE as FURTHER_LINE } from "./parkRowHeight";
import { bookletTitle, COLUMNS, type BookletColumn } from "./booklet";
import { identityOf } from "./identity";
import type { ReportSources } from "./kinds";
import { coverageStamp, FRAME_TITLE, framedSheet, openFrame, OWN_COLUMNS, stampFrame } from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { LinkSpec, SheetSpec } from "./spec";

const LINE = 21;

/** Lays the contents out; null when there is no report to list. */
export function contents(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, listed } = sources;
  if (!listed.length) return null;
  const { contents: of } = words.booklet;
  const sheet = new SheetBuilder<BookletColumn>(COLUMNS, language);
  openFrame(sheet, words, { title: of.title, columns: OWN_COLUMNS });
  const heading = sheet.named(
    sheet.row(LINE, { first: of.number, yearLabel: of.name, scope: of.scope }),
    "heading",
  );
  sheet.merge(sheet.area({ top: heading, bottom: heading }, "yearLabel", "right"));
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");

  const links: LinkSpec[] = [];
  const rows: Rows = { top: sheet.height, bottom: sheet.height + listed.length - 1 };
  for (const [index, report] of listed.entries()) {
    const scope = isPerPark(report.kind) ? report.park! : of.allParks;
    const height = LINE + (sheet.linesIn(scope, "scope", BODY_SIZE, 1) - 1) * FURTHER_LINE;
    const row = sheet.named(sheet.row(height, { first: index + 1 }), identityOf(report));
    sheet.put(row, "scope", { text: scope });
    sheet.merge(sheet.area({ top: row, bottom: row }, "yearLabel", "right"));
    links.push({
      row,
      column: sheet.at("yearLabel"),
      to: identityOf(report),
      text: report.definition ?? of.kinds[report.kind],
    });
  }
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "first"), "ordinal");
  sheet.style(sheet.area(rows, "yearLabel", "right"), "link");
  sheet.style(sheet.area(rows, "scope"), "listName");
  sheet.indent(sheet.area(rows, "yearLabel", "right"), 1);
  sheet.indent(sheet.area(rows, "scope"), 1);
  sheet.style(sheet.across({ top: heading, bottom: rows.bottom }), "frame");
  stampFrame(sheet, OWN_COLUMNS, bookletTitle(words), coverageStamp(words, refs));
  return {
    ...framedSheet(sheet, words, OWN_COLUMNS, {
      of: { kind: "contents", park: null },
      tab: of.tab,
      labels: { top: heading, bottom: rows.bottom },
      notes: [],
      orientation: "portrait",
      titleRows: { ...FRAME_TITLE, bottom: heading },
      frozen: { columns: 1 },
      unsigned: true,
    }),
    links,
  };
}
