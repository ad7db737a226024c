/**
 * Names of parks and indicators in a table of a known heading: what people decided they stand for goes before the lists,
 * and what no list names is noted, so that a person can say what it stands for.
 */
import { normaliseName } from "../core/name";
import type { SourceContext } from "./context";
import type { SubmissionDraft } from "./draft";
import { Choices } from "./layout/choices";
import type { ChosenTable } from "./layout/choices";
import { foldText } from "./layout/foldText";
import { NameMatcher } from "./layout/nameMatcher";
import { unitOf } from "./layout/textFacets";
import type { Candidate, MappedText, TableLayout } from "./layout/sheetLayout";
import type { SourceProblemCode } from "./problemCodes";
import type { MappingChoice } from "../core/mapping";
import type { Place } from "../core/problem";

/** Fields people may say the meaning of; what stands in them is one or the other for certain. */
export const NAME_FIELDS = ["park", "indicator"] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Names of one table that are noted; more means that the column holds something else. */
const MOST_NAMES = 1_000;
/** Names for which near ones are looked up, and near names given of each. */
const MOST_COMPARED = 200;
const CANDIDATES = 4;

export const UNLISTED: readonly SourceProblemCode[] = ["source.unlistedName"];
const NOT_TAKEN: readonly SourceProblemCode[] = ["source.formUnknownRow"];
const CONTRADICTORY: readonly SourceProblemCode[] = ["source.formRowConflict"];
const NONE: readonly SourceProblemCode[] = [];

/** A name that no list has, or that people decided about. */
export interface NotedName {
  readonly field: NameField;
  readonly text: string;
  readonly place: Place;
  readonly choice: MappingChoice | null;
  /** Whether nobody can tell what the rows are of, so that they are not read. */
  readonly unread: boolean;
  /** Codes of the indicators a row speaks of that contradicts itself; these are what it can be. */
  readonly between: readonly string[];
  figures: number;
}

/** A name with its unit in brackets behind it. */
export interface UnitInName {
  readonly name: string;
  readonly unit: string;
}

const UNIT_BEHIND = /^(.+)[（([【]([^（()）[\]【】]{1,12})[)）\]】]$/;

export class TableNames {
  private readonly takenApart = new Map<string, UnitInName | null>();
  private readonly choices: Choices;
  private readonly met: Readonly<Record<NameField, Map<string, NotedName | null>>> = {
    park: new Map(),
    indicator: new Map(),
  };
  private readonly noted: NotedName[] = [];
  private readonly context: SourceContext;
  private readonly lists: Readonly<Record<NameField, boolean>>;

  constructor(
    draft: SubmissionDraft,
    private readonly table: ChosenTable,
  ) {
    const { context } = draft;
    this.context = context;
    this.choices = new Choices(context.choices ?? [], table, null);
    // Where the workbook lists none, each is new, and none can be meant instead.
    this.lists = {
      park: context.listsParks ?? context.parks.parks.length > 0,
      indicator: context.indicators.indicators.length > 0,
    };
  }

  /** What is noted of a name; null of one the lists have. `place` is asked for when it is met first. */
  note(
    field: NameField,
    text: string,
    place: () => Place,
    unread = false,
    between: readonly string[] = [],
  ): NotedName | null {
    const known = this.met[field].get(text);
    if (known !== undefined) return known;
    const noted =
      text === "" || this.noted.length >= MOST_NAMES ? null : this.first(field, text, place, unread, between);
    this.met[field].set(text, noted);
    if (noted) this.noted.push(noted);
    return noted;
  }

  /** 财政总收入（万元） as name and unit; null where the text is a name as listed or decided, or has no unit in brackets. */
  unitInName(text: string): UnitInName | null {
    const known = this.takenApart.get(text);
    if (known !== undefined) return known;
    const { indicators } = this.context;
    const [, name = "", unit = ""] = UNIT_BEHIND.exec(text) ?? [];
    const isWhole = name === "" || this.choices.of(text) || indicators.byCode(text) || indicators.find(text);
    const found = isWhole || unitOf(unit) === "" ? null : { name: name.trim(), unit };
    if (this.takenApart.size < MOST_NAMES) this.takenApart.set(text, found);
    return found;
  }

  /** The names as a person looks them over; null where there is nothing to look at. */
  layout(last: { readonly bottom: number; readonly right: number }): TableLayout | null {
    const texts = this.noted.filter(({ figures, choice }) => figures > 0 || choice);
    if (texts.length === 0) return null;
    const { fingerprint, top, left } = this.table;
    return { fingerprint, top, left, ...last, texts: this.mapped(texts) };
  }

  private first(
    field: NameField,
    text: string,
    place: () => Place,
    unread: boolean,
    between: readonly string[],
  ): NotedName | null {
    const { parks, indicators } = this.context;
    const choice = this.choices.of(text);
    // A column of parks holds parks: what was decided for another kind of text is no answer.
    if (choice && (choice.kind === field || choice.kind === "ignore"))
      return { field, text, place: place(), choice, unread: false, between, figures: 0 };
    if (between.length) return { field, text, place: place(), choice: null, unread, between, figures: 0 };
    const listed = field === "park" ? parks.find(text) : (indicators.byCode(text) ?? indicators.find(text));
    return listed ? null : { field, text, place: place(), choice: null, unread, between, figures: 0 };
  }

  private mapped(names: readonly NotedName[]): readonly MappedText[] {
    let matcher: NameMatcher | null = null;
    let compared = 0;
    return names.map((name): MappedText => {
      const { field, text, place, choice, unread, between, figures } = name;
      const asks = this.asks(name);
      const near = asks && !between.length && compared++ < MOST_COMPARED;
      const given = between.map((meaning) => ({ kind: "indicator", meaning }) as const);
      const of = {
        axis: field,
        text,
        place,
        unit: choice?.unit ?? "",
        measure: "",
        period: "",
        figures,
      } as const;
      if (choice) {
        const { kind, meaning } = choice;
        return { ...of, kind, meaning, confidence: 1, reason: "chosen", doubts: NONE, candidates: [] };
      }
      return {
        ...of,
        kind: unread ? "unknown" : field,
        meaning: unread ? "" : normaliseName(text),
        confidence: asks ? 0.5 : 1,
        reason: "unknown",
        doubts: asks ? (between.length ? CONTRADICTORY : unread ? NOT_TAKEN : UNLISTED) : NONE,
        candidates: near ? candidatesOf((matcher ??= new NameMatcher(this.context)), field, text) : given,
      };
    });
  }

  /** Whether a person should look at what rests on a name. */
  asks({ field, choice, unread }: NotedName): boolean {
    return choice === null && (unread || this.lists[field]);
  }
}

function candidatesOf(matcher: NameMatcher, field: NameField, text: string): readonly Candidate[] {
  const name = foldText(text);
  if (field === "park")
    return matcher.nearParks(name, CANDIDATES).map((park) => ({ kind: "park", meaning: park.name }));
  return matcher.nearIndicators(name, CANDIDATES).map(({ code }) => ({ kind: "indicator", meaning: code }));
}
