/**
 * The rules Excel enforces on files and LibreOffice forgives. `excelFileFaults` lists what a file breaks;
 * tests/contracts/excelFileRules.test.ts has a broken file for every rule.
 */
import { columnIndex, parseRectangle } from "../../src/a1";
import { resolveTarget } from "../../src/xlsx/relationships";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import { checkFormula } from "./xlsxFormulaRules";
import { XlsxPackage } from "./xlsxPackage";
import { checkSheet, type WorkbookFacts } from "./xlsxSheetRules";
import { checkStyles, outOfOrder } from "./xlsxStyleRules";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Violations as "rule: place", empty for a file Excel opens without repair. */
export async function excelFileFaults(bytes: Uint8Array): Promise<string[]> {
  const file = new XlsxPackage(bytes);
  checkPackage(file);
  const main = file.relationships("").find(({ type }) => type.endsWith("/officeDocument"));
  const path = main ? resolveTarget("", main.target) : "";
  if (!file.parts.has(path)) return [...file.faults, "a package has a workbook: none"];
  checkWorkbook(file, path);
  return [...new Set(file.faults)];
}

function checkPackage(file: XlsxPackage): void {
  const types = file.tree("[Content_Types].xml");
  const overrides = new Set(
    types.elements("Override").map((element) => element.get("PartName")?.toLowerCase()),
  );
  const defaults = new Set(
    types.elements("Default").map((element) => element.get("Extension")?.toLowerCase()),
  );
  const typed = (path: string): boolean =>
    overrides.has(`/${path.toLowerCase()}`) ||
    defaults.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
  for (const path of file.parts.keys())
    if (path !== "[Content_Types].xml" && !typed(path)) file.fault("parts have a content type", path);
  for (const name of overrides)
    if (![...file.parts.keys()].some((path) => `/${path.toLowerCase()}` === name))
      file.fault("content types are of parts that exist", name ?? "");
  for (const path of file.parts.keys()) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (!owner) continue;
    const part = owner[1]! + owner[2]!;
    const ids = file.relationships(part).map(({ id }) => id);
    if (new Set(ids).size !== ids.length) file.fault("relationship ids differ", path);
    for (const { target, external } of file.relationships(part))
      if (!external && !file.parts.has(resolveTarget(part, target)))
        file.fault("relationships exist", `${path} ${target}`);
  }
}

function checkWorkbook(file: XlsxPackage, path: string): void {
  const root = file.tree(path);
  for (const name of outOfOrder(root, ORDER)) file.fault("order of elements", `workbook ${name}`);
  const sheets = root.child("sheets")?.elements("sheet") ?? [];
  checkSheetNames(file, sheets);
  const active = sheets[root.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0];
  if (!active || active.get("state") !== null)
    file.fault("the active sheet is visible", active?.string("name") ?? "none");
  const partOf = (kind: string): string | null => {
    const found = file.relationships(path).find(({ type }) => type.endsWith(`/${kind}`));
    return found ? resolveTarget(path, found.target) : null;
  };
  const styles = partOf("styles");
  const strings = partOf("sharedStrings");
  const facts: WorkbookFacts = {
    ...(styles ? checkStyles(file, styles) : { formats: 1, looks: 0 }),
    strings: strings ? sharedStrings(file, strings) : [],
    tableNames: new Map(),
    tableIds: new Set(),
  };
  let selected = 0;
  for (const sheet of sheets) {
    const target = file.target(path, sheet.get("r:id"));
    if (target === null || !file.parts.has(target)) {
      file.fault("relationships exist", sheet.string("name") ?? "");
      continue;
    }
    if (file.tree(target).name !== "worksheet") continue;
    checkSheet(file, target, sheet.string("name") ?? "", facts);
    if (file.tree(target).child("sheetViews")?.child("sheetView")?.flag("tabSelected")) selected++;
  }
  if (selected > 1) file.fault("one sheet is selected", String(selected));
  checkNames(file, root, sheets, facts);
}

function checkSheetNames(file: XlsxPackage, sheets: readonly XmlElement[]): void {
  const names = sheets.map((sheet) => sheet.string("name") ?? "");
  for (const name of names) {
    if (name.length < 1 || name.length > 31) file.fault("sheet names of 1 to 31 characters", name);
    if (/[[\]:*?/\\]/.test(name)) file.fault("sheet names without []:*?/\\", name);
    if (/^'|'$/.test(name)) file.fault("sheet names without ' at an end", name);
  }
  if (new Set(names.map((name) => name.toUpperCase())).size !== names.length)
    file.fault("sheet names differ", names.join(", "));
  const ids = sheets.map((sheet) => sheet.number("sheetId"));
  if (new Set(ids).size !== ids.length) file.fault("sheet numbers differ", ids.join(", "));
  if (!sheets.some((sheet) => sheet.get("state") === null))
    file.fault("one sheet is visible", names.join(", "));
}

function sharedStrings(file: XlsxPackage, path: string): string[] {
  const root = file.tree(path);
  const texts = root.elements("si").map((entry) => {
    const own = entry.elements().filter(({ name }) => name !== "rPh" && name !== "phoneticPr");
    return own.map((element) => element.text()).join("");
  });
  if (root.number("uniqueCount") !== null && root.number("uniqueCount") !== texts.length)
    file.fault("counts are true", `${path} uniqueCount`);
  if (texts.some((text) => text.length > 32_767)) file.fault("texts of at most 32767 characters", path);
  return texts;
}

const PRINT = ["_xlnm.Print_Area", "_xlnm.Print_Titles"];

function checkNames(
  file: XlsxPackage,
  root: XmlElement,
  sheets: readonly XmlElement[],
  facts: WorkbookFacts,
): void {
  const seen = new Set<string>();
  for (const element of root.child("definedNames")?.elements("definedName") ?? []) {
    const name = element.string("name") ?? "";
    const scope = element.number("localSheetId");
    const key = `${scope ?? ""}!${name.toUpperCase()}`;
    if (seen.has(key)) file.fault("names differ", name);
    seen.add(key);
    if (scope !== null && scope >= sheets.length) file.fault("names belong to sheets that exist", name);
    if (PRINT.includes(name) && scope === null) file.fault("print areas and titles belong to a sheet", name);
    if (!name.startsWith("_xlnm.") && !isLegalName(name)) file.fault("names are names", name);
    if (facts.tableNames.has(name.toUpperCase())) file.fault("names are not tables' names", name);
    checkFormula(file, element.plainText(), name);
    checkSheetsNamed(file, element.plainText(), sheets, name);
  }
}

function isLegalName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  const cell = /^([A-Z]{1,3})\d+$/i.exec(name);
  return (
    !parseRectangle(name) && !(cell && columnIndex(cell[1]!) !== null) && !/^(R|C|R\d*C\d*)$/i.test(name)
  );
}

/** Names of sheets before "!" exist; other workbooks' ([1]Sheet!A1) are not looked at. */
function checkSheetsNamed(
  file: XlsxPackage,
  formula: string,
  sheets: readonly XmlElement[],
  place: string,
): void {
  const names = new Set(sheets.map((sheet) => sheet.string("name")?.toUpperCase()));
  // Texts go, but not quotes that stand in a quoted sheet name.
  const bare = formula.replace(/('(?:[^']|'')*')|"(?:[^"]|"")*"/g, "$1");
  for (const match of bare.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu)) {
    const name = (match[1]?.replaceAll("''", "'") ?? match[2]!).toUpperCase();
    if (!name.includes("[") && name !== "REF" && !names.has(name))
      file.fault("names point at sheets that exist", `${place} ${name}`);
  }
}
