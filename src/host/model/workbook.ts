/** Workbook: the root every path starts from. */
import { rangeOfEvent } from "./events";
import { invalidArgument } from "../errors";
import { CALCULATION_ENGINE } from "./application";
import type { ModelClass } from "./contract";
import { rangeObject } from "./objects";

export const Workbook: ModelClass = {
  nav: {
    Application: () => ({ type: "Application" }),
    CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
    Names: () => ({ type: "NamedItemCollection" }),
    Properties: () => ({ type: "DocumentProperties" }),
    Protection: () => ({ type: "WorkbookProtection" }),
    Settings: () => ({ type: "SettingCollection" }),
    Tables: () => ({ type: "TableCollection" }),
    Worksheets: () => ({ type: "WorksheetCollection" }),
  },
  get: {
    AutoSave: () => false,
    CalculationEngineVersion: () => CALCULATION_ENGINE,
    ChartDataPointTrack: () => true,
    IsDirty: (_, session) => session.edited,
    Name: (_, session) => session.name,
    PreviouslySaved: (_, session) => session.previouslySaved,
    ReadOnly: () => false,
    UsePrecisionAsDisplayed: () => false,
  },
  set: {
    IsDirty: (_, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument("Workbook.isDirty");
      session.edited = value;
    },
  },
  call: {
    GetActiveCell: (_, __, session) => {
      const { top, left } = session.selection;
      return rangeObject(session.activeSheet, { top, left, bottom: top, right: left });
    },
    GetIsActiveCollabSession: () => false,
    GetSelectedRange: (_, __, session) => rangeObject(session.activeSheet, session.selection),
    _GetRangeForEventByReferenceId: (_, args, session) => rangeOfEvent(session, args[0]),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => rangeOfEvent(session, args[0]),
  },
};
