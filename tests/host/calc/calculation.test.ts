import fc from "fast-check";
import { Calculation } from "../../../src/host/calc/calculation";
import type { Book, Sheet } from "../../../src/xlsx/book";
import { addTable, bookOf, calculated, shown, valuesOf, type Typed } from "./workbook";

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const rows = (top: number, bottom: number, column: number) => ({ top, left: column, bottom, right: column });

function change(calculation: Calculation, sheet: Sheet, row: number, column: number, value: Typed): void {
  sheet.cells.setValue(row, column, value);
  calculation.valuesChanged(sheet, cell(row, column));
}

/** Cells worked out by a recalculation. */
function evaluatedBy(calculation: Calculation, work: () => void): number {
  const before = calculation.done.evaluated;
  work();
  calculation.recalculate();
  return calculation.done.evaluated - before;
}

/** A wide ledger of four parks and a table of measures that looks its rows up by key. */
function ledgerBook(): Book {
  const parks = ["萍乡经开区", "湘潭高新区", "湘乡经开区", "湘潭天易经开区"];
  const book = bookOf({
    台账: [
      ["键", "园区", "年度", "4月", "5月"],
      ...parks.map((park, i) => [null, park, 2022, 30 + i, 41.43 + i]),
      ...parks.map((park, i) => [null, park, 2021, 25 + i, 38 + i]),
    ],
    计算: [["园区", "行", "累计", "位次"], ...parks.map((park) => [park, null, null, null])],
    设置: [[2022], [5]],
  });
  addTable(book.sheets[0]!, "Ledger", 8, 5);
  addTable(book.sheets[1]!, "Measures", 4, 4);
  book.names.push({ name: "ReportYear", refersTo: "设置!$A$1", scope: null });
  book.names.push({ name: "年度", refersTo: "设置!$A$1", scope: null });
  return book;
}

function enterMeasures(book: Book): Calculation {
  const [ledger, measures] = book.sheets as [Sheet, Sheet];
  const calculation = new Calculation(book);
  calculation.formulaEnteredR1C1(
    ledger,
    rows(1, 8, 0),
    'Ledger[[#This Row],[园区]]&"|"&Ledger[[#This Row],[年度]]',
  );
  calculation.formulaEnteredR1C1(measures, rows(1, 4, 1), 'MATCH(RC[-1]&"|"&ReportYear,Ledger[键],0)');
  calculation.formulaEnteredR1C1(
    measures,
    rows(1, 4, 2),
    "INDEX(Ledger[[4月]:[5月]],Measures[[#This Row],[行]],2)",
  );
  calculation.formulaEnteredR1C1(measures, rows(1, 4, 3), "RANK(RC[-1],Measures[累计])");
  calculation.recalculate();
  return calculation;
}

