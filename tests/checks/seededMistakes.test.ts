/** Every mistake of the list is found where it was made, and the clean zone it was made in has none. */
import { checkedZone, cleanZone, PARKS } from "./cleanZone";
import { SEEDED_MISTAKES } from "./seededMistakes";

test("the list has at least sixty mistakes, each told once", () => {
  expect(SEEDED_MISTAKES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(SEEDED_MISTAKES.map(({ what }) => what)).size).toBe(SEEDED_MISTAKES.length);
});

test.each(SEEDED_MISTAKES.map((mistake) => [mistake.what, mistake] as const))(
  "found: %s",
  async (_, mistake) => {
    const zone = cleanZone();
    mistake.make(zone);
    const { problems } = await checkedZone(zone);
    const park = mistake.park ?? PARKS[0];
    const here = problems.filter((problem) => park === "" || problem.park === park).map(({ code }) => code);
    expect(here.filter((code) => mistake.found.includes(code))).not.toEqual([]);
  },
);
