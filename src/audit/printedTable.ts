/** A printed table: fields (columns, or rows where the measures stand in the stub) by records, each cell knowing its place. */
import { COUNT_NAME, COUNT_UNIT, RATIO_NAME, type Heading, type Role } from "./headingRole";
import type { Precision } from "./columnPrecision";
import { missingIn, printedFigure, type Missing, type PrintedFigure } from "./printedFigure";

/** 0-based in the sheet. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Field {
  /** In the order they stand. */
  readonly at: number;
  readonly heading: Heading;
  /** Folded headings from the top down. */
  readonly path: readonly string[];
}

export interface TableRecord {
  readonly at: number;
  /** Folded texts of its stub. */
  readonly labels: readonly string[];
  /** Number of the section it stands in. */
  readonly section: number;
  readonly total: "no" | "sub" | "total" | "wider" | "average";
  /** 其中 and indented rows: parts of what stands above. */
  readonly depth: number;
  readonly unit: string;
  /** Month of its own period, where it is another than the table's. */
  readonly month: number | null;
}

export class PrintedTable {
  /** Read once, because many readings look at each. */
  private readonly figures = new Map<number, PrintedFigure | null>();
  private grouped: readonly (readonly TableRecord[])[] | null = null;

  constructor(
    readonly fields: readonly Field[],
    readonly records: readonly TableRecord[],
    /** Folded texts above the table and its sections. */
    readonly titles: readonly string[],
    readonly sections: readonly string[],
    /** Whether every row has a unit of its own, so that rows are not of one kind. */
    readonly mixedUnits: boolean,
    private readonly cells: (record: number, field: number) => PrintedCell,
    private readonly marked: (record: number, field: number) => boolean,
    /** By numbers of record and field. */
    readonly precision: (record: number, field: number) => Precision | null,
    private readonly rateDecimals: number | undefined,
  ) {}

  cell(record: TableRecord, field: Field): PrintedCell {
    return this.cells(record.at, field.at);
  }

  figure(record: TableRecord, field: Field): PrintedFigure | null {
    const key = record.at * this.fields.length + field.at;
    let known = this.figures.get(key);
    if (known === undefined) this.figures.set(key, (known = this.read(record, field)));
    return known;
  }

  /** The records of each section, by its number. */
  get bySection(): readonly (readonly TableRecord[])[] {
    return (this.grouped ??= grouped(this.records, this.sections.length));
  }

  private read(record: TableRecord, field: Field): PrintedFigure | null {
    const figure = printedFigure(this.cell(record, field).text);
    if (!figure) return null;
    const precision = this.precision(record.at, field.at);
    const { decimals } = figure;
    return {
      ...figure,
      marked: figure.marked || this.marked(record.at, field.at),
      whole: precision?.whole ?? null,
      // What is printed behind the decimals a rate was made with is no part of it.
      decimals: RATE_ROLES.has(field.heading.role)
        ? Math.min(decimals, precision?.decimals ?? decimals, this.rateDecimals ?? decimals)
        : decimals,
    };
  }

  missing(record: TableRecord, field: Field): Missing {
    return missingIn(this.cell(record, field).text);
  }

  /** Unit of a figure as far as it is said. */
  unitOf(record: TableRecord, field: Field): string {
    return record.unit || field.heading.unit;
  }

  /** Whether a whole number is exact: a count, one by one. */
  isCount(record: TableRecord, field: Field): boolean {
    const unit = this.unitOf(record, field);
    if (unit !== "") return COUNT_UNIT.test(unit);
    return COUNT_NAME.test(field.path.join("|")) || record.labels.some((label) => COUNT_NAME.test(label));
  }

  /** Whether figures are rates by their unit or name, so that they do not add up. */
  isRatio(record: TableRecord, field: Field): boolean {
    const unit = this.unitOf(record, field);
    if (/[/%]|百分点|points?$/.test(unit)) return true;
    const { heading } = field;
    if (heading.role === "value" && RATIO_NAME.test(field.path.join("|"))) return true;
    return record.total === "no" && record.labels.some((label) => RATIO_NAME.test(label));
  }
}

/** Roles whose figures are percents or 百分点 of their own decimals. */
export const RATE_ROLES: ReadonlySet<Role> = new Set<Role>([
  "growth",
  "overMonth",
  "change",
  "completion",
  "timeProgress",
  "gap",
  "totalGap",
  "share",
  "lastRate",
  "rateChange",
  "outlookPercent",
]);

function grouped(records: readonly TableRecord[], sections: number): TableRecord[][] {
  const groups = Array.from({ length: sections }, (): TableRecord[] => []);
  for (const record of records) groups[record.section]!.push(record);
  return groups;
}
