/**
 * How a sheet's styles are spread over a file: one default for each column, a style for rows that differ
 * across the sheet, and numbers on cells for the rest.
 */
import type { Steps } from "./steps";
import type { Style } from "./style";
import type { StyleBands } from "./styleBands";
import type { StyleSheet } from "./styleSheet";

interface Band {
  readonly left: number;
  readonly right: number;
  readonly runs: Steps<Style>;
  /** Style the column itself carries. */
  readonly fallback: Style;
  /** Run that holds the current row. */
  run: number;
}

/** Columns of equal style within a row. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  /** Attribute ` s="…"`, or "" for the file's first format. */
  readonly attribute: string;
  /** Whether blank cells have to be written to show the style. */
  readonly own: boolean;
}

export interface RowStyles {
  readonly segments: readonly Segment[];
  /** Attributes of the row when it has a style of its own, else "". */
  readonly row: string;
  /** Whether the row must be written even if all its cells are blank. */
  readonly own: boolean;
  /** Last row for which this holds. */
  readonly until: number;
}

/** From this many columns of blanks on, a row takes their style as its own. */
const WIDE = 256;

export class WrittenStyles {
  private readonly bands: Band[] = [];
  /** Last row that differs from the columns' defaults; −1 for none. */
  readonly lastRow: number;
  private current: RowStyles | null = null;

  constructor(
    styles: StyleBands,
    private readonly styleSheet: StyleSheet,
  ) {
    let lastRow = -1;
    for (const { left, right, runs } of styles.eachBandOfColumns()) {
      const fallback = prevailing(runs);
      this.bands.push({ left, right, runs, fallback, run: 0 });
      for (let step = runs.length - 1; step >= 0; step--) {
        if (runs.value(step) === fallback) continue;
        lastRow = Math.max(lastRow, runs.end(step));
        break;
      }
    }
    this.lastRow = lastRow;
  }

  /** Columns with their default's number, left to right. */
  columns(): { left: number; right: number; format: number }[] {
    return this.bands.map(({ left, right, fallback }) => ({
      left,
      right,
      format: this.styleSheet.index(fallback),
    }));
  }

  /** Styles of a row; rows must be asked for in ascending order. */
  row(row: number): RowStyles {
    if (!this.current || row > this.current.until) this.current = this.make(row);
    return this.current;
  }

  private make(row: number): RowStyles {
    let until = Infinity;
    let blanks = 0;
    for (const band of this.bands) {
      while (band.runs.end(band.run) < row) band.run++;
      until = Math.min(until, band.runs.end(band.run));
      if (band.runs.value(band.run) !== band.fallback) blanks += band.right - band.left + 1;
    }
    const rowStyle = blanks >= WIDE ? this.widest() : null;
    const segments = this.bands.map(({ left, right, runs, run, fallback }) => {
      const style = runs.value(run);
      return { left, right, attribute: this.attribute(style), own: style !== (rowStyle ?? fallback) };
    });
    return {
      segments,
      row: rowStyle ? ` s="${this.styleSheet.index(rowStyle)}" customFormat="1"` : "",
      own: rowStyle !== null || segments.some(({ own }) => own),
      until,
    };
  }

  /** The style most columns of the current row have, among those that differ from their column's. */
  private widest(): Style {
    const widths = new Map<Style, number>();
    for (const { left, right, runs, run, fallback } of this.bands) {
      const style = runs.value(run);
      if (style !== fallback) widths.set(style, (widths.get(style) ?? 0) + right - left + 1);
    }
    return [...widths].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
  }

  private attribute(style: Style): string {
    const format = this.styleSheet.index(style);
    return format ? ` s="${format}"` : "";
  }
}

/** The style of most rows. */
function prevailing(runs: Steps<Style>): Style {
  const rows = new Map<Style, number>();
  let best = runs.value(0);
  for (let step = 0; step < runs.length; step++) {
    const style = runs.value(step);
    const count = (rows.get(style) ?? 0) + runs.end(step) - runs.start(step) + 1;
    rows.set(style, count);
    if (count > rows.get(best)!) best = style;
  }
  return best;
}
