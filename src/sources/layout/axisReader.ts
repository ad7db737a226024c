/** Texts of one table's headings, stub and sections to what they say of the figures beside and beneath them. */
import type { Indicator } from "../../core/indicator";
import type { MappingChoice } from "../../core/mapping";
import type { LedgerMeasure } from "../../core/observation";
import type { Park } from "../../core/park";
import { parsePeriodId } from "../../core/period";
import type { SourceContext } from "../context";
import { foldText } from "./foldText";
import type { MeasureMeaning, MeasureWord } from "./measureWords";
import type { Match } from "./match";
import type { NameMatcher } from "./nameMatcher";
import type { PeriodWords } from "./periodWords";
import type { TextAxis } from "./sheetLayout";
import { readTextFacets } from "./textFacets";
import type { TextFacets } from "./textFacets";
import type { Choices } from "./choices";
import type { TextEntry } from "./texts";
import { isTotal, soundsLikePark } from "./totals";

/** A name of a park or an indicator, listed or new. */
export interface Named<T> {
  readonly match: Match<T> | null;
  /** As it stands, for a new one. */
  readonly spelled: string;
  readonly entry: TextEntry;
}

/** What a row, a column or a section says. */
export interface Meaning {
  indicator: Named<Indicator> | null;
  park: Named<Park> | null;
  /** A name that is neither listed nor given a kind yet. */
  unknown: Named<never> | null;
  total: boolean;
  ignored: boolean;
  measure: MeasureWord | null;
  basis: MeasureMeaning["basis"];
  period: PeriodWords | null;
  unit: string;
  /** Unit a person gave for returns that say none. */
  silentUnit: string;
  /** Unit said for what this is a part of, or a further figure of; "" where none is. */
  wholeUnit: string;
  part: boolean;
  /** Folded name, for the parts below it. */
  name: string;
  entries: TextEntry[];
}

export const NO_MEANING: Meaning = {
  indicator: null,
  park: null,
  unknown: null,
  total: false,
  ignored: false,
  measure: null,
  basis: null,
  period: null,
  unit: "",
  silentUnit: "",
  wholeUnit: "",
  part: false,
  name: "",
  entries: [],
};

export class AxisReader {
  readonly entries: TextEntry[] = [];

  constructor(
    private readonly matcher: NameMatcher,
    private readonly choices: Choices,
    private readonly context: SourceContext,
  ) {}

  /** Reads a text at a place of the sheet. `hint` is what its column is known to name, `parent` what it may be part of. */
  read(
    axis: TextAxis,
    text: string,
    row: number,
    column: number,
    hint: "park" | "indicator" | null,
    parent: string,
  ): Meaning {
    const facets = asRowName(readTextFacets(text, this.matcher.isListed), axis, text);
    // Total is a word for a figure too, but not where rows are named.
    const isSum = axis === "stub" && facets.name === "" && isTotal(foldText(text));
    const entry: TextEntry = {
      axis,
      text,
      row,
      column,
      name: facets.name,
      kind: "ignore",
      meaning: "",
      unit: facets.unit,
      measure: facets.measure === null ? "" : measureCode(facets.measure, facets.basis),
      period: facets.period,
      confidence: 1,
      reason: "listed",
      doubts: new Set(),
      figures: 0,
    };
    const choice = this.choices.of(text);
    const meaning = choice
      ? this.chosen(choice, facets, entry)
      : this.understood(facets, entry, hint, parent);
    this.entries.push(entry);
    return { ...meaning, total: meaning.total || (isSum && !choice), entries: [entry] };
  }

  private understood(
    facets: TextFacets,
    entry: TextEntry,
    hint: "park" | "indicator" | null,
    parent: string,
  ): Meaning {
    const { name, spelled, unit, measure, basis, period, part } = facets;
    const meaning: Meaning = { ...NO_MEANING, unit, measure, basis, period, part, name };
    if (name === "") {
      if (measure !== null) Object.assign(entry, { kind: "measure", meaning: measureCode(measure, basis) });
      else if (period) Object.assign(entry, { kind: "period" });
      return meaning;
    }
    if (isTotal(name) && !this.matcher.isListedIndicator(name)) return { ...meaning, total: true };
    const listedIndicator = hint !== "park" && this.matcher.isListedIndicator(name);
    const park = listedIndicator || hint === "indicator" ? null : this.matcher.park(name);
    const surePark = park && (park.reason === "listed" || park.reason === "variant" || hint === "park");
    if (surePark) return { ...meaning, park: this.named(park, spelled, entry, "park", park.found.name) };
    if (hint === "park" || (hint === null && soundsLikePark(name)))
      return {
        ...meaning,
        park: this.named<Park>(park, spelled, entry, "park", park?.found.name ?? spelled),
      };
    const indicator = this.matcher.indicator(name, part || parent !== "" ? parent : "");
    if (indicator)
      return {
        ...meaning,
        indicator: this.named(indicator, spelled, entry, "indicator", indicator.found.code),
      };
    // 天易 at the head of a column: a place and nothing else.
    if (park && hint === null && name.length <= 6)
      return { ...meaning, park: this.named(park, spelled, entry, "park", park.found.name) };
    Object.assign(entry, { kind: "unknown", confidence: 0.3, reason: "unknown" });
    return { ...meaning, unknown: { match: null, spelled, entry } };
  }

