/** 发布前审核 of our own reports of whatever parks returned, in the workbook and in the copy for sending: they are sound. */
import fc from "fast-check";
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { auditSheet } from "../../src/audit/auditSheet";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { sentSheetsOf, sheetsOf } from "../audit/ownSheets";
import { campaignOf } from "../support/campaign";
import { ACTION, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";
import { randomReturns } from "../support/randomReturns";

const ZONES = 200;

test("reports of any zone, month, language and settings have no finding", async () => {
  await fc.assert(
    fc.asyncProperty(randomReturns, async ({ figures, targets, language, settings }) => {
      const month = { year: 2022, month: settings.month };
      const session = await newWorkbook({ language, month });
      const submissions = await submissionsOf(figures, targets);
      valueOf(await loadSubmissions({ submissions, settings: { ...settings, year: month.year } }, ACTION));
      valueOf(await buildReports({ kinds: REPORT_KINDS, parks: [], month }, ACTION));
      session.refresh();
      for (const sheet of [...sheetsOf(session), ...sentSheetsOf(session)])
        expect([sheet.name, auditSheet(sheet)]).toEqual([sheet.name, []]);
    }),
    { ...campaignOf(ZONES), endOnFailure: true },
  );
}, 7_200_000);
