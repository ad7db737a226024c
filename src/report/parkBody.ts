/** Body of the park monthly report: one row per indicator, every figure an INDEX into Measures by the row's locator. */
import { columnLetters } from "../a1";
import type { MeasureCode } from "../measures/codes";
import type { MeasureRefs } from "../measures/refs";
import { BLOCK_WIDTH, PARK_COLUMNS, type ParkColumn } from "./parkColumns";
import type { CellContent } from "./spec";
import { literal, textExpression } from "./textFormula";
import type { ReportWords } from "./words";

/** Sign of a row behind schedule, beside its fill. */
export const BEHIND_SIGN = "▼";

/** Absolute column, relative row. @example cellOf("locator", 8) //=> "$P9" */
export function cellOf(column: ParkColumn, row: number): string {
  return `$${columnLetters(PARK_COLUMNS[column].at)}${row + 1}`;
}

/** Absolute addresses of what every row looks at. */
interface BodyFacts {
  /** The park selector. */
  readonly park: string;
  /** Whether the ranks have several scopes, so that each says its own. */
  readonly mixedScope: string;
}

/** One indicator row; `row` is 0-based. */
export function bodyRow(
  name: string,
  row: number,
  facts: BodyFacts,
  words: ReportWords,
  refs: MeasureRefs,
): CellContent[] {
  const locator = cellOf("locator", row);
  const { missing, noTarget } = refs.words.printed;
  const figure = (code: MeasureCode): string => `INDEX(${refs.column("Measures", code)},${locator})`;
  const shown = (code: MeasureCode, blank: string): string =>
    `=IF(${locator}="",${blank},IF(${figure(code)}="",${blank},${figure(code)}))`;
  const dash = literal(missing);
  const cells: CellContent[] = new Array<CellContent>(BLOCK_WIDTH).fill(null);
  const put = (column: ParkColumn, content: CellContent): void => {
    cells[PARK_COLUMNS[column].at] = content;
  };
  put(
    "behind",
    `=IF(${locator}="","",IF(${figure("status")}=${literal(refs.words.statuses.behind)},${literal(BEHIND_SIGN)},""))`,
  );
  put("stub", { text: name });
  put("period", shown("periodMark", '""'));
  put("unit", shown("unit", '""'));
  put("month", shown("month", dash));
  put("monthGrowth", shown("monthGrowth", dash));
  put("monthMark", shown("monthGrowthMark", '""'));
  put("ytd", shown("ytd", dash));
  put("lastYear", shown("lastYtd", dash));
  put("growth", shown("growth", dash));
  put("growthMark", shown("growthMark", '""'));
  put("target", shown("targetShown", dash));
  // 未设目标 is too long for the column: a dash, explained in the notes (CONVENTIONS §5).
  put(
    "completion",
    `=IF(${locator}="",${dash},IF(OR(${figure("completion")}="",${figure("completion")}=${literal(noTarget)}),${dash},${figure("completion")}))`,
  );
  put("gap", shown("gap", dash));
  const scopedRank = textExpression(words.rankInScope, {
    scope: cellOf("scope", row),
    rank: figure("rank"),
  });
  put(
    "rank",
    `=IF(${locator}="",${dash},IF(${figure("rank")}="",${dash},IF(${facts.mixedScope},${scopedRank},${figure("rank")})))`,
  );
  put(
    "locator",
    `=IFERROR(MATCH(${keyExpression(facts.park, cellOf("stub", row))},${refs.column("Measures", "key")},0),"")`,
  );
  put("scope", `=IF(${locator}="","",IF(${figure("rank")}="","",${figure("rankScope")}))`);
  return cells;
}

/** Key of Measures from the selector and the stub; MATCH takes ~ * ? for a pattern, so they are escaped. */
function keyExpression(parkCell: string, stubCell: string): string {
  return ["~", "*", "?"].reduce(
    (text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`,
    `${parkCell}&"|"&${stubCell}`,
  );
}
