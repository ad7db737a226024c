/**
 * Requirement sets advertised. ExcelApi 1.14 is what the add-in's manifest asks for; members of it that this host
 * lacks fail by name. CustomXmlParts, DialogApi and the like (other doors than Excel's own) are not there.
 */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  AddinCommands: "1.1",
  CompressedFile: "1.1",
  DelayForCellEdit: "1.1",
  File: "1.1",
  RibbonApi: "1.1",
  RichApiRuntime: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
};
