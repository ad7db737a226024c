/** Every eleventh point at which the writing of reports can break, with the connection lost from there on, and not. */
import { aftermath, breakingPoints } from "../support/brokenCommits";
import { brokenReports } from "../support/brokenReports";
import { casesOf, EVERY } from "../support/campaign";

test("the writing of reports leaves all of them or none, wherever it breaks", async () => {
  const work = await brokenReports();
  const points = await breakingPoints(work.morning, work.write, 11 * EVERY);
  const counted = { points: 0, before: 0, after: 0 };
  for (const lost of [true, false])
    for (const point of points) {
      const { wrong, found } = await aftermath(work.morning, work.write, { ...point, lost }, work.states);
      expect([point, lost, wrong]).toEqual([point, lost, []]);
      counted.points++;
      if (found !== "between") counted[found]++;
    }
  console.log("reports", counted);
  expect(counted.points).toBeGreaterThan(400 / EVERY);
});

test("taking reports back that broke off leaves nothing half done, wherever it breaks in turn", async () => {
  const work = await brokenReports();
  const writing = (await breakingPoints(work.morning, work.write, 1)).filter(
    ({ action }) => action !== undefined,
  );
  for (const part of [0.75, 0.35, 0.98].slice(0, casesOf(3))) {
    const half = { ...writing[Math.floor(writing.length * part)]!, lost: true };
    for (const sync of [1, 2, 3, 4])
      for (const failing of [
        { sync, when: "before" } as const,
        { sync, action: 40 * sync, when: "after" } as const,
        { sync, when: "after" } as const,
      ]) {
        const { wrong } = await aftermath(work.morning, work.write, half, work.states, failing);
        expect([half, failing, wrong]).toEqual([half, failing, []]);
      }
  }
});
