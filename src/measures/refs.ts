/** References of the Measures table's formulas: structured, in the dialect of Excel's formula bar (`[@累计]`). */
import type { Language } from "../core/language";
import type { MeasureCode } from "./codes";
import type { MeasureWords } from "./words";

/** Tables the formulas read, with the column keys they name. */
export interface FormulaColumns {
  readonly Measures: MeasureCode;
  readonly Ledger: "key" | "row" | "park" | "indicator" | "year" | "measure" | "m1" | "m12" | "note";
  readonly Targets: "key" | "target" | "type" | "revisedOn" | "revisedTarget" | "revisedFrom";
  readonly Indicators:
    | "name"
    | "unit"
    | "kind"
    | "direction"
    | "aggregation"
    | "frequency"
    | "january"
    | "lagMonths"
    | "numerator"
    | "denominator"
    | "ratioFactor"
    | "rankBy"
    | "required";
  readonly Parks: "name" | "areaMu" | "activeFrom" | "activeTo" | "state";
  readonly Returns: "key" | "park" | "period" | "state" | "changedAt" | "dueOn" | "by";
  readonly Scoring: "indicator" | "weight" | "rule" | "base" | "step" | "cap";
  readonly Checks: "park" | "period" | "severity" | "settled";
  readonly Projects:
    "key" | "name" | "year" | "level" | "totalInvestment" | "annualPlan" | "stage" | "m1" | "m12";
}

/** Heading of a table's column in the workbook's language. */
export type HeadingOf = <T extends keyof FormulaColumns>(table: T, column: FormulaColumns[T]) => string;

/** What a formula is made from: headings and words of one workbook language. */
export class MeasureRefs {
  constructor(
    readonly headingOf: HeadingOf,
    readonly words: MeasureWords,
    readonly language: Language,
  ) {}

  /** This row's cell of the Measures table. @example own("ytd") //=> "[@累计]" */
  own(code: MeasureCode): string {
    return thisRow(this.headingOf("Measures", code));
  }

  /** This row's cell of the Parks table. */
  ownPark(column: FormulaColumns["Parks"]): string {
    return thisRow(this.headingOf("Parks", column));
  }

  /** This row's cell of the Ledger table. */
  ownLedger(column: FormulaColumns["Ledger"]): string {
    return thisRow(this.headingOf("Ledger", column));
  }

  /** A whole column. @example column("Ledger", "key") //=> "Ledger[键]" */
  column<T extends keyof FormulaColumns>(table: T, column: FormulaColumns[T]): string {
    const heading = this.headingOf(table, column);
    return SPACED.test(heading) ? `${table}[${heading}]` : `${table}[[${heading}]]`;
  }

  /** The twelve months of the ledger. @example "Ledger[[1月]:[12月]]" */
  ledgerMonths(): string {
    return `Ledger[[${this.headingOf("Ledger", "m1")}]:[${this.headingOf("Ledger", "m12")}]]`;
  }

  /** The ledger's keys with all columns up to the numbers of their rows, which stand right of them. */
  ledgerKeys(): string {
    return `Ledger[[${this.headingOf("Ledger", "key")}]:[${this.headingOf("Ledger", "row")}]]`;
  }

  /** The twelve months of the key projects. */
  projectMonths(): string {
    return `Projects[[${this.headingOf("Projects", "m1")}]:[${this.headingOf("Projects", "m12")}]]`;
  }

  /** Cells of a column of the Measures table in this row's block: the same indicator of all parks. */
  block(code: MeasureCode): string {
    const column = this.column("Measures", code);
    const first = this.own("blockFirst");
    return `INDEX(${column},${first}):INDEX(${column},${first}+${this.own("blockCount")}-1)`;
  }
}

function thisRow(heading: string): string {
  return PLAIN.test(heading) ? `[@${heading}]` : `[@[${heading}]]`;
}

/** Headings that stand behind @ without brackets of their own: letters, digits and Chinese characters. */
const PLAIN = /^[\p{L}\p{N}_]+$/u;
/** Headings that stand as a whole column without brackets of their own. */
const SPACED = /^[\p{L}\p{N}_ ]+$/u;
