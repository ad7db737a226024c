/** Fill-in forms for the tests: a park with two years of figures, its form, the form filled in, and what is done to it. */
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import type { Indicator } from "../../src/core/indicator";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import type { Language } from "../../src/core/language";
import type { MappingChoice } from "../../src/core/mapping";
import type { LedgerMeasure, Observation } from "../../src/core/observation";
import type { Park } from "../../src/core/park";
import { monthId, type Month } from "../../src/core/period";
import { ParkRoster } from "../../src/core/roster";
import { columnAt, FORM_ROWS, type FillColumn } from "../../src/forms/columns";
import { formBook } from "../../src/forms/formBook";
import { formRows } from "../../src/forms/formRows";
import type { Form } from "../../src/forms/formSheet";
import { SOURCE_WORDS } from "../../src/actions/sourceContext";
import { readSource, type SourceReading } from "../../src/sources/source";
import type { Book, Sheet } from "../../src/xlsx/book";
import type { CellValue } from "../../src/xlsx/cells";

export const PARK: Park = {
  code: "PXJK",
  name: "萍乡经开区",
  shortName: "萍乡",
  aliases: [],
  city: "萍乡",
  level: "national",
  type: "经开区",
  areaMu: 20_000,
  order: 10,
  activeFrom: null,
  activeTo: null,
};
export const OTHER_PARK: Park = { ...PARK, code: "XXJK", name: "湘乡经开区", shortName: "", order: 20 };

/** Indicators the sample park reports: flows, a part of another, combined months, stocks, ratios, a quarter, a lag. */
export const REPORTED = [
  "GDP",
  "REV",
  "REV_SERV",
  "IND_VA_SCALE",
  "ELEC",
  "FISC_TOTAL",
  "TAX",
  "FAI",
  "FAI_IND",
  "FDI",
  "KEYPROJ_N",
  "ENT",
  "ENT_SCALE",
  "CLOUD_RATE",
] as const;

const place = { file: "台账.xlsx" };

/** Figures of 2021 and the first months of 2022: month m of an indicator is its position × m. */
export function sampleDataset(parks: readonly Park[] = [PARK, OTHER_PARK]): Dataset {
  const observations: Observation[] = [];
  for (const park of parks)
    for (const [position, code] of REPORTED.entries()) {
      const indicator = CATALOGUE.find((each) => each.code === code)!;
      const measure: LedgerMeasure = isLevel(indicator) ? "level" : "ytd";
      for (const year of [2021, 2022])
        for (let m = 1; m <= 12; m++) {
          const value = (position + 1) * m * (isLevel(indicator) ? 10 : 1) + (year - 2021);
          const { name } = park;
          const month = { year, month: m };
          const reported = { value: String(value), unit: indicator.unit };
          const figure = { park: name, indicator: code, month, unit: indicator.unit, place, note: "" };
          observations.push({ ...figure, measure, value, reported });
        }
    }
  return Dataset.from({ observations, parks, indicators: CATALOGUE });
}

export function isLevel({ kind }: Indicator): boolean {
  return kind !== "flow" && kind !== "count";
}

export function madeForm(month: Month, language: Language = "zh-CN", park: Park = PARK): Form {
  const rows = formRows(park, month, sampleDataset(), CATALOGUE, "usual");
  return { identity: { parkCode: park.code, parkName: park.name, month, language }, rows };
}

/** Figures by code and column. */
export type Figures = ReadonlyMap<string, Partial<Readonly<Record<FillColumn, number>>>>;

/** The form as the park fills it in. */
export function filledBook(forms: readonly Form[], figures: Figures): Book {
  const book = formBook(forms);
  for (const sheet of book.sheets.filter(({ visibility }) => visibility === "visible"))
    for (const [row, code] of codesOf(sheet))
      for (const [column, value] of Object.entries(figures.get(code) ?? {}))
        sheet.cells.setValue(row, columnAt(column as FillColumn), value);
  return book;
}

/** Rows of a form's sheet that have an indicator, with its code. */
export function codesOf(sheet: Sheet): [row: number, code: string][] {
  return sheet.cells.rows.flatMap((cells, row): [number, string][] => {
    const code = cells?.[columnAt("code")];
    return row >= FORM_ROWS.body && typeof code === "string" && /^[A-Z]/.test(code) ? [[row, code]] : [];
  });
}

/** What must be read back: "code 2022-06 measure value". */
export function expectedFigures(form: Form, figures: Figures): string[] {
  return form.rows.flatMap(({ indicator, month }) =>
    Object.entries(figures.get(indicator.code) ?? {}).map(([column, value]) => {
      const measure = column === "ytd" && isLevel(indicator) ? "level" : column;
      return `${form.identity.parkName} ${indicator.code} ${monthId(month)} ${measure} ${value}`;
    }),
  );
}

/** What a reading holds, in the same words. */
export function figuresOf(reading: SourceReading): string[] {
  if (reading.kind === "unreadable") throw new Error(JSON.stringify(reading.problems));
  return reading.submission.observations.map(
    ({ park, indicator, month, measure, value }) =>
      `${park} ${indicator} ${monthId(month)} ${measure} ${value}`,
  );
}

/** Reads a returned file into a workbook that lists these parks. */
export function readReturn(
  bytes: Uint8Array,
  parks: readonly Park[] = [PARK, OTHER_PARK],
  name = "回收.xlsx",
  choices: readonly MappingChoice[] = [],
): Promise<SourceReading> {
  const context = {
    choices,
    parks: new ParkRoster(parks),
    indicators: new IndicatorIndex(CATALOGUE),
    words: SOURCE_WORDS,
  };
  return readSource({ name, bytes }, context);
}

/** Rows of a sheet as a rectangle of values. */
export function rowsOf(sheet: Sheet): CellValue[][] {
  const width = Math.max(...sheet.cells.rows.map((cells) => cells?.length ?? 0));
  return Array.from({ length: sheet.cells.rows.length }, (_, row) =>
    Array.from({ length: width }, (__, column) => sheet.cells.value(row, column)),
  );
}

/** Puts other values onto a sheet; formulas, merges and rules of the old places go. */
export function putRows(sheet: Sheet, rows: readonly (readonly CellValue[])[]): void {
  sheet.cells.rows = rows.map((cells) => [...cells]);
  sheet.cells.formulas.clear();
  sheet.merges = [];
  sheet.validations = [];
  sheet.conditionalFormats = [];
}