describe("a workbook of tables", () => {
  it("looks up the ledger by key and ranks the parks", () => {
    const book = ledgerBook();
    enterMeasures(book);
    expect(valuesOf(book.sheets[1]!, 4).slice(1)).toEqual([
      ["萍乡经开区", 1, 41.43, 4],
      ["湘潭高新区", 2, 42.43, 3],
      ["湘乡经开区", 3, 43.43, 2],
      ["湘潭天易经开区", 4, 44.43, 1],
    ]);
  });

  it("compiles a column once and writes the text of every cell", () => {
    const book = ledgerBook();
    const calculation = enterMeasures(book);
    expect(calculation.done.compiled).toBe(4);
    expect(book.sheets[1]!.cells.formula(3, 3)).toBe("RANK(C4,Measures[累计])");
    expect(book.sheets[0]!.cells.formula(8, 0)).toBe(
      'Ledger[[#This Row],[园区]]&"|"&Ledger[[#This Row],[年度]]',
    );
  });

  it("works out only what depends on a changed cell", () => {
    const book = ledgerBook();
    const [ledger, measures, settings] = book.sheets as [Sheet, Sheet, Sheet];
    const calculation = enterMeasures(book);
    // A figure: every INDEX over the months and every rank, no key and no MATCH.
    expect(evaluatedBy(calculation, () => change(calculation, ledger, 1, 4, 50))).toBe(8);
    expect(measures.cells.value(1, 3)).toBe(1);
    // A park's name in one row: its key, then everything that looks keys up.
    expect(evaluatedBy(calculation, () => change(calculation, ledger, 8, 1, "新园区"))).toBe(1 + 12);
    // A heading: nothing.
    expect(evaluatedBy(calculation, () => change(calculation, ledger, 0, 7, "备注"))).toBe(0);
    // The year: MATCH and what follows it.
    expect(evaluatedBy(calculation, () => change(calculation, settings, 0, 0, 2021))).toBe(12);
    expect(shown(measures.cells.value(4, 2))).toBe("#N/A");
  });

  it("finds a renamed key whatever its case, without building the index anew", () => {
    const book = bookOf({
      表: [...Array.from({ length: 40 }, (_, i) => [`Key${i}`, i]), [null, '=MATCH("KEY7",A1:A40,0)']],
    });
    const sheet = book.sheets[0]!;
    const calculation = calculated(book);
    expect(sheet.cells.value(40, 1)).toBe(8);
    change(calculation, sheet, 2, 0, "kEy7");
    calculation.recalculate();
    expect(sheet.cells.value(40, 1)).toBe(3);
    change(calculation, sheet, 2, 0, "other");
    calculation.recalculate();
    expect(sheet.cells.value(40, 1)).toBe(8);
  });

  it("sees a table that grew, and leaves alone the keys of rows that were there", () => {
    const book = ledgerBook();
    const [ledger, measures] = book.sheets as [Sheet, Sheet];
    const calculation = enterMeasures(book);
    change(calculation, measures, 1, 0, "新园区");
    calculation.recalculate();
    expect(shown(measures.cells.value(1, 1))).toBe("#N/A");
    const table = ledger.tables[0]!;
    table.area = { ...table.area, bottom: 9 };
    [null, "新园区", 2022, 1, 2].forEach((value, column) => ledger.cells.setValue(9, column, value));
    const evaluated = evaluatedBy(calculation, () => {
      calculation.structureChanged();
      calculation.formulaEntered(ledger, cell(9, 0), ledger.cells.formula(1, 0)!);
      calculation.valuesChanged(ledger, { top: 9, left: 0, bottom: 9, right: 4 });
    });
    expect(measures.cells.value(1, 2)).toBe(2);
    expect(evaluated).toBe(1 + 12);
  });

  it("says #NAME? for a table that is gone and calculates again when it is back", () => {
    const book = ledgerBook();
    const [ledger, measures] = book.sheets as [Sheet, Sheet];
    const calculation = enterMeasures(book);
    const [table] = ledger.tables.splice(0, 1);
    calculation.structureChanged();
    calculation.recalculate();
    expect(shown(measures.cells.value(1, 1))).toBe("#NAME?");
    ledger.tables.push(table!);
    calculation.structureChanged();
    calculation.recalculate();
    expect(measures.cells.value(1, 1)).toBe(1);
  });

  it("gives the areas it worked out, one per column", () => {
    const book = ledgerBook();
    const calculation = enterMeasures(book);
    change(calculation, book.sheets[0]!, 1, 4, 50);
    const areas = calculation.recalculate().map(({ sheet, area }) => [sheet.name, area]);
    expect(areas).toEqual(
      expect.arrayContaining([
        ["计算", rows(1, 4, 2)],
        ["计算", rows(1, 4, 3)],
      ]),
    );
    expect(areas).toHaveLength(2);
  });
});

describe("evaluate", () => {
  it("answers for names, validations and conditional formats as if in a cell", () => {
    const book = ledgerBook();
    const calculation = enterMeasures(book);
    const measures = book.sheets[1]!;
    expect(calculation.evaluate("ReportYear", measures, 0, 0)).toBe(2022);
    expect(calculation.evaluate("年度-1", measures, 0, 0)).toBe(2021);
    expect(calculation.evaluate("$C2>42", measures, 1, 0)).toBe(false);
    expect(calculation.evaluate("$C3>42", measures, 2, 0)).toBe(true);
  });

  it("reads values as they stand and calculates nothing", () => {
    const book = bookOf({ 表: [[1, "=A1*2"]] });
    const sheet = book.sheets[0]!;
    const calculation = calculated(book);
    change(calculation, sheet, 0, 0, 5);
    expect(calculation.evaluate("B1", sheet, 3, 3)).toBe(2);
    calculation.recalculate();
    expect(calculation.evaluate("B1", sheet, 3, 3)).toBe(10);
  });
});

describe("opening a book", () => {
  it("keeps the saved results until something changes, or everything is calculated", () => {
    const book = bookOf({ 表: [[2, "=A1*2", "=B1+1"]] });
    const sheet = book.sheets[0]!;
    sheet.cells.setValue(0, 1, 999);
    sheet.cells.setValue(0, 2, 1000);
    const calculation = new Calculation(book);
    expect(calculation.recalculate()).toEqual([]);
    expect(sheet.cells.value(0, 1)).toBe(999);
    calculation.recalculate(true);
    expect(valuesOf(sheet, 3)).toEqual([[2, 4, 5]]);
  });
});

