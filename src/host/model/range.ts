/** Range: properties of cells; the other members stand in rangeGeometry, rangeEditing and rangeFormat. */
import { MAX_COLUMNS, MAX_ROWS, cellCount, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { HostError, invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { boxOf } from "./cellSizes";
import { restyle } from "./clearCells";
import { conditionalFormats } from "./conditionalFormats";
import type { ModelClass } from "./contract";
import { dataValidation } from "./dataValidation";
import { formatObject } from "./formatTargets";
import { gap } from "./gaps";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { formatCategory, localFormat, setNumberFormats } from "./numberFormats";
import { qualifiedAddress, type RangeObject } from "./objects";
import { assertAllowed } from "./protection";
import { editing } from "./rangeEditing";
import { geometry, rangeNavigation } from "./rangeGeometry";
import { cellProperties, columnProperties, rowProperties } from "./rowProperties";
import { formulasOf, gridOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from "./readCells";
import { specialCells } from "./specialCells";
import { enterCells } from "./writeCells";

/** Office.js reports -1 where a range has more cells than a 32-bit number counts. */
const UNCOUNTABLE = 2 ** 31 - 1;

export const Range: ModelClass<RangeObject> = whileItExists({
  nav: {
    ...rangeNavigation,
    ConditionalFormats: ({ sheet, area }) => conditionalFormats(sheet, [area]),
    DataValidation: ({ sheet, area }) => dataValidation(sheet, [area]),
    Format: (range) => formatObject("RangeFormat", range),
  },
  get: {
    Address: ({ sheet, area }) => qualifiedAddress(sheet, area),
    AddressLocal: ({ sheet, area }) => qualifiedAddress(sheet, area),
    CellCount: ({ area }) => countCells(area),
    ColumnCount: ({ area }) => area.right - area.left + 1,
    ColumnHidden: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
    ColumnIndex: ({ area }) => area.left,
    Formulas: ({ sheet, area }) => formulasOf(sheet, area, "A1"),
    FormulasLocal: ({ sheet, area }) => formulasOf(sheet, area, "A1"),
    FormulasR1C1: ({ sheet, area }) => formulasOf(sheet, area, "R1C1"),
    HasSpill: () => false,
    Height: ({ sheet, area }) => boxOf(sheet, area).height,
    Hidden: ({ sheet, area }) => allHidden(sheet, area),
    Hyperlink: ({ sheet, area }) => hyperlinkOf(sheet, area),
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === MAX_ROWS - 1,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === MAX_COLUMNS - 1,
    Left: ({ sheet, area }) => boxOf(sheet, area).left,
    LinkedDataTypeState: ({ area }) => gridOf(area, () => "None"),
    NumberFormat: ({ sheet, area }) => numberFormatsOf(sheet, area),
    NumberFormatCategories: ({ sheet, area }) =>
      numberFormatsOf(sheet, area)?.map((row) => row.map(formatCategory)) ?? null,
    NumberFormatLocal: ({ sheet, area }, session) =>
      numberFormatsOf(sheet, area)?.map((row) =>
        row.map((format) => localFormat(format, session.language)),
      ) ?? null,
    RowCount: ({ area }) => area.bottom - area.top + 1,
    RowHidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    RowIndex: ({ area }) => area.top,
    SavedAsArray: () => false,
    // The Book knows no named cell styles: every cell has the workbook's own.
    Style: () => "Normal",
    Text: ({ sheet, area }, session) => textsOf(session, sheet, area),
    Top: ({ sheet, area }) => boxOf(sheet, area).top,
    ValueTypes: ({ sheet, area }, session) => valueTypesOf(session, sheet, area),
    Values: ({ sheet, area }, session) => valuesOf(session, sheet, area),
    Width: ({ sheet, area }) => boxOf(sheet, area).width,
  },
  set: {
    ColumnHidden: ({ sheet, area }, value, session) => {
      assertAllowed(sheet, "formatColumns");
      hide(session, sheet.hiddenColumns, area.left, area.right, value, "Range.columnHidden");
    },
    Formulas: ({ sheet, area }, value, session) =>
      enterCells(session, sheet, area, value, "A1", "Range.formulas"),
    FormulasLocal: ({ sheet, area }, value, session) =>
      enterCells(session, sheet, area, value, "local", "Range.formulasLocal"),
    FormulasR1C1: ({ sheet, area }, value, session) =>
      enterCells(session, sheet, area, value, "R1C1", "Range.formulasR1C1"),
    Hyperlink: ({ sheet, area }, value, session) => setHyperlink(session, sheet, area, value),
    NumberFormat: ({ sheet, area }, value, session) => setNumberFormats(session, sheet, area, value),
    NumberFormatLocal: ({ sheet, area }, value, session) => setNumberFormats(session, sheet, area, value),
    RowHidden: ({ sheet, area }, value, session) => {
      assertAllowed(sheet, "formatRows");
      if (area.bottom - area.top === MAX_ROWS - 1) throw gap(session, "Range.rowHidden of whole columns");
      hide(session, sheet.hiddenRows, area.top, area.bottom, value, "Range.rowHidden");
    },
    Style: ({ sheet, area }, value, session) => restyle(session, sheet, area, value),
    Values: ({ sheet, area }, value, session) =>
      enterCells(session, sheet, area, value, "A1", "Range.values"),
  },
  call: {
    ...geometry,
    ...specialCells,
    ...editing,
    GetCellProperties: (range, [asked], session) => cellProperties(range, asked, session),
    GetColumnProperties: (range, [asked], session) => columnProperties(range, asked, session),
    GetRowProperties: (range, [asked], session) => rowProperties(range, asked, session),
    // The client announces the shape of a large array before it sends it in chunks.
    _ValidateArraySize: ({ area }, args) => {
      const fits = args[0] === area.bottom - area.top + 1 && args[1] === area.right - area.left + 1;
      if (!fits) throw invalidArgument("Range.values");
    },
  },
});

function countCells(area: Rectangle): number {
  const count = cellCount(area);
  return count > UNCOUNTABLE ? -1 : count;
}

/** All, none or some of the rows or columns are hidden. */
function hidden(unseen: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of unseen) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function allHidden(sheet: Sheet, { top, left, bottom, right }: Rectangle): boolean | null {
  const rows = hidden(sheet.hiddenRows, top, bottom);
  const columns = hidden(sheet.hiddenColumns, left, right);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function hide(
  session: HostSession,
  unseen: Set<number>,
  first: number,
  last: number,
  value: unknown,
  location: string,
): void {
  if (typeof value !== "boolean") throw invalidArgument(location);
  for (let index = first; index <= last; index++) {
    if (value) unseen.add(index);
    else unseen.delete(index);
  }
  session.edited = true;
}

/** The same class, each member refusing a range whose cells were deleted. */
function whileItExists(model: ModelClass<RangeObject>): ModelClass<RangeObject> {
  type Member = (range: RangeObject, ...rest: never[]) => unknown;
  const guard = <M>(members: Record<string, M>): Record<string, M> =>
    Object.fromEntries(
      Object.entries(members).map(([name, member]) => {
        const guarded: Member = (range, ...rest) => {
          if (range.deleted)
            throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
          return (member as Member)(range, ...rest);
        };
        return [name, guarded as M];
      }),
    );
  return {
    ...model,
    get: guard(model.get ?? {}),
    set: guard(model.set ?? {}),
    call: guard(model.call ?? {}),
    nav: guard(model.nav ?? {}),
  };
}
