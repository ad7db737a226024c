/** What is told of what people typed over what a report wrote. */
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import type { TypedOnReport } from "../excel/keptWork";
import { words } from "../i18n/translate";

/** Entries named with cell and value; of more, only how many there are. */
const NAMED = 20;

/**
 * Words that stay, paragraphs of another period with a warning by period, entries that gave way to formulas, and those that
 * have no place any longer.
 */
export function typedProblems(
  { name: sheet, title, wordings, paragraphs, outdated, replaced, gone }: TypedOnReport,
  of: Pick<Problem, "park">,
  language: Language,
): Problem[] {
  const { listSeparator } = words(language).phrases;
  const problem = (
    code: string,
    severity: Problem["severity"],
    more: Pick<Problem, "params" | "period">,
  ): Problem => ({ code, severity, ...of, ...more, params: { sheet, ...more.params } });
  const kept = (code: string, cells: readonly string[]): Problem[] =>
    cells.length ? [problem(code, "note", { params: { cells: cells.join(listSeparator) } })] : [];
  const entries = ([few, many]: readonly [string, string], all: TypedOnReport["gone"]): Problem[] => {
    if (!all.length) return [];
    const named = all.slice(0, NAMED).map(({ at, value }) => `${at} = ${value}`);
    const params = { count: all.length, entries: named.join(listSeparator) };
    return [problem(all.length > NAMED ? many : few, "warning", { params })];
  };
  const periods = [...new Set(outdated.map(({ period }) => period))];
  return [
    ...(title === null ? [] : [problem("report.titleKept", "note", { params: { title } })]),
    ...kept("report.wordingKept", wordings),
    ...kept("report.paragraphKept", paragraphs),
    ...periods.map((period) => {
      const cells = outdated.flatMap((each) => (each.period === period ? [each.at] : []));
      return problem("report.paragraphOutdated", "warning", {
        period,
        params: { cells: cells.join(listSeparator) },
      });
    }),
    ...entries(["report.typedOver", "report.manyTypedOver"], replaced),
    ...entries(["report.typedGone", "report.manyTypedGone"], gone),
  ];
}
