/** Rows of the Checks table: what was found, and what people said about it. Pure. */
import { cellAddress, parseRectangle } from "../a1";
import { ruleOf } from "../checks";
import type { Language } from "../core/language";
import { LANGUAGES } from "../core/language";
import type { Problem, Severity } from "../core/problem";
import type { TableContents } from "../excel/tableContents";
import { problemMessage } from "../i18n/problemMessage";
import { words } from "../i18n/translate";
import { cellReader } from "./headlines";

/** Where a finding's figure stands in the workbook; rows and columns 1-based. */
export interface FindingPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Finding {
  /** Code of its rule, a key of the words `checks`; "" when its name in the table is not known. */
  readonly rule: RuleKey | "";
  /** As the table names it. */
  readonly ruleName: string;
  readonly severity: Severity;
  readonly park: string;
  /** By name; of a key project its own. */
  readonly indicator: string;
  /** Period id, e.g. "2022-05". */
  readonly period: string;
  readonly text: string;
  readonly place: FindingPlace | null;
  readonly reason: string;
  readonly settled: boolean;
}

export type RuleKey = keyof ReturnType<typeof words>["checks"];

/** What was seen while the tables were read: repeated figures, texts that are no numbers. */
const READING: RuleKey = "reading";

/** A problem as a finding nobody has said anything about yet. */
export function findingOf(problem: Problem, language: Language, nameOf: (code: string) => string): Finding {
  const rule = (ruleOf(problem.code)?.code ?? READING) as RuleKey;
  const { sheet, row, column } = problem.place ?? {};
  return {
    rule,
    ruleName: words(language).checks[rule].name,
    severity: problem.severity,
    park: problem.park ?? "",
    indicator:
      problem.indicator === undefined ? String(problem.params.project ?? "") : nameOf(problem.indicator),
    period: problem.period ?? "",
    text: problemMessage(problem, language, nameOf),
    place: sheet !== undefined && row !== undefined ? { sheet, row, column: column ?? 1 } : null,
    reason: "",
    settled: false,
  };
}

/** The findings as they stand in the table. */
export function findingsIn(contents: TableContents): Finding[] {
  const { severities, yesNo } = words(contents.language).workbook;
  return contents.rows.map((row) => {
    const cell = cellReader(contents, row);
    const text = (key: Parameters<typeof cell>[0]): string => String(cell(key));
    const severity = (Object.keys(severities) as Severity[]).find(
      (each) => severities[each] === text("severity"),
    );
    return {
      rule: RULES_BY_NAME.get(text("rule")) ?? "",
      ruleName: text("rule"),
      severity: severity ?? "warning",
      park: text("park"),
      indicator: text("indicator"),
      period: text("period"),
      text: text("finding"),
      place: placeOf(text("place")),
      reason: text("reason"),
      settled: text("settled") === yesNo.yes,
    };
  });
}

/** Place of a finding as the table shows it, e.g. "台账!H23". */
export function placeText({ place }: Finding): string {
  return place ? `${place.sheet}!${cellAddress(place.row - 1, place.column - 1)}` : "";
}

function placeOf(text: string): FindingPlace | null {
  const at = text.lastIndexOf("!");
  const area = at > 0 ? parseRectangle(text.slice(at + 1)) : null;
  return area && { sheet: text.slice(0, at), row: area.top + 1, column: area.left + 1 };
}

/**
 * Findings of now with what people said before. One whose figures are the same keeps its reason and stays settled; one
 * whose figures changed keeps the reason to be read again and is open; errors are never settled; what is gone is gone.
 */
export function withReasons(now: readonly Finding[], before: readonly Finding[]): Finding[] {
  const used = new Set<Finding>();
  const take = (group: readonly Finding[] | undefined): Finding | undefined => {
    const found = group?.find((each) => !used.has(each));
    if (found) used.add(found);
    return found;
  };
  const standing: (Finding | undefined)[] = now.map(() => undefined);
  for (const keyOf of [sentenceOf, figuresOf]) {
    const same = grouped(before, keyOf);
    for (const [index, each] of now.entries()) standing[index] ??= take(same.get(keyOf(each)));
  }
  const changed = grouped(before, identityOf);
  const unnamed = grouped(
    before.filter(({ indicator }) => indicator === ""),
    identityOf,
  );
  return now.map((each, index) => {
    const stood = standing[index];
    if (stood) return { ...each, reason: stood.reason, settled: stood.settled && each.severity !== "error" };
    const changedSince = take(changed.get(identityOf(each))) ?? take(projectRows(unnamed, each));
    return { ...each, reason: changedSince?.reason ?? "" };
  });
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** What a finding is about: rule, park, indicator and period. */
export const identityOf = ({ rule, ruleName, park, indicator, period }: Finding): string =>
  [rule || ruleName, park, indicator, period].join("|").toLowerCase();

/** Rows of an earlier version about the project of a finding, which only their sentence names, in quotation marks. */
function projectRows(unnamed: ReadonlyMap<string, readonly Finding[]>, finding: Finding): Finding[] {
  if (finding.indicator === "") return [];
  const rows = unnamed.get(identityOf({ ...finding, indicator: "" })) ?? [];
  const { indicator } = finding;
  return rows.filter(({ text }) => text.includes(`“${indicator}”`) || text.includes(`「${indicator}」`));
}

/** Rows of an earlier version tell a project only in their sentence. */
const sentenceOf = ({ rule, ruleName, text }: Finding): string => `${rule || ruleName}|${text}`;

const figuresOf = (finding: Finding): string => `${identityOf(finding)}|${figuresIn(finding.text)}`;

/** The figures a sentence names; a better wording of the sentence does not open what was settled. */
const figuresIn = (text: string): string =>
  (text.replace(UNIT_NUMBERS, " ").match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number).join(" ");

/** Numbers that units begin with: 17.90 (100 million yuan) is the figure an earlier version told as 17.9. */
const UNIT_NUMBERS = /\b100? (?:million|billion)\b|\b100?,000\b/g;

/** What rules were called before; workbooks keep the name a finding was written with. */
const FORMER_NAMES: Readonly<Record<string, RuleKey>> = {
  "Month and cumulative figures do not meet": "check.monthDifference",
  填到了以後的月份: "check.strayMonth",
  增速異常: "check.growthBounds",
  重點項目投資: "check.projectPlan",
  纍計數下降: "check.ytdFalls",
  本月與纍計不銜接: "check.monthDifference",
  "上報完成率、占比與計算不符": "check.completion",
  上報增速與計算增速: "check.growth",
  增速突變: "check.growthSeries",
};

const RULES_BY_NAME: ReadonlyMap<string, RuleKey> = new Map([
  ...Object.entries(FORMER_NAMES),
  ...LANGUAGES.flatMap((language) =>
    Object.entries(words(language).checks).map(([rule, { name }]) => [name, rule as RuleKey] as const),
  ),
]);
