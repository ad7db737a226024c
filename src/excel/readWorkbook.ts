/** One look at the open workbook: its tables, its sheets, which of them are reports, its settings. */
import type { readSettings } from "../report/settings";
import { FORMULA_NAMES, type SettingName, type TableName } from "../report/tables";
import { headsOf, queueHeads, type JournalHeads } from "./journalHeads";
import { STAGING_SHEET } from "./journalSheet";
import {
  busy,
  claimIn,
  queueClaim,
  queueOwnCell,
  queueRelease,
  queueTakeOver,
  rivalOf,
  type Writer,
} from "./lease";
import { keptPrints, type KeptPrint } from "./keptPrints";
import { peoplesFormulas, type TypedFormula } from "./peoplesFormulas";
import { queuePrints } from "./printedReports";
import type { LinkName } from "./reportLinks";
import { bytesOfRows, queueReportRows, reportRowsOf, type ReportRows } from "./reportRows";
import { queueReportSheets, reportSheetsOf, type ReportSheet } from "./reportSheets";
import { ExcelFault, runInExcel } from "./run";
import { lockedSettings, queueSettingCells, settingEntries, settingsOf } from "./settingReading";
import type { StandingReport } from "./standingPlaces";
import { readTables, type Cell, type TableContents, type TableRequest } from "./tableContents";

export interface WorkbookReading extends JournalHeads {
  /** Tables that are there and recognised. */
  readonly tables: ReadonlyMap<TableName, TableContents>;
  /** Report sheets by identity. */
  readonly reports: ReadonlyMap<string, ReportSheet>;
  /** What stands in the rows of the report sheets, by identity; empty unless asked for. */
  readonly reportRows: ReadonlyMap<string, ReportRows>;
  /** Formulas people typed on these, by identity; in rows and columns of the sheet. */
  readonly reportFormulas: ReadonlyMap<string, readonly TypedFormula[]>;
  /** All sheets in the order of their tabs. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Tabs of protected sheets, on which Excel refuses to write. */
  readonly protectedSheets: ReadonlySet<string>;
  /** Names by which reports lead to each other, and what they stand for. */
  readonly links: readonly LinkName[];
  /** Null when the workbook has no settings sheet of ours. */
  readonly settings: ReturnType<typeof readSettings> | null;
  /** Names by which formulas read the period that an earlier version's workbook lacks. */
  readonly lackingNames: readonly string[];
  /** What was typed into the settings, formulas as formulas. */
  readonly settingEntries: ReadonlyMap<SettingName, Cell>;
  /** Settings Excel refuses to change, and the tab they stand on. */
  readonly lockedSettings: ReadonlyMap<SettingName, string>;
  /** What each report printed when it was written, by identity; empty unless the rows are asked for. */
  readonly prints: ReadonlyMap<string, KeptPrint>;
}

export interface ReadingOptions {
  /** Of which report sheets the rows are read too, and what they printed; of none without it. */
  readonly rowsOf?: (standing: readonly string[]) => ReadonlySet<string>;
  /** Who is about to write: takes the lease with the same requests, and holds it afterwards. */
  readonly writer?: Writer;
}

function lackingNames(there: readonly string[]): string[] {
  const known = new Set(there);
  return FORMULA_NAMES.filter((name) => !known.has(name));
}

/**
 * Two syncs, more only where more than 4 MB are read, the rows of many reports, or formulas and conditional formats people put
 * on one. Conditional formats are left out where Excel refuses to tell them (standingConditions.ts).
 * @throws ExcelFault; "commit.busy" for a writer
 */
export async function readWorkbook(
  requests: readonly TableRequest[],
  options: ReadingOptions,
): Promise<WorkbookReading> {
  return (await reading(requests, options, true)) ?? (await reading(requests, options, false))!;
}

/** Null when Excel refused what conditional formats were read with. */
function reading(
  requests: readonly TableRequest[],
  { rowsOf, writer }: ReadingOptions,
  tellsConditions: boolean,
): Promise<WorkbookReading | null> {
  return runInExcel("read", async (context) => {
    const queued = queueReportSheets(context);
    const queuedSettings = queueSettingCells(context);
    const queuedPrints = rowsOf ? queuePrints(context) : null;
    let queuedHeads = writer ? null : queueHeads(context);
    const lease = writer && claimLease(context, writer);
    let queuedRows: ReturnType<typeof queueReportRows> = new Map();
    try {
      const tables = await readTables(context, requests, () => {
        lease?.confirm();
        // Whose claim ran out may have written until now, and no longer.
        queuedHeads ??= queueHeads(context);
        if (!rowsOf) return 0;
        const { reports } = reportSheetsOf(queued);
        const wanted = rowsOf([...reports.keys()]);
        const chosen = new Map([...reports].filter(([each]) => wanted.has(each)));
        queuedRows = queueReportRows(context, chosen, tellsConditions);
        return bytesOfRows(queuedRows);
      });
      lease?.hold();
      const sheets = reportSheetsOf(queued);
      const reportRows = await reportRowsOf(context, queuedRows);
      const prints = queuedPrints ? keptPrints(queuedPrints) : new Map<string, KeptPrint>();
      const standing = new Map(
        [...reportRows].map(([identity, rows]): [string, StandingReport] => [
          identity,
          { sheet: sheets.reports.get(identity)!, rows },
        ]),
      );
      return {
        tables,
        ...sheets,
        reportRows,
        reportFormulas: await peoplesFormulas(context, standing, prints),
        settings: settingsOf(queuedSettings, tables),
        lackingNames: lackingNames(queued.names.items.map(({ name }) => name)),
        settingEntries: settingEntries(queuedSettings),
        lockedSettings: lockedSettings(queuedSettings),
        prints,
        ...headsOf(queuedHeads!),
      };
    } catch (error) {
      // Should Excel refuse that too, the claim ends by itself.
      if (lease) await lease.release().catch(() => undefined);
      if (tellsConditions && queuedRows.size && isOfConditions(error)) return null;
      throw writer && isUnprepared(error) ? notSetUp() : error;
    }
  });
}

/** Whether Excel refused something of conditional formats, as far as it says what it was. */
function isOfConditions(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  return NOT_TOLD.has(error.code) || (error.debugInfo.errorLocation?.includes("Conditional") ?? false);
}

/** "The requested resource doesn't exist", "This operation is not permitted for the current object". */
const NOT_TOLD: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidOperation"]);

/** Whether there was no `_parkkpi` to claim the lease on. */
function isUnprepared(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "ItemNotFound";
}

function notSetUp(): ExcelFault {
  return new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: STAGING_SHEET } });
}

interface Lease {
  /** After the first request. @throws ExcelFault "commit.busy" */
  readonly confirm: () => void;
  /** After the second. @throws ExcelFault "commit.busy" */
  readonly hold: () => void;
  readonly release: () => Promise<void>;
}

/** Claims the lease with the first of two requests, and with the second makes sure that the claim stands. */
function claimLease(context: Excel.RequestContext, writer: Writer): Lease {
  const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
  const claim = queueClaim(journal, writer);
  let again: Excel.Range | null = null;
  return {
    confirm: () => {
      const rival = rivalOf(claim, writer);
      if (rival) throw busy(rival);
      queueTakeOver(journal, claim, writer);
      again = queueOwnCell(journal, writer);
    },
    hold: () => {
      const taken = claimIn(again!);
      if (taken?.client !== writer.client) throw busy(taken ?? { by: "" });
    },
    release: async () => {
      queueRelease(journal, writer);
      await context.sync();
    },
  };
}
