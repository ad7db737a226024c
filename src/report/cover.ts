/**
 * The cover of the monthly bulletin (封面): its name, the period, the number of the issue, who issues it, and how complete
 * it is. All of it follows settings and returns.
 */
import { BLANK, iff } from "../measures/formula";
import { countedReturns } from "../measures/parkReturns";
import { bookletTitle, COLUMNS, type BookletColumn } from "./booklet";
import { identityOf } from "./identity";
import type { ReportSources } from "./kinds";
import { openStrip, OWN_COLUMNS, periodCells } from "./reportFrame";
import { SheetBuilder } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import type { StyleName } from "./styles";
import { monthExpression, reportPeriod, textExpression } from "./textFormula";

/** Heights in points; with the margins they fill one A4 page. */
const ROOM = { top: 130, title: 92, period: 40, line: 24, middle: 220, bottom: 44 } as const;

/** Lays the cover out; null when no park reports in the period. */
export function cover({ language, words, refs, parks }: ReportSources): SheetSpec | null {
  if (!parks.length) return null;
  const { cover: of } = words.booklet;
  const sheet = new SheetBuilder<BookletColumn>(COLUMNS, language);
  openStrip(sheet, words, OWN_COLUMNS);
  const { expected, reported, drafts, approved } = countedReturns(refs);
  const add = (label: string, height: number, style?: StyleName, text = BLANK): number => {
    const row = sheet.named(sheet.row(height), label);
    const area = sheet.across({ top: row, bottom: row });
    sheet.merge(area);
    if (!style) return row;
    sheet.style(area, style);
    sheet.formula(row, "first", text);
    return row;
  };
  const first = add("top", ROOM.top);
  add("title", ROOM.title, "coverTitle", bookletTitle(words));
  add("space", ROOM.line);
  add("period", ROOM.period, "coverPeriod", reportPeriod(words));
  const month = monthExpression("PeriodMonth", []);
  add("issue", ROOM.line, "coverLine", textExpression(of.issue, { month }));
  add("draft", ROOM.line, "coverLine", iff(`${drafts}>0`, textExpression(of.draft, {}), BLANK));
  add("middle", ROOM.middle);
  add("returns", ROOM.line, "coverLine", textExpression(of.returns, { expected, reported }));
  add("approvals", ROOM.line, "coverLine", textExpression(of.approvals, { approved, drafts }));
  add("asOf", ROOM.line, "coverLine", textExpression(of.asOf, { asOf: "DataAsOf" }));
  add("bottom", ROOM.bottom);
  const last = add("unit", ROOM.period, "coverPeriod", iff("ISTEXT(IssuingUnit)", "IssuingUnit", BLANK));
  const end = sheet.row(6);
  return {
    name: of.tab,
    identity: identityOf({ kind: "cover", park: null }),
    ...sheet.parts(),
    labels: sheet.area({ top: first, bottom: last }, "label"),
    dropDowns: periodCells(sheet, words, OWN_COLUMNS),
    names: [],
    freeze: { rows: first, columns: 1 },
    print: {
      orientation: "portrait",
      area: sheet.across({ top: first, bottom: end }),
      titleRows: null,
      pagesTall: 1,
      footer: "",
    },
  };
}
