/** Rewriting formula texts of the open workbook so that calculation and totals rows learn of it. */
import { rewriteFormulas } from "../calc/bookFormulas";
import type { HostSession } from "../session";
import { totalsEntered } from "./tableTotals";

/**
 * Replaces every formula text by what `change` makes of it. Texts are worked out one by one; wrap `change` in
 * `once` where the place does not matter, for a filled column repeats one text.
 */
export function rewriteSessionFormulas(
  session: HostSession,
  change: (text: string, home: string | null, row: number) => string,
): void {
  rewriteFormulas(session.book, change);
  for (const sheet of session.book.sheets) for (const { area } of sheet.tables) totalsEntered(sheet, area);
  session.calculation.reload();
}

/** Works each different text out once. */
export function once(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let next = known.get(text);
    if (next === undefined) known.set(text, (next = change(text)));
    return next;
  };
}
