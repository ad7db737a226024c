/**
 * Boards of key projects as parks keep them: 项目名称, 总投资, 1—5月完成投资, 形象进度, often without the year's plan, and
 * without a column for the park, which the title names. Their month stands in a heading or in the title.
 */
import { monthId } from "../core/period";
import type { SourceCell } from "./cell";
import type { SourceContext } from "./context";
import type { Heading, HeadingReader } from "./headings";
import { foldText } from "./layout/foldText";
import { findPeriod } from "./layout/periodWords";
import { parkInTitle } from "./layout/totals";

/** A heading of a board without plans or without a column for park or year, and what is said around the table in place of columns. */
export interface ProjectBoard {
  readonly heading: Heading;
  /** Texts of fields that hold for all rows: "park", "period", "year". */
  readonly given: ReadonlyMap<string, string>;
  /** Whether a column says what is planned for the year. */
  readonly planned: boolean;
  /** Fields that neither a column nor the words around the table give. */
  readonly missing: readonly string[];
}

const OF_PROJECTS = /项目|project/;
/** 1—5月完成投资, 今年以来累计完成投资; not since the start of works, of the month alone or of another year. */
const COMPLETED = /完成.{0,4}投资|投资.{0,2}完成|^(?:累计|已)完成/;
const OTHER_COMPLETED = /开工|历年|上年|去年|以前|截至.{0,4}年底|本月|当月|其中|率|比|%|计划|目标/;
/** Fields besides the name of which two make a row the heading of a board. */
const MARKS = ["totalInvestment", "completed", "stage"];
const BRACKETS = /\(([^()]{1,20})\)$/;

/**
 * The board a row heads, or null. `titles`: what stands above the row, then the names of sheet and file, the nearest to
 * the table last among those above.
 */
export function projectBoard(
  cells: readonly SourceCell[],
  titles: readonly string[],
  headings: HeadingReader,
  { parks }: SourceContext,
): ProjectBoard | null {
  const read = headings.as("projects", cells);
  const name = read.names.get("name");
  if (name === undefined || !OF_PROJECTS.test(foldText(name))) return null;
  const heading = withCompleted(read);
  if (MARKS.filter((field) => heading.columns.has(field)).length < 2) return null;
  const { columns, names } = heading;
  const given = new Map<string, string>();
  if (!columns.has("park")) {
    const park = parkOf(titles, parks.parks);
    if (park !== "") given.set("park", park);
  }
  if (!columns.has("period") && !columns.has("year")) {
    const { year, month } = periodOf([names.get("completed") ?? "", ...titles]);
    if (year !== undefined) given.set("year", String(year));
    if (year !== undefined && month !== undefined) given.set("period", monthId({ year, month }));
  }
  const has = (field: string): boolean => columns.has(field) || given.has(field);
  const missing = [...(has("park") ? [] : ["park"]), ...(has("year") || has("period") ? [] : ["year"])];
  return { heading, given, planned: columns.has("annualPlan"), missing };
}

/** The heading with the column of the year's completed investment, which is rarely called that alone. */
function withCompleted(heading: Heading): Heading {
  const { columns, names, units, further } = heading;
  if (columns.has("completed")) return heading;
  const found = further.find(({ name }) => {
    const folded = foldText(name);
    return COMPLETED.test(folded) && !OTHER_COMPLETED.test(folded.replace(BRACKETS, ""));
  });
  if (!found) return heading;
  const unit = BRACKETS.exec(foldText(found.name))?.[1];
  return {
    ...heading,
    columns: new Map([...columns, ["completed", found.column]]),
    names: new Map([...names, ["completed", found.name]]),
    units: unit === undefined ? units : new Map([...units, ["completed", unit]]),
    further: further.filter((each) => each !== found),
  };
}

/** The park the words around the table name: one of the list, else one that sounds like a park. */
function parkOf(titles: readonly string[], parks: SourceContext["parks"]["parks"]): string {
  for (const title of titles) {
    const folded = foldText(title);
    const listed = parks
      .flatMap(({ name, shortName, aliases }) =>
        [name, shortName, ...aliases].map((text) => ({ name, text })),
      )
      .filter(({ text }) => text.length > 1 && folded.includes(foldText(text)))
      .sort((a, b) => b.text.length - a.text.length)[0];
    if (listed) return listed.name;
  }
  return titles.map((title) => parkInTitle(foldText(title))).find((park) => park !== "") ?? "";
}

/** Year and month, each of the first text that says it; the year first of one that says both. */
function periodOf(texts: readonly string[]): {
  readonly year: number | undefined;
  readonly month: number | undefined;
} {
  const periods = texts.flatMap((text) => findPeriod(foldText(text)) ?? []);
  const dated = periods.find(({ year, month }) => year !== undefined && month !== undefined);
  return {
    year: (dated ?? periods.find(({ year }) => year !== undefined))?.year,
    month: periods.find(({ month }) => month !== undefined)?.month,
  };
}
