/** Defined names ⇄ workbook.xml; print areas and titles are names of their sheet there and page set-up here. */
import { MAX_COLUMNS, MAX_ROWS, parseRectangle, quoteSheetName, splitSheet } from "../a1";
import { absoluteAddress } from "./areaText";
import type { Book, Sheet } from "./book";
import type { CarriedFile } from "./carried";
import { carriedAttributes, elementXml, rawAttributes } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const KNOWN = ["name", "localSheetId", "hidden", "comment"];
/** Say that a name is a macro or a parameter; LibreOffice writes the first two into every name, with "false". */
const FLAGS = ["function", "vbProcedure", "xlm", "publishToServer", "workbookParameter"];

/** Reads the names; `sheets` by the position that localSheetId counts, null for sheets that are no worksheets. */
export function readNames(
  book: Book,
  carried: CarriedFile,
  elements: readonly XmlElement[],
  sheets: readonly (Sheet | null)[],
): void {
  for (const element of elements) {
    const name = element.string("name") ?? "";
    const refersTo = element.plainText();
    const local = element.number("localSheetId");
    const sheet = local === null ? null : (sheets[local] ?? null);
    if (!name || (local !== null && !sheet)) continue;
    if (sheet && (name === PRINT_AREA || name === PRINT_TITLES)) {
      const understood =
        name === PRINT_AREA ? readPrintArea(sheet, refersTo) : readPrintTitles(sheet, refersTo);
      if (!understood) carried.sheets.get(sheet)?.printNames.set(name, refersTo);
      continue;
    }
    const plain = [...rawAttributes(element.raw).keys()].every(
      (attribute) => KNOWN.includes(attribute) || (FLAGS.includes(attribute) && !element.flag(attribute)),
    );
    if (name.startsWith("_xlnm.") || !plain) {
      carried.names.push({ element, scope: sheet });
      continue;
    }
    const comment = element.string("comment");
    book.names.push({
      name,
      refersTo,
      scope: sheet?.name ?? null,
      ...(comment !== null && { comment }),
      ...(element.flag("hidden") && { hidden: true }),
    });
  }
}

function readPrintArea(sheet: Sheet, refersTo: string): boolean {
  const area = parseRectangle(splitSheet(refersTo).address);
  sheet.page.printArea = area;
  return area !== null;
}

function readPrintTitles(sheet: Sheet, refersTo: string): boolean {
  // A comma within a quoted sheet name does not part.
  const parts = refersTo.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  for (const part of parts) {
    const area = parseRectangle(splitSheet(part.trim()).address);
    if (!area) return false;
    if (area.left === 0 && area.right === MAX_COLUMNS - 1)
      sheet.page.titleRows = { first: area.top, last: area.bottom };
    else if (area.top === 0 && area.bottom === MAX_ROWS - 1)
      sheet.page.titleColumns = { first: area.left, last: area.right };
    else return false;
  }
  return true;
}

/** The <definedNames> of a book; "" when it has none. */
export function namesXml(book: Book, carried: CarriedFile | null): string {
  const made: string[] = [];
  const add = (
    name: string,
    refersTo: string,
    scope: number | null,
    comment?: string,
    hidden?: boolean,
  ): void => {
    made.push(
      elementXml(
        "definedName",
        { name, comment, localSheetId: scope, hidden: hidden ?? false },
        escapeXml(refersTo),
      ),
    );
  };
  for (const { name, refersTo, scope, comment, hidden } of book.names) {
    const sheet = scope === null ? null : book.sheets.findIndex((candidate) => candidate.name === scope);
    // The sheet a name belonged to may be gone; its names went with it.
    if (sheet !== -1) add(name, refersTo, sheet, comment, hidden);
  }
  book.sheets.forEach((sheet, index) => {
    const { printArea, titleRows, titleColumns } = sheet.page;
    const kept = carried?.sheets.get(sheet)?.printNames;
    const prefix = `${quoteSheetName(sheet.name)}!`;
    if (printArea) add(PRINT_AREA, prefix + absoluteAddress(printArea), index);
    else if (kept?.has(PRINT_AREA)) add(PRINT_AREA, kept.get(PRINT_AREA)!, index);
    const titles: string[] = [];
    if (titleColumns)
      titles.push(
        prefix +
          absoluteAddress({
            top: 0,
            bottom: MAX_ROWS - 1,
            left: titleColumns.first,
            right: titleColumns.last,
          }),
      );
    if (titleRows)
      titles.push(
        prefix +
          absoluteAddress({ left: 0, right: MAX_COLUMNS - 1, top: titleRows.first, bottom: titleRows.last }),
      );
    if (titles.length) add(PRINT_TITLES, titles.join(","), index);
    else if (kept?.has(PRINT_TITLES)) add(PRINT_TITLES, kept.get(PRINT_TITLES)!, index);
  });
  for (const { element, scope } of carried?.names ?? []) {
    const sheet = scope === null ? null : book.sheets.indexOf(scope);
    if (sheet === -1) continue;
    const others = carriedAttributes(element, ["localSheetId"]);
    const local = sheet === null ? "" : ` localSheetId="${sheet}"`;
    made.push(`<definedName${others}${local}>${element.innerXml()}</definedName>`);
  }
  return made.length ? `<definedNames>${made.join("")}</definedNames>` : "";
}
