/** A report with people's rows and columns in it reads as it does in Excel when somebody inserts them into it as it was drawn. */
import fc from "fast-check";
import type { Rectangle } from "../../src/a1";
import { CATALOGUE } from "../../src/core/catalogue";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { parkFromName } from "../../src/core/roster";
import { NOTHING_TYPED_OVER } from "../../src/excel/typedOver";
import { queueSheet } from "../../src/excel/writeSheet";
import type { HostSession } from "../../src/host/session";
import { movedFormula } from "../../src/host/model/relativeFormula";
import { KINDS } from "../../src/report/kinds";
import { placeOf, withoutGaps, type LinePlaces } from "../../src/report/linePlaces";
import { placedA1, placedR1C1 } from "../../src/report/placedFormula";
import type { SheetSpec } from "../../src/report/spec";
import type { Sheet } from "../../src/xlsx/book";
import { newWorkbook, sheetOf } from "../support/parkWorkbook";
import { reportSources } from "../support/reportSources";

const PARKS = ["甲园区", "乙园区"];
const INDICATORS = CATALOGUE.slice(0, 7);
const NAMED = PARKS.map((name) => parkFromName(name));
const SOURCES = reportSources("zh-CN", NAMED, INDICATORS, {
  explainedOf: () => ["甲园区的原因"],
  scoredLines: 2,
  targetsOfYear: INDICATORS.map((indicator) => ({ indicator, parks: PARKS })),
  projectsOfYear: [{ park: PARKS[0]!, listed: [{ name: "电池材料生产基地", stage: "主体施工" }] }],
  listed: REPORT_KINDS.map((kind) => ({
    kind,
    park: kind === "park" || kind === "trend" ? PARKS[0]! : null,
  })),
});

let session: HostSession;
let specs: SheetSpec[];
beforeAll(async () => {
  session = await newWorkbook();
  specs = REPORT_KINDS.map((kind) => KINDS[kind](SOURCES, PARKS[0]!)!);
});

async function drawn(spec: SheetSpec, name: string, places: LinePlaces): Promise<Sheet> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const drawing = {
      language: "zh-CN",
      theme: "official",
      name,
      breaks: [],
      typed: NOTHING_TYPED_OVER,
      people: null,
      changes: null,
      places,
    } as const;
    queueSheet(sheet, spec, drawing, null);
    await context.sync();
  });
  return sheetOf(session, name);
}

/** Lines come in before these lines of the report, counted without them. */
async function insert(name: string, kind: "rows" | "columns", before: readonly number[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const line of [...before].sort((a, b) => b - a)) {
      if (kind === "rows") sheet.getCell(line, 0).getEntireRow().insert("Down");
      else sheet.getCell(0, line).getEntireColumn().insert("Right");
    }
    await context.sync();
  });
}

const placesAfter = (lines: number, before: readonly number[]): number[] =>
  Array.from({ length: lines }, (_, line) => line + before.filter((each) => each <= line).length);

const withoutTab = (reference: unknown): string => String(reference).replace(/^.*!/, "");

const area = ({ top, left, bottom, right }: Rectangle): string => [top, left, bottom, right].join();

/** Only where the report counts rows, people's are left out of the count. */
const withoutCounts = (formula: string | null): string | null =>
  formula && formula.replaceAll(/\((ROW\([^()]*\))-\d+\)/g, "$1");

/** What of a cell must be the same: what it says, how numbers are shown, and the rules for it, each as for that cell. */
function cellOf({ cells, styles, conditionalFormats, validations }: Sheet, row: number, column: number) {
  const holds = ({ top, left, bottom, right }: Rectangle): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  const { numberFormat, indent, fontSize, bold } = styles.at(row, column) as unknown as Record<
    string,
    unknown
  >;
  return {
    says: withoutCounts(withoutCounts(cells.formula(row, column))) ?? cells.value(row, column),
    format: { numberFormat, indent, fontSize, bold },
    rules: conditionalFormats
      .filter(({ areas }) => areas.some(holds))
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas: [first], formulas, style }) => [
        movedFormula(formulas[0]!, { row: first!.top, column: first!.left }, { row, column }),
        JSON.stringify(style),
      ]),
    choices: validations.filter(({ areas }) => areas.some(holds)).map(({ formula1 }) => formula1),
  };
}

