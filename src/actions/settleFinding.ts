/** Findings of the Checks table for the pane, and settling one with a written reason. */
import { ExcelFault } from "../excel/run";
import { writeRows } from "../excel/writeRows";
import { words } from "../i18n/translate";
import type { ActionContext } from "./context";
import { findingsIn, type Finding } from "./findings";
import { attempt, attemptWriting, type Outcome } from "./outcome";
import { readWorkbookState } from "./workbookState";

/** Longest reason: it is printed in the notes of the report. */
const LONGEST = 300;

/** The findings as they stand in the table. Syncs: two. */
export async function readFindings(): Promise<Outcome<readonly Finding[]>> {
  return attempt(async () => findingsIn((await readWorkbookState({ Checks: "all" })).tables.get("Checks")!));
}

/**
 * Settles a finding with a reason, as the only writer, in the row where it stands now; others may have sorted the
 * table. An error is not explained but mended. Syncs: three.
 */
export async function settleFinding(
  finding: Finding,
  reason: string,
  action: ActionContext,
): Promise<Outcome<readonly Finding[]>> {
  return attemptWriting(action, async (writer) => {
    const text = reason.replace(/\s+/g, " ").trim().slice(0, LONGEST);
    if (finding.severity === "error") throw refused("check.errorStands");
    if (text === "") throw refused("check.reasonMissing");
    const state = await readWorkbookState({ Checks: "all" }, { writer });
    const findings = findingsIn(state.tables.get("Checks")!);
    const row = findings.findIndex((each) => isSame(each, finding));
    if (row < 0) throw refused("check.findingGone");
    const { yesNo } = words(state.language).workbook;
    const change = {
      table: "Checks",
      keys: ["reason", "settled"],
      changed: { first: row, rows: [[text, yesNo.yes]] },
      appended: [],
    } as const;
    await writeRows([change], state, writer, action);
    return findings.map((each, index) => (index === row ? { ...each, reason: text, settled: true } : each));
  });
}

function isSame(a: Finding, b: Finding): boolean {
  const keys = ["ruleName", "park", "indicator", "period", "text"] as const;
  return keys.every((key) => a[key] === b[key]);
}

function refused(code: string): ExcelFault {
  return new ExcelFault({ code, severity: "error", params: {} });
}
