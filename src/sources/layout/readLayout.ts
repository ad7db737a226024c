/** A free-form sheet read: its tables found, their texts understood, their figures put into the draft. */
import type { SubmissionDraft } from "../draft";
import { AxisReader } from "./axisReader";
import { collect } from "./collect";
import type { Collected } from "./collect";
import { columnsOf, strips } from "./columns";
import type { TableColumn } from "./columns";
import { FigureWriter } from "./emit";
import { layoutFingerprint } from "./fingerprint";
import { Grid, MOST_GRID_CELLS } from "./grid";
import type { SheetCells } from "./grid";
import { NameMatcher, SURE } from "./nameMatcher";
import { settle } from "./settle";
import type { SheetLayout, TableLayout } from "./sheetLayout";
import { tableAreas } from "./tableAreas";
import type { TableArea } from "./tableAreas";
import { contextOf, withNames } from "./tableContext";
import type { Spoken, TableContext } from "./tableContext";
import { Choices, mappedTexts } from "./texts";
import type { TextEntry } from "./texts";

/** 2022年 | 2021年 | 同比: where titles name no year, what has none of its own is of the latest. */
function withLatestYear(context: TableContext, { figures }: Collected): TableContext {
  if (context.period?.year !== undefined) return context;
  let latest: number | undefined;
  for (const { period } of figures)
    if (period?.year !== undefined && period.year > (latest ?? 0)) latest = period.year;
  return latest === undefined ? context : { ...context, period: { ...context.period, year: latest } };
}

/** Reads sheets of one file. */
export class LayoutReader {
  private readonly matcher: NameMatcher;

  constructor(private readonly draft: SubmissionDraft) {
    this.matcher = new NameMatcher(draft.context);
  }

  /** The layout of a sheet; null when it has no table, or is too large for one, which is said. */
  read(sheet: SheetCells): SheetLayout | null {
    const { log } = this.draft;
    const grid = Grid.of(sheet);
    if (!grid) {
      log.add("error", "source.layoutTooLarge", log.whole(sheet.name), { most: MOST_GRID_CELLS });
      return null;
    }
    const tables: TableLayout[] = [];
    let before: TableContext | null = null;
    for (const area of tableAreas(grid)) {
      const context = contextOf(grid, area, this.matcher, before);
      before = context;
      const named = withNames(context, grid.name, this.draft.source, this.matcher);
      for (const columns of strips(columnsOf(grid, area))) {
        if (!columns.some(({ role }) => role === "figures")) continue;
        const table = this.table(grid, area, columns, named);
        if (table) tables.push(table);
      }
    }
    if (tables.length === 0) return null;
    return { file: this.draft.source, ...(grid.name !== undefined && { sheet: grid.name }), tables };
  }

  private table(
    grid: Grid,
    area: TableArea,
    columns: readonly TableColumn[],
    context: TableContext,
  ): TableLayout | null {
    const stub = area.body.slice(0, 10).map(({ row }) => grid.at(row, columns[0]?.column ?? 0).text);
    const fingerprint = layoutFingerprint(columns, stub);
    const choices = new Choices(this.draft.context.choices ?? [], fingerprint);
    const reader = new AxisReader(this.matcher, choices, this.draft.context);
    const chosen = this.chosenContext(context, choices);
    const found = collect(grid, area, columns, reader, this.matcher, chosen);
    const dated = withLatestYear(chosen, found);
    const writer = new FigureWriter(grid, this.draft, dated, this.draft.context.period ?? null);
    for (const figure of settle(found.figures, dated)) writer.write(figure);
    const [first, last] = [area.headings[0] ?? area.body[0]?.row ?? 0, area.body.at(-1)?.row ?? 0];
    writer.finish(first);
    const titles = this.titleEntries(chosen, found);
    const entries = [
      ...titles,
      ...reader.entries.filter(({ figures, kind }) => figures > 0 || kind !== "ignore"),
    ];
    this.sayDoubts(entries, found, grid);
    if (found.figures.length + found.unread.size === 0) return null;
    return {
      fingerprint,
      top: (grid.rowNumbers[first] ?? 0) + 1,
      left: (grid.columnNumbers[columns[0]?.column ?? 0] ?? 0) + 1,
      bottom: (grid.rowNumbers[last] ?? 0) + 1,
      right: (grid.columnNumbers[columns.at(-1)?.column ?? 0] ?? 0) + 1,
      texts: mappedTexts(entries, (entry) => this.placeOf(entry, grid)),
    };
  }