test("every kind of report, with lines inserted anywhere in it", async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(REPORT_KINDS.length - 1),
      fc.array(fc.nat(99), { maxLength: 4 }),
      fc.array(fc.nat(99), { maxLength: 3 }),
      async (kind, down, across) => {
        const spec = specs[kind]!;
        const [height, width] = [spec.cells.length, spec.cells[0]!.length];
        const rows = down.map((share) => Math.floor((share * height) / 100));
        const columns = across.map((share) => Math.floor((share * width) / 100));
        const places: LinePlaces = { rows: placesAfter(height, rows), columns: placesAfter(width, columns) };
        const name = String(++count);
        const inserted = await drawn(spec, `a${name}`, withoutGaps(height, width));
        await insert(`a${name}`, "rows", rows);
        await insert(`a${name}`, "columns", columns);
        const now = await drawn(spec, `b${name}`, places);
        session.refresh();
        for (let row = 0; row < height; row++)
          for (let column = 0; column < width; column++) {
            const at = [placeOf(places.rows, row), placeOf(places.columns, column)] as const;
            expect([at, cellOf(now, ...at)]).toEqual([at, cellOf(inserted, ...at)]);
          }
        // What people inserted is given nothing but to be part of merged cells.
        for (let row = 0; row <= placeOf(places.rows, height - 1); row++)
          for (let column = 0; column <= placeOf(places.columns, width - 1); column++) {
            if (places.rows.includes(row) && places.columns.includes(column)) continue;
            const { says, rules, choices } = cellOf(now, row, column);
            expect([row, column, says, rules, choices]).toEqual([row, column, null, [], []]);
          }
        expect(now.merges.map(area).sort()).toEqual(inserted.merges.map(area).sort());
        expect(now.page.printArea).toEqual(inserted.page.printArea);
        const sources = ({ charts }: Sheet): unknown =>
          charts.flatMap(({ series }) =>
            series.map((each) => [each.categories, each.values].map(withoutTab)),
          );
        expect(sources(now)).toEqual(sources(inserted));
        await Excel.run(async (context) => {
          for (const tab of ["a", "b"]) context.workbook.worksheets.getItem(tab + name).delete();
          await context.sync();
        });
      },
    ),
    { numRuns: 24, seed: 20261128 },
  );
}, 300_000);

test("texts, names, functions and parts of tables are no references", () => {
  const places = { rows: [0, 2, 3], columns: [0, 1, 3] };
  expect(
    placedA1(
      "=IF(A1=\"C2\",LOG10(C2)&表[C2]&Q1_2022&'C2 表'!C2&月报!$C$2,SUM($C2:C$3,AA10,PeriodMonth2))",
      places,
    ),
  ).toBe("=IF(A1=\"C2\",LOG10(D3)&表[C2]&Q1_2022&'C2 表'!C2&月报!$C$2,SUM($D3:D$4,AB11,PeriodMonth2))");
  expect(placedA1("=C2*1E5+9.9E3+2.E-4", places)).toBe("=D3*1E5+9.9E3+2.E-4");
  expect(placedR1C1('=ROUND(RC[-1]+R2C3+R[1]C+RC3,1)&"RC3"&RC1', places, { row: 0, column: 2 })).toBe(
    '=ROUND(RC[-2]+R3C4+R[2]C+RC4,1)&"RC3"&RC1',
  );
  expect(placedR1C1("=ROW()-ROW(R1C1)+ROW(R[-1]C)", places, { row: 2, column: 0 })).toBe(
    "=(ROW()-1)-ROW(R1C1)+(ROW(R[-1]C)-1)",
  );
});
