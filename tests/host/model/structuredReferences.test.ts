import type { Table } from "../../../src/xlsx/book";
import {
  plainReferences,
  readReference,
  referredArea,
  renamedColumns,
  withoutColumns,
  withoutTable,
} from "../../../src/host/model/structuredReferences";

/** 键 | 1月 | 2月 in B3:D7, headings in row 3, totals in row 7. */
const ledger: Table = {
  id: 1,
  name: "Ledger",
  area: { top: 2, left: 1, bottom: 6, right: 3 },
  columns: [{ name: "键" }, { name: "1月" }, { name: "2月" }],
  headerRow: true,
  totalsRow: true,
  style: null,
  bandedRows: true,
  bandedColumns: false,
  filterButton: true,
};

describe("renamed columns", () => {
  it("change places in every reference to the table at once", () => {
    const swapped = new Map([
      ["1月", "2月"],
      ["2月", "1月"],
    ]);
    const formula = 'SUM(ledger[[#This Row],[1月]:[2月]])+Other[1月]+Ledger[2月]&"Ledger[1月]"';
    expect(renamedColumns(formula, "Ledger", swapped)).toBe(
      'SUM(Ledger[[#This Row],[2月]:[1月]])+Other[1月]+Ledger[1月]&"Ledger[1月]"',
    );
  });
});

describe("a table converted to a range", () => {
  const plain = (formula: string, sheet = "报表") =>
    plainReferences(formula, ledger, "台账", { sheet, row: 4 });
  it("leaves addresses behind", () => {
    expect(plain("SUM(Ledger[1月])")).toBe("SUM(台账!$C$4:$C$6)".replace("台账", "'台账'"));
    expect(plain("SUM(Ledger)", "台账")).toBe("SUM($B$4:$D$6)");
    expect(plain("Ledger[[#Headers],[键]]", "台账")).toBe("$B$3");
    expect(plain("Ledger[[#Totals],[2月]]", "台账")).toBe("$D$7");
    expect(plain("COUNTA(Ledger[#All])", "台账")).toBe("COUNTA($B$3:$D$7)");
  });
  it("lets This Row go on pointing at its own row", () => {
    expect(plain("Ledger[[#This Row],[1月]]*2", "台账")).toBe("$C5*2");
  });
  it("knows no column of another name", () => expect(plain("Ledger[3月]", "台账")).toBe("#REF!"));
});

describe("what is gone", () => {
  it("reads #REF! and nothing else does", () => {
    expect(withoutTable("SUM(Ledger[1月])+LedgerOld", "Ledger")).toBe("SUM(#REF!)+LedgerOld");
    expect(withoutColumns("Ledger[1月]+Ledger[2月]", "Ledger", new Set(["1月"]))).toBe("#REF!+Ledger[2月]");
  });
});

it("This Row outside the data means nothing", () => {
  expect(referredArea(ledger, readReference("Ledger[[#This Row],[键]]")!, 2)).toBeNull();
});
