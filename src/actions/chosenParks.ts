/** The parks a person means: those named, or all that report in a month. */
import type { Language } from "../core/language";
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import { isActive, type ParkRoster } from "../core/roster";
import { words } from "../i18n/translate";

/** Known parks named to a person who asked for an unknown one. */
const MOST_NAMED = 20;

/** Names of the parks, each once; a text that names none is a problem that says which there are. */
export function chosenParks(
  { parks, month }: { readonly parks: readonly string[]; readonly month: Month },
  roster: ParkRoster,
  language: Language,
): { parks: string[]; problems: Problem[] } {
  const known = roster.parks;
  if (!parks.length)
    return { parks: known.filter((park) => isActive(park, month)).map((park) => park.name), problems: [] };
  const { listSeparator } = words(language).phrases;
  const named = known.slice(0, MOST_NAMED).map((park) => park.name);
  if (known.length > MOST_NAMED) named.push("…");
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const text of parks) {
    const park = roster.find(text);
    if (park) names.add(park.name);
    else
      problems.push({
        code: "report.unknownPark",
        severity: "error",
        park: text,
        params: { park: text, known: named.join(listSeparator) },
      });
  }
  return { parks: [...names], problems };
}
