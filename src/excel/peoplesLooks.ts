/**
 * Colours people gave cells of a report, and texts they made bold, italic, underlined or struck out, or no longer so. What a
 * person changed from what had been written stays when the report is drawn again, in the same theme or another; what is
 * still as it was written follows.
 */
import type { Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import { piecesOf, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";
import { joined } from "./joinedAreas";
import type { CellLook } from "./rowLooks";
import { AUTOMATIC, bandOf, tables, UNFILLED, type StandingLooks } from "./themedRows";
import { styledAreas, writtenIn, type WrittenLook } from "./writtenStyles";

type Mark = "bold" | "italic" | "strikethrough" | "underline";
/** How a text is where no style says otherwise. */
const PLAIN: Pick<CellLook, Mark> = { bold: false, italic: false, strikethrough: false, underline: "None" };
const MARKS = Object.keys(PLAIN) as Mark[];

/** Looks of a person's, to be given to cells again. */
export interface GivenLook {
  readonly area: Rectangle;
  readonly look: Partial<CellLook>;
}

/** What people gave cells of rows that stay and the report, as it is drawn `now`, writes over. */
export function peoplesLooks(
  spec: SheetSpec,
  now: Theme,
  { looks, blanked, isKnown, theme }: StandingLooks,
): GivenLook[] {
  const banded = tables(spec);
  const styled = styledAreas(spec);
  const { right } = spec.print.area;
  const isEither = [theme, now].some((each) => THEME_LOOKS[each].band !== null);
  const given = [...looks]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, { look, written }]) => {
      const isBanded = banded.some(({ top, bottom }) => row >= top && row <= bottom);
      const unwritten = (isBanded && bandOf(look, theme)) || UNFILLED;
      const isBlanked = blanked.has(row);
      const cells = writtenIn(styled, now, row, right).map((drawn, column): Partial<CellLook> => {
        const stood = "color" in look ? look : look[column];
        const was = written[column];
        if (!stood || !was) return {};
        const isOurs = stood.fill === (was.fill ?? unwritten);
        // A text is read on the fill it was given: who chose one has chosen the two together.
        const isOwnText = !isOurs || stood.color !== (was.color ?? AUTOMATIC);
        const fills = isBlanked || was.fill || drawn.fill || (isBanded && isEither);
        const colours = isBlanked || was.color || drawn.color;
        return {
          ...(!isOurs && fills && { fill: stood.fill }),
          ...(isOwnText && colours && { color: stood.color }),
          ...(isKnown && marksOf(stood, was, drawn, isBlanked)),
        };
      });
      return (["fill", "color", ...MARKS] as const).flatMap((part) =>
        runs(cells.map((cell) => cell[part])).map(({ from, to, value }) => ({
          area: { top: row, bottom: row, left: from, right: to },
          look: { [part]: value },
        })),
      );
    });
  return joined(given);
}

/** How a text is to be marked where that is not how it is drawn. */
function marksOf(
  stood: CellLook,
  was: WrittenLook,
  drawn: WrittenLook,
  isBlanked: boolean,
): Partial<Pick<CellLook, Mark>> {
  const expected = { ...PLAIN, ...stated(was) };
  const said = { ...PLAIN, ...stated(drawn) };
  const stands = { ...(isBlanked ? PLAIN : stood), ...stated(drawn) };
  const marks = MARKS.flatMap((mark) => {
    // Of a text that is marked in part nothing is known.
    if (stood[mark] === null) return [];
    const wanted = stood[mark] === expected[mark] ? said[mark] : stood[mark];
    return wanted === stands[mark] ? [] : [[mark, wanted] as const];
  });
  return Object.fromEntries(marks);
}

function stated({ bold, underline }: WrittenLook): Partial<Pick<CellLook, Mark>> {
  return { ...(bold !== null && { bold }), ...(underline !== null && { underline }) };
}

/** Queues, after everything else that colours cells, that they have these looks again. */
export function queuePeoplesLooks(
  sheet: Excel.Worksheet,
  given: readonly GivenLook[],
  places: LinePlaces,
): void {
  const placed = given.flatMap(({ area, look }) => piecesOf(area, places).map(({ at }) => ({ at, look })));
  for (const { at, look } of placed) {
    const { fill, font } = rangeOf(sheet, at).format;
    const { fill: filled, ...text } = look;
    if (filled === UNFILLED) fill.clear();
    else if (filled !== undefined) fill.color = filled;
    font.set(text as Excel.Interfaces.RangeFontUpdateData);
  }
}

/** Neighbours of the same value; cells without one are in none. */
function runs<T>(values: readonly (T | undefined)[]): { from: number; to: number; value: T }[] {
  const found: { from: number; to: number; value: T }[] = [];
  for (const [column, value] of values.entries()) {
    if (value === undefined) continue;
    const last = found.at(-1);
    if (last && last.to === column - 1 && last.value === value) last.to = column;
    else found.push({ from: column, to: column, value });
  }
  return found;
}
