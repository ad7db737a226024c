/** How places moved: last period's place less this one's, ↑2 or 前进2位; some print the difference the other way round. */
import { UNSAID_DIFFERENCE } from "./headingRole";
import type { PrintedTable, Field } from "./printedTable";
import { printedRank } from "./printedFigure";
import { periodPairs } from "./periodPairs";
import { named, roleIs, type Reading } from "./reading";

const UP = /[↑▲△]|升|进(?!退)|前移|^\+|up/i;
const DOWN = /[↓▼▽]|降|退|后移|^[-−–]|down/i;
const SAME = /^(?:→|[-−–—]+|持平|不变|=|0)$/;

interface Change {
  readonly size: number;
  /** Null where only the size is printed. */
  readonly up: boolean | null;
}

export function rankChangeReadings(table: PrintedTable, own: Field): Reading[] {
  const pairs = periodPairs(table, own, roleIs("rank"), roleIs("lastRank"));
  return pairs.flatMap(({ now: rank, before: last }) =>
    [1, -1].map((better): Reading => ({
      kind: "rankChange",
      explicit: better === 1 && pairs.length === 1,
      judge(record) {
        const cell = table.cell(record, own);
        const change = changeIn(cell.text);
        const [now, before] = [rank, last].map((field) => printedRank(table.cell(record, field).text));
        if (!change || !now || !before) return null;
        const moved = (before - now) * better;
        const agrees =
          change.size === Math.abs(moved) && (moved === 0 || change.up === null || change.up === moved > 0);
        const arrow = moved > 0 ? "↑" : moved < 0 ? "↓" : "";
        return {
          cell,
          agrees,
          expected: `${arrow}${Math.abs(moved)}`,
          from: `${named(String(before), table.cell(record, last))} − ${named(String(now), table.cell(record, rank))}`,
        };
      },
    })),
  );
}

/** Whether 升降 or 变化 stands among places, which follow from no such figure. */
export function isOfRanks(table: PrintedTable, own: Field): boolean {
  return (
    UNSAID_DIFFERENCE.test(own.path.at(-1) ?? "") &&
    periodPairs(table, own, roleIs("rank"), roleIs("lastRank")).length > 0
  );
}

/** @example changeIn("前进2位") //=> { size: 2, up: true } */
function changeIn(text: string): Change | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (SAME.test(plain)) return { size: 0, up: null };
  const digits = /^\D{0,4}(\d{1,4})\D{0,3}$/.exec(plain)?.[1];
  if (digits === undefined) return null;
  const [up, down] = [UP.test(plain), DOWN.test(plain)];
  return { size: Number(digits), up: up === down ? null : up };
}
