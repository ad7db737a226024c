/** What the cells of sheets show. */
import { runInExcel } from "./run";

export interface SheetTexts {
  readonly name: string;
  /** From A1 on. */
  readonly texts: readonly (readonly string[])[];
}

/** Reads sheets by name, or the one the person looks at; one sync. @throws ExcelFault */
export async function readTexts(names: readonly string[] | "active"): Promise<SheetTexts[]> {
  return runInExcel("read", async (context) => {
    const { worksheets } = context.workbook;
    const sheets =
      names === "active" ? [worksheets.getActiveWorksheet()] : names.map((name) => worksheets.getItem(name));
    const ranges = sheets.map((sheet) => {
      sheet.load("name");
      return sheet.getUsedRangeOrNullObject(true).load("text,rowIndex,columnIndex");
    });
    await context.sync();
    return ranges.map((range, at) => ({
      name: sheets[at]!.name,
      texts: range.isNullObject ? [] : shifted(range.text, range.rowIndex, range.columnIndex),
    }));
  });
}

/** The texts with the blank rows and columns before them. */
function shifted(texts: readonly string[][], rows: number, columns: number): string[][] {
  const before = new Array<string>(columns).fill("");
  return [
    ...Array.from({ length: rows }, (): string[] => []),
    ...texts.map((cells) => [...before, ...cells]),
  ];
}
