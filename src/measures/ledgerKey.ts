/**
 * The number a row of the ledger is found by: year, row of the park in Parks, row of the indicator in Indicators and place
 * of the data item among its words, as digits behind each other. A number and not a text, because the ledger is long and
 * every search of it goes through it from the top where a program keeps no index: LibreOffice compares a calculated
 * number in a third of the time a calculated text takes (bench/README.md).
 */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { BLANK, iff, is, pattern, text } from "./formula";
import type { MeasureRefs } from "./refs";

/** Rows the lists have room for. The numbers stay below 1E+14, where programs still tell neighbours apart. */
const LISTED = 10_000;
const ITEMS = 10;

/** Expressions of what a row of the ledger is about. */
export interface LedgerRowParts {
  /** Rows of the lists, 1-based; an error or a text finds nothing. */
  readonly park: string;
  readonly indicator: string;
  readonly year: string;
  /** Place of the data item, 1-based: {@link itemPlace}. */
  readonly item: string;
}

/** Formula of the ledger's calculated column, without "="; "" while park, indicator, year or data item is not known. */
export function ledgerKeyFormula(refs: MeasureRefs): string {
  const own = (column: "park" | "indicator" | "year" | "measure"): string => refs.ownLedger(column);
  const items = LEDGER_MEASURES.map((measure) => text(refs.words.ledgerMeasures[measure]));
  const key = number({
    park: `MATCH(${pattern(own("park"))},${refs.column("Parks", "name")},0)`,
    indicator: `MATCH(${pattern(own("indicator"))},${refs.column("Indicators", "name")},0)`,
    year: own("year"),
    item: `MATCH(${own("measure")},{${items.join(",")}},0)`,
  });
  // A fraction of a year would move the park's digits.
  return `IFERROR(${iff(`MOD(${own("year")},1)=0`, key, BLANK)},"")`;
}

/** Formula of the calculated column beside it, without "=": the row's number in the table, 1-based; "" without a key. */
export function ledgerRowNumberFormula(refs: MeasureRefs): string {
  const heading = `Ledger[[#Headers],[${refs.headingOf("Ledger", "row")}]]`;
  return iff(`${refs.ownLedger("key")}=""`, BLANK, `ROW()-ROW(${heading})`);
}

/**
 * Row of the ledger, 1-based; "" where there is none. VLOOKUP and not MATCH, because LibreOffice searches with it on all
 * processors and with MATCH on one.
 */
export function ledgerRowFormula(refs: MeasureRefs, parts: LedgerRowParts): string {
  const found = refs.ledgerKeys();
  return `IFERROR(VLOOKUP(${number(parts)},${found},COLUMNS(${found}),0),"")`;
}

/** Place of a data item, for {@link LedgerRowParts}. */
export function itemPlace(measure: LedgerMeasure): string {
  return String(LEDGER_MEASURES.indexOf(measure) + 1);
}

/** Place of the data item an expression names, which is the level or the year-to-date figure. */
export function figurePlace(refs: MeasureRefs, named: string): string {
  const { level } = refs.words.ledgerMeasures;
  return iff(is(named, level), itemPlace("level"), itemPlace("ytd"));
}

function number({ park, indicator, year, item }: LedgerRowParts): string {
  return `((${year}*${LISTED}+${park})*${LISTED}+${indicator})*${ITEMS}+${item}`;
}
