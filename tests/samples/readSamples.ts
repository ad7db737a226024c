/** The sample files read as the command line reads them: in the order of their names, each knowing those before. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES } from "../../src/core/language";
import { ParkRoster } from "../../src/core/roster";
import type { Submission } from "../../src/core/submission";
import { words } from "../../src/i18n/translate";
import { readSource } from "../../src/sources/source";
import type { SourceKind } from "../../src/sources/source";

export const SAMPLES = join(__dirname, "../../samples");

/** Every folder of samples, by its period. */
export const FOLDERS = ["2013-12", "2017-11", "2022-05", "2022-06", "2022-12", "2023-12", "2025-07"] as const;

/** One folder of files as it was read. */
export interface SampleReading {
  /** By file name. */
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly kinds: ReadonlyMap<string, SourceKind>;
  readonly dataset: Dataset;
}

/** Files below samples/, as "2022-05/萍乡经开区.csv". */
export function samplePaths(): string[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(SAMPLES, path)).isFile())
    .sort();
}

/** Reads folders in the order given, as one load. */
export async function readSamples(...folders: string[]): Promise<SampleReading> {
  const parks = new ParkRoster();
  const indicators = new IndicatorIndex(CATALOGUE);
  const context = { parks, indicators, words: LANGUAGES.map((language) => words(language).workbook) };
  const submissions = new Map<string, Submission>();
  const kinds = new Map<string, SourceKind>();
  for (const folder of folders)
    for (const name of readdirSync(join(SAMPLES, folder)).sort()) {
      const reading = await readSource({ name, bytes: readFileSync(join(SAMPLES, folder, name)) }, context);
      if (reading.kind === "unreadable")
        throw new Error(`${folder}/${name}: ${JSON.stringify(reading.problems)}`);
      for (const park of reading.submission.newParks) parks.add(park);
      for (const indicator of reading.submission.newIndicators) indicators.add(indicator);
      submissions.set(`${folder}/${name}`, reading.submission);
      kinds.set(`${folder}/${name}`, reading.kind);
    }
  const all = [...submissions.values()];
  const dataset = Dataset.from({
    observations: all.flatMap(({ observations }) => observations),
    targets: all.flatMap(({ targets }) => targets),
    projects: all.flatMap(({ projects }) => projects),
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  return { submissions, kinds, dataset };
}
