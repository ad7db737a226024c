/** The lists of findings below the report of data quality: printed text, as the table Checks had it when it was written. */
import type { ListedFinding, ReportSources } from "./kinds";
import { type QualitySheet } from "./qualityColumns";

/** Findings a list has room for; the table Checks holds the rest. */
const MOST = 60;
const SIZE = 9;
const LINE = 12;

/** Adds the findings nobody settled, or the settled ones with the reasons given. */
export function findingRows(
  sheet: QualitySheet,
  { words, findings }: ReportSources,
  list: "open" | "settled",
): void {
  const { quality: of, headings: common } = words.boards;
  const all = findings.filter(({ settled }) => settled === (list === "settled"));
  sheet.named(sheet.row(9), `${list}|spacer`);
  const title = sheet.named(
    sheet.row(17.5, { park: { text: of.lists[list].replace("{count}", String(all.length)) } }),
    `${list}|`,
  );
  const titleLine = sheet.across({ top: title, bottom: title });
  sheet.merge(titleLine);
  sheet.style(titleLine, "group");
  if (!all.length) {
    line(sheet, of.lists.none, `${list}|none`);
    sheet.style(sheet.across({ top: title, bottom: title + 1 }), "frame");
    return;
  }
  const heading = sheet.named(
    sheet.row(19, {
      park: common.park,
      state: of.headings.severity,
      due: of.headings.period,
      received: common.indicator,
      by: of.headings.finding,
      settled: of.headings.reason,
    }),
    `${list}|heading`,
  );
  joined(sheet, heading);
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  const seen = new Map<string, number>();
  for (const finding of all.slice(0, MOST)) findingRow(sheet, finding, list, seen);
  const bottom = sheet.height - 1;
  const rows = { top: heading + 1, bottom };
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (const column of ["state", "due"] as const) sheet.style(sheet.area(rows, column), "rank");
  for (const [from, to] of JOINED) sheet.style(sheet.area(rows, from, to), "remark");
  sheet.indent(sheet.area(rows, "received", "verdict"), 1);
  if (all.length > MOST)
    line(sheet, of.lists.more.replace("{count}", String(all.length - MOST)), `${list}|more`);
  sheet.style(sheet.across({ top: title, bottom: sheet.height - 1 }), "frame");
}

/** A row of one text. */
function line(sheet: QualitySheet, text: string, label: string): void {
  const row = sheet.named(sheet.row(17, { park: { text } }), label);
  const area = sheet.across({ top: row, bottom: row });
  sheet.merge(area);
  sheet.style(area, "headerLeft");
}

function findingRow(
  sheet: QualitySheet,
  { severity, park, period, indicator, rule, text, reason }: ListedFinding,
  list: string,
  seen: Map<string, number>,
): void {
  const lines = Math.max(
    sheet.linesAcrossColumns(indicator, "received", "timely", SIZE),
    sheet.linesAcrossColumns(text, "by", "notes", SIZE),
    sheet.linesAcrossColumns(reason, "settled", "verdict", SIZE),
    sheet.linesIn(park, "park", SIZE + 1),
  );
  // The same rule may find several things of one figure.
  const key = [list, rule, park, indicator, period].join("|");
  const turn = (seen.get(key) ?? 0) + 1;
  seen.set(key, turn);
  const row = sheet.row(Math.max(16.5, 4.5 + lines * LINE), {
    park: { text: park },
    state: { text: severity },
    due: { text: period },
    received: { text: indicator },
    by: { text },
    settled: { text: reason },
  });
  sheet.named(row, `${key}|${turn}`);
  joined(sheet, row);
}

/** Columns of the parks above that a finding takes together: indicator, finding, reason. */
const JOINED = [
  ["received", "timely"],
  ["by", "notes"],
  ["settled", "verdict"],
] as const;

function joined(sheet: QualitySheet, row: number): void {
  for (const [from, to] of JOINED) sheet.merge(sheet.area({ top: row, bottom: row }, from, to));
}
