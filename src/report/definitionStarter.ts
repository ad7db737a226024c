/** The lines of a definition that makes the report it is laid out like: a start for people to change. Pure. */
import type { DefinitionBase } from "../core/definition";
import { GROUPS } from "../core/catalogue";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import { words } from "../i18n/translate";
import { USUAL_COLUMNS } from "./definitionRows";
import { mainIndicators } from "./mainIndicators";
import type { TableRow } from "./tableRows";

type Row = TableRow<"Definitions">;

/** Indicators a comparison starts with: a page of them. */
const COMPARED = 9;

/** The rows, in order; `indicators` in the order of reports. */
export function definitionStarter(
  name: string,
  base: DefinitionBase,
  indicators: readonly Indicator[],
  language: Language,
): Row[] {
  const { workbook, report } = words(language);
  const { definitionLines: line, definitionBases, definitionColumns, parkPlaceholder } = workbook;
  const title = base === "park" ? report.parkTitle : report.boards.comparison.title;
  const rows: Row[] = [
    { line: line.base, text: definitionBases[base] },
    { line: line.title, text: title.replace("{park}", `{${parkPlaceholder}}`) },
    ...USUAL_COLUMNS[base].map((column): Row => ({ line: line.column, column: definitionColumns[column] })),
  ];
  const listed = base === "park" ? indicators : mainIndicators(indicators, COMPARED);
  let group = "";
  let ordinals = 0;
  for (const indicator of listed) {
    if (base === "park" && indicator.group !== group) {
      group = indicator.group;
      const known = GROUPS.find(({ code }) => code === group);
      const ordinal = report.groupOrdinals[ordinals++] ?? "";
      rows.push({ line: line.group, text: ordinal + (known?.names[language] ?? group) });
    }
    rows.push({ line: line.indicator, indicator: indicator.names[language] });
  }
  return rows.map((row) => ({ report: name, ...row }));
}
