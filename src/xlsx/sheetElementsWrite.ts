/** What stands around a worksheet's cells, from the model to XML, with what a read sheet had beside it. */
import { cellAddress, MAX_COLUMNS } from "../a1";
import { fileAddress } from "./areaText";
import type { Sheet } from "./book";
import type { SheetOrigin } from "./carried";
import { colorAttribute } from "./colors";
import { conditionalFormatsXml } from "./conditionalFormats";
import type { RelationshipList } from "./packageWriter";
import { breakRows } from "./sheetElementsRead";
import { paperNumber } from "./paperSizes";
import { PROTECTED_BY_DEFAULT, PROTECTION_NAMES } from "./protection";
import type { StyleSheet } from "./styleSheet";
import { VALIDATION_EXTENSION, validationsXml } from "./validations";
import type { WrittenStyles } from "./writtenStyles";
import { carriedAttributes, elementXml } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";

type Original = (name: string) => XmlElement | null;

/** Width Excel gives a column nobody sized, in characters; written where a <col> is needed for its style. */
const DEFAULT_WIDTH = 9;

export function sheetPropertiesXml(sheet: Sheet, original: Original): string {
  const read = original("sheetPr");
  const tab = sheet.tabColor ? `<tabColor${colorAttribute(sheet.tabColor)}/>` : "";
  const outline = read?.child("outlinePr")?.xml() ?? "";
  const readFit = read?.child("pageSetUpPr") ?? null;
  const fit = carriedAttributes(readFit, ["fitToPage"]);
  const setUp =
    sheet.page.fit || fit ? elementXml("pageSetUpPr", { fitToPage: sheet.page.fit !== null }, "", fit) : "";
  const attributes = carriedAttributes(read, []);
  const content = tab + outline + setUp;
  return content || attributes ? elementXml("sheetPr", {}, content, attributes) : "";
}

export function viewsXml(
  sheet: Sheet,
  active: boolean,
  original: Original,
  origin: SheetOrigin | null,
): string {
  const read = original("sheetViews")?.child("sheetView") ?? null;
  const { freeze } = sheet;
  const same = read !== null && JSON.stringify(origin?.freeze ?? null) === JSON.stringify(freeze);
  // Scrolling and selection go with the panes they were made for.
  const content = same ? read.innerXml() : freeze && (freeze.rows || freeze.columns) ? paneXml(freeze) : "";
  const known = ["showGridLines", "showRowColHeaders", "tabSelected", "zoomScale", "workbookViewId"];
  return elementXml(
    "sheetViews",
    {},
    elementXml(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? null : 0,
        showRowColHeaders: sheet.showHeadings ? null : 0,
        tabSelected: active,
        zoomScale: sheet.zoom === 100 ? null : sheet.zoom,
        workbookViewId: 0,
      },
      content,
      carriedAttributes(read, same ? known : [...known, "topLeftCell"]),
    ),
  );
}

function paneXml({ rows, columns }: NonNullable<Sheet["freeze"]>): string {
  const pane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const values = {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: "frozen",
  };
  return elementXml("pane", values) + elementXml("selection", { pane });
}

