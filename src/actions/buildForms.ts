/** Fill-in forms from the open workbook: opened as a workbook of their own, or handed over as files. */
import { Dataset } from "../core/dataset";
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import { openAsWorkbook } from "../excel/openAsWorkbook";
import { readOverview } from "../excel/readOverview";
import { ExcelFault } from "../excel/run";
import { beginStep, type StepControl } from "../excel/steps";
import type { FormScope } from "../forms/formRows";
import { TABLE_NAMES } from "../report/tables";
import { readTables, rowsOfValues } from "../sources/workbookTables";
import { formArchive, formWorkbook, planForms, type MadeFile } from "./formFiles";
import { attempt, needed, type Outcome } from "./outcome";
import { SOURCE_WORDS } from "./sourceContext";
import { readWorkbookState, type WorkbookState } from "./workbookState";

export interface BuildFormsRequest {
  /** Park names, short names or aliases; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
  readonly scope: FormScope;
  /**
   * "workbook": Excel opens them as one new workbook, a sheet per park. "archive": a workbook per park in a .zip, which
   * the caller hands to the person.
   */
  readonly as: "workbook" | "archive";
}

export interface FormsResult {
  /** Names of the parks whose forms were made, in order. */
  readonly parks: readonly string[];
  readonly problems: readonly Problem[];
  /** The .zip, where one was asked for and a form was made. */
  readonly archive: MadeFile | null;
}

/** Makes the forms in the workbook's language. Nothing of the open workbook changes. Syncs: two, and one to open. */
export async function buildForms(
  request: BuildFormsRequest,
  control: StepControl = {},
): Promise<Outcome<FormsResult>> {
  return attempt(async () => {
    beginStep(control, "read");
    const state = await readWorkbookState({ Ledger: "all", Targets: "all" });
    beginStep(control, "layOut");
    const { language } = state;
    const { forms, problems } = planForms({ ...request, language }, datasetOf(state));
    const parks = forms.map(({ identity }) => identity.parkName);
    if (!forms.length) return { parks, problems, archive: null };
    if (request.as === "archive") return { parks, problems, archive: await formArchive(forms) };
    const { bytes } = await formWorkbook(forms);
    beginStep(control, "open");
    await openAsWorkbook(bytes);
    return { parks, problems, archive: null };
  });
}

/** The forms of all parks that report in the workbook's period: what the ribbon's button does. */
export async function buildAllForms(control: StepControl): Promise<Outcome<FormsResult>> {
  return attempt(async () => {
    beginStep(control, "read");
    const { settings } = await readOverview(TABLE_NAMES.map((table) => ({ table, read: "shape" })));
    if (!settings)
      throw new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: "Settings" } });
    if (!settings.period) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    const request = { parks: [], month: settings.period, scope: "usual", as: "workbook" } as const;
    return needed(await buildForms(request, control));
  });
}

/** What the workbook's tables say, as a dataset. */
function datasetOf({ tables, parks, indicators }: WorkbookState): Dataset {
  const { observations, targets } = readTables(
    "",
    (["Ledger", "Targets"] as const).map((name) => {
      const { sheetName, top, left, header, rows } = tables.get(name)!;
      return {
        table: name,
        sheet: sheetName,
        headingRow: top + 1,
        firstColumn: left,
        heading: header,
        rows: rowsOfValues(rows, top + 2),
      };
    }),
    { parks, indicators, words: SOURCE_WORDS },
  );
  return Dataset.from({
    observations,
    targets,
    parks: parks.parks,
    indicators: indicators.indicators,
  });
}
