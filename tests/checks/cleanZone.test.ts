/** Nothing is found where nothing is wrong, and every mistake of a kind is, wherever it stands. */
import fc from "fast-check";
import { checkedZone, cleanZone, PARKS, PERIOD } from "./cleanZone";

const shown = ({
  code,
  park,
  indicator,
  period,
  params,
}: {
  code: string;
  park?: string;
  indicator?: string;
  period?: string;
  params: object;
}) => [code, park, indicator, period, JSON.stringify(params)].join(" ");

test("a zone of four parks over two years in which nothing is wrong raises nothing, not even a note", async () => {
  const zone = cleanZone();
  const { problems, submissions } = await checkedZone(zone);
  expect(problems.map(shown)).toEqual([]);
  expect(submissions).toHaveLength(PARKS.length + 1);
  expect(zone.rows.length).toBeGreaterThan(2_000);
});

test("whatever the parks' figures and the month, a sound zone raises nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 100_000 }),
      fc.integer({ min: 1, max: 12 }),
      async (seed, month) => {
        const period = { year: 2022, month };
        const { problems } = await checkedZone(cleanZone(seed, period), period);
        expect(problems.map(shown)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test.each([
  ["10 000 times too large", 10_000],
  ["10 000 times too small", 1 / 10_000],
])(
  "any figure of the period that is %s is found at its park and indicator",
  async (_, factor) => {
    const period = "2022-06";
    const { rows, targets } = cleanZone();
    const figures = rows
      .map((row, index) => ({ row, index }))
      .filter(
        ({ row }) =>
          row.period === period && ["累计", "期末"].includes(row.measure) && Number(row.value) >= 1,
      );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...figures), async ({ row, index }) => {
        const mistaken = rows.map((each, at) =>
          at === index ? { ...row, value: String(Number(row.value) * factor) } : each,
        );
        const { problems } = await checkedZone({ rows: mistaken, targets }, PERIOD);
        expect(
          problems.some((each) => each.code.startsWith("check.magnitude") && each.park === row.park),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);
