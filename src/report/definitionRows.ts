/**
 * The table Definitions as definitions: rows from top to bottom, a row without a name belonging to the report above it.
 * A definition with a fault is left out whole, and its faults are told with their cells; the others stand.
 */
import {
  DEFINITION_BASES,
  DEFINITION_LINES,
  PLACEHOLDERS,
  type DefinedColumn,
  type Definition,
  type DefinitionBase,
  type ListedIndicator,
} from "../core/definition";
import { enteredNumber } from "../core/enteredNumber";
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { REPORT_KINDS } from "../core/reportKind";
import type { Theme } from "../core/theme";
import {
  columnOf,
  definitionLines,
  foldedName,
  textAt,
  themeOf,
  type DefinitionLines,
  type DefinitionTable,
  type Field,
} from "./definitionLines";
import type { WorkbookWords } from "./tables/words";

/** Longest texts: a tab has room for 31 characters, a line of the title and a text in a formula for what is said here. */
const LONGEST = { name: 24, title: 50, group: 40, note: 200 } as const;
/** Columns that can still be read on a page. */
export const MOST_COLUMNS = 12;
const MOST_DECIMALS = 4;

/** Columns of a definition that names none. */
export const USUAL_COLUMNS: Readonly<Record<DefinitionBase, readonly DefinedColumn[]>> = {
  park: ["month", "monthGrowth", "ytd", "lastYtd", "growth", "target", "completion", "gap", "rank"],
  comparison: ["ytd", "growth", "completion", "rank", "share"],
};

/** A text that Excel would take for a formula where it is typed (a figure with a sign is none). */
const FORMULA = /^\s*[=@+]/;
const BRACES = /\{([^{}]*)\}/g;

export interface DefinitionReading {
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
}

/** Reads the table. `find` knows an indicator by name, synonym or code. */
export function readDefinitions(
  table: DefinitionTable,
  words: WorkbookWords,
  find: (text: string) => Indicator | null,
): DefinitionReading {
  const problems: Problem[] = [];
  const definitions: Definition[] = [];
  const all = definitionLines(table);
  const twice = new Set(all.filter(({ again }) => again).map(({ name }) => foldedName(name)));
  for (const lines of all) {
    const reading = new LineReader(table, words, find, lines);
    const definition = reading.read();
    problems.push(...reading.problems);
    if (!reading.problems.length && !twice.has(foldedName(definition.name))) definitions.push(definition);
  }
  return { definitions, problems };
}

/** Reads the lines of one report. */
class LineReader {
  readonly problems: Problem[] = [];
  #base: DefinitionBase = "park";
  #title: { readonly text: string; readonly row: number } | null = null;
  #theme: Theme | null = null;
  readonly #columns: DefinedColumn[] = [];
  readonly #groups: { heading: string | null; listed: ListedIndicator[] }[] = [];
  readonly #notes: string[] = [];

  constructor(
    private readonly table: DefinitionTable,
    private readonly words: WorkbookWords,
    private readonly find: (text: string) => Indicator | null,
    private readonly lines: DefinitionLines,
  ) {}

