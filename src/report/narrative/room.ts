/**
 * Room a paragraph takes: its sentences said of figures as long as they usually are. The height of its row is set once, and
 * what is told follows the period, so all facts are taken to be there that may come to be there.
 */
import type { Indicator } from "../../core/indicator";
import { changesInPoints } from "../../measures/growth";
import { said } from "../../measures/saying";
import { filled } from "../../measures/wordPattern";
import type { ReportSources } from "../kinds";
import { hasOwnPeriod, isPartIn, saidName, verbFor } from "./layout";

/** A rate, a completion and a distance to the schedule of usual length, in percent. */
const RATE = 88.8;
const PERCENT_DECIMALS = 1;
/** Levels and targets of usual length, with decimals and as whole numbers. */
const LEVEL = 8_888;
const WHOLE = 88_888;

/** The sentences of the zone, for a paragraph that tells of these indicators. */
export function zoneRoom(sources: ReportSources, indicators: readonly Indicator[]): string {
  const { parks, hasAmounts } = sources;
  // The zone has neither a figure nor a rate of what does not add up, nor of what its parks report as a rate.
  const told = indicators.filter((each) => each.aggregation !== "none" && hasAmounts(each));
  const coverage = parks.length > 1 ? `${parks.length}/${parks.length}` : "";
  return joined(
    sources,
    told.map((each) => sentence(sources, each, told, { coverage, ranked: 0 })),
  );
}

/** The sentences of a park. */
export function parkRoom(sources: ReportSources, indicators: readonly Indicator[], park: string): string {
  const own = sources.indicatorsOf(park);
  const told = indicators.filter((each) => own.includes(each));
  return joined(
    sources,
    told.map((each) => sentence(sources, each, told, { coverage: "", ranked: sources.parks.length })),
  );
}

/** A period as it opens a paragraph, of the longest month. */
export function longestPeriod({ subtitle, monthNames }: ReportSources["words"]): string {
  const month = monthNames.reduce((longest, name) => (name.length > longest.length ? name : longest), "12");
  return filled(subtitle.usual, { year: "2000", month });
}

function joined({ words }: ReportSources, sentences: readonly string[]): string {
  return sentences.join(words.narrative.sentence);
}

function sentence(
  { language, words: report, refs, targetsOfYear, hasAmounts }: ReportSources,
  indicator: Indicator,
  told: readonly Indicator[],
  { coverage, ranked }: { readonly coverage: string; readonly ranked: number },
): string {
  const { unit, decimals, direction } = indicator;
  const { words } = refs;
  const { narrative } = report;
  const hasTarget = targetsOfYear.some((each) => each.indicator.code === indicator.code);
  const isLevel = hasAmounts(indicator);
  const value = isLevel ? (decimals ? LEVEL : WHOLE) : "";
  const completion = isLevel ? RATE : words.printed.notMet;
  return said(
    {
      name: saidName(indicator.names[language], language),
      verb: isPartIn(indicator, told) ? "" : narrative.verbs[verbFor(indicator)],
      period: hasOwnPeriod(indicator) ? longestPeriod(report) : "",
      decimals,
      unit,
      value,
      coverage,
      growth: RATE,
      unroundedGrowth: RATE,
      ...(hasTarget
        ? { target: value, adjusted: 1, completion, gap: -RATE }
        : { target: "", adjusted: "", completion: "", gap: "" }),
      status: words.statuses.behind,
      rank: ranked > 1 ? ranked : "",
      scope: words.rankScopes.parks,
      basis: words.rankBases[indicator.rankBy ?? "growth"],
      direction: words.directions[direction],
      ranked,
      sharing: 1,
    },
    changesInPoints({ indicator }),
    narrative.saying,
    words,
    { percentDecimals: PERCENT_DECIMALS },
  );
}
