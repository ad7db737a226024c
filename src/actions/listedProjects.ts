/** Which key projects the report of a year lists, from the table of the workbook. Pure. */
import type { ColumnKey } from "../report/tables";
import type { ListedProject, ReportSources } from "../report/kinds";
import { cellReader } from "./headlines";
import type { WorkbookState } from "./workbookState";

/** Columns that are read for it. */
export const PROJECT_COLUMNS = [
  "name",
  "park",
  "year",
  "stage",
] as const satisfies readonly ColumnKey<"Projects">[];

/**
 * Projects of a year by park, each once: parks in their order, whether they report or not, then those only the table
 * names, as they come. A row without a park or a name is not listed; the report counts it.
 */
export function projectsOf(
  { tables, parks }: Pick<WorkbookState, "tables" | "parks">,
  year: number,
): ReportSources["projectsOfYear"] {
  const contents = tables.get("Projects")!;
  const byPark = new Map<string, { park: string; listed: ListedProject[] }>();
  for (const { name } of parks.parks) byPark.set(name.toLowerCase(), { park: name, listed: [] });
  const seen = new Set<string>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const [name, park] = [String(cell("name")), String(cell("park"))];
    const key = `${name}|${park}`.toLowerCase();
    if (Number(cell("year")) !== year || name === "" || park === "" || seen.has(key)) continue;
    seen.add(key);
    const of = byPark.get(park.toLowerCase()) ?? { park, listed: [] };
    of.listed.push({ name, stage: String(cell("stage")) });
    byPark.set(park.toLowerCase(), of);
  }
  return [...byPark.values()].filter(({ listed }) => listed.length > 0);
}
