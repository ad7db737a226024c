/** workbook.xml: the list of sheets, names and views, with what a read workbook had beside them. */
import type { Book } from "./book";
import type { CarriedFile } from "./carried";
import { namesXml } from "./definedNames";
import { XML_HEAD } from "./relationships";
import { carriedAttributes, elementXml, rootNamespaces } from "./xmlWrite";

/** Children of <workbook> in the order of the schema (ECMA-376 part 1, 18.2.27). */
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

/** `ids`: relationship of each sheet of the book, in order; chart and macro sheets of a read file follow. */
export function workbookXml(book: Book, ids: readonly string[], carried: CarriedFile | null): string {
  const read = carried?.parts.workbook ?? null;
  const view = read?.child("bookViews")?.child("workbookView") ?? null;
  const calculation = carriedAttributes(read?.child("calcPr"), [
    "calcCompleted",
    "calcOnSave",
    "fullCalcOnLoad",
  ]);
  const made: Record<string, string> = {
    workbookPr: read?.child("workbookPr")?.xml() ?? elementXml("workbookPr", {}),
    bookViews: elementXml(
      "bookViews",
      {},
      elementXml(
        "workbookView",
        { activeTab: shownSheet(book) },
        "",
        carriedAttributes(view, ["activeTab", "firstSheet"]),
      ),
    ),
    sheets: elementXml("sheets", {}, sheetsXml(book, ids, carried)),
    definedNames: namesXml(book, carried),
    // Saved values are there for readers that do not calculate; Excel is told not to trust them.
    calcPr: elementXml("calcPr", { fullCalcOnLoad: true }, "", calculation),
  };
  const content = ORDER.map((name) => made[name] ?? read?.child(name)?.xml() ?? "").join("");
  return `${XML_HEAD}<workbook${rootNamespaces(read?.raw ?? "")}>${content}</workbook>`;
}

/** Excel refuses a file whose active sheet is hidden. */
export function shownSheet(book: Book): number {
  if (book.sheets[book.activeSheet]?.visibility === "visible") return book.activeSheet;
  return Math.max(
    0,
    book.sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
}

function sheetsXml(book: Book, ids: readonly string[], carried: CarriedFile | null): string {
  const others = (carried?.parts.sheets ?? []).filter(({ entry }) => entry === null);
  const used = new Set<number>();
  const originals = book.sheets.map((sheet) => {
    const path = carried?.sheets.get(sheet)?.path;
    return path === undefined
      ? null
      : carried!.parts.sheets.find(({ entry }) => entry?.path === path)!.element;
  });
  // A sheet keeps its number: settings of other programs may name it.
  const numbers = originals.map((element) => element?.number("sheetId") ?? null);
  for (const number of numbers) if (number !== null) used.add(number);
  for (const { element } of others) used.add(element.number("sheetId") ?? 0);
  let next = 1;
  const free = (): number => {
    while (used.has(next)) next++;
    used.add(next);
    return next;
  };
  const own = book.sheets.map(({ name, visibility }, index) =>
    elementXml("sheet", {
      name,
      sheetId: numbers[index] ?? free(),
      state: visibility === "visible" ? null : visibility,
      "r:id": ids[index],
    }),
  );
  return own.join("") + others.map(({ element }) => element.xml()).join("");
}
