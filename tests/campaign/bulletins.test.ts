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
  const read = (text: string): void => {
    const began = process.cpuUsage();
    readBulletin(text, context);
    const { user } = process.cpuUsage(began);
    if (user / 1000 > slowest) [slowest, words] = [user / 1000, text.slice(0, 60)];
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
