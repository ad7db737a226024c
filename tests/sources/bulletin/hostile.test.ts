import fc from "fast-check";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { CATALOGUE } from "../../../src/core/catalogue";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";
import { htmlText } from "../../../src/sources/bulletin/html";
import { tokensOf } from "../../../src/sources/bulletin/tokens";
import { anyNoise, grammarNoise, LONG_RUNS } from "../../support/hostileProse";

const context = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };

function mustBeSound(text: string): void {
  for (const statement of readBulletin(text, context)) {
    expect(statement.start).toBeLessThan(statement.end);
    expect(text.slice(statement.start, statement.end)).toBe(statement.text);
    expect(statement.value === null || Number.isFinite(statement.value)).toBe(true);
  }
}

test("words of the grammar in any order, and any text at all, are read without a fault", () => {
  fc.assert(fc.property(fc.oneof(grammarNoise, anyNoise), mustBeSound), { numRuns: 1_000 });
});

test("the same text always gives the same statements", () => {
  fc.assert(
    fc.property(grammarNoise, (text) => {
      expect(readBulletin(text, context)).toEqual(readBulletin(text, context));
    }),
    { numRuns: 50 },
  );
});

test("long runs of one word give no more tokens than characters, and are read to the end", () => {
  for (const text of LONG_RUNS) {
    expect(tokensOf(text, { roc: false }).length).toBeLessThanOrEqual(text.length);
    mustBeSound(text);
  }
});

test("pages keep a place for every character, however broken their markup", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "<",
          ">",
          "<p>",
          "</p>",
          "<script>",
          "</script>",
          "&amp;",
          "&#x4e00;",
          "&",
          "完成税收1亿元",
          "\n",
          "<!--",
          "-->",
        ),
        { maxLength: 40 },
      ),
      (pieces) => {
        const source = pieces.join("");
        const { text, places } = htmlText(source);
        expect(places?.at).toHaveLength(text.length);
        expect(places?.at.every((place, index, all) => index === 0 || place >= (all[index - 1] ?? 0))).toBe(
          true,
        );
      },
    ),
  );
});
