/** What people gave the cells of a report that is drawn again: colours, marks of texts, number formats. */
import type { Theme } from "../core/theme";
import type { LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { textBytes } from "./payload";
import { peoplesFormats, queuePeoplesFormats, type GivenFormat } from "./peoplesFormats";
import { peoplesLooks, queuePeoplesLooks, type GivenLook } from "./peoplesLooks";
import { rowsThatStay } from "./reportBlock";
import { RANGE_BYTES } from "./reportBytes";
import { rowsBefore, standingLooks } from "./standingLooks";
import type { StandingLooks } from "./themedRows";
import type { WrittenReport } from "./writtenReport";

export interface PeoplesCells {
  /** How the rows looked that stood there before. */
  readonly standing: StandingLooks;
  readonly looks: readonly GivenLook[];
  readonly formats: readonly GivenFormat[];
}

/** What people gave cells of the report that stands, which is to be drawn in a theme. */
export function peoplesCells(spec: SheetSpec, previous: WrittenReport, theme: Theme): PeoplesCells {
  const staying = rowsThatStay(spec, previous);
  const stood = rowsBefore(spec, previous, staying);
  const standing = standingLooks(spec, previous, stood, staying);
  return {
    standing,
    looks: peoplesLooks(spec, theme, standing),
    formats: peoplesFormats(spec, previous, stood),
  };
}

/** Bytes of it in a request. */
export function peoplesBytes({ looks, formats }: PeoplesCells): number {
  const codes = formats.reduce((sum, { format }) => sum + textBytes(format), 0);
  return (looks.length + formats.length) * RANGE_BYTES + codes;
}

/** Queues, after everything else, that cells have it again. */
export function queuePeoplesCells(
  sheet: Excel.Worksheet,
  { looks, formats }: PeoplesCells,
  places: LinePlaces,
): void {
  queuePeoplesLooks(sheet, looks, places);
  queuePeoplesFormats(sheet, formats, places);
}
