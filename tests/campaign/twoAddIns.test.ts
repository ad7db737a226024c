/**
 * Two add-ins on one workbook, a person at its cells, pages that are closed and computers that sleep in between, in
 * random order.
 */
import { campaignOf, casesOf } from "../support/campaign";
import { liveThrough } from "../support/sharedDays";

const DAYS = 1_000;

test(
  "no edit is lost and nothing goes in twice, in whatever order two people's requests arrive",
  async () => {
    const counted = await liveThrough(campaignOf(DAYS));
    console.log(counted);
    expect(counted["load"]).toBeGreaterThan(casesOf(DAYS));
  },
  // What the clock says is the machine's load.
  12 * 60 * 60_000,
);
