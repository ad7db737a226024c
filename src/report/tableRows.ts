/** Rows of the workbook's tables from what the core knows, in the words of the workbook. */
import { GROUPS } from "../core/catalogue";
import { PARK_AREA, type Indicator } from "../core/indicator";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { Park } from "../core/park";
import type { usualScoring } from "../core/scoring";
import type { Project } from "../core/project";
import type { Target } from "../core/target";
import { unitName } from "../core/unit";
import { words } from "../i18n/translate";
import { ratioFactor } from "../core/ratioFactor";
import { MONTH_COLUMNS, type ColumnKey, type TableName } from "./tables";

/** A cell of a table; "" is blank. */
type TableCell = string | number | boolean;
/** Cells of one row by column key. */
export type TableRow<T extends TableName> = Partial<Readonly<Record<ColumnKey<T>, TableCell>>>;

/** Separates names in one cell (aliases, synonyms). */
const LIST_SEPARATOR = "、";

/** Cells in the order of `keys`; what a row does not say is blank. */
export function rowCells<T extends TableName>(row: TableRow<T>, keys: readonly ColumnKey[]): TableCell[] {
  const cells: Readonly<Record<string, TableCell | undefined>> = row;
  return keys.map((key) => cells[key] ?? "");
}

export function parkRow(park: Park, note: string, language: Language): TableRow<"Parks"> {
  return {
    code: park.code,
    name: park.name,
    shortName: park.shortName,
    aliases: park.aliases.join(LIST_SEPARATOR),
    city: park.city,
    level: words(language).workbook.parkLevels[park.level],
    type: park.type,
    areaMu: park.areaMu ?? "",
    order: park.order,
    activeFrom: park.activeFrom ?? "",
    activeTo: park.activeTo ?? "",
    note,
  };
}

/** Other indicators (其中 of, numerator, denominator) stand by name; `indicators` holds them. */
export function indicatorRow(
  indicator: Indicator,
  indicators: IndicatorIndex,
  note: string,
  language: Language,
): TableRow<"Indicators"> {
  const { workbook } = words(language);
  const yesNo = (yes: boolean): string => (yes ? workbook.yesNo.yes : workbook.yesNo.no);
  const levels: Readonly<Record<string, string>> = workbook.parkLevels;
  const nameOf = (code: string | null): string => {
    if (code === null) return "";
    return code === PARK_AREA ? workbook.parkArea : (indicators.byCode(code)?.names[language] ?? code);
  };
  return {
    code: indicator.code,
    name: indicator.names[language],
    nameSimplified: indicator.names["zh-CN"],
    nameTraditional: indicator.names["zh-TW"],
    nameEnglish: indicator.names["en-US"],
    unit: unitName(indicator.unit, language),
    decimals: indicator.decimals,
    kind: workbook.kinds[indicator.kind],
    direction: workbook.directions[indicator.direction],
    group: GROUPS.find((group) => group.code === indicator.group)?.names[language] ?? indicator.group,
    order: indicator.order,
    parent: nameOf(indicator.parent),
    numerator: nameOf(indicator.numerator),
    denominator: nameOf(indicator.denominator),
    ratioFactor: ratioFactor(indicator, indicators) ?? "",
    aggregation: workbook.aggregations[indicator.aggregation],
    weight: indicator.weight ?? "",
    synonyms: indicator.synonyms.join(LIST_SEPARATOR),
    frequency: workbook.frequencies[indicator.frequency],
    january: workbook.january[indicator.january],
    lagMonths: indicator.lagMonths,
    required: yesNo(indicator.required),
    appliesTo: indicator.appliesTo.map((each) => levels[each] ?? each).join(LIST_SEPARATOR),
    rankBy: indicator.rankBy ? workbook.rankBases[indicator.rankBy] : "",
    growthOnly: yesNo(indicator.growthOnly),
    targeted: yesNo(indicator.targeted),
    userDefined: yesNo(indicator.userDefined),
    note,
  };
}

/** `indicator` is the name in the workbook. */
export function targetRow(target: Target, indicator: string, language: Language): TableRow<"Targets"> {
  return {
    park: target.park,
    indicator,
    year: target.year,
    target: target.value,
    type: words(language).workbook.targetTypes[target.type],
    unit: unitName(target.unit, language),
    revisedOn: target.revisedOn,
    note: target.note,
  };
}

export function projectRow(project: Project): TableRow<"Projects"> {
  const months = Object.fromEntries(
    MONTH_COLUMNS.map((key, month) => [key, project.completed[month] ?? ""]),
  ) as TableRow<"Projects">;
  return {
    name: project.name,
    park: project.park,
    level: project.level,
    year: project.year,
    totalInvestment: project.totalInvestment ?? "",
    annualPlan: project.annualPlan ?? "",
    ...months,
    stage: project.stage,
    note: project.note,
  };
}

/** A line of the assessment, its parameters left to the rule. */
export function scoringRow(
  { indicator, weight, rule }: ReturnType<typeof usualScoring>[number],
  language: Language,
): TableRow<"Scoring"> {
  return {
    indicator: indicator.names[language],
    weight,
    rule: words(language).workbook.scoringRules[rule],
  };
}
