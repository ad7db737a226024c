/**
 * Headings of a report, of its columns and of groups of its rows, and the words somebody typed in their place: these stay
 * as long as the report has the heading. Columns are the same wherever a report is brought up to date in place, so that a
 * cell above the body means what it meant; a heading within the body is found by what it said or by the row beneath it.
 */
import type { SheetSpec } from "../report/spec";
import { unlabelledPlaces } from "./reportBlock";
import type { ReplacedEntry } from "./typedOver";
import { NOTHING_TYPED, cellKey, saidAt, type CellText, type KeptText, type TypedTexts } from "./typedText";
import { textsOf } from "./writtenTexts";
import type { WrittenReport } from "./writtenReport";

/**
 * Texts a report has above its body, in the rows of it that bear no label and below it, that no formula gives; but title and
 * selectors: what is chosen there is calculated with.
 */
export const printedHeadings = (spec: SheetSpec): CellText[] => textsOf(spec, "others");

/** What somebody typed over headings; nothing where it is not known what the report had printed there. */
export function typedHeadings(spec: SheetSpec, previous: WrittenReport): TypedTexts {
  const { rows, headings } = previous;
  if (!headings) return NOTHING_TYPED;
  const known = new Set(previous.typedTexts.map(saidAt));
  const printed = new Map(headings.map((each) => [cellKey(each), each.text]));
  const wanted = printedHeadings(spec);
  const own = new Map(wanted.map((each) => [cellKey(each), each]));
  const places = unlabelledPlaces(spec, previous);
  const kept: KeptText[] = [];
  const gone: ReplacedEntry[] = [];
  for (const { row, column, value } of rows.constants) {
    if (row > previous.sheet.labels.bottom) continue;
    const heading = printed.get(cellKey({ row, column }));
    const text = String(value);
    if (heading === undefined || text === heading) continue;
    const within = row < spec.labels.top ? undefined : headingOf(heading, column, wanted, spec);
    const now = within ?? own.get(cellKey({ row: places(row), column }));
    if (now) kept.push({ ...now, text, isNew: !known.has(saidAt({ row, column, text })) });
    else gone.push({ at: heading, value: text });
  }
  return { kept, gone };
}

/** The heading within the body that says the same, if just one does. */
function headingOf(
  heading: string,
  column: number,
  wanted: readonly CellText[],
  { labels }: SheetSpec,
): CellText | undefined {
  const same = wanted.filter(
    (each) => each.row >= labels.top && each.column === column && each.text === heading,
  );
  return same.length === 1 ? same[0] : undefined;
}
