/**
 * How wide columns are: that of park names as wide as the longest needs, because a second line takes a row of the page; of
 * a report that stands as wide as they stand, which people may have changed.
 */
import type { Park } from "../core/park";
import type { Language } from "../core/language";
import type { ReportOf } from "./identity";
import type { ReportSources } from "./kinds";
import { BODY_SIZE } from "./parkRowHeight";
import type { ReportColumn } from "./sheetBuilder";
import { charactersOf, columnPoints, linesOf } from "./textWidth";

/** A column narrower than this, in points, is one somebody hid or all but. */
const NARROWEST = 30;
/** Room left beside a name, a letter: a width that just fits is too narrow in LibreOffice, and cells have an edge. */
const MARGIN = "中";
/** Characters by which widths are tried. */
const STEP = 0.5;

type Columns<C extends string> = Readonly<Record<C, ReportColumn>>;
type Standing = Pick<ReportSources, "standingWidth">;

/** Printed columns of a report as they stand. */
export function asTheyStand<C extends string>(
  columns: Columns<C>,
  of: ReportOf,
  sources: Standing,
): Columns<C> {
  const all = Object.entries<ReportColumn>(columns) as [C, ReportColumn][];
  return Object.fromEntries(
    all.map(([name, column], at) => {
      const width = column.hidden ? null : widthNow(of, at, sources);
      return [name, width === null ? column : { width }];
    }),
  ) as Columns<C>;
}

/** Characters of a column of a report that stands; null where none does. */
function widthNow(of: ReportOf, column: number, { standingWidth }: Standing): number | null {
  const points = standingWidth(of, column) ?? 0;
  return points < NARROWEST ? null : charactersOf(points);
}

/**
 * The columns of a report with its column of names as wide as they need: as few lines as `most` characters allow, which is
 * what keeps the print legible on a page; in one that stands it is as it stands.
 */
export function withStub<C extends string>(
  columns: Columns<C>,
  stub: C,
  most: number,
  of: ReportOf,
  sources: Pick<ReportSources, "parks" | "language" | "standingWidth">,
): Columns<C> {
  const { parks, language } = sources;
  const { width, english } = columns[stub];
  const usual = (language === "en-US" ? english : undefined) ?? width;
  const now = widthNow(of, Object.keys(columns).indexOf(stub), sources);
  return { ...columns, [stub]: { width: now ?? neededWidth(parks, usual, most, language) } };
}

function neededWidth(parks: readonly Park[], usual: number, most: number, language: Language): number {
  const lines = (width: number): number =>
    Math.max(1, ...parks.map(({ name }) => linesOf(name + MARGIN, columnPoints(width), BODY_SIZE, language)));
  const fewest = lines(Math.max(usual, most));
  let width = usual;
  while (lines(width) > fewest) width += STEP;
  return width;
}
