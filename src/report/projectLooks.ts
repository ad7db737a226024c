/** How rows of key projects look: in the body, and in the list below it, whose lines may be blank. */
import { completionFormat, gapFormat, levelFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { Rows } from "./sheetBuilder";
import type { StyleName } from "./styles";
import type { ProjectSheet } from "./projectColumns";

/** Decimals of 亿元. */
const DECIMALS = 2;

interface RowStyles {
  readonly body: StyleName;
  readonly unit: StyleName;
  readonly number: StyleName;
  readonly rank: StyleName;
  readonly remark: StyleName;
}
const RULED: RowStyles = { body: "body", unit: "unit", number: "number", rank: "rank", remark: "remark" };
/** Of the list, whose lines may be blank. */
export const LISTED_STYLES: RowStyles = {
  body: "listed",
  unit: "listedWord",
  number: "listedFigure",
  rank: "listedWord",
  remark: "listedRemark",
};

/** Styles and number formats of some rows. */
export function projectLooks(sheet: ProjectSheet, rows: Rows, styles = RULED): void {
  sheet.style(sheet.across(rows), styles.body);
  sheet.style(sheet.area(rows, "mark"), "behindMark");
  sheet.style(sheet.area(rows, "name"), "stub");
  sheet.style(sheet.area(rows, "level"), styles.unit);
  sheet.style(sheet.area(rows, "investment", "gap"), styles.number);
  sheet.style(sheet.area(rows, "status"), styles.rank);
  sheet.style(sheet.area(rows, "stage"), styles.remark);
  sheet.indent(sheet.area(rows, "stage"), 1);
  sheet.format(sheet.area(rows, "investment", "done"), levelFormat(DECIMALS, DECIMALS));
  for (const [column, format] of [
    ["completion", completionFormat],
    ["gap", gapFormat],
  ] as const) {
    sheet.format(sheet.area(rows, column), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(rows, column), format)) sheet.condition(condition);
  }
}
