/** Tables ⇄ XML parts (ECMA-376 part 1, 18.5.1.2). */
import { parseRectangle } from "../a1";
import { fileAddress } from "./areaText";
import type { Table, TableColumn } from "./book";
import { XML_HEAD } from "./relationships";
import { elementXml } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The table of a part, or null when it names no area. */
export function readTable(root: XmlElement): Table | null {
  const area = parseRectangle(root.get("ref") ?? "");
  if (!area) return null;
  const style = root.child("tableStyleInfo");
  const headerRow = (root.number("headerRowCount") ?? 1) > 0;
  const totalsRow = (root.number("totalsRowCount") ?? 0) > 0;
  const dataRows = area.bottom - area.top + 1 - (headerRow ? 1 : 0) - (totalsRow ? 1 : 0);
  return {
    id: root.number("id") ?? 0,
    name: root.string("displayName") ?? root.string("name") ?? "",
    area,
    columns: (root.child("tableColumns")?.elements("tableColumn") ?? []).map(readColumn),
    headerRow,
    totalsRow,
    style: style?.get("name") ?? null,
    bandedRows: style?.flag("showRowStripes") ?? false,
    bandedColumns: style?.flag("showColumnStripes") ?? false,
    filterButton: root.child("autoFilter") !== null,
    ...(root.flag("insertRow") && dataRows === 1 && { blankRow: true }),
  };
}

function readColumn(element: XmlElement): TableColumn {
  const column: TableColumn = { name: element.string("name") ?? "" };
  const formula = element.child("calculatedColumnFormula")?.plainText();
  if (formula) column.calculatedFormula = formula;
  const label = element.string("totalsRowLabel");
  const kind = element.get("totalsRowFunction");
  const own = element.child("totalsRowFormula")?.plainText();
  if (label !== null || kind !== null || own)
    column.totals = {
      ...(label !== null && { label }),
      ...(kind !== null && { function: kind }),
      ...(own && { formula: own }),
    };
  return column;
}

export function tableXml(table: Table): string {
  const { area, columns, headerRow, totalsRow } = table;
  const filtered = { ...area, bottom: totalsRow ? area.bottom - 1 : area.bottom };
  const content =
    (table.filterButton && headerRow ? elementXml("autoFilter", { ref: fileAddress(filtered) }) : "") +
    elementXml("tableColumns", { count: columns.length }, columns.map(columnXml).join("")) +
    elementXml("tableStyleInfo", {
      name: table.style,
      showFirstColumn: "0",
      showLastColumn: "0",
      showRowStripes: table.bandedRows ? 1 : 0,
      showColumnStripes: table.bandedColumns ? 1 : 0,
    });
  const attributes = {
    xmlns: MAIN,
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: fileAddress(area),
    headerRowCount: headerRow ? null : 0,
    insertRow: table.blankRow ? 1 : null,
    totalsRowCount: totalsRow ? 1 : null,
    totalsRowShown: totalsRow ? null : 0,
  };
  return XML_HEAD + elementXml("table", attributes, content);
}

function columnXml(column: TableColumn, index: number): string {
  const { name, calculatedFormula, totals } = column;
  let content = "";
  if (calculatedFormula !== undefined)
    content += `<calculatedColumnFormula>${escapeXml(calculatedFormula)}</calculatedColumnFormula>`;
  if (totals?.formula !== undefined)
    content += `<totalsRowFormula>${escapeXml(totals.formula)}</totalsRowFormula>`;
  return elementXml(
    "tableColumn",
    { id: index + 1, name, totalsRowLabel: totals?.label, totalsRowFunction: totals?.function },
    content,
  );
}
