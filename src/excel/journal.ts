/** Taking a commit back: the whole of it when it broke off, and the last one when the person asks. */
import { cellAddress } from "../a1";
import type { Problem } from "../core/problem";
import { queueChecks } from "./journalChecks";
import type { JournalPlan } from "./journalPlan";
import { movedTable, readJournal, soundPlan, type JournalReading } from "./journalReading";
import { queueAddedRows, queueKeptRows, queueOverwritten } from "./keptRows";
import { queueRollback, type Lengths } from "./journalRollback";
import { isBroken, queueState, STAGING_SHEET, stripCells, type JournalHead } from "./journalSheet";
import { queueFence, queueRelease, queueTakeOver, syncHeld, type Writer } from "./lease";
import { sheetNamed } from "./journalWriting";
import { ExcelFault, runInExcel } from "./run";
import { queueEntries, queueTypedSince, type CellOnSheet, type TypedEntry } from "./typedSince";

/**
 * Takes back a commit that broke off, or with `whole` one that is to go although it did not. One that wrote everything
 * and was not looked over, because its client is gone, goes when nobody changed what it wrote since; else it stays.
 * Nothing to do: two syncs, else three. Tells the journal as it was found.
 * @throws ExcelFault "commit.busy"; "journal.damaged" when somebody changed `_parkkpi`
 */
export async function recover(writer: Writer, whole?: { readonly lengths: Lengths }): Promise<JournalHead> {
  return runInExcel("recover", async (context) => {
    const reading = await readJournal(context, writer);
    const journal = sheetNamed(context, STAGING_SHEET);
    const { head } = reading;
    queueTakeOver(journal, reading.claim, writer);
    queueFence(journal, writer);
    if (isBroken(head)) {
      const plan = soundPlan(reading);
      if (!plan) return stop(context, journal, writer, "journal.damaged", { params: {} }, "error");
      const checked = !whole && head.state === "written" ? queueChecks(journal, reading, plan) : null;
      const typed = queueTypedSince(context, journal, reading, plan);
      const overwritten = queueOverwritten(journal, plan);
      await syncHeld(context);
      queueFence(journal, writer);
      const lengths = whole?.lengths ?? overwritten();
      if (!checked || lengths.size || !(movedTable(reading, plan) ?? checked.edited())) {
        await rollBack(context, reading, plan, { lengths, typed: typed().entries }, writer);
        return head;
      }
      queueState(journal, "done");
      stripCells(journal, "checks").clear();
    }
    queueRelease(journal, writer);
    await syncHeld(context);
    return head;
  });
}

/**
 * Takes the last commit back, exactly; cells of its rectangles it did not write keep what people typed into them.
 * Syncs: three.
 * @throws ExcelFault "commit.busy"; "undo.nothing"; "undo.edited" when somebody changed what it wrote, with the cell,
 * or the sheet where rows were moved; "journal.damaged"
 */
export async function undo(writer: Writer): Promise<JournalHead> {
  return runInExcel("undo", async (context) => {
    const reading = await readJournal(context, writer);
    const journal = sheetNamed(context, STAGING_SHEET);
    const { head } = reading;
    queueTakeOver(journal, reading.claim, writer);
    queueFence(journal, writer);
    if (head.state === "none") return stop(context, journal, writer, "undo.nothing");
    const plan = soundPlan(reading);
    if (!plan) return stop(context, journal, writer, "journal.damaged", { params: {} }, "error");
    const checked = head.state === "open" ? null : queueChecks(journal, reading, plan);
    const typed = queueTypedSince(context, journal, reading, plan);
    await syncHeld(context);
    queueFence(journal, writer);
    const moved = checked && movedTable(reading, plan);
    const edited = moved ?? checked?.edited();
    const since = typed();
    if (edited) {
      // Where rows were moved, or more was written than one answer holds, nobody can say which cell.
      const cell = moved ? undefined : since.overwritten.find(({ sheetName }) => sheetName === edited);
      return stop(context, journal, writer, "undo.edited", editedPart(edited, cell));
    }
    const kept = checked?.changedSettings() ?? new Set<string>();
    await rollBack(context, reading, plan, { kept, typed: since.entries }, writer);
    return head;
  });
}

/** Puts everything back, ends the lease, and looks after what was typed in that very moment. */
async function rollBack(
  context: Excel.RequestContext,
  reading: JournalReading,
  plan: JournalPlan,
  options: Parameters<typeof queueRollback>[3],
  writer: Writer,
): Promise<void> {
  const journal = sheetNamed(context, STAGING_SHEET);
  const typed = queueTypedSince(context, journal, reading, plan);
  const lengths = options.lengths ?? new Map();
  const added = queueAddedRows(context, reading, plan, lengths);
  queueRollback(context, reading, plan, options);
  queueRelease(journal, writer);
  await syncHeld(context);
  const now = typed();
  const known = new Map(options.typed!.map((each) => [keyOf(each), each.entry]));
  const late = now.entries.filter((each) => known.get(keyOf(each)) !== each.entry);
  // Of a commit that broke off nobody knows which of its new rows were written.
  const written = reading.head.state === "open" ? [] : now.rows;
  const { rows, queueGone } = added();
  if (!late.length && !written.length && !rows.length) return;
  queueEntries(context, late);
  queueGone();
  queueKeptRows(context, reading, plan, [...written, ...rows], lengths);
  await context.sync();
}

const keyOf = ({ sheetName, row, column }: TypedEntry): string => `${row}|${column}|${sheetName}`;

/** A cell that was changed, or its sheet, as a problem tells it. */
function editedPart(sheet: string, cell: CellOnSheet | undefined): Pick<Problem, "params" | "place"> {
  if (!cell) return { params: { at: sheet } };
  const { row, column } = cell;
  return {
    params: { at: `${sheet}!${cellAddress(row, column)}` },
    place: { file: "", sheet, row: row + 1, column: column + 1 },
  };
}

/** Ends the lease and says why nothing was taken back. @throws ExcelFault */
async function stop(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  writer: Writer,
  code: string,
  said: Pick<Problem, "params" | "place"> = { params: {} },
  severity: "warning" | "error" = "warning",
): Promise<never> {
  queueRelease(journal, writer);
  stripCells(journal, "checks").clear();
  await syncHeld(context);
  throw new ExcelFault({ code, severity, ...said });
}
