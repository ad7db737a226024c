/** Parks as a file names them. */
import { LONGEST_NAME, isUsableName, nameKey } from "../core/name";
import type { Park } from "../core/park";
import type { Place } from "../core/problem";
import { parkFromName } from "../core/roster";
import type { ParkRoster } from "../core/roster";
import type { ProblemLog } from "./problemLog";

/** New parks, and new indicators, one file may bring; more means that the column holds something else. */
export const MOST_NEW_NAMES = 1_000;

/** A park of the file, with a number that stands for it in keys. */
export interface ReportingPark {
  readonly ordinal: number;
  readonly name: string;
}

export class ParkNames {
  /** Parks no list names, in the order they were met. */
  readonly newParks: Park[] = [];
  private readonly byText = new Map<string, ReportingPark>();
  private readonly byName = new Map<string, ReportingPark>();
  private readonly newByKey = new Map<string, Park>();
  private met = 0;
  private readonly lastOrder: number;

  constructor(
    private readonly roster: ParkRoster,
    private readonly log: ProblemLog,
  ) {
    this.lastOrder = roster.parks.at(-1)?.order ?? 0;
  }

  /** The park of a text met before, or null. */
  known(text: string): ReportingPark | null {
    return this.byText.get(text) ?? null;
  }

  /** The park a text names; a new one is added with a note. Null, with a problem, for a text that can name none. */
  resolve(text: string, column: string, place: Place): ReportingPark | null {
    const known = this.byText.get(text);
    if (known) return known;
    if (text === "") {
      this.log.add("error", "source.missingName", place, { column });
      return null;
    }
    const park = this.roster.find(text) ?? this.newPark(text, column, place);
    if (!park) return null;
    const named = this.byName.get(park.name) ?? { ordinal: this.byName.size, name: park.name };
    this.byName.set(park.name, named);
    this.byText.set(text, named);
    return named;
  }

  /** Takes a park whose particulars the file tells itself (the Parks table of a workbook). */
  declare(park: Park, place: Place): void {
    if (this.roster.find(park.name)) return;
    if (this.newByKey.has(nameKey(park.name))) {
      this.log.add("warning", "source.repeatedName", place, { name: park.name }, { park: park.name });
      return;
    }
    this.newParks.push(park);
    for (const text of [park.name, park.code, park.shortName, ...park.aliases]) {
      const key = nameKey(text);
      if (key !== "" && !this.newByKey.has(key)) this.newByKey.set(key, park);
    }
  }

  private newPark(text: string, column: string, place: Place): Park | null {
    const key = nameKey(text);
    const met = this.newByKey.get(key);
    if (met) return met;
    const park = parkFromName(text, this.lastOrder + (this.newParks.length + 1) * 10);
    if (!isUsableName(park.name) || text.length > LONGEST_NAME * 4) {
      this.log.add("error", "source.nameTooLong", place, { column, most: LONGEST_NAME });
      return null;
    }
    if (this.met >= MOST_NEW_NAMES) {
      this.log.add("error", "source.tooManyNewNames", place, { column, most: MOST_NEW_NAMES });
      return null;
    }
    this.met++;
    this.newParks.push(park);
    this.newByKey.set(key, park);
    this.log.add("note", "source.newPark", place, { name: park.name }, { park: park.name });
    return park;
  }
}
