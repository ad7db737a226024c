/** Figures the workbook still holds though a return now says there is none: a load changes figures, it takes none out. Pure. */
import { LEDGER_MEASURES } from "../core/observation";
import type { LedgerMeasure } from "../core/observation";
import { parseMonthId } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { words } from "../i18n/translate";
import { MONTH_COLUMNS, ROW_IDENTITY } from "../report/tables";
import type { KnownLists } from "./loadPlan";
import { nameOf } from "./reviewItems";
import { rowIdentity, rowsByIdentity } from "./rowPlan";
import type { WorkbookState } from "./workbookState";

/** What a return says in place of a figure; each names the measure of its cell. */
const SAYS_NONE: ReadonlySet<string> = new Set([
  "source.notReported",
  "source.nil",
  "source.belowHalfUnit",
  "source.withheld",
  "source.notApplicable",
]);

/** A warning at each such cell, with the figure that stays. */
export function standingFigures(
  submissions: readonly Submission[],
  state: WorkbookState,
  { indicators, spelled }: KnownLists,
): Problem[] {
  const { language } = state;
  const { ledgerMeasures } = words(language).workbook;
  const ledger = spelled.Ledger.contents;
  const said = submissions.flatMap(({ problems }) => problems.filter(({ code }) => SAYS_NONE.has(code)));
  if (said.length === 0) return [];
  const rows = rowsByIdentity(ledger, ROW_IDENTITY.Ledger);
  return said.flatMap((problem): Problem[] => {
    const { park, indicator, period = "", place, params } = problem;
    const [month, measure] = [parseMonthId(period), measureOf(params.measure)];
    if (park === undefined || indicator === undefined || !month || !measure) return [];
    const name = nameOf(indicators, indicator, language);
    const row = rows.get(rowIdentity([park, name, month.year, ledgerMeasures[measure]]));
    const column = ledger.columns.get(MONTH_COLUMNS[month.month - 1]!);
    const value = row === undefined || column === undefined ? "" : ledger.rows[row]![column]!;
    if (typeof value !== "number") return [];
    return [
      {
        code: "load.figureStands",
        severity: "warning",
        ...(place && { place }),
        park,
        indicator,
        period,
        params: { text: params.text ?? "", value, measure },
      },
    ];
  });
}

const measureOf = (text: unknown): LedgerMeasure | null =>
  LEDGER_MEASURES.find((measure) => measure === text) ?? null;
