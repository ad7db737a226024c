/** Texts a report writes into its cells that no formula gives. */
import type { Rectangle } from "../a1";
import type { CellContent, SheetSpec } from "../report/spec";
import { coveredCells } from "./coveredCells";
import { labelOf } from "./reportBlock";
import type { CellText } from "./typedText";
import { titleArea } from "./typedTitle";

/**
 * In the printed columns of the rows that bear a label, numbers that are written as such among them, or of all other rows;
 * but title and selectors: what is chosen there is calculated with.
 */
export function textsOf(spec: SheetSpec, of: "labelled" | "others"): CellText[] {
  const { cells, fills = [], links = [], labels, print, dropDowns } = spec;
  const title = titleArea(spec);
  const { right } = print.area;
  const linked = links.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
  const areas = [...fills, ...dropDowns].map(({ area }) => area).concat(title ?? [], linked);
  const isOther = coveredCells(areas, cells.length, right + 1);
  return cells.flatMap((contents, row) => {
    const isInBody = row >= labels.top && row <= labels.bottom;
    const isLabelled = isInBody && labelOf(contents[labels.left] ?? null) !== "";
    if (isLabelled !== (of === "labelled")) return [];
    return contents.slice(0, right + 1).flatMap((content, column) => {
      const text = textOf(content, isLabelled);
      return text === "" || isOther[row]![column] ? [] : [{ row, column, text }];
    });
  });
}

/** A text that is no formula; "" for all else. */
function textOf(content: CellContent, numbers: boolean): string {
  if (typeof content === "object") return content?.text ?? "";
  if (typeof content === "number") return numbers ? String(content) : "";
  return typeof content === "string" && !content.startsWith("=") ? content : "";
}

export const contains = ({ top, bottom, left, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
