/**
 * A definition while a person changes it: the lines of its table in their order, each with what it says. Changes keep every
 * other line as it is, also those no report knows what to do with. Pure.
 */
import type { DefinitionLine } from "./definition";

export interface DraftLine {
  /** Tells the lines of a draft apart, also after they moved. */
  readonly id: number;
  /** Which of the lines that were read it is, 0-based; null for a new one. */
  readonly from: number | null;
  /** Null for a line of a kind there is none of. */
  readonly kind: DefinitionLine | null;
  /**
   * What it says: the code of a type, theme or column ("" for a word that is none), the name of an indicator as typed, or
   * the text of a title, group or note as typed.
   */
  readonly value: string;
  /** Decimals of an indicator's figures as typed; "" = the indicator's own. */
  readonly decimals: string;
  /** The words of the line as they were typed, to be shown where no code stands for them. */
  readonly said: string;
}

export interface DefinitionDraft {
  readonly name: string;
  readonly lines: readonly DraftLine[];
}

/** Lines of which a report has one. */
export type SingleLine = "base" | "title" | "theme";
/** Lines that are put in order: columns, indicators with the headings of their groups, and notes. */
export type DraftPart = "columns" | "body" | "notes";

const PARTS: Readonly<Record<DefinitionLine, DraftPart | null>> = {
  base: null,
  title: null,
  theme: null,
  column: "columns",
  group: "body",
  indicator: "body",
  note: "notes",
};
/** Where single lines stand that are new, before all others. */
const SINGLES: readonly SingleLine[] = ["base", "title", "theme"];
const PART_ORDER: readonly DraftPart[] = ["columns", "body", "notes"];

export const partOf = ({ kind }: Pick<DraftLine, "kind">): DraftPart | null =>
  kind === null ? null : PARTS[kind];

/** Lines of a part, in order. */
export function linesOf({ lines }: DefinitionDraft, part: DraftPart): readonly DraftLine[] {
  return lines.filter((line) => partOf(line) === part);
}

/** The line that counts: of types and themes the last one, of titles the first. */
export function singleLine({ lines }: DefinitionDraft, kind: SingleLine): DraftLine | null {
  const found = lines.filter((line) => line.kind === kind);
  return (kind === "title" ? found[0] : found.at(-1)) ?? null;
}

/** Lines that stand in no field of a form: of an unknown kind, or single ones that do not count. */
export function otherLines(draft: DefinitionDraft): readonly DraftLine[] {
  return draft.lines.filter(
    (line) =>
      line.kind === null || (partOf(line) === null && singleLine(draft, line.kind as SingleLine) !== line),
  );
}

/** The draft with what a single line says; "" takes the line out. */
export function withSingle(draft: DefinitionDraft, kind: SingleLine, value: string): DefinitionDraft {
  const line = singleLine(draft, kind);
  if (line) return value === "" ? withoutLine(draft, line.id) : withLine(draft, line.id, { value });
  if (value === "") return draft;
  const before = SINGLES.slice(0, SINGLES.indexOf(kind));
  const at = draft.lines.findLastIndex(({ kind: each }) => before.some((single) => single === each)) + 1;
  return inserted(draft, at, newLine(draft, kind, value));
}

/** The draft with a line that says something else. */
export function withLine(
  draft: DefinitionDraft,
  id: number,
  change: Partial<Pick<DraftLine, "value" | "decimals">>,
): DefinitionDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

/** The draft without a line; the indicators of a group that goes belong to the group above. */
export function withoutLine(draft: DefinitionDraft, id: number): DefinitionDraft {
  return { ...draft, lines: draft.lines.filter((line) => line.id !== id) };
}

/** The draft with a line more, behind another one of its part or behind the last. The new line is the one without a place. */
export function withNewLine(
  draft: DefinitionDraft,
  kind: Exclude<DefinitionLine, SingleLine>,
  value: string,
  after: number | null = null,
): { readonly draft: DefinitionDraft; readonly id: number } {
  const line = newLine(draft, kind, value);
  const part = PARTS[kind]!;
  const behind = draft.lines.findIndex(({ id }) => id === after);
  const at = behind >= 0 && partOf(draft.lines[behind]!) === part ? behind + 1 : endOf(draft, part);
  return { draft: inserted(draft, at, line), id: line.id };
}

/** Behind the last line of the part, or of the parts before it. */
function endOf({ lines }: DefinitionDraft, part: DraftPart): number {
  const before = PART_ORDER.slice(0, PART_ORDER.indexOf(part) + 1);
  return lines.findLastIndex((line) => partOf(line) === null || before.includes(partOf(line)!)) + 1;
}

/** Whether a line can be moved up (-1) or down (1). */
export function canMove(draft: DefinitionDraft, id: number, by: -1 | 1): boolean {
  return movedOrder(draft, id, by) !== null;
}

/**
 * The draft with a line one place up (-1) or down (1) among those of its part; the heading of a group takes its
 * indicators along past the whole group beside it. Lines of other parts stay in their rows.
 */
export function moved(draft: DefinitionDraft, id: number, by: -1 | 1): DefinitionDraft {
  const order = movedOrder(draft, id, by);
  if (!order) return draft;
  const part = partOf(order[0]!)!;
  let next = 0;
  return {
    ...draft,
    lines: draft.lines.map((line) => (partOf(line) === part ? order[next++]! : line)),
  };
}

function movedOrder(draft: DefinitionDraft, id: number, by: -1 | 1): DraftLine[] | null {
  const line = draft.lines.find((each) => each.id === id);
  const part = line && partOf(line);
  if (!part) return null;
  const blocks =
    line.kind === "group" ? groupBlocks(linesOf(draft, part)) : linesOf(draft, part).map((each) => [each]);
  const at = blocks.findIndex((block) => block[0]!.id === id);
  const to = at + by;
  // Indicators above the first heading have none to be moved by.
  if (to < 0 || to >= blocks.length || (line.kind === "group" && blocks[to]![0]!.kind !== "group"))
    return null;
  [blocks[at], blocks[to]] = [blocks[to]!, blocks[at]!];
  return blocks.flat();
}

/** A heading with the indicators below it; indicators above the first heading stand alone. */
function groupBlocks(lines: readonly DraftLine[]): DraftLine[][] {
  const blocks: DraftLine[][] = [];
  for (const line of lines) {
    if (line.kind === "group" || !blocks.length) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

function newLine({ lines }: DefinitionDraft, kind: DefinitionLine, value: string): DraftLine {
  const id = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  return { id, from: null, kind, value, decimals: "", said: "" };
}

function inserted(draft: DefinitionDraft, at: number, line: DraftLine): DefinitionDraft {
  return { ...draft, lines: [...draft.lines.slice(0, at), line, ...draft.lines.slice(at)] };
}
