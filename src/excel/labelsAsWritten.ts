/**
 * What the rows of a report are known by, where that stands in a printed column and somebody typed over it: a row of the
 * report's own keeps its place among the others, so that it is still known by what the report had written there.
 */
import type { Rectangle } from "../a1";
import type { ReportRows } from "./reportRows";
import { matches } from "./rowEdits";
import type { CellText } from "./typedText";

/**
 * Labels by the rows they stand in now. Rows between two whose labels stand as written are taken one by one for those
 * written between the two, if they are as many, all of them the report's own, and none says what another row said;
 * else nothing is supposed. `names`: texts the report wrote in its printed columns.
 */
export function labelsAsWritten(
  { labels, own }: Pick<ReportRows, "labels" | "own">,
  { top, left }: Rectangle,
  names: readonly CellText[],
): readonly string[] {
  const written: string[] = [];
  for (const { row, column, text } of names) if (column === left && row >= top) written[row - top] = text;
  if (!written.length) return labels;
  const wrote = Array.from(written, (text: string | undefined) => text ?? "");
  const known = new Set(wrote.filter((text) => text !== ""));
  const isSame = (standing: number, before: number): boolean =>
    wrote[before] === ""
      ? labels[standing] === "" && !own[standing]
      : own[standing]! && !known.has(labels[standing]!);
  const found = [...labels];
  const anchors = [[-1, -1] as const, ...matches(labels, wrote), [labels.length, wrote.length] as const];
  for (const [index, [at, was]] of anchors.entries()) {
    const [above, wasAbove] = anchors[index - 1] ?? [at, was];
    const between = Array.from({ length: Math.max(0, at - above - 1) }, (_, each) => each + 1);
    if (at - above !== was - wasAbove) continue;
    if (!between.every((each) => isSame(above + each, wasAbove + each))) continue;
    for (const each of between) found[above + each] = wrote[wasAbove + each]!;
  }
  return found;
}
