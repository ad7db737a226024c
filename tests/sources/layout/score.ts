/** How a return was read against its right answer, cell by cell. */
import { monthId } from "../../../src/core/period";
import type { Place, Problem } from "../../../src/core/problem";
import { readSource } from "../../../src/sources/source";
import type { ReturnCase } from "../../fixtures/returns/returnCase";
import { writeReturn } from "../../fixtures/returns/writeReturn";
import { context } from "../reading";

export interface Score {
  readonly title: string;
  readonly expected: number;
  readonly right: number;
  /** Figures that are not in the answer, or have another value, each with whether a person was warned. */
  readonly wrong: readonly { readonly figure: string; readonly flagged: boolean }[];
  readonly missed: readonly string[];
  readonly problems: readonly string[];
}

export async function scoreOf(each: ReturnCase): Promise<Score> {
  const reading = await readSource({ name: each.file, bytes: await writeReturn(each) }, context());
  const problems = reading.kind === "unreadable" ? reading.problems : reading.submission.problems;
  const submission = reading.kind === "unreadable" ? null : reading.submission;
  const named = new Map(
    (submission?.newIndicators ?? []).map(({ code, names }) => [
      code,
      `+${names["zh-CN"].replaceAll(" ", "")}`,
    ]),
  );
  // The review shows each figure of a park or an indicator nobody lists as unrecognised.
  const unknown = new Set([...(submission?.newParks ?? []).map(({ name }) => name), ...named.keys()]);
  const read = [
    ...(submission?.observations ?? []).map(({ park, indicator, month, measure, value, place }) => ({
      park,
      indicator,
      figure: `${park} ${named.get(indicator) ?? indicator} ${monthId(month)} ${measure} ${value}`,
      place,
    })),
    ...(submission?.targets ?? []).map(({ park, indicator, year, type, value, place }) => ({
      park,
      indicator,
      figure: `${park} ${named.get(indicator) ?? indicator} ${year} ${type === "growth" ? "growthTarget" : "target"} ${value}`,
      place,
    })),
  ];
  const answers = new Set(each.answer);
  const got = new Set(read.map(({ figure }) => figure));
  return {
    title: each.title,
    expected: answers.size,
    right: [...answers].filter((figure) => got.has(figure)).length,
    wrong: read
      .filter(({ figure }) => !answers.has(figure))
      .map(({ figure, ...read }) => ({
        figure,
        flagged: unknown.has(read.park) || unknown.has(read.indicator) || isFlagged(read, problems),
      })),
    missed: [...answers].filter((figure) => !got.has(figure)),
    problems: problems.map(
      ({ severity, code, place, params }) =>
        `${severity} ${code} ${place?.row ?? ""}:${place?.column ?? ""} ${JSON.stringify(params)}`,
    ),
  };
}

interface Read {
  readonly park: string;
  readonly indicator: string;
  readonly place: Place;
}

/** A warning at the cell, at a text beside it or above it, of the sheet as a whole, or of the name that was guessed. */
function isFlagged({ park, indicator, place }: Read, problems: readonly Problem[]): boolean {
  return problems.some((problem) => {
    const { severity, code, place: at } = problem;
    if (severity === "note" || !at || at.sheet !== place.sheet) return false;
    if (code === "source.guessedPark" && problem.park === park) return true;
    if (code === "source.guessedIndicator" && problem.indicator === indicator) return true;
    if (at.row === undefined) return true;
    if (at.row === place.row) return (at.column ?? 0) <= (place.column ?? 0);
    return at.column === place.column && at.row < (place.row ?? 0);
  });
}

export function totalOf(scores: readonly Score[]): {
  expected: number;
  right: number;
  wrong: number;
  silent: number;
} {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    expected: sum(({ expected }) => expected),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong.length),
    silent: sum(({ wrong }) => wrong.filter(({ flagged }) => !flagged).length),
  };
}
