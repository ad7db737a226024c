/** Where the figures behind a cell come from, as plain data. */
import type { Place } from "../core/problem";
import type { FigureKey } from "./figuresOfCell";

/** One receipt of a figure, as the log has it. */
export interface Receipt {
  /** "2022-06-10 09:30" */
  readonly receivedAt: string;
  readonly by: string;
  /** File, and where in it. */
  readonly source: string;
  readonly place: string;
  readonly value: number | string;
  readonly unit: string;
  /** As it stood in the source. */
  readonly reported: string;
  /** In the workbook's words: 已入账, 已被替换 … */
  readonly status: string;
  readonly note: string;
}

/** What a cell of a table holds and how it came there, latest receipt first. */
export interface History {
  /** What its table holds now; null when it has no row for it or was not looked at, "" for a blank. */
  readonly current: number | string | null;
  readonly receipts: readonly Receipt[];
  /** The table holds something else than was last received: typed by hand. */
  readonly editedByHand: boolean;
}

/** A reported figure behind the cell. */
export interface FigureHistory extends FigureKey, History {}

export interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly finding: string;
  readonly reason: string;
  readonly settled: boolean;
}

/** A target behind a completion. */
export interface TargetSource extends History {
  readonly park: string;
  readonly year: number;
  /** Whether it is the year's only one, the plan beside an adjusted one, or the adjusted one. */
  readonly stands: "alone" | "plan" | "adjusted";
  /** Of an adjusted one the month from which it counts; null where that is not known. */
  readonly from: number | null;
  readonly value: number | string;
  readonly unit: string;
  readonly type: string;
  readonly revisedOn: string;
  readonly note: string;
  /** In the workbook; null when its row is not known. */
  readonly at: Place | null;
}

/** A cell of a key project. */
export interface ProjectSource extends History {
  /** Heading of its column. */
  readonly column: string;
  readonly year: number;
  /** In the workbook; null when its row is not known. */
  readonly at: Place | null;
}

/** A line of the assessment, which people type. */
export interface RuleSource {
  /** Headings and cells that are filled, in the table's order. */
  readonly cells: readonly { readonly heading: string; readonly value: number | string }[];
  readonly at: Place;
}

/** One of several things a cell is made from. */
export interface Part {
  /** "" for the whole zone, and for a rule. */
  readonly park: string;
  readonly indicator: string;
  readonly isRule: boolean;
}

export interface Provenance {
  /** Tab of the cell, and its address there, e.g. "F12". */
  readonly sheet: string;
  readonly address: string;
  /** As displayed. */
  readonly shown: string;
  /** Of a text or a summary what it is made from, each to be asked for by its number; else empty. */
  readonly parts: readonly Part[];
  /** "" for a figure of the whole zone, which rests on those of its parks, and for a rule. */
  readonly park: string;
  /** Of a project its name; "" while one of several parts is still to be chosen. */
  readonly indicator: string;
  readonly unit: string;
  readonly figures: readonly FigureHistory[];
  /** Of a figure of the zone those of its parks. */
  readonly targets: readonly TargetSource[];
  readonly project: readonly ProjectSource[];
  readonly rule: RuleSource | null;
  readonly findings: readonly FoundFinding[];
}
