import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { ParkRoster } from "../../src/core/roster";
import { readBulletin } from "../../src/sources/bulletin/bulletin";
import { campaignOf, casesOf } from "../support/campaign";
import { anyNoise, grammarNoise, LONG_RUNS } from "../support/hostileProse";

const TEXTS = 100_000;
const context = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };

test("100,000 random and adversarial texts are read without a fault; the slowest is named", () => {
  let slowest = 0;
  let words = "";
  const timed = (text: string): number => {
    const began = process.cpuUsage();
    readBulletin(text, context);
    return process.cpuUsage(began).user / 1000;
  };
  // A text that seems slow is read again: what compiling and collecting took is not the text's own.
  const read = (text: string): void => {
    let took = timed(text);
    for (let again = 0; again < 3 && took > slowest; again++) took = Math.min(took, timed(text));
    if (took > slowest) [slowest, words] = [took, text.slice(0, 60)];
  };
  fc.assert(fc.property(fc.oneof(grammarNoise, anyNoise), read), campaignOf(TEXTS));
  process.stdout.write(
    `slowest of ${casesOf(TEXTS)} random texts: ${slowest.toFixed(1)} ms of processor time, ${JSON.stringify(words)}\n`,
  );
  slowest = 0;
  LONG_RUNS.forEach(read);
  process.stdout.write(
    `slowest of ${LONG_RUNS.length} long runs: ${slowest.toFixed(1)} ms, ${JSON.stringify(words)}\n`,
  );
});
