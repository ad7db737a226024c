/**
 * Every point at which a load, taking it back, or the recovery after it can break: before and after each request, and
 * after each action that changes something; with the connection lost from there on, and not.
 */
import { differences } from "../support/bookSnapshot";
import { EVERY } from "../support/campaign";
import { aftermath, breakingPoints, brokenLoad, leftOpen, type BrokenLoad } from "../support/brokenCommits";

let work: BrokenLoad;

beforeAll(async () => {
  work = await brokenLoad();
});

test.each([["a load", "load", 400] as const, ["taking a load back", "undo", 60] as const])(
  "%s leaves all of it or nothing, wherever it breaks",
  async (_, what, least) => {
    const book = what === "load" ? work.morning : work.evening;
    const points = await breakingPoints(book, work[what], EVERY);
    const counted = { points: 0, before: 0, after: 0 };
    for (const lost of [true, false])
      for (const point of points) {
        const { wrong, found } = await aftermath(book, work[what], { ...point, lost }, work.states);
        expect([point, lost, wrong]).toEqual([point, lost, []]);
        counted.points++;
        if (found !== "between") counted[found]++;
      }
    console.log(what, counted);
    expect(counted.points).toBeGreaterThan(least / EVERY);
  },
);

test("the recovery of a half-written load leaves nothing half done, wherever it breaks in turn", async () => {
  const points = await breakingPoints(work.morning, work.load, 1);
  const writing = points.filter(({ action }) => action !== undefined);
  const half = { ...writing[Math.floor(writing.length * 0.7)]!, lost: true };
  const { book, recover } = await leftOpen(work, half);
  const failing = await breakingPoints(book, recover, EVERY);
  for (const point of failing) {
    const { wrong } = await aftermath(work.morning, work.load, half, work.states, point);
    expect([point, wrong]).toEqual([point, []]);
  }
  console.log("recovery", failing.length);
  expect(failing.length).toBeGreaterThan(20 / EVERY);
});

test("the workbook of the campaign has something of everything", () => {
  const { before, after } = work.states;
  expect(differences(before, after, 100).length).toBeGreaterThan(20);
  expect([...before.keys()].filter((key) => key.startsWith("conditional")).length).toBe(1);
});
