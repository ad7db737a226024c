/** The statements of a file, with their places in it. */
import { readBulletin } from "./bulletin";
import type { BulletinContext } from "./bulletin";
import type { BulletinText } from "./bulletinText";
import type { Statement } from "./statement";

/** Reads the statements of a file's words; their offsets are the file's. */
export function statementsOf({ text, places }: BulletinText, context: BulletinContext): readonly Statement[] {
  const statements = readBulletin(text, context);
  if (places === null) return statements;
  return statements.map((statement) => ({ ...statement, ...placeInFile(statement, places) }));
}

/** Where words of the text stand in the file. */
export function placeInFile(
  { start, end }: Pick<Statement, "start" | "end">,
  places: BulletinText["places"],
): { readonly start: number; readonly end: number } {
  return places === null ? { start, end } : { start: places.at[start] ?? 0, end: places.ends[end - 1] ?? 0 };
}
