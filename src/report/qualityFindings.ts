/** The lists of findings below the report of data quality: printed text, as the table Checks had it when it was written. */
import { addInParts, frameParts } from "./continuedTable";
import type { ListedFinding, ReportSources } from "./kinds";
import { type QualitySheet } from "./qualityColumns";
import { FRAME_TITLE } from "./reportFrame";

/** Findings a list has room for; the table Checks holds the rest. */
const MOST = 60;
const SIZE = 9;
const LINE = 12;
const TITLE = 17.5;
const HEADING = 19;
const SPACE = 9;
const LINE_ALONE = 17;

/** Points of a list without a finding: the space above it, its title and the line that says so. */
const EMPTY = SPACE + TITLE + LINE_ALONE;

/** Adds the findings nobody settled, then the settled ones with the reasons given; notes of so many points follow. */
export function findingLists(sheet: QualitySheet, sources: ReportSources, notes: number): void {
  const isSettled = sources.findings.some(({ settled }) => settled);
  findingRows(sheet, sources, "open", isSettled ? 0 : EMPTY + notes);
  findingRows(sheet, sources, "settled", notes);
}

/** Adds one of the lists; its last rows stay on the page of so many points of what follows. */
function findingRows(
  sheet: QualitySheet,
  { words, findings }: ReportSources,
  list: "open" | "settled",
  below: number,
): void {
  const { quality: of, headings: common } = words.boards;
  const all = findings.filter(({ settled }) => settled === (list === "settled"));
  sheet.named(sheet.row(SPACE), `${list}|spacer`);
  const title = sheet.named(
    sheet.row(TITLE, { park: { text: of.lists[list].replace("{count}", String(all.length)) } }),
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
  const addHeading = (part = 0): void => {
    const heading = sheet.named(
      sheet.row(HEADING, {
        park: common.park,
        state: of.headings.severity,
        due: of.headings.period,
        received: common.indicator,
        by: of.headings.finding,
        settled: of.headings.reason,
      }),
      part ? `${list}|heading|${part}` : `${list}|heading`,
    );
    joined(sheet, heading);
    sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  };
  addHeading();
  const seen = new Map<string, number>();
  const listed = all.slice(0, MOST);
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    { rows: listed.map((finding) => heightOf(sheet, finding)), headings: TITLE + HEADING, total: below },
    (index) => findingRow(sheet, listed[index]!, list, seen),
    addHeading,
  );
  for (const rows of parts) {
    sheet.style(sheet.across(rows), "body");
    sheet.style(sheet.area(rows, "park"), "stub");
    for (const column of ["state", "due"] as const) sheet.style(sheet.area(rows, column), "rank");
    for (const [from, to] of JOINED) sheet.style(sheet.area(rows, from, to), "remark");
    sheet.indent(sheet.area(rows, "received", "verdict"), 1);
  }
  if (all.length > MOST)
    line(sheet, of.lists.more.replace("{count}", String(all.length - MOST)), `${list}|more`);
  sheet.style(sheet.across({ top: title, bottom: sheet.height - 1 }), "frame");
  const last = { top: parts.at(-1)!.top, bottom: sheet.height - 1 };
  frameParts(sheet, [...parts.slice(0, -1), last], 1);
}

/** A row of one text. */
function line(sheet: QualitySheet, text: string, label: string): void {
  const row = sheet.named(sheet.row(LINE_ALONE, { park: { text } }), label);
  const area = sheet.across({ top: row, bottom: row });
  sheet.merge(area);
  sheet.style(area, "headerLeft");
}

function heightOf(sheet: QualitySheet, { park, indicator, text, reason }: ListedFinding): number {
  const lines = Math.max(
    sheet.linesAcrossColumns(indicator, "received", "timely", SIZE),
    sheet.linesAcrossColumns(text, "by", "notes", SIZE),
    sheet.linesAcrossColumns(reason, "settled", "verdict", SIZE),
    sheet.linesIn(park, "park", SIZE + 1),
  );
  return Math.max(16.5, 4.5 + lines * LINE);
}

function findingRow(
  sheet: QualitySheet,
  finding: ListedFinding,
  list: string,
  seen: Map<string, number>,
): void {
  const { severity, park, period, indicator, rule, text, reason } = finding;
  // The same rule may find several things of one figure.
  const key = [list, rule, park, indicator, period].join("|");
  const turn = (seen.get(key) ?? 0) + 1;
  seen.set(key, turn);
  const row = sheet.row(heightOf(sheet, finding), {
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
