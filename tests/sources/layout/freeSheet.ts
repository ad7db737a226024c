/** A return of people's own, typed as a csv, and what was read of it: each figure with its doubts behind a ?. */
import { monthId } from "../../../src/core/period";
import { listed, readText } from "../reading";

export interface FreeSheet {
  readonly figures: readonly string[];
  readonly targets: readonly string[];
  readonly problems: readonly string[];
}

export async function read(text: string): Promise<FreeSheet> {
  const reading = await readText(text, "月报.csv");
  if (reading.kind === "unreadable") return { figures: [], targets: [], problems: listed(reading.problems) };
  const { observations, targets, problems } = reading.submission;
  const doubted = (doubts: readonly string[] = []): string =>
    doubts.length > 0 ? ` ? ${[...doubts].sort().join(" ")}` : "";
  return {
    figures: observations.map(
      ({ park, indicator, month, measure, value, doubts }) =>
        `${park} ${indicator} ${monthId(month)} ${measure} ${value}${doubted(doubts)}`,
    ),
    targets: targets.map(
      ({ park, indicator, year, type, value, seenIn, doubts }) =>
        `${park} ${indicator} ${year} ${type} ${value}${seenIn === undefined ? "" : ` from ${seenIn}`}${doubted(doubts)}`,
    ),
    problems: listed(problems),
  };
}
