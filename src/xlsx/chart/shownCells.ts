/** What the references of a chart show, for a copy that has not all of the sheets they name. */
import { splitSheet } from "../../a1";
import type { Book } from "../book";
import type { CellValue } from "../cells";
import { displayText } from "../displayText";
import { literalOf, referredCells, referredValues } from "./chartCache";

/** Values of cells, and the number format of the first one, as which charts show them. */
export interface ShownCells {
  readonly values: readonly CellValue[];
  readonly format: string;
}

/** Areas of a list in brackets, `(甲!$A$1,'乙, 丙'!$C$1)`; a single reference as it is. */
function listed(formula: string): string[] {
  const list = /^\((.*)\)$/.exec(formula)?.[1];
  return list === undefined ? [formula] : (list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []);
}

/** Whether all a formula refers to are cells of the sheets `kept`, in lower case. */
export function refersTo(kept: ReadonlySet<string>, book: Book, formula: string): boolean {
  return listed(formula).every(
    (each) => referredCells(book, each) && kept.has(splitSheet(each).sheet!.toLowerCase()),
  );
}

/** What stands in the cells a formula refers to, itself or by a name; null where these cannot be told. */
export function shownCells(book: Book, formula: string): ShownCells | null {
  const areas = listed(named(book, formula) ?? formula);
  const first = referredCells(book, areas[0] ?? "");
  if (!first || !areas.every((each) => referredCells(book, each))) return null;
  const { numberFormat: format } = first.sheet.styles.at(first.area.top, first.area.left);
  return { values: areas.flatMap((each) => referredValues(book, each)), format };
}

/** What a name stands for, `[0]!累计` or one of a sheet. */
function named({ names }: Book, formula: string): string | undefined {
  const { sheet, address } = splitSheet(formula.replace(/^\[0\]!/, ""));
  const found = names.filter(({ name }) => name.toLowerCase() === address.toLowerCase());
  const own = found.find(({ scope }) => scope !== null && scope.toLowerCase() === sheet?.toLowerCase());
  return (own ?? found.find(({ scope }) => scope === null))?.refersTo.replace(/^=/, "");
}

/** Categories as an array constant: numbers, or texts as the cells show them. */
export function shownTexts({ values, format }: ShownCells): string {
  const arePlain = format === "General" && values.every((value) => typeof value === "number");
  return literalOf(
    arePlain ? values : values.map((value) => (value === null ? null : displayText(value, format))),
  );
}

/** Words that stand in several cells as one text. */
export function wordsOf({ values, format }: ShownCells): string {
  return values.map((value) => (value === null ? "" : displayText(value, format))).join(" ");
}
