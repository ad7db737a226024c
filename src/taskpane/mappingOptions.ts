/** What a text of a free-form sheet may be taken for, and what it is taken for now, in words. */
import type { MappingAnswer, MappingQuestion } from "../actions/mappingQuestions";
import type { FilesReading } from "../actions/readFiles";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import { MAPPING_KINDS, type MappingChoice, type MappingKind } from "../core/mapping";
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { monthId, parsePeriodId, shiftMonths, type Month } from "../core/period";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
import type { MappingWords } from "../i18n/mappingWords";
import { workbookWords } from "../i18n/workbookWords";
import type { NameGroup, NameOption } from "./NameCombobox";

/** Months to choose from on either side of the workbook's. */
const MONTHS_BEFORE = 36;
const MONTHS_AFTER = 12;

export interface MappingLists {
  readonly listed: FilesReading["listed"];
  /** Names by code, those the files add included. */
  readonly indicatorNames: FilesReading["indicatorNames"];
  /** The workbook's period. */
  readonly month: Month | null;
  readonly language: Language;
  readonly words: MappingWords;
}

/** What a question is taken for now. */
export function meaningText({ kind, meaning, reason }: MappingQuestion, lists: MappingLists): string {
  const { words, language, indicatorNames } = lists;
  switch (kind) {
    case "ignore":
      return words.ignore;
    case "unknown":
      return words.notTaken;
    case "measure":
      return workbookWords(language).ledgerMeasures[meaning as LedgerMeasure] ?? words.notTaken;
    case "period":
      return periodName(meaning, language) || words.notTaken;
    case "indicator":
    case "park": {
      if (meaning === "") return words.notTaken;
      const name = indicatorNames.get(meaning)?.[language] ?? meaning;
      if (reason !== "unknown") return name;
      return fill(kind === "park" ? words.asNewPark : words.asNewIndicator, { name });
    }
  }
}

/** What may be chosen, the likely first. */
export function optionGroups(question: MappingQuestion, lists: MappingLists): readonly NameGroup[] {
  const { words, listed, language } = lists;
  const { axis, kind, candidates, doubts } = question;
  const indicators = listed.indicators.map((indicator) => indicatorOption(indicator, language));
  const parks = listed.parks.map((name): NameOption => ({ id: `park:${name}`, text: name, also: [] }));
  const group = (key: keyof MappingWords["groups"], options: readonly NameOption[]): NameGroup => {
    return { name: words.groups[key], options };
  };
  if (axis === "table" || kind === "period" || doubts.includes("source.guessedPeriod"))
    switch (kind) {
      case "measure":
        return [group("measure", measureOptions(["ytd", "month"], language))];
      case "park":
        return [group("park", parks)];
      case "indicator":
        return [group("indicator", indicators)];
      default:
        return [{ name: words.whole.period, options: monthOptions(lists.month, language) }];
    }
  const byId = new Map([...indicators, ...parks].map((option) => [option.id, option]));
  const near = candidates.flatMap((each) => byId.get(`${each.kind}:${each.meaning}`) ?? []);
  const added = newNames(question, words);
  const other: NameOption[] = [{ id: "ignore:", text: words.ignore, also: [] }, ...added];
  // A column of names of one kind holds nothing else.
  if (axis === "park" || axis === "indicator") {
    const ofKind = other.filter(({ id }) => !id.startsWith(axis === "park" ? "indicator:" : "park:"));
    return [
      group("near", near),
      group("other", ofKind),
      axis === "park" ? group("park", parks) : group("indicator", indicators),
    ];
  }
  const names =
    kind === "park"
      ? [group("park", parks), group("indicator", indicators)]
      : [group("indicator", indicators), group("park", parks)];
  if (axis === "title") return [group("near", near), ...names];
  return [
    group("near", near),
    group("other", other),
    ...names,
    group("measure", measureOptions(LEDGER_MEASURES, language)),
  ];
}

