/** What stands on report sheets before they are written again, kept within the request that writes. Never syncs. */
import { quoteSheetName } from "../a1";
import type { Theme } from "../core/theme";
import { hasGaps } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import type { RowChanges } from "./carriedRows";
import { rangeOf } from "./formatRange";
import type { KeptPrint } from "./keptPrints";
import type { KeptReport } from "./reportJournal";
import type { ReportSheet } from "./reportSheets";
import { chartsToGo, chartsToMake } from "./writeCharts";
import type { WrittenReport } from "./writtenReport";

/** What is remembered of a report that is written again on its sheet; where its cells are kept is decided later. */
export function keptOf(
  { standing: { sheet, rows }, places }: WrittenReport,
  { charts = [] }: SheetSpec,
  wanted: Theme,
  print: KeptPrint | undefined,
  { carried }: Pick<RowChanges, "carried">,
): Omit<KeptReport, "row" | "column"> {
  const { identity, area, labels, stamp, theme } = sheet;
  const standing = { charts: rows.charts, theme };
  return {
    ...{ identity, area, labels, stamp, theme },
    width: Math.max(area.right + 1, rows.width),
    heights: rows.heights,
    printArea: rows.printArea,
    breaks: rows.breaks,
    print: print ?? null,
    ...(hasGaps(places) && { places }),
    ...(carried.length && { carried: carried.map(({ row, count, width }) => ({ row, count, width })) }),
    charts: rows.charts,
    setAside: chartsToGo(charts, standing, wanted),
    made: chartsToMake(charts, standing, wanted),
  };
}

/** What is remembered of a sheet that ceases to be a report: its names. */
export function namesOf(
  { identity, area, labels, stamp, theme }: ReportSheet,
  print: KeptPrint | undefined,
): Omit<KeptReport, "row" | "column"> {
  const nothing = { width: 0, heights: [], printArea: null, breaks: [], charts: [], setAside: [], made: [] };
  return { identity, area, labels, stamp, theme, print: print ?? null, ...nothing };
}

/** Rows of references kept: the block's, and the one below it, by which rows at its end are counted. */
export const rowsKept = ({ area }: Pick<KeptReport, "area">): number => area.bottom + 2;

/** Queues that the cells of a report are kept, and references to its rows. `name` is the sheet's. */
export function queueKept(
  journal: Excel.Worksheet,
  sheet: Excel.Worksheet,
  name: string,
  kept: KeptReport,
): void {
  const { row, column, area, width } = kept;
  const up = row === 0 ? "R" : `R[${-row}]`;
  journal.getRangeByIndexes(row, column, rowsKept(kept), 1).formulasR1C1 = [
    [`=${quoteSheetName(name)}!${up}C1`],
  ];
  if (width === 0) return;
  journal
    .getRangeByIndexes(row, column + 1, area.bottom + 1, width)
    .copyFrom(
      rangeOf(sheet, { top: 0, left: 0, bottom: area.bottom, right: width - 1 }),
      Excel.RangeCopyType.all,
    );
}

/** Bytes of it in a request, amply. */
export const KEPT_BYTES = 3_000;
