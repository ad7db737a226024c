/** What the narrative of a zone says, from the value side of the measures. */
import { fill, words } from "../../src/i18n/translate";
import { changesInPoints } from "../../src/measures/growth";
import type { MeasureRow } from "../../src/measures/row";
import { parkFacts, zoneFacts } from "../../src/measures/saidFacts";
import { said } from "../../src/measures/saying";
import { groupsOf } from "../../src/report/narrative";
import { isPartIn, paragraphsOf, verbFor } from "../../src/report/narrative/layout";
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
    const combined = zone.indicators.some(({ january }) => january === "combined");
    const { year, month } = zone.settings;
    const early = combined ? month <= 2 : month === 1;
    const pattern = early ? (combined ? subtitle.combined : subtitle.january) : subtitle.usual;
    return fill(pattern, { year, month: monthNames[month - 1] ?? month });
  };
  const sentence = (row: MeasureRow, facts: typeof parkFacts, isPart: boolean): string =>
    said(
      facts(row, {
        name: row.name,
        verb: of.verbs[isPart ? "none" : verbFor(row.indicator)],
        decimals: row.indicator.decimals,
      }),
      changesInPoints(row),
      of.saying,
      words(language).workbook,
      { percentDecimals },
    );
  const joined = (sentences: readonly string[], opening: string): string => {
    const there = sentences.filter((each) => each !== "");
    return there.length ? opening + there.join(of.sentence) + of.end : "";
  };
  for (const { group, members } of groupsOf(zone.indicators))
    for (const [index, told] of paragraphsOf(members).entries()) {
      const sentences = told.map((indicator) => {
        const [row] = [...(byIndicator.get(indicator.code)?.values() ?? [])];
        return row ? sentence(row, zoneFacts, isPartIn(indicator, told)) : "";
      });
      expected.set(`${group}|${index + 1}`, [joined(sentences, of.indent + period() + of.zone)]);
    }
  const headlines = paragraphsOf(zone.indicators)[0]!;
  for (const { name } of zone.parks) {
    const sentences = headlines.map((indicator) => {
      const row = byIndicator.get(indicator.code)?.get(name);
      return row ? sentence(row, parkFacts, false) : "";
    });
    expected.set(`park|${name}`, [
      joined(sentences, of.indent + fill(of.parkBefore, { park: name }) + period() + of.parkAfter),
    ]);
  }
  return expected;
}
