/** What the source tests share: the five parks, the shipped catalogue, and texts to files. */
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES } from "../../src/core/language";
import type { Problem } from "../../src/core/problem";
import { ParkRoster, parkFromName } from "../../src/core/roster";
import type { Submission } from "../../src/core/submission";
import { words } from "../../src/i18n/translate";
import type { SourceContext } from "../../src/sources/context";
import { readSource } from "../../src/sources/source";
import type { SourceReading } from "../../src/sources/source";

export const PARKS = ["萍乡湘东工业园", "湘潭高新区", "湘乡经开区", "湘潭天易经开区", "萍乡经开区"] as const;

export const ALL_WORDS = LANGUAGES.map((language) => words(language).workbook);

export function context(): SourceContext {
  return {
    parks: new ParkRoster(
      PARKS.map((name, index) => ({
        ...parkFromName(name, index + 1),
        aliases: name === "萍乡经开区" ? ["萍乡经济技术开发区"] : [],
      })),
    ),
    indicators: new IndicatorIndex(CATALOGUE),
    words: ALL_WORDS,
  };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readText(text: string, name = "上报.csv"): Promise<SourceReading> {
  return readSource({ name, bytes: utf8(text) }, context());
}

/** The submission of a text that must be readable. */
export async function submissionOf(text: string, name = "上报.csv"): Promise<Submission> {
  return usable(await readText(text, name));
}

export function usable(reading: SourceReading): Submission {
  if (reading.kind === "unreadable") throw new Error(`unreadable: ${JSON.stringify(reading.problems)}`);
  return reading.submission;
}

/** Problems as "severity code row:column", the way a person would go through them. */
export function listed(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code, place }) => {
    const at =
      place?.row === undefined ? "" : ` ${place.row}${place.column === undefined ? "" : `:${place.column}`}`;
    return `${severity} ${code}${at}`;
  });
}

export function errors(problems: readonly Problem[]): string[] {
  return listed(problems.filter(({ severity }) => severity === "error"));
}

/** A figure of a submission as one line: park indicator month measure value unit. */
export function figures({ observations }: Submission): string[] {
  return observations.map(
    ({ park, indicator, month, measure, value, unit }) =>
      `${park} ${indicator} ${month.year}-${String(month.month).padStart(2, "0")} ${measure} ${value}${unit}`,
  );
}
