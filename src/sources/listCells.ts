/** Cells of a workbook's own lists (Parks, Indicators): words to values, with the usual value where one is unclear. */
import type { TableWords } from "./fields";
import { readFigure } from "./figure";
import type { ProblemLog } from "./problemLog";
import type { FieldCells } from "./sourceRows";

/** Between the names of one cell. */
const SEPARATORS = /[;；,，、|\n]+/;
/** Names of one cell that are kept. */
const MOST_NAMES = 50;

export class ListCells {
  constructor(
    private readonly fields: FieldCells,
    private readonly log: ProblemLog,
    private readonly words: readonly TableWords[],
  ) {}

  /** The value whose word, in any language, or whose own code stands in the cell. */
  choice<T extends string>(
    field: string,
    wordsOf: (words: TableWords) => Readonly<Record<T, string>>,
    usual: T,
  ): T;
  choice<T extends string>(
    field: string,
    wordsOf: (words: TableWords) => Readonly<Record<T, string>>,
    usual: T | null,
  ): T | null;
  choice<T extends string>(
    field: string,
    wordsOf: (words: TableWords) => Readonly<Record<T, string>>,
    usual: T | null,
  ): T | null {
    const text = this.fields.text(field);
    if (text === "") return usual;
    for (const words of this.words)
      for (const [value, word] of Object.entries(wordsOf(words)))
        if (text === word || text === value) return value as T;
    this.unclear(field);
    return usual;
  }

  /** 是 or 否, in any language. */
  yes(field: string, usual: boolean): boolean {
    return this.choice(field, (words) => words.yesNo, usual ? "yes" : "no") === "yes";
  }

  /** A number; blank is the usual one. */
  number(field: string, usual: number): number;
  number(field: string, usual: number | null): number | null;
  number(field: string, usual: number | null): number | null {
    const figure = readFigure(this.fields.cell(field), false);
    if (figure.kind === "number") return figure.value;
    if (figure.kind === "fault") this.unclear(field);
    return usual;
  }

  /** Names separated by semicolons, commas or line breaks; a word, in any language, is the value it stands for. */
  names(field: string, wordsOf?: (words: TableWords) => Readonly<Record<string, string>>): readonly string[] {
    const cell = this.fields.cell(field);
    const names = typeof cell === "string" ? cell.split(SEPARATORS, MOST_NAMES) : [];
    const meant = new Map(
      (wordsOf ? this.words : []).flatMap((words) =>
        Object.entries(wordsOf!(words)).map(([value, word]) => [word, value] as const),
      ),
    );
    return names
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => meant.get(name) ?? name);
  }

  /** Says that a cell's content is not one the column knows. */
  unclear(field: string): void {
    const { fields } = this;
    const params = { text: fields.quote(field), column: fields.nameOf(field) };
    this.log.add("warning", "source.unknownWord", fields.place(field), params);
  }
}
