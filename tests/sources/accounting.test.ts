/** Nothing is dropped in silence: every row and every filled cell comes out as a figure or as a problem at its place. */
import fc from "fast-check";
import type { Problem } from "../../src/core/problem";
import type { Submission } from "../../src/core/submission";
import { PARKS, submissionOf } from "./reading";

const REPEATED = new Set(["source.repeatedFigure", "source.sameFigureTwice"]);

const park = fc.constantFrom(...PARKS, "醴陵经开区", "", "园区".repeat(50), "=cmd|' /C calc'!A0");
const indicator = fc.constantFrom("财政总收入", "FDI", "产销率", "规上企业数", "新指标", "", "  ");
const measure = fc.constantFrom(
  "累计",
  "本月",
  "期末",
  "同比%",
  "上报本月同比",
  "同期可比数",
  "位次",
  "累积",
  "",
);
const period = fc.constantFrom("2022-05", "202204", "2022年1—2月", "2022年1月", "2022-13", "明年", "");
const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String),
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.constantFrom(
    "",
    "—",
    "…",
    "x",
    "约3亿",
    "12.3亿",
    "=1+1",
    "8.8%",
    "1,234.5",
    "（3.2）",
    "1e300",
    "#N/A",
  ),
);
const unit = fc.constantFrom("亿元", "万元", "万美元", "%", "家", "", "亩", "两", "亿", "百分点");

function csv(heading: string, rows: readonly (readonly string[])[]): string {
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return [heading, ...quoted].join("\n");
}

function of(problems: readonly Problem[], wanted: (problem: Problem) => boolean): Problem[] {
  return problems.filter(wanted);
}

/** Codes of typed missing values, and of rows that are words. */
const UNREPORTED: ReadonlySet<string> = new Set([
  "source.notReported",
  "source.belowHalfUnit",
  "source.withheld",
  "source.notApplicable",
  "source.textRow",
]);

/** Checks the sum of what came out against what went in, place by place. */
function expectAccounted(
  { observations, problems }: Submission,
  expected: ReadonlySet<string>,
  key: (place: Problem["place"]) => string,
): void {
  const kept = observations.map(({ place }) => key(place));
  const unusable = of(problems, ({ severity }) => severity === "error").map(({ place }) => key(place));
  const missing = of(problems, ({ code }) => UNREPORTED.has(code)).map(({ place }) => key(place));
  const again = of(problems, ({ code }) => REPEATED.has(code));
  // A figure that stands twice was first kept at the place its problem names, then at its own.
  const replaced = again.map(({ params }) =>
    key({ file: "", row: Number(params.row), column: Number(params.column) }),
  );
  expect(new Set([...kept, ...unusable, ...missing, ...replaced])).toEqual(expected);
  expect(new Set(kept).size + new Set([...unusable, ...missing]).size + again.length).toBe(expected.size);
}

test("rows of observations in = figures + problems + typed missing values", async () => {
  const row = fc.tuple(park, indicator, period, measure, value, unit);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      const submission = await submissionOf(csv("园区,指标,报告期,数据项,数值,单位", rows));
      const filled = rows.flatMap((cells, index) =>
        cells.some((cell) => cell.trim() !== "") ? [String(index + 2)] : [],
      );
      expectAccounted(submission, new Set(filled), (place) => String(place?.row));
    }),
    { numRuns: 200 },
  );
});

