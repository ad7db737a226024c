/**
 * How long 200 returned forms take: `npm run bench:forms [-- --rounds N]`. First read alone, in Node, as the pane reads
 * files, one after the other into one roster; then in the playground, in a real browser: from the drop to the review
 * that lists every figure, and from the click to the sentence that all are in.
 */
import { parseArgs } from "node:util";
import { SOURCE_WORDS } from "../../src/actions/sourceContext";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { ParkRoster } from "../../src/core/roster";
import { readSource } from "../../src/sources/source";
import { NoBrowser, startBrowser } from "../pane/site";
import { loadInPlayground } from "./inPlayground";
import { FORMS, INDICATORS, parks, returnedForms, type ReturnedForm } from "./returnedForms";

const READINGS = 5;

async function readAll(files: readonly ReturnedForm[]): Promise<number> {
  const context = {
    parks: new ParkRoster(parks),
    indicators: new IndicatorIndex(CATALOGUE),
    words: SOURCE_WORDS,
  };
  let figures = 0;
  for (const file of files) {
    const reading = await readSource(file, context);
    if (reading.kind !== "form") throw new Error(`${file.name} was read as ${reading.kind}`);
    figures += reading.submission.observations.length;
  }
  return figures;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { rounds: { type: "string", default: "3" } } });
  const before = performance.now();
  const files = await returnedForms();
  const made = performance.now() - before;
  const times: number[] = [];
  let figures = 0;
  for (let round = 0; round < READINGS; round++) {
    const start = performance.now();
    figures = await readAll(files);
    times.push(performance.now() - start);
  }
  const kilobytes = files.reduce((total, { bytes }) => total + bytes.length, 0) / FORMS / 1024;
  console.log(
    `${FORMS} forms of ${INDICATORS} indicators, ${kilobytes.toFixed(1)} KB each, ${figures} figures`,
  );
  console.log(`made and filled in: ${seconds(made)} s`);
  console.log(
    `read, first time: ${seconds(times[0]!)} s; best of ${READINGS}: ${seconds(Math.min(...times))} s`,
  );
  const browser = await startBrowser();
  try {
    for (let round = 0; round < Number(values.rounds); round++) {
      const { staged, committed, syncs } = await loadInPlayground(browser, files);
      console.log(
        `playground: staged ${staged.toFixed(2)} s (${syncs.staged} syncs), committed ${committed.toFixed(2)} s (${syncs.committed} syncs)`,
      );
    }
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof NoBrowser ? `no browser: ${error.message}` : error);
  process.exitCode = 1;
});
