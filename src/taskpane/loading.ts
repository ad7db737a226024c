/** What the pages share of a load: files chosen, what was read of them, what it would do, and what came of it. */
import type { FilesReading } from "../actions/readFiles";
import type { LastCommit, Review } from "../actions/review";
import type { MappingChoice } from "../core/mapping";
import type { Problem } from "../core/problem";
import type { PaneFile } from "./files/paneFile";

/** Files whose contents wait to be loaded. */
export interface WaitingFiles {
  readonly files: readonly PaneFile[];
  readonly result: FilesReading;
  readonly review: Review;
  /** What the person decided about texts of these files. */
  readonly choices: readonly MappingChoice[];
  /** The workbook was changed after an earlier review of the same files, which was not carried out. */
  readonly stale: boolean;
}

/** What the last load came to. */
export interface LoadedFiles {
  /** Held on, so that problems still lead to their places. */
  readonly files: readonly PaneFile[];
  readonly accepted: number;
  /** Figures that the ledger had already. */
  readonly unchanged: number;
  readonly targets: number;
  readonly projects: number;
}

export interface LoadState {
  readonly waiting: WaitingFiles | null;
  /** Problems of the files last read and, once they are loaded, of the load. */
  readonly problems: readonly Problem[] | null;
  /** Names of indicators by code, for the sentences of problems. */
  readonly indicatorNames: FilesReading["indicatorNames"];
  readonly loaded: LoadedFiles | null;
  /** The load that was just taken back. */
  readonly undone: LastCommit | null;
}

export const NOTHING_LOADED: LoadState = {
  waiting: null,
  problems: null,
  indicatorNames: new Map(),
  loaded: null,
  undone: null,
};

export interface Loading {
  /** Tells this workbook's files from another's; "" for a workbook never saved. */
  readonly documentAddress: string;
  readonly state: LoadState;
  readonly update: (state: Partial<LoadState>) => void;
}
