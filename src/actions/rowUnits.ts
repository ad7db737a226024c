/**
 * Rows of Ledger and Targets kept in another unit than the list of indicators says: somebody changed one of the two.
 * What a load writes there is written in the row's unit, because a row in two units can no longer be told apart. Pure.
 */
import type { OtherUnit } from "../checks/check";
import { divide, plainNumber, product } from "../core/decimal";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import { LEDGER_MEASURES, type LedgerMeasure, type Observation } from "../core/observation";
import type { Submission } from "../core/submission";
import type { Target } from "../core/target";
import type { TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { isGrowthMeasure } from "../sources/measureText";
import { inUnit, readGrowthUnit, readUnit } from "../sources/units";
import { cellReader } from "./headlines";

/** Ledger and Targets in the spelling of the lists. */
interface KeptTables {
  readonly Ledger: TableContents;
  readonly Targets: TableContents;
}

/** Rows in another unit, in the order of the tables; of rows with one key the first, which formulas read. */
export function otherUnits(
  { Ledger, Targets }: KeptTables,
  indicators: IndicatorIndex,
  language: Language,
): OtherUnit[] {
  const { ledgerMeasures, targetTypes } = words(language).workbook;
  const measures = new Map(LEDGER_MEASURES.map((measure) => [ledgerMeasures[measure], measure] as const));
  const types = new Map([
    [targetTypes.level, "ytd"],
    [targetTypes.growth, "growth"],
  ] as const);
  const readings = new UnitReadings(indicators);
  return [
    ...otherUnitsIn(Ledger, readings, (cell) => measures.get(String(cell("measure")))),
    ...otherUnitsIn(Targets, readings, (cell) => types.get(String(cell("type"))) ?? "ytd"),
  ];
}

function otherUnitsIn(
  contents: TableContents,
  readings: UnitReadings,
  measureOf: (cell: ReturnType<typeof cellReader>) => LedgerMeasure | undefined,
): OtherUnit[] {
  const found = new Map<string, OtherUnit>();
  for (const [index, row] of contents.rows.entries()) {
    const cell = cellReader(contents, row);
    const [name, unit, measure] = [String(cell("indicator")), String(cell("unit")), measureOf(cell)];
    if (!measure || measure === "rank" || unit === "") continue;
    const reading = readings.of(name, unit, isGrowthMeasure(measure));
    if (!reading) continue;
    const of: OtherUnit = {
      table: contents.table === "Targets" ? "Targets" : "Ledger",
      park: String(cell("park")),
      indicator: reading.indicator,
      year: Number(cell("year")),
      measure,
      unit,
      times: reading.times,
      place: {
        file: "",
        sheet: contents.sheetName,
        row: contents.top + 2 + index,
        column: contents.left + (contents.columns.get("unit") ?? 0) + 1,
      },
    };
    if (!found.has(rowKey(of))) found.set(rowKey(of), of);
  }
  return [...found.values()];
}

/** Units of rows against those of their indicators: a ledger names the same few over and over. */
class UnitReadings {
  private readonly known = new Map<string, Pick<OtherUnit, "indicator" | "times"> | null>();

  constructor(private readonly indicators: IndicatorIndex) {}

  /** Code of the indicator and the factor between the units; null where they are one, or cannot be compared. */
  of(name: string, unit: string, isGrowth: boolean): Pick<OtherUnit, "indicator" | "times"> | null {
    const key = `${name}|${unit}|${isGrowth}`;
    let reading = this.known.get(key);
    if (reading === undefined) this.known.set(key, (reading = this.read(name, unit, isGrowth)));
    return reading;
  }

  private read(name: string, unit: string, isGrowth: boolean): Pick<OtherUnit, "indicator" | "times"> | null {
    const indicator = this.indicators.find(name);
    const reading = indicator && (isGrowth ? readGrowthUnit : readUnit)(unit, indicator);
    if (reading?.kind !== "taken" || !reading.conversion) return null;
    return { indicator: indicator!.code, times: inUnit(1, reading) };
  }
}

/** Figures and targets of a load in the units of the rows they go to. */
export class RowUnits {
  private readonly rows: ReadonlyMap<string, OtherUnit>;

  constructor(rows: readonly OtherUnit[]) {
    this.rows = new Map(rows.map((row) => [rowKey(row), row]));
  }

  observation(observation: Observation): Observation {
    return this.converted(observation, { ...observation, table: "Ledger", year: observation.month.year });
  }

  target(target: Target): Target {
    const measure = target.type === "growth" ? "growth" : "ytd";
    return this.converted(target, { ...target, table: "Targets", measure });
  }

  /** A number of a row in the unit of its indicator. */
  listed(value: number, row: Parameters<typeof rowKey>[0]): number {
    const other = this.rows.size ? this.rows.get(rowKey(row)) : undefined;
    return other ? plainNumber(product(value, other.times)) : value;
  }

  submission(submission: Submission): Submission {
    if (!this.rows.size) return submission;
    const observations = submission.observations.map((each) => this.observation(each));
    return { ...submission, observations, targets: submission.targets.map((each) => this.target(each)) };
  }

  private converted<T extends Observation | Target>(figure: T, key: Parameters<typeof rowKey>[0]): T {
    const row = this.rows.size ? this.rows.get(rowKey(key)) : undefined;
    if (!row) return figure;
    return { ...figure, value: plainNumber(divide(figure.value, row.times)!), unit: row.unit };
  }
}

/** What a row is known by, without case, as Excel compares. */
const rowKey = ({
  table,
  park,
  indicator,
  year,
  measure,
}: Pick<OtherUnit, "table" | "park" | "indicator" | "year" | "measure">): string =>
  `${table}|${park}|${indicator}|${year}|${measure}`.toLowerCase();
