/** The workbook's figures and targets as the core knows them, for what is worked out before a load. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure, type Observation } from "../core/observation";
import { isYear } from "../core/period";
import type { Target } from "../core/target";
import { words } from "../i18n/translate";
import { MONTH_COLUMNS } from "../report/tables";
import { cellReader } from "./headlines";
import { rowUnits, type KnownLists } from "./loadPlan";
import { targetsOfRow } from "./standingTargets";
import type { WorkbookState } from "./workbookState";

/** Figures and targets the workbook holds of these parks and indicators; `pairs` are "park|code". */
export function standingFacts(
  { language }: WorkbookState,
  lists: KnownLists,
  pairs: ReadonlySet<string>,
): { readonly observations: readonly Observation[]; readonly targets: readonly Target[] } {
  const { indicators, spelled } = lists;
  const units = rowUnits(lists, language);
  const { ledgerMeasures } = words(language).workbook;
  const measures = new Map<string, LedgerMeasure>(
    LEDGER_MEASURES.map((each) => [ledgerMeasures[each], each]),
  );
  const codes = new Map(indicators.indicators.map(({ code, names }) => [names[language], code]));
  const observations: Observation[] = [];
  const ledger = spelled.Ledger.contents;
  for (const row of ledger.rows) {
    const cell = cellReader(ledger, row);
    const [park, indicator] = [String(cell("park")), codes.get(String(cell("indicator")))];
    const [year, measure] = [Number(cell("year")), measures.get(String(cell("measure")))];
    if (indicator === undefined || !measure || !isYear(year) || !pairs.has(`${park}|${indicator}`)) continue;
    for (const [index, key] of MONTH_COLUMNS.entries()) {
      const value = cell(key);
      if (typeof value !== "number") continue;
      const month = { year, month: index + 1 };
      const kept = units.listed(value, { table: "Ledger", park, indicator, year, measure });
      observations.push({ park, indicator, month, measure, value: kept, ...NOWHERE });
    }
  }
  const targets: Target[] = [];
  const contents = spelled.Targets.contents;
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const [park, indicator] = [String(cell("park")), codes.get(String(cell("indicator")))];
    if (indicator === undefined || !pairs.has(`${park}|${indicator}`)) continue;
    for (const target of targetsOfRow(contents, row, indicator, language)) {
      const { year, type } = target;
      const measure = type === "growth" ? "growth" : "ytd";
      const value = units.listed(target.value, { table: "Targets", park, indicator, year, measure });
      targets.push({ ...target, value });
    }
  }
  return { observations, targets };
}

const NOWHERE = { unit: "", reported: { value: "", unit: "" }, place: { file: "" }, note: "" } as const;
