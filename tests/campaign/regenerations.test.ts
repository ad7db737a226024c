/** Reports generated again on sheets people work on, with data that bring and take rows: nothing of theirs is lost. */
import fc from "fast-check";
import { campaignOf } from "../support/campaign";
import { reportWork } from "../support/reportDeeds";
import { beginWork, lost } from "../support/reportWork";
import { openCopy, sharedBook } from "../support/sharedBook";

const MONTHS_OF_WORK = 1_000;

test("what people added to reports stands where it belongs after every generation", async () => {
  const { book } = await openCopy(await sharedBook());
  await beginWork();
  await fc.assert(
    fc.asyncProperty(reportWork, async (months) => {
      expect(await lost(await openCopy(book), months)).toEqual([]);
    }),
    campaignOf(MONTHS_OF_WORK),
  );
}, 3_600_000);
