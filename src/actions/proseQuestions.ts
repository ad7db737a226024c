/** What a person looks over of a bulletin: its statements by doubt, and the choices that correct them. Pure. */
import type { MappingChoice, MappingKind } from "../core/mapping";
import type { Prose, ProseRow } from "../sources/bulletin/prose";
import { PROSE_LAYOUT } from "../sources/bulletin/proseChoices";

export type { Prose, ProseRow };
export type ProseStatement = ProseRow["statement"];

/** doubtful: to be looked at; sure: loaded and nobody need look; left: not loaded. */
export const PROSE_GROUPS = ["doubtful", "sure", "left"] as const;
export type ProseGroup = (typeof PROSE_GROUPS)[number];

/** Below it a loaded statement should be looked at: a subject carried over and a year concluded are usual together. */
const SURE = 0.8;

/** Statements of a text by what a person has to do with them, the most doubtful first. */
export function byDoubt({ rows }: Prose): Readonly<Record<ProseGroup, readonly ProseRow[]>> {
  const groups: Record<ProseGroup, ProseRow[]> = { doubtful: [], sure: [], left: [] };
  for (const row of rows) groups[groupOf(row)].push(row);
  groups.doubtful.sort((a, b) => a.statement.confidence - b.statement.confidence || a.start - b.start);
  return groups;
}

function groupOf({ left, statement }: ProseRow): ProseGroup {
  // One answer about the month or the park makes a figure of it.
  if (left === "source.statementUndated" || left === "source.statementWithoutPark") return "doubtful";
  if (left !== null) return "left";
  return statement.confidence < SURE && statement.flags.length > 0 ? "doubtful" : "sure";
}

/** The aspect of a statement a person corrects. */
export type ProseAspect = "indicator" | "park" | "period";

/** How many statements of a text one decision concerns: those that ask the same. */
export function concernedBy({ rows }: Prose, { asked }: ProseRow, aspect: ProseAspect): number {
  return rows.filter((row) => row.asked[aspect] === asked[aspect]).length;
}

/**
 * The choice that corrects an aspect of every statement that asks the same. Months, and a park no words name, are this
 * file's alone; words are remembered for later bulletins.
 * @param meaning code of an indicator, name of a park, month id; "" = the indicator's words are not to be loaded
 */
export function proseChoice(
  { file }: Prose,
  { asked }: ProseRow,
  aspect: ProseAspect,
  meaning: string,
): MappingChoice {
  const kind: MappingKind = aspect === "indicator" && meaning === "" ? "ignore" : aspect;
  const text = asked[aspect];
  const only = aspect === "period" || text === "" ? { file, sheet: "", top: 0, left: 0 } : null;
  return { layout: PROSE_LAYOUT, kind, text, meaning, unit: "", ...(only && { only }) };
}
