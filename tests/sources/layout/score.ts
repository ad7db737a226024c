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
    ...(submission?.observations ?? []).map(
      ({ park, indicator, month, measure, value, place, doubts = [] }) => ({
        park,
        indicator,
        doubts,
        figure: `${park} ${named.get(indicator) ?? indicator} ${monthId(month)} ${measure} ${value}`,
        place,
      }),
    ),
    ...(submission?.targets ?? []).map(({ park, indicator, year, type, value, place, doubts = [] }) => ({
      park,
      indicator,
      doubts,
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
        flagged: isFlagged(read, unknown, problems),
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
  readonly doubts: readonly string[];
  readonly place: Place;
}

/** The review marks the figure: with a doubt of its own, as unrecognised, or by a warning or an error at its cell. */
function isFlagged(
  { park, indicator, doubts, place }: Read,
  unknown: ReadonlySet<string>,
  problems: readonly Problem[],
): boolean {
  if (doubts.length > 0 || unknown.has(park) || unknown.has(indicator)) return true;
  return problems.some(
    ({ severity, place: at }) =>
      severity !== "note" &&
      at !== undefined &&
      at.sheet === place.sheet &&
      at.row === place.row &&
      at.column === place.column,
  );
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
