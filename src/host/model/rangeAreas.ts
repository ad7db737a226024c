/** RangeAreas and RangeCollection: several ranges of one sheet. */
import { MAX_COLUMNS, MAX_ROWS, cellCount } from "../../a1";
import { clearCells, clearedWhat } from "./clearCells";
import { conditionalFormats } from "./conditionalFormats";
import type { HostObject, ModelClass } from "./contract";
import { dataValidation } from "./dataValidation";
import { formatObject } from "./formatTargets";
import { qualifiedAddress, rangeObject, worksheetObject, type RangeAreasObject } from "./objects";

interface RangeCollectionObject extends HostObject {
  readonly owner: RangeAreasObject;
}

const addressOf = ({ sheet, areas }: RangeAreasObject): string =>
  areas.map((area) => qualifiedAddress(sheet, area)).join(",");

export const RangeAreas: ModelClass<RangeAreasObject> = {
  nav: {
    Areas: (owner) => ({ type: "RangeCollection", owner }) as RangeCollectionObject,
    ConditionalFormats: ({ sheet, areas }) => conditionalFormats(sheet, areas),
    DataValidation: ({ sheet, areas }) => dataValidation(sheet, areas),
    Format: (owner) => formatObject("RangeFormat", owner),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: ({ areas }) => areas.every((area) => area.top === 0 && area.bottom === MAX_ROWS - 1),
    IsEntireRow: ({ areas }) => areas.every((area) => area.left === 0 && area.right === MAX_COLUMNS - 1),
    Style: () => "Normal",
  },
  call: {
    Clear: ({ sheet, areas }, args, session) => {
      const what = clearedWhat(args[0]);
      for (const area of areas) clearCells(session, sheet, area, what);
    },
    GetEntireColumn: ({ sheet, areas }) => ({
      type: "RangeAreas",
      sheet,
      areas: areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    }),
    GetEntireRow: ({ sheet, areas }) => ({
      type: "RangeAreas",
      sheet,
      areas: areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    }),
  },
};

export const RangeCollection: ModelClass<RangeCollectionObject> = {
  items: ({ owner }) => owner.areas.map((area) => rangeObject(owner.sheet, area)),
};
