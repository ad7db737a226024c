/** What the narrative of a zone says, from the value side of the measures. */
import type { Indicator } from "../../src/core/indicator";
import { round } from "../../src/core/decimal";
import { fill, words } from "../../src/i18n/translate";
import { changesInPoints } from "../../src/measures/growth";
import { printedNumber } from "../../src/measures/printed";
import type { MeasureRow } from "../../src/measures/row";
import { parkFacts, zoneFacts } from "../../src/measures/saidFacts";
import { changeOf } from "../../src/measures/saidChange";
import { said } from "../../src/measures/saying";
import { groupsOf } from "../../src/report/narrative";
import { mainIndicators } from "../../src/report/mainIndicators";
import { isPartIn, paragraphsOf, saidName, SLOTS, verbFor } from "../../src/report/narrative/layout";
import { rowsOf, type Zone } from "../measures/measuresBook";

/** The paragraphs of the zone's groups and of the parks, sentence by sentence. */
export function narrativeTexts(zone: Zone): ReadonlyMap<string, readonly string[]> {
  const { language, percentDecimals } = zone.settings;
  const { narrative: of, subtitle, monthNames } = words(language).report;
  const byIndicator = new Map<string, Map<string, MeasureRow>>();
  for (const row of rowsOf(zone)) {
    const rows = byIndicator.get(row.indicator.code) ?? new Map<string, MeasureRow>();
    byIndicator.set(row.indicator.code, rows.set(row.park.name, row));
  }
  const expected = new Map<string, readonly string[]>();
  const period = (): string => {
    const { year, month } = zone.settings;
    return fill(month === 1 ? subtitle.january : subtitle.usual, {
      year,
      month: monthNames[month - 1] ?? month,
    });
  };
  const sentence = (row: MeasureRow, facts: typeof parkFacts, isPart: boolean) => ({
    own: String(row.get("periodMark")),
    text: said(
      facts(row, {
        name: saidName(row.name, language),
        verb: of.verbs[isPart ? "none" : verbFor(row.indicator)],
        decimals: row.indicator.decimals,
      }),
      changesInPoints(row),
      of.saying,
      words(language).workbook,
      { percentDecimals },
    ),
  });
  const nothing = { own: "", text: "" };
  const joined = (
    sentences: readonly { readonly text: string; readonly own: string }[],
    before: string,
    after: string,
  ): string => {
    const there = sentences.filter(({ text }) => text !== "");
    const own = there[0]?.own ?? "";
    const texts = there.map(({ text }, index) =>
      index === 0 && own !== "" ? text.slice((own + of.saying.afterPeriod).length) : text,
    );
    return there.length ? before + (own || period()) + after + texts.join(of.sentence) + of.end : "";
  };
  for (const { group, members } of groupsOf(zone.indicators))
    for (const [index, told] of paragraphsOf(members).entries()) {
      const sentences = told.map((indicator) => {
        const [row] = [...(byIndicator.get(indicator.code)?.values() ?? [])];
        return row ? sentence(row, zoneFacts, isPartIn(indicator, told)) : nothing;
      });
      expected.set(`${group}|${index + 1}`, [joined(sentences, of.indent, of.zone)]);
    }
  // A heading with nothing below it says so, in January that January is published with February.
  const sayNone = (keys: readonly string[], told: readonly Indicator[], untold: string): void => {
    if (!keys.every((key) => expected.get(key)![0] === "")) return;
    const isCombined = zone.settings.month === 1 && told.some(({ january }) => january === "combined");
    expected.set(keys[0]!, [of.indent + (isCombined ? of.untold.january : untold)]);
  };
  for (const { group, members } of groupsOf(zone.indicators))
    sayNone(
      paragraphsOf(members).map((_, index) => `${group}|${index + 1}`),
      members,
      of.untold.group,
    );
  const headlines = paragraphsOf(mainIndicators(zone.indicators, SLOTS.length))[0]!;
  for (const { name } of zone.parks) {
    const sentences = headlines.map((indicator) => {
      const row = byIndicator.get(indicator.code)?.get(name);
      return row ? sentence(row, parkFacts, false) : nothing;
    });
    expected.set(`park|${name}`, [
      joined(sentences, of.indent + fill(of.parkBefore, { park: name }), of.parkAfter),
    ]);
  }
  sayNone(
    zone.parks.map(({ name }) => `park|${name}`),
    headlines,
    of.untold.parks,
  );
  if (zone.parks.length > 1) {
    for (const { code } of headlines)
      expected.set(`lead|${code}`, [leadersText([...(byIndicator.get(code)?.values() ?? [])], zone)]);
    sayNone(
      headlines.map(({ code }) => `lead|${code}`),
      headlines,
      of.untold.leaders,
    );
  }
  return expected;
}

