/** Drop-downs and entry rules. ExcelJS writes them for whole areas, though its types know them by cell only. */
import type { DataValidation, Worksheet } from "exceljs";

interface WithValidations {
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
}

export function addValidation(sheet: Worksheet, address: string, validation: DataValidation): void {
  (sheet as unknown as WithValidations).dataValidations.add(address, {
    showInputMessage: true,
    ...validation,
  });
}

/** A list of words, or of a named range ("=ParkNames"). */
export function listFormula(source: string): string {
  return source.startsWith("=") ? source.slice(1) : `"${source}"`;
}
