/** Definitions written from the pane: saved, taken out, and put back. */
import { withSingle, type DefinitionDraft } from "../core/definitionDraft";
import { arrangeRows, type TakenRows } from "../excel/arrangeRows";
import { releaseLease } from "../excel/lease";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import type { RenamedSheet } from "../excel/takeBackRows";
import { words } from "../i18n/translate";
import { draftArrangement, removalArrangement } from "../report/definitionArrangement";
import { SAYING, type ReadDefinition } from "../report/definitionDrafts";
import { foldedName } from "../report/definitionLines";
import { identityOf, reportOf } from "../report/identity";
import type { ActionContext } from "./context";
import { draftsIn, faultsOf, type OpenedDefinition } from "./editDefinition";
import { attemptWriting, type Outcome } from "./outcome";
import { readToWrite, type WorkbookState } from "./workbookState";

/** Whether the draft stands in the workbook now, or why it was not written: somebody changed or deleted the definition. */
export type Saved = "saved" | "changed" | "gone";

/** Faults by which rows could not be told from those of another definition. */
const NAMELESS: ReadonlySet<string> = new Set(["definition.unnamed", "definition.nameTwice"]);

/**
 * Writes a draft in place of the definition it was made of, or as a new one at the end. Rows of other definitions and what
 * people wrote beside the lines stay; reports made by the definition go on being its own when it has another name. A draft
 * with faults is written too, but for those of its name. Syncs: five.
 */
export async function saveDefinition(
  draft: DefinitionDraft,
  opened: OpenedDefinition,
  action: ActionContext,
): Promise<Outcome<Saved>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite({ Definitions: "all" }, { writer });
    const found = opened.read && standing(opened.read, state);
    if (typeof found === "string") {
      await releaseLease(writer);
      return found;
    }
    const written = withALine({ ...draft, name: draft.name.trim() });
    const now: OpenedDefinition = { ...opened, read: found, state };
    const fault = faultsOf(written, now).find(({ problem }) => NAMELESS.has(problem.code));
    if (fault) throw new ExcelFault(fault.problem);
    const contents = state.tables.get("Definitions")!;
    const { workbook } = words(state.language);
    const arrangement = draftArrangement(written, found, contents.rowCount, workbook);
    const renamed = found ? renamedReports(found, written, state) : [];
    await arrangeRows({ contents, arrangement, renamed }, writer, action);
    return "saved";
  });
}

/** Of a draft whose lines were all taken out the one that says its type: without any row it would have no name to be found by. */
function withALine(draft: DefinitionDraft): DefinitionDraft {
  return draft.lines.length ? draft : withSingle(draft, "base", "park");
}

/** A definition that was taken out, to be put back. */
export interface RemovedDefinition {
  readonly name: string;
  /** Its whole rows, also what people wrote beside them. */
  readonly rows: TakenRows;
  /** The definition below it, or null. */
  readonly stoodAbove: string | null;
}

/** Takes a definition out of its table; its reports stay as they are. "changed" and "gone" as for saving. Syncs: five. */
export async function removeDefinition(
  read: ReadDefinition,
  action: ActionContext,
): Promise<Outcome<RemovedDefinition | Exclude<Saved, "saved">>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite({ Definitions: "all" }, { writer });
    const found = standing(read, state);
    if (typeof found === "string") {
      await releaseLease(writer);
      return found;
    }
    const contents = state.tables.get("Definitions")!;
    const all = draftsIn(state);
    const next = all[all.findIndex(({ rows }) => rows[0] === found.rows[0]) + 1];
    const rows = await arrangeRows({ contents, arrangement: removalArrangement(found) }, writer, action);
    return { name: found.draft.name, rows, stoodAbove: next?.draft.name ?? null };
  });
}

/** Puts a definition back that was taken out: above the one it stood above, else at the end. Syncs: five. */
export async function restoreDefinition(
  { name, rows, stoodAbove }: RemovedDefinition,
  action: ActionContext,
): Promise<Outcome<void>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite({ Definitions: "all" }, { writer });
    const contents = state.tables.get("Definitions")!;
    const all = draftsIn(state);
    const isOf = (other: string | null) => (each: ReadDefinition) =>
      other !== null && foldedName(each.draft.name) === foldedName(other);
    if (all.some(isOf(name))) throw refusal("definition.nameTwice", name);
    // Somebody put a column in or took one out: what stood beside the lines has no place.
    if (rows.some((cells) => cells.length !== contents.header.length))
      throw refusal("commit.editedMeanwhile", name);
    const before = all.find(isOf(stoodAbove))?.rows[0] ?? contents.rowCount;
    const arrangement = { inserted: [{ before, count: rows.length }], removed: [], written: [] };
    await arrangeRows({ contents, arrangement, again: rows }, writer, action);
  });
}

function refusal(code: string, report: string): ExcelFault {
  return new ExcelFault({ code, severity: "error", params: { report } });
}

/** The definition where it stands now, as long as it says what was read; else what became of it. */
function standing(
  { draft, cells }: ReadDefinition,
  state: Pick<WorkbookState, "tables" | "language">,
): ReadDefinition | Exclude<Saved, "saved"> {
  const named = draftsIn(state).filter((each) => foldedName(each.draft.name) === foldedName(draft.name));
  if (!named.length) return "gone";
  const isSame = (each: ReadDefinition): boolean =>
    each.cells.length === cells.length &&
    cells.every((row, index) => SAYING.every((field) => row[field] === each.cells[index]![field]));
  return named.find(isSame) ?? "changed";
}

/** Report sheets made by a definition that gets another name, with what they are known by from then on. */
function renamedReports(
  { draft: before }: ReadDefinition,
  draft: DefinitionDraft,
  { reports }: WorkbookState,
): RenamedSheet[] {
  if (before.name === draft.name || before.name === "") return [];
  return [...reports.values()].flatMap(({ sheetId, identity }) => {
    const of = reportOf(identity);
    if (of?.definition === undefined) return [];
    if (foldedName(of.definition) !== foldedName(before.name)) return [];
    const now = identityOf({ ...of, definition: draft.name });
    return reports.has(now) ? [] : [{ sheetId, identity: now, was: identity }];
  });
}