  /** Park and indicator of the titles as people chose them. */
  private chosenContext(context: TableContext, choices: Choices): TableContext {
    let { park, indicator } = context;
    const ofPark = park && choices.of(park.text);
    if (park && ofPark?.kind === "park") {
      const found = this.draft.context.parks.find(ofPark.meaning);
      park = { ...park, match: found && { found, confidence: 1, reason: "chosen" }, spelled: ofPark.meaning };
    } else if (ofPark?.kind === "ignore") park = null;
    const ofIndicator = indicator && choices.of(indicator.text);
    if (indicator && ofIndicator?.kind === "indicator") {
      const found = this.draft.context.indicators.byCode(ofIndicator.meaning);
      if (found) indicator = { ...indicator, match: { found, confidence: 1, reason: "chosen" } };
    }
    return { ...context, park, indicator };
  }

  /** Names of titles that figures rest on, as entries of the proposal. */
  private titleEntries(context: TableContext, { figures }: Collected): TextEntry[] {
    const entryOf = (
      spoken: Spoken<{ readonly code: string; readonly name?: string }> | null,
      kind: "park" | "indicator",
      count: number,
    ): TextEntry[] => {
      if (!spoken || count === 0) return [];
      const { match, spelled, text, place } = spoken;
      const found = match?.found;
      const meaning = found ? (kind === "park" ? (found.name ?? "") : found.code) : spelled;
      const { row, column } = place ?? { row: -1, column: -1 };
      const { confidence, reason } = match ?? { confidence: 0.5, reason: "unknown" as const };
      return [
        { axis: "title", text, row, column, kind, meaning, unit: "", confidence, reason, figures: count },
      ];
    };
    const byTitle = (key: "park" | "indicator"): number =>
      figures.filter((figure) => figure[key]?.entry === null).length;
    return [
      ...entryOf(context.park, "park", byTitle("park")),
      ...entryOf(context.indicator, "indicator", byTitle("indicator")),
    ];
  }

  /** One problem for each text a person should look at, at the text. */
  private sayDoubts(entries: readonly TextEntry[], { unread, left }: Collected, grid: Grid): void {
    const { log } = this.draft;
    const said = new Set<string>();
    for (const entry of entries) {
      const { kind, text, meaning, confidence, reason, figures } = entry;
      if (confidence >= SURE || figures === 0 || kind === "ignore" || kind === "period") continue;
      const key = `${kind}|${text}|${meaning}`;
      if (said.has(key)) continue;
      said.add(key);
      const place = this.placeOf(entry, grid);
      const params = { text, count: figures };
      if (kind === "measure")
        log.add("warning", "source.guessedMeasure", place, { ...params, measure: meaning });
      else if (reason === "unknown") log.add("warning", "source.unlistedName", place, params);
      else if (kind === "park") log.add("warning", "source.guessedPark", place, params, { park: meaning });
      else log.add("warning", "source.guessedIndicator", place, params, { indicator: meaning });
    }
    for (const [entry, count] of unread)
      log.add("warning", "source.unknownHeading", this.placeOf(entry, grid), { text: entry.text, count });
    for (const [entry, count] of left)
      log.add("note", "source.derivedLeft", this.placeOf(entry, grid), { text: entry.text, count });
  }

  private placeOf({ row, column }: TextEntry, grid: Grid): ReturnType<SubmissionDraft["log"]["place"]> {
    const { log } = this.draft;
    return row < 0 ? log.whole(grid.name) : log.place(grid.name, row + 1, column + 1);
  }
}