test("filled cells of a ledger in = figures + problems + typed missing values, and blanks are none", async () => {
  const year = fc.constantFrom("2022", "2021年", "22", "");
  const months = fc.array(value, { minLength: 12, maxLength: 12 });
  const row = fc
    .tuple(park, indicator, year, measure, unit, months)
    .map(({ 5: cells, ...rest }) => ({ rest, cells }));
  const heading = `园区,指标,年度,数据项,单位,${Array.from({ length: 12 }, (_, index) => `${index + 1}月`).join(",")}`;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const table = rows.map(({ rest, cells }) => [rest[0], rest[1], rest[2], rest[3], rest[4], ...cells]);
      const submission = await submissionOf(csv(heading, table));
      // A fault of the row's names, year or unit stands for all its cells.
      const rowFaults = of(
        submission.problems,
        ({ severity, place }) => severity === "error" && (place?.column ?? 0) <= 5,
      );
      const textRows = of(submission.problems, ({ code }) => code === "source.textRow");
      const lost = new Set([...rowFaults, ...textRows].map(({ place }) => place?.row));
      const filled = rows.flatMap(({ cells }, index) =>
        cells.flatMap((cell, month) =>
          cell === "" || lost.has(index + 2) ? [] : [`${index + 2}:${month + 6}`],
        ),
      );
      const problems = submission.problems.filter(({ place }) => !lost.has(place?.row));
      expectAccounted(
        { ...submission, problems },
        new Set(filled),
        (place) => `${place?.row ?? 0}:${place?.column ?? 0}`,
      );
    }),
    { numRuns: 200 },
  );
});

test("values are converted, never changed: what was reported and its unit stay beside the figure", async () => {
  const amount = fc.integer({ min: -99_999_999, max: 99_999_999 });
  await fc.assert(
    fc.asyncProperty(
      amount,
      fc.constantFrom(["元", 8], ["千元", 5], ["万元", 4], ["百万元", 2], ["亿元", 0]),
      async (digits, [text, places]) => {
        const rows = [[PARKS[4], "财政总收入", "2022-05", "累计", String(digits), String(text)]];
        const { observations } = await submissionOf(csv("园区,指标,报告期,数据项,数值,单位", rows));
        // The decimal point moved in the text itself is the exact result.
        const sign = digits < 0 ? "-" : "";
        const padded = String(Math.abs(digits)).padStart(Number(places) + 1, "0");
        const at = padded.length - Number(places);
        expect(observations[0]).toMatchObject({
          value: Number(`${sign}${padded.slice(0, at)}.${padded.slice(at)}`) + 0,
          unit: "亿元",
          reported: { value: String(digits), unit: text },
        });
      },
    ),
  );
});

test("a hundred thousand rows are a hundred thousand figures, and few parks, months and places are made for them", async () => {
  const indicators = ["财政总收入", "税收", "固定资产投资", "工业投资", "规上工业总产值", "进出口总额"];
  const rows: string[] = [];
  for (let index = 0; index < 100_000; index++) {
    const month = (index % 12) + 1;
    const year = 2000 + (Math.floor(index / 12) % 20);
    const series = Math.floor(index / 240);
    const park = `${PARKS[series % 5] ?? ""}${Math.floor(series / 30) || ""}`;
    const name = indicators[Math.floor(series / 5) % 6] ?? "";
    rows.push(`${park},${name},${year}-${String(month).padStart(2, "0")},累计,${index}.5,亿元`);
  }
  const { observations, newParks } = await submissionOf(
    `园区,指标,报告期,数据项,数值,单位\n${rows.join("\n")}`,
  );
  expect(observations).toHaveLength(100_000);
  expect(observations[99_999]).toMatchObject({ value: 99_999.5, place: { row: 100_001, column: 5 } });
  expect(newParks).toHaveLength(65);
  expect(new Set(observations.map(({ month }) => month)).size).toBe(240);
});

test("a file of nothing but faults lists the first of each kind and counts the rest", async () => {
  const { observations, problems } = await submissionOf(
    `园区,指标,报告期,数据项,数值,单位\n${"萍乡经开区,财政总收入,2022-05,累计,三亿多点,亿元\n".repeat(20_000)}`,
  );
  expect(observations).toEqual([]);
  expect(of(problems, ({ code }) => code === "source.badNumber")).toHaveLength(5_000);
  expect(problems.at(-1)).toMatchObject({
    code: "source.moreProblems",
    severity: "error",
    place: { row: 5_002 },
    params: { count: 15_000, most: 5_000 },
  });
});
