/**
 * A definition opened in the pane, changed there as a draft, and what can be said of the draft at once. What is saved of it
 * is in saveDefinition.ts.
 */
import type { DefinitionBase } from "../core/definition";
import type { DefinitionDraft } from "../core/definitionDraft";
import type { Indicator } from "../core/indicator";
import { words } from "../i18n/translate";
import {
  draftFaults,
  lineOf,
  readDrafts,
  type DraftFault,
  type ReadDefinition,
} from "../report/definitionDrafts";
import { foldedName } from "../report/definitionLines";
import { USUAL_COLUMNS } from "../report/definitionRows";
import { definitionStarter } from "../report/definitionStarter";
import { inReportOrder } from "../report/stub";
import { findIn } from "./definitions";
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState, type StateRequests, type WorkbookState } from "./workbookState";

/** A definition in the pane: what stands in the workbook, and what it was made of. */
export interface OpenedDefinition {
  /** Null for one that is in no table yet. */
  readonly read: ReadDefinition | null;
  /** What it begins with. */
  readonly draft: DefinitionDraft;
  /** Indicators there are to choose from, in the order of reports. */
  readonly indicators: readonly Indicator[];
  readonly state: Pick<WorkbookState, "tables" | "indicators" | "language">;
}

export { USUAL_COLUMNS };
export type { DraftFault };

/** What a new definition begins with: a report it is laid out like, or another definition by name. */
export type DraftSource = { readonly base: DefinitionBase } | { readonly copyOf: string };

const LISTED = ["park", "indicator"] as const;
const FOR_NEW: StateRequests = { Definitions: "all", Ledger: LISTED, Targets: LISTED };

/** Opens a definition; null when there is none of that name any more. Syncs: two. */
export async function openDefinition(name: string): Promise<Outcome<OpenedDefinition | null>> {
  return attempt(async () => {
    const state = await readWorkbookState({ Definitions: "all" });
    const read = draftsIn(state).find(({ draft }) => foldedName(draft.name) === foldedName(name));
    return read ? { read, draft: withIds(read.draft), indicators: offered(state), state } : null;
  });
}

/** Begins a new definition, which nobody has until it is saved; null when there is none to copy. Syncs: two. */
export async function newDefinition(source: DraftSource): Promise<Outcome<OpenedDefinition | null>> {
  return attempt(async () => {
    const state = await readWorkbookState(FOR_NEW);
    const drafts = draftsIn(state);
    const draft =
      "base" in source
        ? starterDraft(source.base, state)
        : drafts.find(({ draft: { name } }) => foldedName(name) === foldedName(source.copyOf))?.draft;
    if (!draft) return null;
    const name = freeName(draft.name, state);
    return { read: null, draft: asNew({ ...draft, name }), indicators: offered(state), state };
  });
}

/** The draft of an opened definition as a new one beside it, under a name that is free. */
export function asCopy(draft: DefinitionDraft, { state, ...opened }: OpenedDefinition): OpenedDefinition {
  return { ...opened, state, read: null, draft: asNew({ ...draft, name: freeName(draft.name, state) }) };
}

/** What is wrong with a draft, with the lines concerned. */
export function faultsOf(draft: DefinitionDraft, { read, state }: OpenedDefinition): readonly DraftFault[] {
  const { tables, indicators, language } = state;
  const { workbook } = words(language);
  return draftFaults(draft, read, tables.get("Definitions")!, workbook, (text) => findIn(indicators, text));
}

/** All definitions of a workbook, as they were read. */
export function draftsIn({ tables, language }: Pick<WorkbookState, "tables" | "language">): ReadDefinition[] {
  return readDrafts(tables.get("Definitions")!, words(language).workbook);
}

function starterDraft(base: DefinitionBase, state: WorkbookState): DefinitionDraft {
  const { workbook } = words(state.language);
  const rows = definitionStarter("", base, listedIndicators(state), state.language);
  return {
    name: workbook.definitionBases[base],
    lines: rows.map((row) => lineOf(row, workbook, null)),
  };
}

/** Lines nobody has read, told apart by their places. */
function asNew({ name, lines }: DefinitionDraft): DefinitionDraft {
  return { name, lines: lines.map((line, id) => ({ ...line, id, from: null })) };
}

function withIds({ name, lines }: DefinitionDraft): DefinitionDraft {
  return { name, lines: lines.map((line, id) => ({ ...line, id })) };
}

/** The name with the first number no definition has. @example "快报 1" */
function freeName(wanted: string, state: Pick<WorkbookState, "tables" | "language">): string {
  const taken = new Set(draftsIn(state).map(({ draft }) => foldedName(draft.name)));
  const stem = wanted.replace(/ \d+$/, "");
  for (let number = 1; ; number++)
    if (!taken.has(foldedName(`${stem} ${number}`))) return `${stem} ${number}`;
}

function offered({ indicators }: WorkbookState): Indicator[] {
  return inReportOrder(indicators.indicators);
}

/** Indicators with figures or targets in the order of reports; the required ones where there is none yet. */
function listedIndicators({ tables, indicators, language }: WorkbookState): Indicator[] {
  const names = new Set(
    (["Ledger", "Targets"] as const).flatMap((name) => {
      const { rows, columns } = tables.get(name)!;
      return rows.map((row) => String(row[columns.get("indicator")!]).toLowerCase());
    }),
  );
  const all = indicators.indicators;
  const some = all.filter((each) => names.has(each.names[language].toLowerCase()));
  return inReportOrder(some.length ? some : all.filter(({ required }) => required));
}
