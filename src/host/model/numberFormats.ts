/** Number formats as Range.numberFormat sets them, and Excel's category of each. */
import { isValidFormat } from "numfmt";
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { cellArguments } from "./cellGridArguments";
import { raiseFormatChanged } from "./events";
import { assertAllowed } from "./protection";
import { isUnbounded } from "./writeCells";

/** Sets one format for all cells or a format for each; null leaves a cell alone. */
export function setNumberFormats(session: HostSession, sheet: Sheet, area: Rectangle, value: unknown): void {
  const location = "Range.numberFormat";
  const formats = cellArguments(value, area, location);
  if (isUnbounded(area)) throw invalidArgument(location);
  assertAllowed(sheet, "formatCells");
  if ("all" in formats) {
    const format = checked(formats.all, location);
    if (format !== null) sheet.styles.apply(area, { numberFormat: format });
  } else {
    // Column by column in runs of equal formats: tables have one format to a column.
    for (let column = area.left; column <= area.right; column++)
      applyColumn(
        sheet,
        area,
        column,
        formats.rows.map((row) => checked(row[column - area.left], location)),
      );
  }
  session.edited = true;
  raiseFormatChanged(session, sheet, area);
}

function applyColumn(
  sheet: Sheet,
  area: Rectangle,
  column: number,
  formats: readonly (string | null)[],
): void {
  for (let first = 0; first < formats.length;) {
    const numberFormat = formats[first]!;
    let last = first;
    while (last + 1 < formats.length && formats[last + 1] === numberFormat) last++;
    const run = { top: area.top + first, bottom: area.top + last, left: column, right: column };
    if (numberFormat !== null) sheet.styles.apply(run, { numberFormat });
    first = last + 1;
  }
}

const known = new Map<string, string>();

/** General as Chinese Excel spells it in the local format codes. */
const CHINESE_GENERAL = "G/通用格式";

/** A format code as Range.numberFormatLocal gives it. */
export function localFormat(format: string, language: string): string {
  return format === "General" && language.toLowerCase().startsWith("zh") ? CHINESE_GENERAL : format;
}

/** The format if Excel would take it; "" means General. */
function checked(value: unknown, location: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") throw invalidArgument(location);
  const settled = known.get(value);
  if (settled !== undefined) return settled;
  const isGeneral = value === "" || value === CHINESE_GENERAL || value.toLowerCase() === "general";
  const format = isGeneral ? "General" : value;
  if (!isValidFormat(format)) throw invalidArgument(location);
  if (known.size > 1000) known.clear();
  known.set(value, format);
  return format;
}

/** NumberFormatCategory of a format, by what it shows. */
export function formatCategory(format: string): string {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/%/.test(shown)) return "Percentage";
  if (/[eE][+-]/.test(shown)) return "Scientific";
  if (/\?\/|\/\?|#\/#/.test(shown)) return "Fraction";
  if (/_\(.*\*/.test(format)) return "Accounting";
  if (/[$¥￥€£]/.test(format)) return "Currency";
  if (/[yd]/i.test(shown)) return "Date";
  if (/[hs]/i.test(shown)) return "Time";
  return /^#?,?#*0(?:\.0+)?_?-?\)?$/.test(shown) ? "Number" : "Custom";
}
