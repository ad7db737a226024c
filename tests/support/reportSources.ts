/** What reports are laid out by, for parks that have all the indicators and nothing else to tell. */
import type { Indicator } from "../../src/core/indicator";
import type { Language } from "../../src/core/language";
import type { Park } from "../../src/core/park";
import { words } from "../../src/i18n/translate";
import type { ReportSources } from "../../src/report/kinds";
import { measureRefs } from "../../src/report/tables";

export function reportSources(
  language: Language,
  parks: readonly Park[],
  indicators: readonly Indicator[],
  others: Partial<ReportSources> = {},
): ReportSources {
  return {
    language,
    words: words(language).report,
    refs: measureRefs(language),
    parks,
    keyIndicators: indicators,
    coveredIndicators: indicators,
    explainedOf: () => [],
    scoredLines: 0,
    findings: [],
    month: { year: 2022, month: 5 },
    lackingOf: () => [],
    hasAmounts: () => true,
    hasFigure: () => true,
    targetsOfYear: [],
    projectsOfYear: [],
    indicatorsOf: () => indicators,
    listed: [],
    standingWidth: () => null,
    ...others,
  };
}
