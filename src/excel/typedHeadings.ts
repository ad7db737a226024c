/**
 * Headings of a report, and the words somebody typed in their place: these stay as long as the report has a heading
 * there. Columns are the same wherever a report is brought up to date in place, so that a cell above the body means what
 * it meant.
 */
import type { Rectangle } from "../a1";
import type { SheetSpec } from "../report/spec";
import { TITLE_ROW } from "./reportRows";
import { titleArea } from "./typedTitle";
import type { WrittenReport } from "./writeSheet";

/** A text in a row above the body; row and column 0-based. */
export interface HeadingText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Texts a report has above its body that no formula gives, but title and selectors: what is chosen there is calculated with. */
export function printedHeadings(spec: SheetSpec): HeadingText[] {
  const { cells, fills = [], labels, print, dropDowns } = spec;
  const title = titleArea(spec);
  const others = [...fills, ...dropDowns].map(({ area }) => area).concat(title ?? []);
  return cells.slice(0, labels.top).flatMap((contents, row) =>
    contents.slice(0, print.area.right + 1).flatMap((content, column) => {
      const isOther = row < TITLE_ROW || others.some((area) => contains(area, row, column));
      const text = typeof content === "object" ? content?.text : content;
      const isFormula = typeof content === "string" && content.startsWith("=");
      const isText = typeof text === "string" && text !== "" && !isFormula;
      return isOther || !isText ? [] : [{ row, column, text }];
    }),
  );
}

const contains = ({ top, bottom, left, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** What somebody typed over headings; nothing where it is not known what the report had printed there. */
export function typedHeadings(spec: SheetSpec, { rows, headings }: WrittenReport): HeadingText[] {
  if (!headings) return [];
  const at = ({ row, column }: Omit<HeadingText, "text">): string => `${row} ${column}`;
  const printed = new Map(headings.map((each) => [at(each), each.text]));
  const wanted = new Map(printedHeadings(spec).map((each) => [at(each), each.text]));
  return rows.constants.flatMap(({ row, column, value }) => {
    const [was, own] = [printed.get(at({ row, column })), wanted.get(at({ row, column }))];
    const text = String(value);
    return was === undefined || own === undefined || text === was || text === own
      ? []
      : [{ row, column, text }];
  });
}
