/**
 * Formulas people typed where a report has a text or nothing: their cells are left alone, so that Excel moves what they refer
 * to as it does anywhere else. What they show stands in place of the report's words, as words of people's do. Formulas typed
 * over those of the report give way, and are told with their cells.
 */
import type { LinePlaces } from "../report/linePlaces";
import { placedAddress } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { blocks } from "./reportBlock";
import { stayingRows, unmovedRows, type Block } from "./rowEdits";
import type { KeptName } from "./typedNames";
import type { ReplacedEntry } from "./typedOver";
import { cellKey, formulaKeys, type CellText, type TypedTexts } from "./typedText";
import type { FormulaCells } from "./writtenFormulas";
import { titleArea } from "./typedTitle";
import { contains } from "./writtenTexts";
import type { WrittenReport } from "./writtenReport";

/** Those that stay, with the cells they are to stand in. */
interface TypedFormulas extends TypedTexts<KeptName> {
  /** What gave way to a formula of the report's that it stood in place of. */
  readonly replaced: readonly ReplacedEntry[];
}

/** Those that stay, those that give way to formulas, and those whose cells are gone or hold something else now. */
export function typedFormulas(
  spec: SheetSpec,
  previous: WrittenReport,
  places: LinePlaces,
  isFormula: FormulaCells,
): TypedFormulas {
  const { formulas, rows, sheet, names, headings, typedTexts } = previous;
  if (!formulas.length) return { kept: [], gone: [], replaced: [] };
  const { before, after } = blocks(spec, previous);
  const said = new Map([...(names ?? []), ...(headings ?? [])].map((each) => [cellKey(each), each.text]));
  const known = formulaKeys(typedTexts);
  const place = placesOf(before, after);
  const kept: KeptName[] = [];
  const gone: ReplacedEntry[] = [];
  const replaced: ReplacedEntry[] = [];
  const title = titleArea(spec);
  for (const { row: stood, column, text, isOverFormula } of formulas) {
    // Kept as the title is (typedTitle.ts).
    if (title && previous.titleFormula !== null && contains(title, stood, column)) continue;
    const row = place(stood);
    if (isOverFormula && row !== null && isFormula[row]?.[column]) {
      replaced.push({ at: placedAddress({ row, column }, places), value: text });
      continue;
    }
    const label = rows.labels[stood - sheet.labels.top] ?? "";
    const was = said.get(cellKey({ row: stood, column })) ?? "";
    const isOurs = isOverFormula || (row !== null && isFormula[row]?.[column]);
    const own = row === null || isOurs ? null : ownText(spec, { row, column });
    if (row === null || own === null || (label !== "" && own !== was)) {
      const isGone = row === null && label !== "";
      const name = was === "" ? label.slice(label.lastIndexOf("|") + 1) : was;
      const cell = placedAddress({ row: row ?? stood, column }, row === null ? previous.places : places);
      gone.push({ at: isGone ? name : cell, value: text });
      continue;
    }
    const isNamed = label !== "" && own !== "" && typeof spec.cells[row]![column] !== "number";
    const isNew = own !== "" && !known.has(cellKey({ row: stood, column }));
    kept.push({ row, column, text, own: isNamed ? own : null, isNew });
  }
  return { kept, gone, replaced };
}

/** What the report says in a cell by no formula, "" for nothing; null where nothing but the report's own can stand. */
function ownText(spec: SheetSpec, { row, column }: Omit<CellText, "text">): string | null {
  const isLaidOver = spec.merges.some(
    (area) => contains(area, row, column) && !(area.top === row && area.left === column),
  );
  const isChosen = spec.dropDowns.some(({ area }) => contains(area, row, column));
  if (isLaidOver || isChosen) return null;
  const content = spec.cells[row]?.[column] ?? "";
  return typeof content === "object" ? content.text : String(content);
}

/**
 * Where a row stands that stays with all about it: one that bears a label wherever its label stays, one that bears none where
 * no rows come or go between the labels above and below it. Null for others.
 */
function placesOf(before: Block, after: Block): (row: number) => number | null {
  const told = (rows: ReadonlyMap<number, number>): (readonly [stood: number, now: number])[] =>
    [...rows].map(([now, label]) => [before.top + label, now] as const);
  const carried = new Map(told(stayingRows(before, after)));
  const staying = told(unmovedRows(before, after));
  const anchors: readonly (readonly [stood: number, now: number])[] = [
    [-1, -1],
    [before.top - 1, after.top - 1],
    ...staying.sort(([a], [b]) => a - b),
    [before.top + before.labels.length, after.top + after.labels.length],
    [before.height - 1, after.height - 1],
  ];
  return (row) => {
    const next = anchors.findIndex(([stood]) => stood >= row);
    const [below, belowNow] = anchors[next]!;
    if (below === row) return belowNow;
    const now = carried.get(row);
    if (now !== undefined) return now;
    const [above, aboveNow] = anchors[next - 1]!;
    const isSame = below - above === belowNow - aboveNow;
    return isSame && !hasLabel(before, above, below) && !hasLabel(after, aboveNow, belowNow)
      ? aboveNow + row - above
      : null;
  };
}

function hasLabel({ top, labels }: Block, above: number, below: number): boolean {
  return labels.slice(Math.max(0, above + 1 - top), Math.max(0, below - top)).some((label) => label !== "");
}
