/** Rows of a report that people made higher or lower: told from what was written, they stay so. */
import type { SheetSpec } from "../report/spec";
import { rowsThatStay } from "./reportBlock";
import { standingHeights } from "./reportRows";
import { rowsBefore } from "./standingLooks";
import type { WrittenReport } from "./writtenReport";

/** Points by which a height may differ for no one having changed it: Excel rounds to pixels of the screen (src/host/README.md, E84). */
const ROUNDING = 1;

/** Points a report makes each of its rows high; 0 where somebody hid one. */
export function writtenHeights({ cells, rowHeights }: SheetSpec): number[] {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  return cells.map((_, row) => heights.get(row) ?? 0);
}

/**
 * The report with the heights of people's. Where a row needs more than it did when they set one, as a note with a line more,
 * it has at least what it needs, so that nothing is cut off.
 */
export function withPeoplesHeights(spec: SheetSpec, previous: WrittenReport): SheetSpec {
  const { standing, places, heights: written } = previous;
  if (!written) return spec;
  const heights = standingHeights(standing.rows);
  const theirs = new Map(
    places.rows.flatMap((place, row) => {
      const [was, now] = [written[row] ?? 0, heights[place] ?? 0];
      return was && now && Math.abs(now - was) >= ROUNDING ? [[row, { was, now }]] : [];
    }),
  );
  if (!theirs.size) return spec;
  const stood = rowsBefore(spec, previous, rowsThatStay(spec, previous));
  return {
    ...spec,
    rowHeights: spec.rowHeights.map(({ row, height }) => {
      const found = theirs.get(stood.get(row) ?? -1);
      if (!found || height === 0) return { row, height };
      const { was, now } = found;
      return { row, height: height > was ? Math.max(height, now) : now };
    }),
  };
}
