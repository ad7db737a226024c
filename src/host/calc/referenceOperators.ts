/** Operators between references: `A1:INDEX(…)` range, `A1:B2 B1:C5` intersection, `(A1,C3)` union. */
import { intersection } from "../../a1";
import { CellError } from "../../xlsx/cells";
import { Area, NAME, NULL, REF, Union, VALUE, type Operand } from "./operands";

export function combineReferences(operator: string, a: Operand, b: Operand): Operand {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (operator === ",") return unite(a, b);
  if (!(a instanceof Area) || !(b instanceof Area)) return VALUE;
  if (a.cells !== b.cells) return VALUE;
  if (operator === ":")
    return new Area(
      a.cells,
      Math.min(a.top, b.top),
      Math.min(a.left, b.left),
      Math.max(a.bottom, b.bottom),
      Math.max(a.right, b.right),
    );
  if (operator !== " ") return NAME;
  const shared = intersection(a, b);
  return shared ? new Area(a.cells, shared.top, shared.left, shared.bottom, shared.right) : NULL;
}

function unite(a: Operand, b: Operand): Operand {
  const areas = [a, b].flatMap((part) =>
    part instanceof Union ? part.areas : part instanceof Area ? [part] : [],
  );
  const both = [a, b].every((part) => part instanceof Union || part instanceof Area);
  return both ? new Union(areas) : REF;
}