/** <cols>: widths, hidden columns and the columns' default styles, equal neighbours together. */
export function columnsXml(sheet: Sheet, styles: WrittenStyles, origin: SheetOrigin | null): string {
  const { columnWidths, hiddenColumns } = sheet;
  const bands = styles.columns();
  const borders = new Set<number>(bands.map(({ left }) => left));
  for (const column of [...columnWidths.keys(), ...hiddenColumns]) borders.add(column).add(column + 1);
  for (const { first, last } of origin?.columns ?? []) borders.add(first).add(last + 1);
  const starts = [...borders].filter((column) => column < MAX_COLUMNS).sort((a, b) => a - b);
  const cols: { first: number; last: number; attributes: string }[] = [];
  let band = 0;
  starts.forEach((first, index) => {
    const last = (starts[index + 1] ?? MAX_COLUMNS) - 1;
    while (bands[band]!.right < first) band++;
    const { format } = bands[band]!;
    const width = columnWidths.get(first);
    const hidden = hiddenColumns.has(first);
    const carried =
      origin?.columns.find((entry) => entry.first <= first && first <= entry.last)?.attributes ?? "";
    let attributes = "";
    if (format || width !== undefined || hidden || carried)
      attributes =
        ` width="${width ?? DEFAULT_WIDTH}"` +
        (format ? ` style="${format}"` : "") +
        (hidden ? ' hidden="1"' : "") +
        (width === undefined ? "" : ' customWidth="1"') +
        carried;
    const before = cols[cols.length - 1];
    if (before && before.attributes === attributes && before.last === first - 1) before.last = last;
    else cols.push({ first, last, attributes });
  });
  const written = cols.filter(({ attributes }) => attributes);
  const xml = written.map(
    ({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`,
  );
  return xml.length ? `<cols>${xml.join("")}</cols>` : "";
}

function protectionXml({ protection }: Sheet): string {
  if (!protection) return "";
  const values: Record<string, string | number | boolean | null> = { ...protection.password, sheet: true };
  for (const name of PROTECTION_NAMES) {
    const isProtected = !protection.allowed.includes(name);
    // Only what differs from the file format's own default is written.
    values[name] = isProtected === PROTECTED_BY_DEFAULT.has(name) ? null : isProtected ? 1 : 0;
  }
  return elementXml("sheetProtection", values);
}

function mergesXml({ merges }: Sheet): string {
  const xml = merges.map((area) => `<mergeCell ref="${fileAddress(area)}"/>`).join("");
  return xml && `<mergeCells count="${merges.length}">${xml}</mergeCells>`;
}

function hyperlinksXml({ hyperlinks }: Sheet, relationships: RelationshipList): string {
  const xml = hyperlinks.map(({ area, target, location, tooltip, display }) =>
    elementXml("hyperlink", {
      ref: fileAddress(area),
      "r:id": target === undefined ? null : relationships.add("hyperlink", target, true),
      location,
      tooltip,
      display,
    }),
  );
  return xml.length ? `<hyperlinks>${xml.join("")}</hyperlinks>` : "";
}

function pageXml(sheet: Sheet, original: Original): Record<string, string> {
  const { page } = sheet;
  const { margins } = page;
  const options = {
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    gridLines: page.printGridlines,
  };
  const readOptions = carriedAttributes(original("printOptions"), Object.keys(options));
  const known = ["orientation", "paperSize", "scale", "fitToWidth", "fitToHeight", "blackAndWhite"];
  return {
    printOptions:
      Object.values(options).some(Boolean) || readOptions
        ? elementXml("printOptions", options, "", readOptions)
        : "",
    pageMargins: elementXml("pageMargins", {
      left: margins.left,
      right: margins.right,
      top: margins.top,
      bottom: margins.bottom,
      header: margins.header,
      footer: margins.footer,
    }),
    pageSetup: elementXml(
      "pageSetup",
      {
        paperSize: paperNumber(page.paperSize),
        scale: page.fit || page.scale === 100 ? null : page.scale,
        fitToWidth: page.fit && page.fit.wide !== 1 ? page.fit.wide : null,
        fitToHeight: page.fit && page.fit.tall !== 1 ? page.fit.tall : null,
        orientation: page.orientation,
        blackAndWhite: page.blackAndWhite,
      },
      "",
      carriedAttributes(original("pageSetup"), known),
    ),
    headerFooter: headerFooterXml(sheet, original("headerFooter")),
    ...(page.breaks && { rowBreaks: breaksXml(page.breaks, original("rowBreaks")) }),
  };
}

/** A break stands behind the row it names, which the file counts from 1; breaks nobody changed are written as read. */
function breaksXml(rows: readonly number[], read: XmlElement | null): string {
  if (read && String(breakRows(read)) === String(rows)) return read.xml();
  if (!rows.length) return "";
  const max = MAX_COLUMNS - 1;
  const breaks = rows.map((id) => elementXml("brk", { id, max, man: true }));
  return elementXml("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, breaks.join(""));
}

function headerFooterXml({ page }: Sheet, read: XmlElement | null): string {
  const others = (read?.elements() ?? []).filter(({ name }) => name !== "oddHeader" && name !== "oddFooter");
  const content =
    (page.header && `<oddHeader>${escapeXml(page.header)}</oddHeader>`) +
    (page.footer && `<oddFooter>${escapeXml(page.footer)}</oddFooter>`) +
    others.map((element) => element.xml()).join("");
  return content && elementXml("headerFooter", {}, content, carriedAttributes(read, []));
}

/** Extensions of a read sheet; validations among them were read into the model. */
function extensionsXml(read: XmlElement | null): string {
  const kept = (read?.elements("ext") ?? []).filter(
    (extension) => extension.get("uri")?.toUpperCase() !== VALIDATION_EXTENSION,
  );
  return kept.length ? `<extLst>${kept.map((extension) => extension.xml()).join("")}</extLst>` : "";
}

/** Elements after sheetData that come from the model, by name; empty text where there is none. */
export function elementsAfterCells(
  sheet: Sheet,
  original: Original,
  relationships: RelationshipList,
  styleSheet: StyleSheet,
  tables: readonly string[],
): Record<string, string> {
  const parts = tables.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return {
    sheetProtection: protectionXml(sheet),
    mergeCells: mergesXml(sheet),
    conditionalFormatting: conditionalFormatsXml(sheet.conditionalFormats, styleSheet),
    dataValidations: validationsXml(sheet.validations),
    hyperlinks: hyperlinksXml(sheet, relationships),
    ...pageXml(sheet, original),
    tableParts: parts && `<tableParts count="${tables.length}">${parts}</tableParts>`,
    extLst: extensionsXml(original("extLst")),
  };
}
