/** Whatever broke off, loads and reports alike, is taken back. */
import { recover } from "./journal";
import { isBroken } from "./journalSheet";
import type { Writer } from "./lease";
import { recoverReports } from "./reportRollback";

/**
 * True when there was something. Syncs: four, one or two more for each of the two journals that is open.
 * @throws ExcelFault "commit.busy"; "journal.damaged" when somebody changed `_parkkpi`
 */
export async function recoverAll(writer: Writer): Promise<boolean> {
  const reports = await recoverReports(writer);
  const commit = await recover(writer);
  return isBroken(reports) || isBroken(commit);
}
