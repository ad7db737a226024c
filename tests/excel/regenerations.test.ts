/** Reports generated again and again on sheets people work on; tests/campaign does it a thousand times. */
import fc from "fast-check";
import { reportWork } from "../support/reportDeeds";
import { beginWork, lost } from "../support/reportWork";
import { openCopy, sharedBook } from "../support/sharedBook";

test("whatever people do to the sheets of reports, what they added stands where it belongs after the next generation", async () => {
  const { book } = await openCopy(await sharedBook());
  await beginWork();
  await fc.assert(
    fc.asyncProperty(reportWork, async (months) => {
      expect(await lost(await openCopy(book), months)).toEqual([]);
    }),
    { numRuns: 12, seed: 20220610 },
  );
}, 300_000);
