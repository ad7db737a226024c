/** What people wrote about findings of the open workbook, for problems that are found again. */
import type { Problem } from "../core/problem";
import { findingOf, findingsIn, withReasons } from "./findings";
import { attempt, type Outcome } from "./outcome";
import { nameOf } from "./reviewItems";
import { readWorkbookState } from "./workbookState";

/** Of the problems those that are settled in the workbook's Checks table, each with its reason; two syncs. */
export async function readReasons(
  problems: readonly Problem[],
): Promise<Outcome<ReadonlyMap<Problem, string>>> {
  return attempt(async () => {
    const { tables, indicators, language } = await readWorkbookState({ Checks: "all" });
    const found = problems.map((problem) =>
      findingOf(problem, language, (code) => nameOf(indicators, code, language)),
    );
    const findings = withReasons(found, findingsIn(tables.get("Checks")!));
    return new Map(
      findings.flatMap(({ settled, reason }, index) =>
        settled ? [[problems[index]!, reason] as const] : [],
      ),
    );
  });
}