  private named<T>(
    match: Match<T> | null,
    spelled: string,
    entry: TextEntry,
    kind: "park" | "indicator",
    meaning: string,
  ): Named<T> {
    const { confidence, reason } = match ?? { confidence: 0.5, reason: "unknown" as const };
    Object.assign(entry, { kind, meaning, confidence, reason });
    return { match, spelled, entry };
  }

  private chosen(choice: MappingChoice, facets: TextFacets, entry: TextEntry): Meaning {
    const { measure, basis, period, unit } = facets;
    Object.assign(entry, {
      kind: choice.kind,
      meaning: choice.meaning,
      unit: unit || choice.unit,
      confidence: 1,
      reason: "chosen",
    });
    const meaning: Meaning = { ...NO_MEANING, unit, silentUnit: choice.unit, measure, basis, period };
    const { indicators, parks } = this.context;
    switch (choice.kind) {
      case "indicator": {
        const found = indicators.byCode(choice.meaning) ?? indicators.find(choice.meaning);
        const match: Match<Indicator> | null = found && { found, confidence: 1, reason: "chosen" };
        if (found) entry.meaning = found.code;
        return {
          ...meaning,
          name: facets.name,
          indicator: { match, spelled: choice.meaning || facets.spelled, entry },
        };
      }
      case "park": {
        const found = parks.find(choice.meaning);
        const match: Match<Park> | null = found && { found, confidence: 1, reason: "chosen" };
        if (found) entry.meaning = found.name;
        return { ...meaning, park: { match, spelled: choice.meaning || facets.spelled, entry } };
      }
      case "measure":
        return { ...meaning, ...measureOfCode(choice.meaning) };
      case "period": {
        const found = parsePeriodId(choice.meaning);
        if (!found || found.kind === "quarter" || found.kind === "year") return meaning;
        const { year, month } = found;
        return {
          ...meaning,
          period: { year, month, ...(found.kind === "yearToDate" && { cumulative: true }) },
        };
      }
      case "ignore":
        return { ...meaning, ignored: true };
    }
  }
}

/** 税收收入占财政收入比重 at the head of a row is an indicator, whatever the workbook calculates by itself. */
function asRowName(facets: TextFacets, axis: TextAxis, text: string): TextFacets {
  if (axis !== "stub" || facets.measure !== "derived" || facets.name === "") return facets;
  const name = foldText(text).replace(/\([^)]*\)$/, "");
  return { ...facets, measure: null, name, spelled: name };
}

/** The ledger's measure a word comes to, for the proposal. */
export function measureCode(measure: MeasureWord, basis: MeasureMeaning["basis"]): LedgerMeasure | "" {
  switch (measure) {
    case "value":
      return basis === "month" ? "month" : "ytd";
    case "growth":
      return basis === "month" ? "monthGrowth" : "growth";
    case "lastYear":
    case "base":
      return "base";
    case "level":
    case "rank":
      return measure;
    default:
      return "";
  }
}

function measureOfCode(code: string): Pick<Meaning, "measure" | "basis"> {
  switch (code) {
    case "month":
      return { measure: "value", basis: "month" };
    case "growth":
      return { measure: "growth", basis: "ytd" };
    case "monthGrowth":
      return { measure: "growth", basis: "month" };
    case "base":
      return { measure: "base", basis: "ytd" };
    case "level":
    case "rank":
      return { measure: code, basis: "ytd" };
    default:
      return { measure: "value", basis: "ytd" };
  }
}

/** Two meanings of one line of cells: what the first leaves open the second fills. */
export function together(first: Meaning, second: Meaning): Meaning {
  return {
    indicator: first.indicator ?? second.indicator,
    park: first.park ?? second.park,
    unknown: first.unknown ?? second.unknown,
    total: first.total || second.total,
    ignored: first.ignored || second.ignored,
    measure: stronger(first.measure, second.measure),
    basis: first.basis ?? second.basis,
    period: joinedPeriod(first.period, second.period),
    unit: first.unit || second.unit,
    silentUnit: first.silentUnit || second.silentUnit,
    wholeUnit: first.wholeUnit || second.wholeUnit,
    part: first.part || second.part,
    name: first.name || second.name,
    entries: [...first.entries, ...second.entries],
  };
}

/** 累计 over 同比 is the growth of the total: a plain figure gives way to what says more. */
function stronger(first: MeasureWord | null, second: MeasureWord | null): MeasureWord | null {
  if (first === null || second === null) return first ?? second;
  return first === "value" || first === "level" ? second : first;
}

function joinedPeriod(first: PeriodWords | null, second: PeriodWords | null): PeriodWords | null {
  if (!first || !second) return first ?? second;
  if (first.wholeYear && second.month !== undefined)
    return { ...second, ...(first.year !== undefined && { year: first.year }) };
  if (second.wholeYear && first.month !== undefined)
    return { ...(second.year !== undefined && { year: second.year }), ...first };
  return { ...second, ...first };
}
