/** What the benchmark found, as `--json` prints it. */
import type { Run } from "./childPrograms";
import type { InProcess } from "./inProcess";
import type { Recalculation } from "./libreOffice/recalculation";
import type { Comparison } from "./sameCells";

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Runs of one of the two programs. */
export interface Measured {
  readonly seconds: Spread;
  readonly cpuSeconds: Spread;
  readonly peakBytes: Spread;
  readonly fileBytes: number;
}

/** Medians of the full path over those of ExcelJS: below 1, we take less. */
export interface Ratios {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly fileBytes: number;
}

export interface BenchResult {
  readonly machine: { readonly cpus: number; readonly memoryBytes: number; readonly node: string };
  readonly observations: number;
  readonly reports: number;
  readonly rounds: number;
  readonly contents: Omit<Comparison, "differences">;
  readonly fullPath: Measured;
  readonly exceljs: Measured;
  readonly ratios: Ratios;
  readonly traffic: InProcess["actions"] & {
    readonly total: InProcess["actions"]["load"] & { readonly bytesSentPerCell: number };
  };
  /** Seconds by phase of one watched run of the full path; with `--phases`. */
  readonly phases?: InProcess["phases"];
  /** Null where LibreOffice is not installed or not wanted. */
  readonly libreOffice: Recalculation | null;
}

export function measured(runs: readonly Run[], fileBytes: number): Measured {
  const of = (figure: (run: Run) => number): Spread => spread(runs.map(figure));
  return {
    seconds: of((run) => run.seconds),
    cpuSeconds: of((run) => run.cpuSeconds),
    peakBytes: of((run) => run.peakBytes),
    fileBytes,
  };
}

export function ratios(ours: Measured, theirs: Measured): Ratios {
  const of = (figure: "seconds" | "cpuSeconds" | "peakBytes"): number =>
    ours[figure].median / theirs[figure].median;
  return {
    seconds: of("seconds"),
    cpuSeconds: of("cpuSeconds"),
    peakBytes: of("peakBytes"),
    fileBytes: ours.fileBytes / theirs.fileBytes,
  };
}

/** @throws RangeError for no values */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError("no runs");
  const middle = sorted.length / 2;
  return { median: (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2, least, most };
}
