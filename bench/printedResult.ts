/** The benchmark's result as text for a terminal. */
import type { Recalculation } from "./libreOffice/recalculation";
import type { RecalculationTime } from "./libreOffice/soffice";
import type { BenchResult, Measured, Spread } from "./result";

const MEGABYTE = 2 ** 20;

export function printedResult(result: BenchResult): string {
  const { contents, machine, traffic, phases, libreOffice, ratios } = result;
  const row = (label: string, figure: (of: Measured) => string, ratio: number): string[] => [
    label,
    figure(result.fullPath),
    figure(result.exceljs),
    ratio.toFixed(2),
  ];
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(bytes < 100 * MEGABYTE ? 1 : 0);
  const sections = [
    `${count(result.observations)} observations → ledger → ${result.reports} park reports → .xlsx, ` +
      `${result.rounds} rounds in turn; ${machine.cpus} CPUs, Node ${machine.node}`,
    `Same contents in both files: ${contents.sheets} sheets, ${count(contents.cells)} cells, ` +
      `${count(contents.formulas)} formulas, formats of ${count(contents.formats)} cells compared`,
    aligned([
      ["", "full path", "ExcelJS", "ratio"],
      row("seconds", ({ seconds }) => spreadText(seconds, (value) => value.toFixed(2)), ratios.seconds),
      row(
        "CPU seconds",
        ({ cpuSeconds }) => spreadText(cpuSeconds, (value) => value.toFixed(2)),
        ratios.cpuSeconds,
      ),
      row("peak memory, MB", ({ peakBytes }) => spreadText(peakBytes, megabytes), ratios.peakBytes),
      row("file, MB", ({ fileBytes }) => megabytes(fileBytes), ratios.fileBytes),
      ["values calculated", "yes", "no", ""],
    ]),
    aligned([
      ["on the wire", "syncs", "sent, bytes", "received, bytes"],
      ...Object.entries(traffic).map(([action, { syncs, bytesSent, bytesReceived }]) => [
        TRAFFIC_LABELS[action as keyof typeof traffic],
        count(syncs),
        count(bytesSent),
        count(bytesReceived),
      ]),
    ]) + `\nsent per cell of the workbook: ${traffic.total.bytesSentPerCell.toFixed(1)} bytes`,
  ];
  if (phases) {
    const total = Object.values(phases).reduce((sum, seconds) => sum + seconds, 0);
    const rows = Object.entries(phases).map(([phase, seconds]) => [
      phase,
      seconds.toFixed(2),
      `${Math.round((seconds / total) * 100)}%`,
    ]);
    sections.push(
      aligned([["phase of the full path", "seconds", ""], ...rows, ["together", total.toFixed(2), ""]]),
    );
  }
  if (libreOffice)
    sections.push(
      recalculationTable(libreOffice, ["our report workbook, all of it", "SUMIFS over a long table"]),
    );
  else sections.push("LibreOffice: not measured");
  return `${sections.join("\n\n")}\n`;
}

/** Both recalculations and their ratio; `labels`: of ours, of the long table. */
export function recalculationTable(
  { observations, ours, sumifs, ourFormulas, sumifsFormulas }: Recalculation,
  labels: readonly [string, string],
): string {
  const row = (label: string, time: RecalculationTime, formulas: number): string[] => [
    label,
    time.seconds.toFixed(1),
    time.cpuSeconds?.toFixed(1) ?? "–",
    count(formulas),
  ];
  const cpu = ours.cpuSeconds && sumifs.cpuSeconds ? (ours.cpuSeconds / sumifs.cpuSeconds).toFixed(3) : "–";
  return aligned([
    [
      `LibreOffice, hard recalculation, ${count(observations)} observations`,
      "seconds",
      "CPU seconds",
      "formulas",
    ],
    row(labels[0], ours, ourFormulas),
    row(labels[1], sumifs, sumifsFormulas),
    ["ratio", (ours.seconds / sumifs.seconds).toFixed(3), cpu, ""],
  ]);
}

const TRAFFIC_LABELS: Readonly<Record<keyof BenchResult["traffic"], string>> = {
  setUp: "set-up",
  load: "load",
  reports: "reports",
  total: "together",
};

const count = (value: number): string => value.toLocaleString("en-US");

/** Median (least–most). */
export function spreadText({ median, least, most }: Spread, text: (value: number) => string): string {
  return `${text(median)} (${text(least)}–${text(most)})`;
}

/** Columns: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
