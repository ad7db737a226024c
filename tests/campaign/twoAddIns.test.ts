/**
 * Two add-ins on one workbook, a person at its cells, pages that are closed and computers that sleep in between, in
 * random order. CAMPAIGN_RUNS sets how many days.
 */
import { liveThrough } from "../support/sharedDays";

test(
  "no edit is lost and nothing goes in twice, in whatever order two people's requests arrive",
  async () => {
    const counted = await liveThrough(Number(process.env["CAMPAIGN_RUNS"] ?? 1000));
    console.log(counted);
    expect(counted["load"]).toBeGreaterThan(100);
  },
  60 * 60_000,
);
