/** A bulletin's words with the statements marked in them; the chosen one stands out and is scrolled to. */
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { ProseRow } from "../actions/proseQuestions";

interface Props {
  readonly text: string;
  readonly rows: readonly ProseRow[];
  readonly selected: ProseRow | null;
  readonly select: (row: ProseRow) => void;
  /** Name of the region, for those who listen. */
  readonly label: string;
}

/** Characters shown at once; of longer texts the part around the chosen statement. */
const MOST_SHOWN = 20_000;

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The statement these words belong to; of several the shortest. Null between statements. */
  readonly row: ProseRow | null;
}

export function ProseText({ text, rows, selected, select, label }: Props): ReactElement {
  const mark = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const from = text.length <= MOST_SHOWN ? 0 : windowStart(text, selected);
  const pieces = useMemo(
    () => piecesOf(rows, from, Math.min(text.length, from + MOST_SHOWN)),
    [rows, from, text.length],
  );
  useEffect(() => {
    if (!mark.current || !box.current) return;
    // Within the box alone: the page stays where the person reads.
    box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3;
  }, [selected]);
  let first = true;
  return (
    // The box scrolls: the keyboard must reach it.
    <div className="proseText" role="region" aria-label={label} tabIndex={0} ref={box}>
      {from > 0 ? "…" : null}
      {pieces.map(({ start, end, row }) => {
        const words = text.slice(start, end);
        if (!row) return words;
        const chosen = selected !== null && start >= selected.start && end <= selected.end;
        const isFirst = chosen && first;
        if (isFirst) first = false;
        return (
          <mark
            key={start}
            ref={isFirst ? mark : undefined}
            className={chosen ? "chosen" : row.left === null ? "taken" : "left"}
            onClick={() => select(row)}
          >
            {words}
          </mark>
        );
      })}
      {from + MOST_SHOWN < text.length ? "…" : null}
    </div>
  );
}

function windowStart(text: string, selected: ProseRow | null): number {
  const wanted = (selected?.start ?? 0) - MOST_SHOWN / 4;
  return Math.max(0, Math.min(text.length - MOST_SHOWN, Math.floor(wanted)));
}

/** The text cut where statements begin and end. */
function piecesOf(rows: readonly ProseRow[], from: number, to: number): Piece[] {
  const shown = rows.filter(({ start, end }) => end > from && start < to);
  const cuts = new Set([from, to]);
  for (const { start, end } of shown) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(to, end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const byStart = [...shown].sort((a, b) => a.start - b.start);
  const open: ProseRow[] = [];
  let next = 0;
  return bounds.slice(0, -1).map((start, index): Piece => {
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    for (let at = open.length - 1; at >= 0; at--) if (open[at]!.end <= start) open.splice(at, 1);
    const row = open.reduce<ProseRow | null>(
      (best, each) => (best && best.end - best.start <= each.end - each.start ? best : each),
      null,
    );
    return { start, end: bounds[index + 1]!, row };
  });
}
