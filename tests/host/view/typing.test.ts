/** A person at the keyboard: what a cell offers for editing, what goes in, what is refused. */
import { choicesAt } from "../../../src/host/view/cellRules";
import { clear, editingText, paste, typeInto } from "../../../src/host/view/typing";
import { HostSession } from "../../../src/host/session";
import type { DataValidation, Sheet } from "../../../src/xlsx/book";
import { emptySheet } from "../../../src/xlsx/emptyBook";

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

function opened(): { session: HostSession; sheet: Sheet } {
  const session = new HostSession({ language: "zh-CN" });
  return { session, sheet: session.activeSheet };
}

function ruled(rule: Partial<DataValidation>): { session: HostSession; sheet: Sheet } {
  const { session, sheet } = opened();
  const error = { title: "", message: "", style: "stop" } as const;
  const base = { areas: [at(0, 0)], type: "list", allowBlank: true, inCellDropDown: true, error } as const;
  sheet.validations.push({ ...base, ...rule } as DataValidation);
  return { session, sheet };
}

describe("text offered for editing", () => {
  test.each([
    ["17.9", "17.9"],
    ["=1+2", "=1+2"],
    ["8.8%", "8.8%"],
    ["'2022-05", "'2022-05"],
    ["2022/5/31", "2022/5/31"],
    ["萍乡经开区", "萍乡经开区"],
    ["true", "TRUE"],
    ["", ""],
  ])("of %p typed is %p", (typed, offered) => {
    const { session, sheet } = opened();
    expect(typeInto(session, sheet, 0, 0, typed)).toBeNull();
    expect(editingText(session, sheet, 0, 0)).toBe(offered);
  });
});

describe("typing", () => {
  test("calculates what depends on the cell at once", () => {
    const { session, sheet } = opened();
    typeInto(session, sheet, 0, 0, "17.9");
    typeInto(session, sheet, 0, 1, "=A1/16.45-1");
    typeInto(session, sheet, 0, 0, "16.45");
    expect(sheet.cells.value(0, 1)).toBe(0);
  });

  test("of what is no formula is refused, and the cell keeps what it had", () => {
    const { session, sheet } = opened();
    typeInto(session, sheet, 0, 0, "9.88");
    expect(typeInto(session, sheet, 0, 0, "=SUM(")).toEqual({ reason: "formula" });
    expect(sheet.cells.value(0, 0)).toBe(9.88);
  });

  test("into a protected sheet is refused", () => {
    const { session, sheet } = opened();
    sheet.protection = { allowed: [] };
    expect(typeInto(session, sheet, 0, 0, "1")).toEqual({ reason: "protected" });
    expect(clear(session, sheet, at(0, 0))).toEqual({ reason: "protected" });
  });

  test("directly below a table makes the table's next row", () => {
    const { session, sheet } = opened();
    for (const [column, text] of ["园区", "指标"].entries()) typeInto(session, sheet, 0, column, text);
    typeInto(session, sheet, 1, 0, "萍乡经开区");
    sheet.tables.push({
      id: 1,
      name: "Ledger",
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      columns: [{ name: "园区" }, { name: "指标" }],
      headerRow: true,
      totalsRow: false,
      style: null,
      bandedRows: true,
      bandedColumns: false,
      filterButton: true,
    });
    session.calculation.structureChanged();
    typeInto(session, sheet, 2, 0, "湘乡经开区");
    expect(sheet.tables[0]!.area.bottom).toBe(2);
    typeInto(session, sheet, 4, 0, "另起一行");
    expect(sheet.tables[0]!.area.bottom).toBe(2);
  });

  test("tells nobody of an entry that was refused", () => {
    const { session, sheet } = ruled({ formula1: '"是,否"' });
    session.events.subscribe("WorksheetCollection", "onChanged", "");
    const heard: string[] = [];
    session.onMessages((messages) => heard.push(...messages.map((message) => message.message)));
    expect(typeInto(session, sheet, 0, 0, "也许")).toMatchObject({ reason: "rule" });
    expect(sheet.cells.value(0, 0)).toBeNull();
    expect(heard).toEqual([]);
    expect(typeInto(session, sheet, 0, 0, "是")).toBeNull();
    expect(heard).toHaveLength(1);
  });
});

describe("rules", () => {
  test.each<[string, Partial<DataValidation>, string[], string[]]>([
    ["a list", { formula1: '"上报同比优先,计算同比优先"' }, ["计算同比优先"], ["按上报"]],
    [
      "a month",
      { type: "whole", operator: "between", formula1: "1", formula2: "12" },
      ["1", "12"],
      ["0", "13", "4.5", "四"],
    ],
    ["a share", { type: "decimal", operator: "lessThanOrEqual", formula1: "100" }, ["99.9", "-3"], ["100.1"]],
    ["a code", { type: "textLength", operator: "equal", formula1: "6" }, ["PX0001"], ["PX1"]],
    ["a cell that refuses typing", { type: "custom", formula1: "FALSE" }, [], ["2022"]],
    ["a condition on the cell", { type: "custom", formula1: "A1>B1" }, ["1"], ["-1"]],
  ])("%s lets in what it says", (_, rule, accepted, refused) => {
    const { session, sheet } = ruled(rule);
    for (const text of accepted) expect([text, typeInto(session, sheet, 0, 0, text)]).toEqual([text, null]);
    for (const text of refused)
      expect([text, typeInto(session, sheet, 0, 0, text)]).toMatchObject([text, { reason: "rule" }]);
  });

  test("a warning lets everything in", () => {
    const { session, sheet } = ruled({
      formula1: '"是,否"',
      error: { title: "", message: "", style: "warning" },
    });
    expect(typeInto(session, sheet, 0, 0, "也许")).toBeNull();
  });

  test("a list from another sheet offers its cells, blanks left out", () => {
    const { session, sheet } = ruled({ formula1: "园区!$A$1:$A$4" });
    const parks = emptySheet("园区");
    session.book.sheets.push(parks);
    session.calculation.structureChanged();
    for (const [row, name] of ["萍乡经开区", "", "湘潭高新区"].entries())
      typeInto(session, parks, row, 0, name);
    expect(choicesAt(session, sheet, 0, 0)).toEqual(["萍乡经开区", "湘潭高新区"]);
    expect(choicesAt(session, sheet, 5, 5)).toBeNull();
  });
});

test("what is pasted fills rows and columns from the cell on", () => {
  const { session, sheet } = opened();
  expect(paste(session, sheet, 1, 1, [["17.9", "8.8%"], ["14.62"]])).toBeNull();
  expect(sheet.cells.value(1, 1)).toBe(17.9);
  expect(sheet.cells.value(1, 2)).toBe(0.088);
  expect(sheet.cells.value(2, 1)).toBe(14.62);
});
