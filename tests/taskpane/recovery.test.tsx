/** @jest-environment jsdom */
/** A load that broke off with the page it ran in: what the next pane does. */
import { idle, openPane, pageText } from "../support/openPane";
import { act, waitFor } from "@testing-library/react";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { breakAt, breakingPoints } from "../support/brokenCommits";
import { journalState } from "../support/claims";
import { ACTION, submissionsOf, tableRows } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";

afterEach(() => jest.useRealTimers());

test("while the claim of the page that is gone still runs the pane says who writes, and then takes back what is half done", async () => {
  const book = await sharedBook();
  const submissions = await submissionsOf(
    "园区,指标,报告期,数据项,数值,单位\n湘乡经开区,财政总收入,2022-05,累计,10.40,亿元\n湘乡经开区,工业投资,2022-05,累计,3.2,亿元\n",
  );
  const gone = { ...ACTION, client: "gone", by: "李梅" };
  const loadAt = (now: Date) =>
    loadSubmissions({ submissions, settings: { year: 2022, month: 5 } }, { ...gone, now });
  const writing = (await breakingPoints(book, () => loadAt(ACTION.now), 1)).filter(
    ({ action }) => action !== undefined,
  );
  const session = await openCopy(book);
  const before = tableRows(session, "Ledger", "指标", "5月");
  jest.useFakeTimers({ advanceTimers: true });
  breakAt(session, { ...writing[Math.floor(writing.length * 0.9)]!, lost: true });
  await loadAt(new Date());
  session.clearFaults();
  expect(journalState(session)).toBe("open");

  await openPane();
  expect(pageText()).toContain("李梅正在写入这本工作簿");
  jest.setSystemTime(Date.now() + 3 * 60_000);
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  await waitFor(() => expect(journalState(session)).not.toBe("open"));
  await idle();
  expect(pageText()).not.toContain("正在写入这本工作簿");
  expect(tableRows(session, "Ledger", "指标", "5月")).toEqual(before);
});
