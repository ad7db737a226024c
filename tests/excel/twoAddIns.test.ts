/** Two add-ins on one workbook, their requests in any order: no edit lost, no double commit. */
import { liveThrough } from "../support/sharedDays";

test("two people who load, take back, approve and settle at once lose nothing and write nothing twice", async () => {
  // As many days as fit a test run, the same each time; tests/campaign lives through a thousand others.
  const counted = await liveThrough({ numRuns: 24, seed: 20220610 });
  expect(counted["load"]).toBeGreaterThan(5);
}, 300_000);
