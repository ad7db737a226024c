/** What a protected sheet may still allow, in the words and the order of files (ECMA-376 part 1, 18.3.1.85). */
export const PROTECTION_NAMES = [
  "objects",
  "scenarios",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "selectLockedCells",
  "sort",
  "autoFilter",
  "pivotTables",
  "selectUnlockedCells",
] as const;

/** Protected when the file says nothing; the others are allowed then. */
export const PROTECTED_BY_DEFAULT: ReadonlySet<string> = new Set([
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
]);
