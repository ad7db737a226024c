/**
 * Number formats people gave cells of a report: those that are not what had been written there. They stay when the report
 * is drawn again, and the others follow it, as when a setting gives percentages another number of decimals.
 */
import type { Rectangle } from "../a1";
import { piecesOf, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { oneSpelling } from "./formatCode";
import { rangeOf } from "./formatRange";
import { joined } from "./joinedAreas";
import { codeIn } from "./rowForms";
import { writtenFormats } from "./writtenFormats";
import type { WrittenReport } from "./writtenReport";

/** A format of a person's, to be given to cells again. */
export interface GivenFormat {
  readonly area: Rectangle;
  readonly format: string;
}

/**
 * What people gave cells of rows that stay and the report has otherwise; `stood` says where each row of it stood before. Nothing
 * where it is not known what had been written.
 */
export function peoplesFormats(
  spec: SheetSpec,
  { rows, formats: written }: WrittenReport,
  stood: ReadonlyMap<number, number>,
): GivenFormat[] {
  if (!written) return [];
  const drawn = writtenFormats(spec);
  const spellings = new Map<string, string>();
  const spelled = (code: string): string => {
    const known = spellings.get(code) ?? oneSpelling(code);
    spellings.set(code, known);
    return known;
  };
  const isSame = (code: string | null, other: string): boolean =>
    code !== null && (code === other || spelled(code) === spelled(other));
  const given = [...stood]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, before]) => {
      const found: GivenFormat[] = [];
      const linked = new Set(spec.links?.flatMap((link) => (link.row === row ? [link.column] : [])));
      for (const [column, format] of (rows.formats[before] ?? []).entries()) {
        const was = codeIn(written, before, column);
        // A link is written last of all, and would be a text in the format for texts.
        const isOwn =
          was !== null &&
          !linked.has(column) &&
          !isSame(was, format) &&
          !isSame(codeIn(drawn, row, column), format);
        if (!isOwn) continue;
        const last = found.at(-1);
        if (last?.format === format && last.area.right === column - 1)
          found[found.length - 1] = { format, area: { ...last.area, right: column } };
        else found.push({ format, area: { top: row, bottom: row, left: column, right: column } });
      }
      return found;
    });
  return joined(given);
}

/** Queues, after its formulas, which would be texts in cells of the format for texts, that cells have these formats again. */
export function queuePeoplesFormats(
  sheet: Excel.Worksheet,
  given: readonly GivenFormat[],
  places: LinePlaces,
): void {
  for (const { area, format } of given)
    for (const { at } of piecesOf(area, places)) rangeOf(sheet, at).numberFormat = [[format]];
}
