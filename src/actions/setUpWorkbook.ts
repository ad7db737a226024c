/** Makes the workbook a Park KPI workbook: tables, settings, drop-downs. Doing it again changes nothing. */
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import { usualScoring } from "../core/scoring";
import type { Month } from "../core/period";
import { setUpTables } from "../excel/setUpTables";
import { enteredKeys } from "../report/tables";
import { newSettings } from "../report/settingCells";
import { indicatorRow, rowCells, scoringRow } from "../report/tableRows";
import { attempt, type Outcome } from "./outcome";
import type { ActionContext } from "./context";

/**
 * Sets up what is missing, in the workbook's own language or else the action's, and for a period; the value says
 * whether anything was made.
 */
export async function setUpWorkbook(month: Month, action: ActionContext): Promise<Outcome<boolean>> {
  const indicators = new IndicatorIndex(CATALOGUE);
  const keys = enteredKeys("Indicators");
  return attempt(() =>
    setUpTables(
      newSettings(month.year, month.month, action.language),
      (own) => ({
        Indicators: CATALOGUE.map((indicator) =>
          rowCells(indicatorRow(indicator, indicators, "", own), keys),
        ),
        Scoring: usualScoring(CATALOGUE).map((item) =>
          rowCells(scoringRow(item, own), enteredKeys("Scoring")),
        ),
      }),
      action,
    ),
  );
}
