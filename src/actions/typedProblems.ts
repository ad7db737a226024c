/** What is told of what people typed over the formulas of a report. */
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import type { TypedOnReport } from "../excel/writeReports";
import { words } from "../i18n/translate";

/** Entries named with cell and value; of more, only how many there are. */
const NAMED = 20;

/** Paragraphs that stay, those of another period with a warning by period, and entries that gave way to the formulas. */
export function typedProblems(
  { name: sheet, keptNow, outdated, replaced }: TypedOnReport,
  of: Pick<Problem, "park">,
  language: Language,
): Problem[] {
  const { listSeparator } = words(language).phrases;
  const problem = (
    code: string,
    severity: Problem["severity"],
    more: Pick<Problem, "params" | "period">,
  ): Problem => ({ code, severity, ...of, ...more, params: { sheet, ...more.params } });
  const periods = [...new Set(outdated.map(({ period }) => period))];
  return [
    ...(keptNow.length
      ? [problem("report.paragraphKept", "note", { params: { cells: keptNow.join(listSeparator) } })]
      : []),
    ...periods.map((period) => {
      const cells = outdated.flatMap((each) => (each.period === period ? [each.at] : []));
      return problem("report.paragraphOutdated", "warning", {
        period,
        params: { cells: cells.join(listSeparator) },
      });
    }),
    ...(replaced.length
      ? [
          problem(replaced.length > NAMED ? "report.manyTypedOver" : "report.typedOver", "warning", {
            params: {
              count: replaced.length,
              entries: replaced
                .slice(0, NAMED)
                .map(({ at, value }) => `${at} = ${value}`)
                .join(listSeparator),
            },
          }),
        ]
      : []),
  ];
}
