/**
 * Lists of who moves most (增幅前五, 增幅后五): places run through, and growth runs with them from line to line. Read from
 * the cells, because the two lists of a board share their rows with each other and their columns with its cards.
 */
import { cellAddress } from "../a1";
import { decimal } from "../core/decimal";
import { foldText } from "../sources/layout/foldText";
import { readHeading } from "./headingRole";
import { longestRun } from "./longestRun";
import { printedFigure, printedRank } from "./printedFigure";
import { shownAt, type PrintedSheet } from "./printedSheet";
import type { PrintedCell } from "./printedTable";
import type { Verdict } from "./reading";

export interface MoverFault {
  readonly kind: "rank" | "order" | "growth";
  readonly verdict: Verdict;
}

interface Line {
  readonly place: PrintedCell;
  readonly growth: PrintedCell;
  /** Null where no figure is printed. */
  readonly value: number | null;
  /** Who it is: texts between place and growth. */
  readonly name: string;
}

interface MoverList {
  readonly side: "fastest" | "slowest";
  readonly lines: readonly Line[];
}

const OF_GROWTH = /增幅|增速|增长|同比|年增率|成长率|fastest|slowest/;
const FASTEST = /前(?:[一二三四五六七八九十]+|\d+)(?:[位名强])?$|最快|fastest/;
const SLOWEST = /[后末](?:[一二三四五六七八九十]+|\d+)(?:[位名])?$|最慢|slowest/;
/** Columns from the place to the growth at the most. */
const WIDEST = 8;
const MOST_LINES = 50;

/** Places and growth of the lists of a sheet that stand out of order, and the places the lists answer for. */
export function moverFaults(sheet: PrintedSheet): {
  readonly faults: readonly MoverFault[];
  readonly places: readonly PrintedCell[];
} {
  const lists = listsOf(sheet);
  return {
    faults: [...lists.flatMap(placeFaults), ...orderFaults(lists), ...twiceFaults(lists)],
    places: lists.flatMap(({ lines }) => lines.map(({ place }) => place)),
  };
}

function listsOf(sheet: PrintedSheet): MoverList[] {
  const lists: MoverList[] = [];
  for (const [row, cells] of sheet.texts.entries())
    for (let column = 0; column < cells.length; column++) {
      const title = foldText(shownAt(sheet, row - 1, column));
      const side = FASTEST.test(title) ? "fastest" : SLOWEST.test(title) ? "slowest" : null;
      if (!side || !OF_GROWTH.test(title) || !headed(sheet, row, column, "rank")) continue;
      const growth = Array.from({ length: WIDEST }, (_, at) => column + at + 1).find((at) =>
        headed(sheet, row, at, "growth"),
      );
      const lines = growth === undefined ? [] : linesBelow(sheet, row, column, growth);
      if (lines.length) lists.push({ side, lines });
    }
  return lists;
}

function headed(sheet: PrintedSheet, row: number, column: number, role: "rank" | "growth"): boolean {
  const text = foldText(shownAt(sheet, row, column));
  return text !== "" && readHeading([text]).role === role;
}

function linesBelow(sheet: PrintedSheet, heading: number, column: number, growth: number): Line[] {
  const lines: Line[] = [];
  for (let row = heading + 1; row <= heading + MOST_LINES; row++) {
    const place = { row, column, text: shownAt(sheet, row, column) };
    const rate = { row, column: growth, text: shownAt(sheet, row, growth) };
    if (printedRank(place.text) === null) break;
    const between = Array.from({ length: growth - column - 1 }, (_, at) =>
      shownAt(sheet, row, column + at + 1),
    );
    const figure = printedFigure(rate.text);
    lines.push({
      place,
      growth: rate,
      value: figure ? Number(decimal(figure.value)) : null,
      name: foldText(between.join("|")),
    });
  }
  return lines;
}

