/** How wide the column of park names is: as wide as the longest name needs, because a second line takes a row of the page. */
import type { Park } from "../core/park";
import type { Language } from "../core/language";
import type { ReportOf } from "./identity";
import type { ReportSources } from "./kinds";
import { BODY_SIZE } from "./parkRowHeight";
import type { ReportColumn } from "./sheetBuilder";
import { charactersOf, columnPoints, linesOf } from "./textWidth";

/** A column narrower than this, in points, is one somebody hid or all but. */
const NARROWEST = 30;
/** Characters by which widths are tried. */
const STEP = 0.5;

/**
 * The columns of a report with its column of names as wide as they need: as few lines as `most` characters allow, which is
 * what keeps the print legible on a page. In a report that stands it is as wide as it stands, which people may have changed.
 */
export function withStub<C extends string>(
  columns: Readonly<Record<C, ReportColumn>>,
  stub: C,
  most: number,
  of: ReportOf,
  { parks, language, standingWidth }: Pick<ReportSources, "parks" | "language" | "standingWidth">,
): Readonly<Record<C, ReportColumn>> {
  const { width, english, ...column } = columns[stub];
  const points = standingWidth(of, Object.keys(columns).indexOf(stub)) ?? 0;
  const usual = (language === "en-US" ? english : undefined) ?? width;
  const now = points >= NARROWEST ? charactersOf(points) : neededWidth(parks, usual, most, language);
  return { ...columns, [stub]: { ...column, width: now } };
}

function neededWidth(parks: readonly Park[], usual: number, most: number, language: Language): number {
  const lines = (width: number): number =>
    Math.max(1, ...parks.map(({ name }) => linesOf(name, columnPoints(width), BODY_SIZE, language)));
  const fewest = lines(Math.max(usual, most));
  let width = usual;
  while (lines(width) > fewest) width += STEP;
  return width;
}