/** What a remembered text may be taken for from now on: things of the kind it stands for, or nothing that is loaded. */
export function rememberedGroups(
  { kind, text }: MappingChoice,
  { words, listed, language }: Omit<MappingLists, "indicatorNames">,
): readonly NameGroup[] {
  const indicators = listed.indicators.map((indicator) => indicatorOption(indicator, language));
  const parks = listed.parks.map((name): NameOption => ({ id: `park:${name}`, text: name, also: [] }));
  const measures = measureOptions(text === "" ? ["ytd", "month"] : LEDGER_MEASURES, language);
  const ofKind: Readonly<Record<Exclude<MappingKind, "period" | "ignore">, readonly NameOption[]>> = {
    indicator: indicators,
    park: parks,
    measure: measures,
  };
  const kinds =
    kind === "ignore" ? (["indicator", "park", "measure"] as const) : kind === "period" ? [] : [kind];
  const groups = kinds.map((each): NameGroup => ({ name: words.groups[each], options: ofKind[each] }));
  if (text === "" || kind === "period") return groups;
  const left: NameOption = { id: "ignore:", text: words.ignore, also: [] };
  return [{ name: words.groups.other, options: [left] }, ...groups];
}

/** What a remembered text stands for. */
export function rememberedMeaning(
  { kind, meaning }: MappingChoice,
  { words, listed, language }: Omit<MappingLists, "indicatorNames">,
): string {
  switch (kind) {
    case "ignore":
      return words.ignore;
    case "measure":
      return workbookWords(language).ledgerMeasures[meaning as LedgerMeasure] ?? meaning;
    case "period":
      return periodName(meaning, language) || meaning;
    case "park":
      return meaning;
    case "indicator": {
      const isMeant = ({ code, names }: Indicator): boolean =>
        code === meaning || Object.values(names).includes(meaning);
      return listed.indicators.find(isMeant)?.names[language] ?? meaning;
    }
  }
}

/** The answer an option stands for. */
export function answerOf(id: string): MappingAnswer {
  const at = id.indexOf(":");
  const kind = MAPPING_KINDS.find((each): each is MappingKind => each === id.slice(0, at)) ?? "ignore";
  return { kind, meaning: id.slice(at + 1), unit: "" };
}

function newNames({ kind, meaning, reason, text }: MappingQuestion, words: MappingWords): NameOption[] {
  const name = reason === "unknown" && meaning !== "" ? meaning : text;
  const indicator = { id: `indicator:${name}`, text: fill(words.asNewIndicator, { name }), also: [] };
  const park = { id: `park:${name}`, text: fill(words.asNewPark, { name }), also: [] };
  return kind === "park" ? [park, indicator] : [indicator, park];
}

function indicatorOption({ code, names, synonyms }: Indicator, language: Language): NameOption {
  return {
    id: `indicator:${code}`,
    text: names[language],
    also: [code, ...Object.values(names), ...synonyms],
  };
}

function measureOptions(measures: readonly LedgerMeasure[], language: Language): NameOption[] {
  const { ledgerMeasures } = workbookWords(language);
  return measures.map((measure) => ({
    id: `measure:${measure}`,
    text: ledgerMeasures[measure],
    also: [measure],
  }));
}

/** The workbook's month first, then the others from the latest on. */
function monthOptions(month: Month | null, language: Language): NameOption[] {
  if (!month) return [];
  const months = [month];
  for (let shift = MONTHS_AFTER; shift >= -MONTHS_BEFORE; shift--)
    if (shift !== 0) months.push(shiftMonths(month, shift));
  return months.map((each) => {
    const id = monthId(each);
    return { id: `period:${id}`, text: periodName(id, language), also: [id, id.replace("-", "")] };
  });
}

function periodName(id: string, language: Language): string {
  const period = parsePeriodId(id);
  return period ? formatPeriod(period, language) : "";
}
