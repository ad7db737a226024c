/** Report sheets of a workbook, as a person finds them. */
import { parseRectangle, type Rectangle } from "../../src/a1";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";

/** A report sheet. */
export interface ReportFound {
  readonly identity: string;
  readonly sheet: Sheet;
  readonly block: Rectangle;
  /** Column of the labels. */
  readonly left: number;
  /** Rows by what they are known by. */
  readonly labels: ReadonlyMap<string, number>;
}

/** Report sheets whose rows are known by labels. */
export function reportsOf({ book }: HostSession): ReportFound[] {
  const named = (name: string, scope: string): string | undefined =>
    book.names.find((each) => each.name === name && each.scope === scope)?.refersTo;
  const area = (text: string): Rectangle =>
    parseRectangle(text.slice(text.lastIndexOf("!") + 1).replaceAll("$", ""))!;
  return book.sheets.flatMap((sheet) => {
    const identity = named("ReportIdentity", sheet.name);
    if (identity === undefined) return [];
    const block = area(named("ReportBlock", sheet.name)!);
    const { top, bottom, left } = area(named("ReportLabels", sheet.name)!);
    const labels = new Map<string, number>();
    for (let row = top; row <= bottom; row++) {
      const label = sheet.cells.value(row, left);
      if (typeof label === "string" && label !== "" && !labels.has(label)) labels.set(label, row);
    }
    return labels.size ? [{ identity, sheet, block, left, labels }] : [];
  });
}

/** Does something to a sheet as a person would. */
export async function inExcel(sheet: Sheet, work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet.name));
    await context.sync();
  });
}

/** Printed texts that no formula gives in the rows that are known by labels. */
export function constantsOf({
  sheet,
  labels,
}: ReportFound): { readonly which: string; readonly to: number; readonly cell: number }[] {
  const printed = Array.from({ length: sheet.page.printArea!.right + 1 }, (_, cell) => cell);
  return [...labels].flatMap(([which, to]) =>
    printed
      .filter(
        (cell) => typeof sheet.cells.value(to, cell) === "string" && sheet.cells.formula(to, cell) === null,
      )
      .map((cell) => ({ which, to, cell })),
  );
}
