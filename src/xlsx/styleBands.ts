/**
 * Styles of one worksheet by rectangle: bands of columns, in each a run of rows, each run one
 * interned style. Formatting a whole sheet or a whole column costs one run, not a million cells.
 */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../a1";
import { Steps } from "./steps";
import { DEFAULT_STYLE, type Style, type StylePatch } from "./style";
import { internStyle, patchStyle } from "./styleIntern";

type Runs = Steps<Style>;

const WHOLE_SHEET: Rectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

const oneRun = (style: Style): Runs =>
  new Steps(
    MAX_ROWS,
    style,
    (a, b) => a === b,
    (value) => value,
  );

/** One band from column `left` on: styles of the rows from each of `tops` (the first is 0) to the next. */
export interface StyleBand {
  readonly left: number;
  readonly tops: number[];
  readonly styles: Style[];
}

export class StyleBands {
  /** Style of cells nobody formatted. */
  readonly base: Style;
  private bands: Steps<Runs>;
  /** Neighbouring bands are compared only when there are this many, so that cell-by-cell formatting stays linear. */
  private joinAbove = 64;

  constructor(base: Style = DEFAULT_STYLE) {
    this.base = internStyle(base);
    this.bands = new Steps<Runs>(
      MAX_COLUMNS,
      oneRun(this.base),
      (a, b) => a.equals(b),
      (runs) => runs.clone(),
    );
  }

  /** Bands made elsewhere (reading a file): ascending, gapless from column 0 to the last. */
  static fromBands(base: Style, bands: readonly StyleBand[]): StyleBands {
    const made = new StyleBands(base);
    const like = made.bands.value(0);
    const runs = bands.map(({ tops, styles }) => Steps.of(like, tops, styles));
    const whole = Steps.of(
      made.bands,
      bands.map(({ left }) => left),
      runs,
    );
    whole.joinAll();
    made.bands = whole;
    made.joinAbove = Math.max(made.joinAbove, whole.length * 2);
    return made;
  }

  /** The bands themselves, left to right, for writing a file. */
  *eachBandOfColumns(): Generator<{ left: number; right: number; runs: Steps<Style> }> {
    this.bands.joinAll();
    for (let band = 0; band < this.bands.length; band++)
      yield { left: this.bands.start(band), right: this.bands.end(band), runs: this.bands.value(band) };
  }

  /** Style of one cell. */
  at(row: number, column: number): Style {
    return this.bands.at(column).at(row);
  }

  /** Lays a patch over a rectangle; what the patch does not name stays. */
  apply(area: Rectangle, patch: StylePatch): void {
    this.restyle(area, patchStyle(patch));
  }

  /** Replaces the style of a rectangle. */
  replace(area: Rectangle, style: Style): void {
    const interned = internStyle(style);
    this.restyle(area, () => interned);
  }

  /** Rectangles of equal style that cover `area`, the base style left out; column by column, downwards. */
  *rectangles(area: Rectangle = WHOLE_SHEET): Generator<{ area: Rectangle; style: Style }> {
    for (const rectangle of this.cover(area)) if (rectangle.style !== this.base) yield rectangle;
  }

  /** The one value of a property over a rectangle, or undefined where it differs (Excel's null). */
  uniform<K extends keyof Style>(area: Rectangle, property: K): Style[K] | undefined {
    const first = this.at(area.top, area.left)[property];
    const text = JSON.stringify(first);
    for (const { style } of this.cover(area)) {
      const value = style[property];
      if (value !== first && JSON.stringify(value) !== text) return undefined;
    }
    return first;
  }

  /** Inserts rows that look like the row above, across the sheet or some columns only. */
  insertRows(at: number, count: number, left = 0, right = MAX_COLUMNS - 1): void {
    this.eachBand(left, right, (runs) => runs.insert(at, count, () => this.base));
  }

  deleteRows(at: number, count: number, left = 0, right = MAX_COLUMNS - 1): void {
    this.eachBand(left, right, (runs) => runs.remove(at, count));
  }

  /** Inserts columns that look like the column to the left, down the sheet or some rows only. */
  insertColumns(at: number, count: number, top = 0, bottom = MAX_ROWS - 1): void {
    if (top === 0 && bottom === MAX_ROWS - 1) {
      this.bands.insert(at, count, () => oneRun(this.base));
      return;
    }
    const width = MAX_COLUMNS - at - count;
    if (width > 0) this.copyFrom(this, { top, bottom, left: at, right: at + width - 1 }, top, at + count);
    const gap = { top, bottom, left: at, right: Math.min(at + count, MAX_COLUMNS) - 1 };
    if (at === 0) this.replace(gap, this.base);
    else
      for (const { area, style } of [...this.cover({ top, bottom, left: at - 1, right: at - 1 })])
        this.replace({ ...area, left: gap.left, right: gap.right }, style);
  }

  deleteColumns(at: number, count: number, top = 0, bottom = MAX_ROWS - 1): void {
    if (top === 0 && bottom === MAX_ROWS - 1) {
      this.bands.remove(at, count);
      return;
    }
    const last = MAX_COLUMNS - 1;
    if (at + count <= last) this.copyFrom(this, { top, bottom, left: at + count, right: last }, top, at);
    const edge = [...this.cover({ top, bottom, left: last, right: last })];
    for (const { area, style } of edge)
      this.replace({ ...area, left: MAX_COLUMNS - count, right: last }, style);
  }

  /** Copies the styles of a rectangle onto another place, of this or another sheet; cut off at the sheet's edge. */
  copyFrom(source: StyleBands, area: Rectangle, row: number, column: number): void {
    const down = row - area.top;
    const across = column - area.left;
    // A copy first: source and target may be the same sheet and overlap.
    for (const { area: from, style } of [...source.cover(area)]) {
      const to = {
        top: from.top + down,
        left: from.left + across,
        bottom: Math.min(from.bottom + down, MAX_ROWS - 1),
        right: Math.min(from.right + across, MAX_COLUMNS - 1),
      };
      if (to.top <= to.bottom && to.left <= to.right) this.replace(to, style);
    }
  }

  clone(): StyleBands {
    const made = new StyleBands(this.base);
    made.copyFrom(this, WHOLE_SHEET, 0, 0);
    return made;
  }

  /** Every rectangle of equal style over `area`, base style included. */
  *cover(area: Rectangle): Generator<{ area: Rectangle; style: Style }> {
    const lastBand = this.bands.stepAt(area.right);
    for (let band = this.bands.stepAt(area.left); band <= lastBand; band++) {
      const runs = this.bands.value(band);
      const left = Math.max(this.bands.start(band), area.left);
      const right = Math.min(this.bands.end(band), area.right);
      const lastRun = runs.stepAt(area.bottom);
      for (let run = runs.stepAt(area.top); run <= lastRun; run++) {
        const top = Math.max(runs.start(run), area.top);
        const bottom = Math.min(runs.end(run), area.bottom);
        yield { area: { top, left, bottom, right }, style: runs.value(run) };
      }
    }
  }

  private restyle(area: Rectangle, change: (style: Style) => Style): void {
    this.eachBand(area.left, area.right, (runs) => runs.change(area.top, area.bottom, change));
  }

  private eachBand(left: number, right: number, change: (runs: Runs) => void): void {
    this.bands.change(
      left,
      right,
      (runs) => {
        change(runs);
        return runs;
      },
      false,
    );
    if (this.bands.length <= this.joinAbove) return;
    this.bands.joinAll();
    this.joinAbove = Math.max(64, this.bands.length * 2);
  }
}
