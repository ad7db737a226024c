/** What the pages share of a load: files chosen, what was read of them, and what came of loading them. */
import type { FilesReading } from "../actions/readFiles";
import type { LoadResult } from "../actions/loadSubmissions";
import type { Problem } from "../core/problem";
import type { PaneFile } from "./files/paneFile";

export interface LoadState {
  /** Files whose contents wait to be loaded; null when none do. */
  readonly reading: { readonly files: readonly PaneFile[]; readonly result: FilesReading } | null;
  /** Problems of the files last read and, once they are loaded, of the load. */
  readonly problems: readonly Problem[] | null;
  /** Names of indicators by code, for the sentences of problems. */
  readonly indicatorNames: FilesReading["indicatorNames"];
  /** What the last load came to. */
  readonly loaded: (LoadResult & { readonly offered: number; readonly reading: FilesReading }) | null;
}

export const NOTHING_LOADED: LoadState = {
  reading: null,
  problems: null,
  indicatorNames: new Map(),
  loaded: null,
};

export interface Loading {
  /** Tells this workbook's files from another's; "" for a workbook never saved. */
  readonly documentAddress: string;
  readonly state: LoadState;
  readonly update: (state: Partial<LoadState>) => void;
}
