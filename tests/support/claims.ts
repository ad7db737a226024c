/** Who holds the lease of a workbook, as its very-hidden sheet says. */
import { MAX_COLUMNS } from "../../src/a1";
import type { HostSession } from "../../src/host/session";
import { sheetOf } from "./parkWorkbook";

/** Row of the claims on `_parkkpi`, 0-based, and its columns (src/excel/journalSheet.ts). */
const CLAIMS = { row: 3, left: MAX_COLUMNS - 256, columns: 256 };

export interface ClaimFound {
  readonly client: string;
  readonly by: string;
}

export function claimsIn(session: HostSession): ClaimFound[] {
  const { cells } = sheetOf(session, "_parkkpi");
  return Array.from({ length: CLAIMS.columns }, (_, column) =>
    cells.value(CLAIMS.row, CLAIMS.left + column),
  ).flatMap((cell) => {
    const [client, until, by] = typeof cell === "string" ? cell.split("|") : [];
    return client && until ? [{ client, by: by ?? "" }] : [];
  });
}

/** What the journal says of itself: "" when there is nothing to take back. */
export function journalState(session: HostSession): string {
  return String(sheetOf(session, "_parkkpi").cells.value(0, CLAIMS.left) ?? "");
}
