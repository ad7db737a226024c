/** A free-form sheet read: its tables found, their texts understood, their figures put into the draft. */
import type { SubmissionDraft } from "../draft";
import { AxisReader } from "./axisReader";
import { collect } from "./collect";
import type { Collected } from "./collect";
import { Choices } from "./choices";
import type { ChosenTable } from "./choices";
import { columnsOf, headsOf, strips } from "./columns";
import type { TableColumn } from "./columns";
import { FigureWriter } from "./emit";
import { contextEntries, withChosen } from "./chosenContext";
import { figureNotes } from "./figureNotes";
import { layoutFingerprint } from "./fingerprint";
import { leftKind } from "./leftFigures";
import { withLatestPeriod } from "./latestPeriod";
import { notePeriods } from "./notePeriods";
import { Grid, MOST_GRID_CELLS } from "./grid";
import type { SheetCells } from "./grid";
import { NameMatcher } from "./nameMatcher";
import { settle } from "./settle";
import type { SheetLayout, TableLayout } from "./sheetLayout";
import { tableAreas } from "./tableAreas";
import type { TableArea } from "./tableAreas";
import { totalFaults } from "./tableTotals";
import { contextOf, withNames } from "./tableContext";
import type { TableContext } from "./tableContext";
import { doubtOf, mappedTexts } from "./texts";
import type { TextEntry } from "./texts";
import { withWholeYears } from "./wholeYears";

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
      const all = strips(columnsOf(grid, area, this.matcher.isListed));
      for (const [index, columns] of all.entries()) {
        if (!columns.some(({ role }) => role === "figures")) continue;
        const right = (all[index + 1]?.[0]?.column ?? area.right + 1) - 1;
        const table = this.table(grid, area, columns, right, named);
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
    right: number,
    context: TableContext,
  ): TableLayout | null {
    const [first, last] = [area.headings[0] ?? area.body[0]?.row ?? 0, area.body.at(-1)?.row ?? 0];
    const spot: ChosenTable = {
      fingerprint: fingerprintOf(grid, area, columns, right),
      file: this.draft.source,
      sheet: grid.name ?? "",
      top: (grid.rowNumbers[first] ?? 0) + 1,
      left: (grid.columnNumbers[columns[0]?.column ?? 0] ?? 0) + 1,
    };
    const table = {
      fingerprint: spot.fingerprint,
      top: spot.top,
      left: spot.left,
      bottom: (grid.rowNumbers[last] ?? 0) + 1,
      right: (grid.columnNumbers[columns.at(-1)?.column ?? 0] ?? 0) + 1,
    };
    const things = columns.find(({ names }) => names === "thing");
    if (things) {
      this.sayList(grid, area, columns, things);
      return { ...table, texts: [] };
    }
    const choices = new Choices(this.draft.context.choices ?? [], spot, () =>
      textsOf(grid, area, columns, context),
    );
    const reader = new AxisReader(this.matcher, choices, this.draft.context);
    const chosen = withChosen(context, choices, this.draft.context);
    const collected = collect(grid, area, columns, reader, this.matcher, chosen);
    const found = { ...collected, figures: withWholeYears(collected.figures, chosen) };
    const dated = withLatestPeriod(chosen, found.figures);
    const notes = figureNotes(found, grid, columns);
    const noted = notePeriods(grid, area, found.figures, this.matcher);
    const writer = new FigureWriter(grid, this.draft, dated, this.draft.context.period ?? null, notes, noted);
    for (const figure of settle(found.figures, dated)) writer.write(figure);
    writer.finish(first);
    const entries = [
      ...contextEntries(chosen, found, writer, choices, grid),
      ...reader.entries.filter(
        ({ figures, kind, reason }) => figures > 0 || kind !== "ignore" || reason === "chosen",
      ),
    ];
    this.sayDoubts(entries, found, grid);
    this.sayTotals(found, writer);
    if (found.figures.length + found.unread.size === 0) return null;
    for (const [entry, count] of found.unread) {
      entry.doubts.add("source.unknownHeading");
      entry.figures += count;
    }
    return { ...table, texts: mappedTexts(entries, this.matcher, (entry) => this.placeOf(entry, grid)) };
  }

  /** Says that a table lists firms or projects one by one, whose figures are no park's. */
  private sayList(
    grid: Grid,
    { headings, body }: TableArea,
    columns: readonly TableColumn[],
    { column, heads }: TableColumn,
  ): void {
    const { log } = this.draft;
    const figures = columns.filter(({ role }) => role === "figures");
    let count = 0;
    for (const { row } of body)
      for (const each of figures) if (grid.at(row, each.column).text !== "") count++;
    const row = headings.at(-1) ?? body[0]?.row ?? 0;
    const place = log.place(
      grid.name,
      (grid.rowNumbers[row] ?? 0) + 1,
      (grid.columnNumbers[column] ?? 0) + 1,
    );
    log.add("warning", "source.listNotRead", place, { text: heads.at(-1)?.text ?? "", count });
  }

  /** One problem for each text a person should look at, at the text. */
  private sayDoubts(entries: readonly TextEntry[], { unread, left, stated }: Collected, grid: Grid): void {
    const { log } = this.draft;
    const said = new Set<string>();
    for (const entry of entries) {
      const { axis, kind, text, meaning, figures } = entry;
      const doubt = doubtOf(entry);
      // What no text says was told where it was missed.
      if (doubt === null || figures === 0 || axis === "table") continue;
      const key = `${kind}|${text}|${meaning}`;
      if (said.has(key)) continue;
      said.add(key);
      const about = kind === "park" ? { park: meaning } : { indicator: meaning };
      log.add(
        "warning",
        doubt,
        this.placeOf(entry, grid),
        {
          text,
          count: figures,
          ...(kind === "measure" && { measure: meaning }),
          ...(doubt === "source.unlistedName" && { name: meaning }),
        },
        kind === "measure" || doubt === "source.unlistedName" ? {} : about,
      );
    }
    for (const [entry, count] of unread)
      log.add("warning", "source.unknownHeading", this.placeOf(entry, grid), { text: entry.text, count });
    const kinds = new Map(stated.map(({ entry, kind }) => [entry, kind]));
    for (const [entry, count] of left) {
      const { text } = entry;
      const kind = leftKind(text, kinds.get(entry) ?? "derived");
      log.add("note", "source.derivedLeft", this.placeOf(entry, grid), { text, kind, count });
    }
  }

  /** Says which totals are no sum of the parks of the table. */
  private sayTotals(found: Collected, writer: FigureWriter): void {
    for (const { raw, text, value, computed, count } of totalFaults(found)) {
      const indicator = raw.indicator?.match?.found.code ?? "";
      const params = { text, value, computed, count };
      this.draft.log.add("warning", "source.totalDiffers", writer.place(raw.row, raw.column), params, {
        indicator,
      });
    }
  }

  private placeOf({ row, column }: TextEntry, grid: Grid): ReturnType<SubmissionDraft["log"]["place"]> {
    const { log } = this.draft;
    return row < 0 ? log.whole(grid.name) : log.place(grid.name, row + 1, column + 1);
  }
}

/** The headings of a table's columns up to `right`, blank ones included: what is not filled this month may be next. */
function fingerprintOf(grid: Grid, area: TableArea, columns: readonly TableColumn[], right: number): string {
  const from = columns[0]?.column ?? 0;
  const heads: string[][] = [];
  for (let column = from; column <= right; column++)
    heads.push(headsOf(grid, area, column).map(({ text }) => text));
  const stub = area.body.slice(0, 10).map(({ row }) => grid.at(row, from).text);
  return layoutFingerprint(heads, stub);
}

/** Every text that may be looked up among the choices. */
function* textsOf(
  grid: Grid,
  { body }: TableArea,
  columns: readonly TableColumn[],
  { park, indicator }: TableContext,
): Generator<string> {
  for (const spoken of [park, indicator]) if (spoken) yield spoken.text;
  for (const { column, role, heads } of columns) {
    for (const { text } of heads) yield text;
    if (role === "label") for (const { row } of body) yield grid.at(row, column).text;
  }
}
