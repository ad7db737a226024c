/** What stands around a table, as people corrected it, and as entries of the proposal. */
import type { LedgerMeasure } from "../../core/observation";
import { parsePeriodId } from "../../core/period";
import type { SourceContext } from "../context";
import type { Choices } from "./choices";
import type { Collected } from "./collect";
import type { Assumed, FigureWriter } from "./emit";
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import type { Match } from "./match";
import type { PeriodWords } from "./periodWords";
import type { Spoken, TableContext } from "./tableContext";
import type { TextEntry } from "./texts";

type Listed = Pick<SourceContext, "parks" | "indicators">;

/** Park, indicator, period and basis of a table as people chose them. */
export function withChosen(
  context: TableContext,
  choices: Choices,
  { parks, indicators }: Listed,
): TableContext {
  const listedPark = (name: string) => parks.find(name);
  const listedIndicator = (name: string) => indicators.byCode(name) ?? indicators.find(name);
  const basis = choices.ofTable("measure")?.meaning;
  const period = periodOf(choices.ofTable("period")?.meaning ?? "");
  return {
    ...context,
    park: spokenAs(context.park, "park", choices, listedPark),
    indicator: spokenAs(context.indicator, "indicator", choices, listedIndicator),
    ...((basis === "month" || basis === "ytd") && { basis }),
    ...(period && { period, periodDoubtful: false }),
  };
}

/** A name of a title as chosen: for the table as a whole, else for the title's words. */
function spokenAs<T>(
  spoken: Spoken<T> | null,
  kind: "park" | "indicator",
  choices: Choices,
  listed: (name: string) => T | null,
): Spoken<T> | null {
  const choice = choices.ofTable(kind) ?? (spoken && choices.of(spoken.text));
  if (!choice) return spoken;
  if (choice.kind === "ignore") return null;
  if (choice.kind !== kind) return spoken;
  const found = listed(choice.meaning);
  const match: Match<T> | null = found && { found, confidence: 1, reason: "chosen" };
  const around =
    choice.text === ""
      ? { text: "", place: null }
      : { text: spoken?.text ?? "", place: spoken?.place ?? null };
  return { ...around, match, spelled: choice.meaning, silentUnit: choice.unit, chosen: true };
}

function periodOf(id: string): PeriodWords | null {
  const found = parsePeriodId(id);
  if (!found || found.kind === "quarter" || found.kind === "year") return null;
  const { year, month } = found;
  return { year, month, ...(found.kind === "yearToDate" && { cumulative: true }) };
}

/** Names of titles that figures rest on, and what no text says, as entries of the proposal. */
export function contextEntries(
  context: TableContext,
  { figures }: Collected,
  writer: FigureWriter,
  choices: Choices,
  grid: Grid,
): TextEntry[] {
  const byTitle = (key: "park" | "indicator"): number =>
    figures.filter((figure) => figure[key]?.entry === null).length;
  const { park, indicator } = context;
  const entries = [
    ...(park ? [titleEntry(park, "park", park.match?.found.name, byTitle("park"))] : []),
    ...(indicator
      ? [titleEntry(indicator, "indicator", indicator.match?.found.code, byTitle("indicator"))]
      : []),
  ].filter((entry) => entry.figures > 0);
  for (const entry of entries)
    if (entry.kind === "indicator") for (const doubt of writer.titleDoubts) entry.doubts.add(doubt);
  for (const [kind, assumed] of writer.assumed) entries.push(tableEntry(kind, assumed, grid));
  for (const kind of ["period", "measure"] as const) {
    const choice = choices.ofTable(kind);
    if (!choice || writer.assumed.has(kind)) continue;
    entries.push({
      ...blankEntry("table", "", kind, choice.meaning),
      reason: "chosen",
      figures: figures.length,
    });
  }
  return entries;
}

function titleEntry(
  { match, spelled, text, place, chosen }: Spoken<unknown>,
  kind: "park" | "indicator",
  found: string | undefined,
  figures: number,
): TextEntry {
  const { row, column } = place ?? { row: -1, column: -1 };
  const { confidence, reason } =
    match ??
    (chosen ? { confidence: 1, reason: "chosen" as const } : { confidence: 0.5, reason: "unknown" as const });
  const axis = text === "" ? "table" : "title";
  const entry = blankEntry(axis, text, kind, found ?? spelled);
  return { ...entry, name: foldText(spelled), row, column, confidence, reason, figures };
}

function tableEntry(
  kind: "period" | "measure" | "park" | "indicator",
  assumed: Assumed,
  grid: Grid,
): TextEntry {
  const { code, meaning, figures } = assumed;
  return {
    ...blankEntry("table", "", kind, meaning),
    row: grid.rowNumbers[assumed.row] ?? -1,
    column: grid.columnNumbers[assumed.column] ?? -1,
    confidence: meaning === "" ? 0 : 0.5,
    reason: meaning === "" ? "unknown" : "assumed",
    doubts: new Set([code]),
    figures,
  };
}

function blankEntry(
  axis: TextEntry["axis"],
  text: string,
  kind: TextEntry["kind"],
  meaning: string,
): TextEntry {
  const measure: LedgerMeasure | "" = "";
  return {
    axis,
    text,
    row: -1,
    column: -1,
    name: "",
    kind,
    meaning,
    unit: "",
    measure,
    period: null,
    confidence: 1,
    reason: "listed",
    doubts: new Set(),
    figures: 0,
  };
}