  read(): Definition {
    const { name, rows, again } = this.lines;
    const first = rows[0]!;
    if (name === "") this.fault("unnamed", first, "report");
    else if (again) this.fault("nameTwice", first, "report");
    else if (isReserved(name)) this.fault("nameReserved", first, "report", { text: name });
    else this.checkText(name, first, "report", LONGEST.name);
    for (const row of rows) this.line(row);
    const groups = this.#groups.filter(({ listed }) => listed.length);
    if (!groups.length && !this.problems.length) this.fault("noLines", first, "report");
    if (this.#base === "comparison" && this.#title?.text.includes("{park}")) {
      const said = textAt(this.table, this.#title.row, "text").match(BRACES) ?? [];
      const text = said.find((each) => placeholder(each.slice(1, -1)) === "park")!;
      this.fault("placeholder", this.#title.row, "text", { text });
    }
    const columns = this.#columns.length ? this.#columns : USUAL_COLUMNS[this.#base];
    if (columns.length > MOST_COLUMNS) this.fault("tooManyColumns", first, "report", { count: MOST_COLUMNS });
    return {
      name,
      base: this.#base,
      title:
        this.#title?.text ??
        (this.#base === "park" ? `{park}${this.words.language === "en-US" ? " " : ""}${name}` : name),
      theme: this.#theme,
      columns,
      groups,
      notes: this.#notes,
    };
  }

  private line(row: number): void {
    const { words } = this;
    const said = textAt(this.table, row, "line");
    const text = textAt(this.table, row, "text");
    const kind =
      DEFINITION_LINES.find((each) => words.definitionLines[each] === said) ??
      (said === "" ? this.guess(row) : null);
    if (kind === null) return this.fault("unknownLine", row, "line", { text: said });
    if (kind !== "indicator" && textAt(this.table, row, "decimals") !== "")
      this.fault("badDecimals", row, "decimals", { count: MOST_DECIMALS });
    switch (kind) {
      case "base": {
        const base = DEFINITION_BASES.find(
          (each) => foldedName(words.definitionBases[each]) === foldedName(text),
        );
        if (base) this.#base = base;
        else this.fault("unknownBase", row, "text", { text });
        return;
      }
      case "theme": {
        const theme = themeOf(text, words);
        if (theme) this.#theme = theme;
        else this.fault("unknownTheme", row, "text", { text });
        return;
      }
      case "title":
        if (this.#title !== null) this.fault("titleTwice", row, "text");
        if (this.checkText(text, row, "text", LONGEST.title))
          this.#title = { text: this.pattern(text, row, true), row };
        return;
      case "group":
        if (this.checkText(text, row, "text", LONGEST.group))
          this.#groups.push({ heading: text, listed: [] });
        return;
      case "note":
        if (this.checkText(text, row, "text", LONGEST.note)) this.#notes.push(this.pattern(text, row, false));
        return;
      case "column":
        return this.column(row);
      case "indicator":
        return this.indicator(row);
    }
  }

  /** A line of which only the indicator or the column was chosen says what it is. */
  private guess(row: number): "indicator" | "column" | null {
    if (textAt(this.table, row, "indicator") !== "") return "indicator";
    return textAt(this.table, row, "column") === "" ? null : "column";
  }

  private column(row: number): void {
    const said = textAt(this.table, row, "column");
    const column = columnOf(said, this.words);
    if (!column) this.fault("unknownColumn", row, "column", { text: said });
    else if (this.#columns.includes(column)) this.fault("columnTwice", row, "column", { text: said });
    else this.#columns.push(column);
  }

  private indicator(row: number): void {
    const said = textAt(this.table, row, "indicator");
    const indicator = said === "" ? null : this.find(said);
    if (!indicator) return this.fault("unknownIndicator", row, "indicator", { text: said });
    if (this.#groups.some(({ listed }) => listed.some((each) => each.indicator === indicator)))
      return this.fault("indicatorTwice", row, "indicator", { text: said });
    const typed = textAt(this.table, row, "decimals");
    const decimals = enteredNumber(typed, "places");
    const isFault =
      decimals === null ? typed !== "" : !Number.isInteger(decimals) || decimals > MOST_DECIMALS;
    if (isFault) return this.fault("badDecimals", row, "decimals", { count: MOST_DECIMALS });
    if (!this.#groups.length) this.#groups.push({ heading: null, listed: [] });
    this.#groups.at(-1)!.listed.push({ indicator, decimals });
  }

  /** Whether a text is there, short enough and no formula; what is wrong is told. */
  private checkText(text: string, row: number, field: Field, longest: number): boolean {
    if (text === "") this.fault("blank", row, field);
    else if (FORMULA.test(text)) this.fault("formula", row, field, { text });
    else if (text.length > longest) this.fault("tooLong", row, field, { count: text.length, longest });
    else return true;
    return false;
  }

  /** A text with its placeholders as patterns of reports have them. */
  private pattern(text: string, row: number, ofPark: boolean): string {
    return text.replace(BRACES, (whole, inner: string) => {
      const name = placeholder(inner);
      if (name && (ofPark || name !== "park")) return `{${name}}`;
      this.fault("placeholder", row, "text", { text: whole });
      return "";
    });
  }

  private fault(code: string, row: number, field: Field, params: Problem["params"] = {}): void {
    const { sheetName, top, left, columns } = this.table;
    const place = {
      file: "",
      sheet: sheetName,
      row: top + row + 2,
      column: left + (columns.get(field) ?? 0) + 1,
    };
    const { name } = this.lines;
    this.problems.push({
      code: `definition.${code}`,
      severity: "error",
      place,
      params: { report: name, ...params },
    });
  }
}

function placeholder(said: string): "year" | "month" | "park" | null {
  const name = said.trim().toLowerCase();
  return Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name]! : null;
}

/** Names the command line takes for something else. */
function isReserved(name: string): boolean {
  const folded = foldedName(name);
  return folded === "all" || REPORT_KINDS.some((kind) => kind === folded) || /[|,，]/.test(name);
}
