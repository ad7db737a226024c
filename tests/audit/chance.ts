/** What tables drawn from a seed are made of: parks with figures of more digits than are printed, and cells that follow. */
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { sheetOf, total } from "./printed";

export interface ChanceTable {
  readonly sheet: PrintedSheet;
  /** Cells that follow from other printed ones, 0-based. */
  readonly derived: readonly { readonly row: number; readonly column: number; readonly kind: Kind }[];
}

/** What a cell says, so that a test knows which slips fit. */
export type Kind = "rate" | "sum" | "rank" | "points" | "share" | "amount" | "rankChange";

export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0;
  }

  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  of<T>(list: readonly T[]): T {
    return list[this.whole(list.length)]!;
  }

  is(share: number): boolean {
    return this.next() < share;
  }
}

const PARKS = [
  "萍乡经开区",
  "湘潭高新区",
  "湘乡经开区",
  "湘东工业园",
  "天易经开区",
  "芦溪工业园",
  "上栗工业园",
  "莲花工业园",
  "昭山示范区",
  "雨湖工业集中区",
];

export interface Park {
  readonly name: string;
  readonly now: number;
  readonly last: number;
  readonly goal: number;
  readonly tax: number;
  readonly lastTax: number;
  readonly before: number;
}

export function parksOf(chance: Chance, most = PARKS.length): Park[] {
  const size = 10 ** (1 + chance.next());
  return PARKS.slice(0, 4 + chance.whole(most - 3)).map((name) => {
    const at = (value: number): number => Number(value.toFixed(4));
    const last = at(size * (0.3 + chance.next() * 2));
    const now = at(last * (0.75 + chance.next() * 0.6));
    const share = 0.5 + chance.next() * 0.3;
    return {
      name,
      now,
      last,
      goal: chance.is(0.6) ? Math.max(1, Math.round(last * 2.3)) : Number((last * 2.3).toFixed(1)),
      tax: at(now * share),
      lastTax: at(last * (share + chance.next() * 0.06 - 0.03)),
      before: at(now * (0.72 + chance.next() * 0.1)),
    };
  });
}

export type Row = readonly (string | readonly [string, Kind])[];

/** A sheet of rows whose derived cells say what they are. */
export function tableOf(name: string, rows: readonly Row[], merges: readonly string[] = []): ChanceTable {
  const texts = rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : cell[0])));
  const derived = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (typeof cell === "string" ? [] : [{ row, column, kind: cell[1] }])),
  );
  return { sheet: sheetOf(name, texts, merges), derived };
}

export const of = (list: readonly Park[], key: Exclude<keyof Park, "name">): number =>
  total(list.map((park) => park[key]));
