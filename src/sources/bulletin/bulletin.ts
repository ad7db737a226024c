/**
 * Reads the statistical statements out of a bulletin's text. Deterministic: text with places kept → passages →
 * tokens → sentences and clauses → drafts → dated periods → statements with codes and flags.
 */
import type { IndicatorIndex } from "../../core/indicatorIndex";
import type { ParkRoster } from "../../core/roster";
import { clausesOf, isOfFigureBefore } from "./clauses";
import type { Carried, StatementDraft } from "./draft";
import { IndicatorNaming } from "./names";
import { parkOf, parkOfParagraph } from "./parks";
import { topicOf } from "./pendingNoun";
import { passagesOf } from "./passages";
import type { Passage } from "./passages";
import { inMonthsBefore, isOfMonthsBefore } from "./periods";
import type { PeriodPhrase } from "./periods";
import { publicationOf } from "./publication";
import type { Day } from "./publication";
import { Calendar, latestYear, titledYear, yearOfEvent } from "./resolve";
import { widerPlaces } from "./scopes";
import { SentenceReader } from "./sentence";
import type { Statement } from "./statement";
import { StatementMaker } from "./statementMaker";
import { tokensOf } from "./tokens";
import type { Token } from "./tokens";

export interface BulletinContext {
  readonly parks: ParkRoster;
  readonly indicators: IndicatorIndex;
  /** Day of publication where the person knows it; else the text's own is looked for. */
  readonly published?: Day | null;
}

/** Signs of a Taiwan text: Republic years, its parks and its way to say growth. */
const TAIWAN = /民國|臺灣|台灣|園區管理局|科管局|[國国]科[會会]|新[台臺][幣币]|經濟部|成長|億元/;
/** Passages among which the title stands. */
const OPENING = 4;
/** Longest sentence read as one; beyond it lies no prose. */
const MOST_TOKENS_OF_SENTENCE = 600;

interface PassageTokens {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
}

/** The statements of a text, in its order. */
export function readBulletin(source: string, context: BulletinContext): readonly Statement[] {
  const passages = passagesOf(source);
  const dialect = { roc: TAIWAN.test(source.slice(0, 20_000)) };
  const read = passages.body.map((passage): PassageTokens => ({
    passage,
    tokens: tokensOf(passage.text, dialect),
  }));
  const published = context.published ?? publicationOf(passages);
  const phrases = read.flatMap(({ tokens }) =>
    tokens.filter((token): token is PeriodPhrase => token.kind === "period"),
  );
  const latest = latestYear(phrases, published?.year ?? null);
  const calendar = new Calendar(
    published,
    latest ?? (published ? null : yearOfEvent(passages.body.map(({ text }) => text).join("\n"))),
    titledYear(passages.body.slice(0, OPENING).map(({ text }) => text)),
  );
  const main = mainPeriod(read);
  const maker = new StatementMaker(
    source,
    parkOf(
      read.map(({ passage }) => passage.text),
      context.parks,
    ),
    new IndicatorNaming(context.indicators),
    calendar,
    main,
  );
  const wider = widerPlaces(read.map(({ passage }) => passage.text));
  const told = read.map((each) => parkOfParagraph(headOf(each), context.parks));
  // A text with paragraphs of several parks: what stands in none of them is of no park.
  const several = new Set(told.filter((park) => park !== null)).size > 1;
  for (const [index, each] of read.entries()) {
    if (several) maker.park = told[index] ?? null;
    readPassage(each, calendar, maker, wider);
  }
  return maker.finish();
}

/** The words of a passage before its first figure. */
function headOf({ passage, tokens }: PassageTokens): string {
  const first = tokens.find(({ kind }) => kind === "quantity" || kind === "rank");
  return passage.text.slice(0, first?.start ?? passage.text.length);
}

function readPassage(
  { passage, tokens }: PassageTokens,
  calendar: Calendar,
  maker: StatementMaker,
  wider: ReadonlySet<string>,
): void {
  const carried: Carried = {
    period: null,
    ofParts: null,
    head: maker.lastHead,
    last: null,
    topic: "",
    wider,
  };
  let from = 0;
  let first = 0;
  let asOf: PeriodPhrase | null = null;
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    const isEnd =
      token === undefined || token.kind === "sentence" || index - first >= MOST_TOKENS_OF_SENTENCE;
    if (!isEnd) continue;
    const sentence = tokens.slice(first, index);
    // 截至10月末…。今年以来…: up to then as well.
    asOf =
      sentence.find((each): each is PeriodPhrase => each.kind === "period" && each.what === "asOf") ?? asOf;
    const end = token?.start ?? passage.text.length;
    if (
      sentence.some(({ kind }) => kind === "quantity" || kind === "rank") ||
      passage.text.slice(from, end).includes("持平")
    )
      readSentence(passage, sentence, from, end, { carried, asOf }, calendar, maker);
    else if (first === 0) carried.topic = topicOf(passage.text.slice(from, end));
    else for (const each of sentence) if (each.kind === "period") meet(each, carried, calendar, maker.main);
    from = token?.end ?? end;
    first = index + 1;
  }
  maker.lastHead = carried.head;
}

function readSentence(
  passage: Passage,
  tokens: readonly Token[],
  from: number,
  end: number,
  { carried, asOf }: { readonly carried: Carried; readonly asOf: PeriodPhrase | null },
  calendar: Calendar,
  maker: StatementMaker,
): void {
  const phrases = tokens.filter((token): token is PeriodPhrase => token.kind === "period");
  for (const phrase of phrases) if (!phrase.isBase && !phrase.isCompared) calendar.meet(phrase);
  const clauses = clausesOf(passage.text, tokens, from, end, (phrase) =>
    calendar.isLastYear(phrase, carried.period ?? maker.main),
  );
  const drafts: readonly StatementDraft[] = new SentenceReader(carried).read(clauses);
  maker.take(passage, passage.text.slice(from, end), drafts, asOf);
}

function meet(phrase: PeriodPhrase, carried: Carried, calendar: Calendar, main: PeriodPhrase | null): void {
  if (phrase.isBase || phrase.isCompared || phrase.what === "date") return;
  calendar.meet(phrase);
  carried.period = inMonthsBefore(phrase, carried.period ?? main);
  carried.ofParts = null;
}

/** The period the bulletin is about: the first of several months; else the first whole year, else the first of any kind. */
function mainPeriod(read: readonly PassageTokens[]): PeriodPhrase | null {
  let year: PeriodPhrase | null = null;
  let other: PeriodPhrase | null = null;
  for (const { tokens } of read)
    for (const [index, token] of tokens.entries()) {
      if (
        token.kind !== "period" ||
        token.isBase ||
        token.isCompared ||
        token.what === "date" ||
        token.what === "multi" ||
        isOfMonthsBefore(token) ||
        isOfFigureBefore(tokens, index)
      )
        continue;
      if (token.what === "span") return token;
      if (token.what === "year" || token.what === "asOf") year ??= token;
      else other ??= token;
    }
  return year ?? other;
}
