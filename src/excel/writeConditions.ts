/** The conditional formats of a report onto its sheet, and off it where it is drawn again; people's stay and have the first word. */
import type { Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import { cutOut } from "../rectangles";
import { piecesOf, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";
import { markedCondition, type StandingConditions } from "./standingConditions";
import type { WrittenReport } from "./writtenReport";

/** What a conditional format does: "" for nothing. */
interface Look {
  readonly fill: string;
  readonly numberFormat: string;
}

/** The priority of what people's have the first word over, set last of all: from then on a format is another object. */
const LAST = -1;

/**
 * Queues that those of a report go that stand among people's, before its rows change places, which makes others of them.
 * In people's own cells, which Excel and people spread them to, they stay.
 */
export function queueOwnConditionsOff(sheet: Excel.Worksheet, previous: WrittenReport): void {
  const conditions = standingConditions(previous);
  if (typeof conditions === "string") return;
  const pieces = piecesOf(previous.sheet.area, previous.places).map(({ at }) => at);
  for (const { id, areas, formula, ...look } of conditions) {
    sheet.getRange().conditionalFormats.getItemOrNullObject(id).delete();
    for (const area of pieces.reduce(cutOut, areas)) {
      const format = add(sheet, area, look);
      format.custom.rule.formulaR1C1 = formula;
      format.priority = LAST;
    }
  }
}

/** Queues those of the report as it is drawn, whose block is at `places`. */
export function queueOwnConditions(
  sheet: Excel.Worksheet,
  { conditionalFills }: SheetSpec,
  block: Rectangle,
  { theme, places }: { readonly theme: Theme; readonly places: LinePlaces },
  previous: WrittenReport | null,
): void {
  const standing = previous && standingConditions(previous);
  // They stand as Excel moved them: what cannot be told apart is neither taken away nor written twice.
  if (standing === "unread") return;
  if (standing === "own")
    for (const { at } of piecesOf(block, places)) rangeOf(sheet, at).conditionalFormats.clearAll();
  const behindPeoples = standing !== null && standing !== "own";
  // The last has the first word.
  for (const { area, formula, fill, numberFormat = "" } of behindPeoples
    ? [...conditionalFills].reverse()
    : conditionalFills) {
    const look = { fill: (fill && THEME_LOOKS[theme].statuses[fill]) ?? "", numberFormat };
    if (look.fill === "" && numberFormat === "") continue;
    const format = add(sheet, area, look);
    format.custom.rule.formula = markedCondition(formula);
    if (behindPeoples) format.priority = LAST;
  }
}

/**
 * What stands in the cells of a report; an earlier version's are not marked, and people's cannot be told from them. Programs that
 * lose what is kept of a report, as LibreOffice does, leave the marks themselves.
 */
export function standingConditions({ standing, marksConditions }: WrittenReport): StandingConditions {
  const { conditions } = standing.rows;
  const isKnown = marksConditions || conditions === "unread" || conditions.length > 0;
  return isKnown ? conditions : "own";
}

function add(sheet: Excel.Worksheet, area: Rectangle, { fill, numberFormat }: Look): Excel.ConditionalFormat {
  const format = rangeOf(sheet, area).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  if (fill !== "") format.custom.format.fill.color = fill;
  if (numberFormat !== "") format.custom.format.numberFormat = numberFormat;
  return format;
}