describe("chains and cycles", () => {
  const LENGTH = 100_000;

  it("calculates a chain of 100,000 cells, downwards and upwards", () => {
    const book = bookOf({ 表: [[1]] });
    const sheet = book.sheets[0]!;
    const calculation = new Calculation(book);
    calculation.formulaEntered(sheet, rows(1, LENGTH - 1, 0), "A1+1");
    calculation.formulaEntered(sheet, rows(0, LENGTH - 2, 1), "B2+1");
    change(calculation, sheet, LENGTH - 1, 1, 1);
    calculation.recalculate();
    expect(sheet.cells.value(LENGTH - 1, 0)).toBe(LENGTH);
    expect(sheet.cells.value(0, 1)).toBe(LENGTH);
    expect(evaluatedBy(calculation, () => change(calculation, sheet, 0, 0, 5))).toBe(LENGTH - 1);
    expect(sheet.cells.value(LENGTH - 1, 0)).toBe(LENGTH + 4);
  });

  it("makes every cell of a cycle 0 and flags it; what only reads the cycle is no part of it", () => {
    const book = bookOf({ 表: [["=B1+1", "=C1+1", "=A1+1", "=A1+10", "=D1*2"]] });
    const sheet = book.sheets[0]!;
    const calculation = calculated(book);
    expect(valuesOf(sheet, 5)).toEqual([[0, 0, 0, 10, 20]]);
    expect([0, 1, 2, 3, 4].map((column) => calculation.isCircular(sheet, 0, column))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    calculation.formulaEntered(sheet, cell(0, 2), "5");
    calculation.recalculate();
    expect(valuesOf(sheet, 5)).toEqual([[7, 6, 5, 17, 34]]);
    expect(calculation.isCircular(sheet, 0, 0)).toBe(false);
  });

  it("finds a cycle of 100,000 cells, and one that two ways lead around", () => {
    const book = bookOf({ 表: [[null]], 岔: [["=B1+C1", "=A1", "=B1+1", "=C1+1"]] });
    const [long, forked] = book.sheets as [Sheet, Sheet];
    const calculation = new Calculation(book);
    calculation.formulaEntered(long, rows(1, LENGTH - 1, 0), "A1+1");
    calculation.formulaEntered(long, cell(0, 0), `A${LENGTH}`);
    calculation.recalculate(true);
    expect([0, 1, 50_000, LENGTH - 1].map((row) => calculation.isCircular(long, row, 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(valuesOf(forked, 4)).toEqual([[0, 0, 0, 1]]);
  });

  it("counts a range that contains its own cell as a cycle", () => {
    const book = bookOf({ 表: [[1], [2], ["=SUM(A:A)"]] });
    const calculation = calculated(book);
    expect(calculation.isCircular(book.sheets[0]!, 2, 0)).toBe(true);
    expect(book.sheets[0]!.cells.value(2, 0)).toBe(0);
  });
});

describe("changes of structure", () => {
  it("moves references when rows are inserted and calculates on", () => {
    const book = bookOf({ 表: [[1], [2], [3], ["=SUM(A1:A3)"]], 汇总: [["=表!A4*2"]] });
    const [sheet, total] = book.sheets as [Sheet, Sheet];
    const calculation = calculated(book);
    sheet.cells.rows.splice(1, 0, undefined);
    sheet.cells.formulas.clear();
    sheet.cells.setFormula(4, 0, "SUM(A1:A3)");
    calculation.cellsShifted({ sheet: "表", kind: "insertRows", at: 1, count: 1 });
    expect(sheet.cells.formula(4, 0)).toBe("SUM(A1:A4)");
    expect(total.cells.formula(0, 0)).toBe("表!A5*2");
    change(calculation, sheet, 1, 0, 10);
    calculation.recalculate();
    expect([sheet.cells.value(4, 0), total.cells.value(0, 0)]).toEqual([16, 32]);
  });

  it("moves the references of a formula that is filled down once", () => {
    const book = bookOf({ 表: [[1], [2], [3]], 汇总: [["=表!$A$3"], ["=表!$A$3"], ["=表!$A$3"]] });
    const [sheet, total] = book.sheets as [Sheet, Sheet];
    const calculation = calculated(book);
    sheet.cells.rows.splice(1, 0, undefined);
    calculation.cellsShifted({ sheet: "表", kind: "insertRows", at: 1, count: 1 });
    expect([0, 1, 2].map((row) => total.cells.formula(row, 0))).toEqual(Array(3).fill("表!$A$4"));
  });

  it("gives #REF! when the sheet referred to is deleted, and forgets its formulas", () => {
    const book = bookOf({ 表: [[1, "=A1"]], 汇总: [["=表!B1"]] });
    const [sheet, total] = book.sheets as [Sheet, Sheet];
    const calculation = calculated(book);
    book.sheets.splice(0, 1);
    calculation.structureChanged();
    calculation.recalculate();
    expect(shown(total.cells.value(0, 0))).toBe("#REF!");
    expect(() => calculation.valuesChanged(sheet, cell(0, 0))).toThrow("表");
  });

  it("adopts formulas of a sheet that came in and of texts changed past it", () => {
    const book = bookOf({ 表: [[3]] });
    const calculation = calculated(book);
    book.sheets.push(bookOf({ 新: [["=表!A1+1", "=A1*2"]] }).sheets[0]!);
    const added = book.sheets[1]!;
    calculation.structureChanged();
    calculation.recalculate();
    expect(valuesOf(added, 2)).toEqual([[4, 8]]);
    added.cells.setFormula(0, 1, "A1*3");
    calculation.reload();
    expect(evaluatedBy(calculation, () => undefined)).toBe(1);
    expect(valuesOf(added, 2)).toEqual([[4, 12]]);
  });
});

describe("incremental calculation", () => {
  const ROWS = 8;
  const COLUMNS = 5;
  const row = fc.integer({ min: 1, max: ROWS });
  const letter = fc.constantFrom("A", "B", "C", "D", "E");
  const address = fc
    .tuple(fc.boolean(), letter, fc.boolean(), row)
    .map(
      ([fixedColumn, column, fixedRow, number]) =>
        `${fixedColumn ? "$" : ""}${column}${fixedRow ? "$" : ""}${number}`,
    );
  const range = fc.tuple(address, address).map(([a, b]) => `${a}:${b}`);
  const formula = fc.oneof(
    fc.tuple(address, fc.constantFrom("+1", "*2", '&"x"'), address).map(([a, tail, b]) => `${a}${tail}&${b}`),
    fc.tuple(address, address).map(([a, b]) => `IF(${a}>3,${b},0)`),
    range.map((text) => `SUM(${text})`),
    fc.tuple(address, letter).map(([a, column]) => `COUNTIF($${column}$1:$${column}$40,${a})`),
    fc.tuple(address, letter).map(([a, column]) => `IFERROR(MATCH(${a},$${column}$1:$${column}$40,0),-1)`),
    fc.tuple(range, row).map(([text, number]) => `IFERROR(LARGE(${text},${number}),"")`),
    fc.tuple(letter, row).map(([column, number]) => `SUM(OFFSET($${column}$1,0,0,${number},1))`),
    fc
      .tuple(address, letter, letter)
      .map(([a, x, y]) => `SUMIFS(${x}$1:${x}$40,${y}$1:${y}$40,${a},A$1:A$40,"<>9")`),
  );
  const place = { top: fc.nat(ROWS - 1), left: fc.nat(COLUMNS - 1), height: fc.integer({ min: 1, max: 3 }) };
  const edit = fc.oneof(
    fc.record({ ...place, value: fc.constantFrom(null, 1, 2, 3, 4, 9, "a", "A", "", true) }),
    fc.record({ ...place, formula }),
    fc.record({ ...place, remove: fc.constant(true) }),
  );

  type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

  function apply(calculation: Calculation, sheet: Sheet, step: Edit): void {
    const area = {
      top: step.top,
      left: step.left,
      bottom: Math.min(step.top + step.height, ROWS) - 1,
      right: step.left,
    };
    if ("formula" in step) return calculation.formulaEntered(sheet, area, step.formula);
    calculation.formulaRemoved(sheet, area);
    if ("remove" in step) return;
    for (let r = area.top; r <= area.bottom; r++) sheet.cells.setValue(r, area.left, step.value);
    calculation.valuesChanged(sheet, area);
  }

  it("comes to the values of a full calculation, whatever is edited", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (batches) => {
        const book = bookOf({ 表: Array.from({ length: ROWS }, (_, r) => [r, r % 3, "a", null, 4]) });
        const sheet = book.sheets[0]!;
        const calculation = new Calculation(book);
        for (const batch of batches) {
          for (const step of batch) apply(calculation, sheet, step);
          calculation.recalculate();
        }
        const incremental = valuesOf(sheet, COLUMNS);
        const afresh = calculated(book);
        expect(incremental).toEqual(valuesOf(sheet, COLUMNS));
        for (let r = 0; r < ROWS; r++)
          for (let c = 0; c < COLUMNS; c++)
            expect(calculation.isCircular(sheet, r, c)).toBe(afresh.isCircular(sheet, r, c));
      }),
      { numRuns: 300 },
    );
  });
});