/** Who leads and who comes last, of the rows of one indicator. */
function leadersText(rows: readonly MeasureRow[], { settings: { language, percentDecimals } }: Zone): string {
  const { leaders, saying, inList, indent, sentence, end } = words(language).report.narrative;
  const { rankBases, directions, printed } = words(language).workbook;
  const ranked = rows.flatMap((row) => {
    const value = row.number("rankValue");
    return value === null ? [] : [{ row, value }];
  });
  const [one] = rows;
  if (!one || ranked.length < 2) return "";
  const lower = one.get("direction") === directions.lower;
  const basis = String(one.get("rankBasis"));
  const isRatio = one.indicator.kind === "ratio" && basis === rankBases.value;
  const by = (isRatio ? leaders.ratio : basis.toLowerCase()) + (lower ? saying.lowest : "");
  const changeIn = ({ row }: { row: MeasureRow }): string => {
    const growth = row.get("growth");
    if (basis !== rankBases.growth) return "";
    const fixed = (rate: number): string => rate.toFixed(percentDecimals);
    const told = { ...saying, ...inList };
    return changeOf(growth, row.get("growthExact"), changesInPoints(row), told, printed, fixed);
  };
  const topic = indent + fill(leaders.topic, { name: one.name });
  // As a reader sees it: the digits of a rate, or of a level.
  const printedOf = ({ row, value }: { row: MeasureRow; value: number }): number =>
    basis === rankBases.value ? round(value, row.indicator.decimals, "half-up") : printedNumber(row, value);
  if (new Set(ranked.map(printedOf)).size === 1) {
    const change = changeIn(ranked[0]!);
    const told = change === "" ? fill(leaders.equal.by, { basis: by }) : leaders.each + change;
    return topic + fill(leaders.equal.parks, { count: ranked.length }) + told + end;
  }
  const side = (up: boolean, forms: typeof leaders.leading): string => {
    const sorted = [...ranked].sort((a, b) => (up ? a.value - b.value : b.value - a.value));
    const goesOnAlike = (count: number): boolean =>
      count < sorted.length && printedOf(sorted[count - 1]!) === printedOf(sorted[count]!);
    const isWhole = (count: number): boolean =>
      2 * count <= sorted.length && sorted[count - 1]!.value !== sorted[count]!.value && !goesOnAlike(count);
    const first = sorted.filter(({ value }) => value === sorted[0]!.value).length;
    const whole = [3, 2].find(isWhole);
    const cuts = whole === undefined && goesOnAlike(first);
    const most = Math.min(3, Math.floor(sorted.length / 2));
    const count = whole ?? (cuts ? Math.max(first, most) : first);
    const named = sorted.slice(0, Math.min(3, count));
    const tied = count > 1 && count === first;
    const names = named
      .map((each) => each.row.park.name + (tied ? "" : changeIn(each)))
      .join(leaders.between);
    const change = tied ? changeIn(named[0]!) : "";
    const many = tied && count > 3 ? fill(leaders.among, { count }) : "";
    const form = cuts ? 4 : tied ? 3 : count - 1;
    const pause = changeIn(named[0]!) && leaders.afterChange;
    return names + many + (change && leaders.each + change) + pause + fill(forms[form]!, { basis: by });
  };
  return topic + side(lower, leaders.leading) + sentence + side(!lower, leaders.trailing) + end;
}
