/** References given as text at calculation time: what INDIRECT reads. */
import { parseA1Ref, parseR1C1Ref } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import { CellError } from "../../xlsx/cells";
import { Area, REF } from "./operands";
import type { SheetCells } from "./sheetCells";
import { structuredReference } from "./structuredReference";
import type { Surroundings } from "./surroundings";

/** Cells of an A1 or (absolute) R1C1 address, a name that refers to cells, or a table reference; else #REF!. */
export function textReference(
  text: string,
  r1c1: boolean,
  home: SheetCells,
  surroundings: Surroundings,
): Area | CellError {
  if (r1c1) {
    const parsed = parseR1C1Ref(text.trim());
    if (!parsed || !("range" in parsed)) return REF;
    const { r0, r1, c0, c1, $r0, $r1, $c0, $c1 } = parsed.range;
    const relative = [
      [r0, $r0],
      [r1, $r1],
      [c0, $c0],
      [c1, $c1],
    ].some(([at, fixed]) => typeof at === "number" && !fixed);
    return relative ? REF : area(parsed.sheetName, r0, c0, r1, c1, home, surroundings);
  }
  const parsed = parseA1Ref(text.trim());
  if (parsed && "range" in parsed && !parsed.workbookName) {
    const { top, left, bottom, right } = parsed.range;
    return area(parsed.sheetName, top, left, bottom, right, home, surroundings);
  }
  if (parsed && "name" in parsed) {
    const defined =
      surroundings.name(parsed.name, parsed.sheetName || home.sheet.name) ??
      surroundings.name(parsed.name, null);
    if (defined) return named(defined.refersTo, home, surroundings);
    return table(`${parsed.name}[]`, home, surroundings);
  }
  return table(text.trim(), home, surroundings);
}

/** A name is followed once only: names of names are not. */
function named(refersTo: string, home: SheetCells, surroundings: Surroundings): Area | CellError {
  const parsed = parseA1Ref(refersTo);
  if (!parsed) return table(refersTo, home, surroundings);
  if (!("range" in parsed) || parsed.workbookName) return REF;
  const { top, left, bottom, right } = parsed.range;
  return area(parsed.sheetName, top, left, bottom, right, home, surroundings);
}

function table(text: string, home: SheetCells, surroundings: Surroundings): Area | CellError {
  const reference = structuredReference(text, home, surroundings, () => undefined);
  if (reference instanceof CellError || reference.rowsOfTable) return REF;
  return reference.area(0, 0);
}

type Index = number | null | undefined;

function area(
  sheet: string | undefined,
  top: Index,
  left: Index,
  bottom: Index,
  right: Index,
  home: SheetCells,
  surroundings: Surroundings,
): Area | CellError {
  const cells = sheet ? surroundings.sheet(sheet) : home;
  return cells ? new Area(cells, top ?? 0, left ?? 0, bottom ?? MAX_ROWS - 1, right ?? MAX_COLUMNS - 1) : REF;
}