/** Places run 1, 2, 3 …, those of the slowest perhaps among all (26, 27, … or 30, 29, …); equal growth may share one. */
function placeFaults({ side, lines }: MoverList): MoverFault[] {
  const ranks = lines.map(({ place }) => printedRank(place.text)!);
  const runs = [
    { step: 1, from: 1 },
    ...(side === "slowest"
      ? ranks.flatMap((rank, at) => [1, -1].map((step) => ({ step, from: rank - step * at })))
      : []),
  ];
  const expected = ({ step, from }: (typeof runs)[number], at: number): number => from + step * at;
  const agreeing = (run: (typeof runs)[number]): number =>
    ranks.filter((rank, at) => rank === expected(run, at)).length;
  const best = runs.reduce((most, next) => (agreeing(next) > Math.max(agreeing(most), 1) ? next : most));
  return lines.flatMap(({ place, growth, value }, at) => {
    const equals = lines.flatMap((line, other) =>
      value !== null && line.value === value ? expected(best, other) : [],
    );
    const right = expected(best, at);
    if (ranks[at] === right || equals.includes(ranks[at]!)) return [];
    return [
      fault(
        "rank",
        place,
        String(right),
        `${growth.text.trim()} (${cellAddress(growth.row, growth.column)})`,
      ),
    ];
  });
}

/** From the fastest down to the slowest growth falls or stays; what breaks that is out of order. */
function orderFaults(lists: readonly MoverList[]): MoverFault[] {
  const taken = new Set<string>();
  const [fastest, slowest] = (["fastest", "slowest"] as const).map((side) =>
    lists
      .filter((list) => list.side === side)
      .map(({ lines }) => (side === "fastest" ? lines : falling(lines))),
  ) as [(readonly Line[])[], (readonly Line[])[]];
  // Two lists of one table of growth continue each other; lists of several need not.
  const runs =
    fastest.length === 1 && slowest.length === 1
      ? [[...fastest[0]!, ...slowest[0]!]]
      : [...fastest, ...slowest];
  return runs.flatMap((run) => {
    taken.clear();
    // Where there are few, the same line stands in both lists.
    const lines = run.filter(({ value, name }) => {
      if (value === null || taken.has(name)) return false;
      taken.add(name);
      return true;
    });
    const kept = longestRun(lines.map(({ value }) => -value!));
    return lines.flatMap(({ growth }, at) => {
      if (kept.has(at)) return [];
      const beside = [-1, 1].map((step) => {
        let next = at + step;
        while (next >= 0 && next < lines.length && !kept.has(next)) next += step;
        return lines[next];
      });
      const [above, below] = beside.map((line) => line?.growth.text.trim());
      const expected = above && below ? `${below}–${above}` : above ? `≤ ${above}` : `≥ ${below ?? ""}`;
      const from = beside.flatMap((line) => (line ? cellAddress(line.growth.row, line.growth.column) : []));
      return [fault("order", growth, expected, from.join(", "))];
    });
  });
}

/** Lines of the slowest, turned where they rise from the slowest on. */
function falling(lines: readonly Line[]): readonly Line[] {
  const values = lines.flatMap(({ value }) => value ?? []);
  const rises = longestRun(values).size;
  return rises >= longestRun(values.map((value) => -value)).size ? [...lines].reverse() : lines;
}

/** A line in both lists has the same growth in both. */
function twiceFaults(lists: readonly MoverList[]): MoverFault[] {
  const [first, second, ...more] = lists;
  if (!first || !second || more.length || first.side === second.side) return [];
  return first.lines.flatMap((line) => {
    const again = second.lines.find(({ name }) => name !== "" && name === line.name);
    if (!again || again.value === line.value) return [];
    return [
      [line, again],
      [again, line],
    ].map(([own, other]) =>
      fault(
        "order",
        own!.growth,
        other!.growth.text.trim(),
        cellAddress(other!.growth.row, other!.growth.column),
      ),
    );
  });
}

const fault = (kind: MoverFault["kind"], cell: PrintedCell, expected: string, from: string): MoverFault => ({
  kind,
  verdict: { cell, agrees: false, expected, from },
});
