/** Which parks lead an indicator and which come last, in one sentence: by what the indicator's rank goes by. */
import type { Indicator } from "../../core/indicator";
import { all, any, BLANK, iff, is, numeric, printed } from "../../measures/formula";
import { changesInPointsFormula } from "../../measures/growth";
import { LocatedRefs } from "../../measures/located";
import { ascending } from "../../measures/place";
import { changeFormula } from "../../measures/saidChange";
import type { ReportSources } from "../kinds";
import { firstRowFormula } from "../locatedCell";
import type { Places } from "../narrativeWords";
import { literal, textExpression } from "../textFormula";
import { ideographs, paragraph, slot, tell, type NarrativeSheet } from "./layout";

/** Parks named on each side; of fewer than six parks fewer are. */
const NAMED = 3;
const TURNS = [1, 2, 3] as const;
/** Characters beside the names, and those of a park's growth; with names the row is as high as the longest of these need. */
const CHARACTERS = 24;
const GROWTH = 6;
/** Slots of the sides' first parks; the first slot is the indicator's. */
const LEADING = 2;
const TRAILING = LEADING + NAMED;

/**
 * Adds the sentence, `whenNone` where fewer than two parks are ranked. On each side stand the three, two or one first of
 * the ranking, as many as no tie cuts through; where more than that share the first place, all of them, three by name.
 * Where all parks are equal none is first or last. Parks are ranked by unrounded figures: where the side ends between two
 * that print the same, its parks are among the first and no place is told.
 */
export function leadersParagraph(
  sheet: NarrativeSheet,
  sources: ReportSources,
  indicator: Indicator,
  whenNone = BLANK,
): void {
  const { words, refs: tables, language } = sources;
  const { leaders, indent, end, saying, inList, sentence: between } = words.narrative;
  const row = paragraph(sheet, `lead|${indicator.code}`, ideographs(charactersOf(sources, indicator) + 2));
  tell(sheet, row, sources, [indicator]);
  // It opens the sentence.
  sheet.put(row, slot("name", 1), { text: indicator.names[language] });
  const here = (part: Parameters<typeof slot>[0], of: number): string => sheet.here(slot(part, of));
  const put = (part: Parameters<typeof slot>[0], of: number, formula: string): void =>
    sheet.formula(row, slot(part, of), formula);
  const first = here("row", 1);
  const refs = new LocatedRefs(tables, first);
  const values = refs.block("rankValue");
  const byGrowth = is(refs.own("rankBasis"), tables.words.rankBases.growth);
  put("row", 1, firstRowFormula(tables, here("name", 1)));
  // Parks ranked, and the most to tell of on each side.
  const ranked = here("done", 1);
  const most = here("goal", 1);
  put("done", 1, iff(`${first}=""`, "0", `COUNT(${values})`));
  put("goal", 1, `MIN(${NAMED},INT(${ranked}/2))`);
  // What is said of the first slot's indicator is what its parks are ranked by.
  const basis = here("said", 1);
  put("said", 1, iff(`${first}=""`, BLANK, basisWord()));
  side(LEADING, ascending(refs));
  side(TRAILING, `1-${ascending(refs)}`);

  const topic = textExpression(indent + leaders.topic, { name: here("name", 1) });
  const sides = `${told(LEADING, leaders.leading)}&${literal(between)}&${told(TRAILING, leaders.trailing)}`;
  const change = here("growth", LEADING);
  // What all print alike is equal to the reader.
  const areEqual = `${here("unroundedGap", LEADING)}=${here("unroundedGap", TRAILING)}`;
  const equal = `${textExpression(leaders.equal.parks, { count: ranked })}&${iff(
    `${change}=""`,
    textExpression(leaders.equal.by, { basis }),
    `${literal(leaders.each)}&${change}`,
  )}`;
  const sentence = `${topic}&${iff(areEqual, equal, sides)}&${literal(end)}`;
  sheet.formula(row, "first", iff(`${ranked}<2`, whenNone, sentence));

  function basisWord(): string {
    const basis = refs.own("rankBasis");
    const usual = language === "en-US" ? `LOWER(${basis})` : basis;
    // A ratio has no total that parks could lead by.
    const isRatio = all(
      is(refs.own("kind"), tables.words.kinds.ratio),
      is(basis, tables.words.rankBases.value),
    );
    const word = iff(isRatio, literal(leaders.ratio), usual);
    return `${word}&${iff(is(refs.own("direction"), tables.words.directions.lower), literal(saying.lowest), BLANK)}`;
  }

  /** The cells of a side: `order` is RANK's, by which its first park has place 1. */
  function side(from: number, order: string): void {
    for (const turn of TURNS) place(turn, from, order);
    const clean = (count: number): string => {
      const of = from + count - 1;
      const whole = all(`${here("completion", of)}=${count}`, `NOT(${goesOnAlike(of)})`);
      return iff(`${most}>=${count}`, whole, "FALSE");
    };
    put("verb", from, iff(any(clean(3), clean(2)), "FALSE", goesOnAlike(from)));
    const sharing = here("completion", from);
    const few = iff(cuts(from), `MAX(${sharing},${most})`, sharing);
    put("goal", from, iff(clean(3), "3", iff(clean(2), "2", few)));
  }

  /** Whether a side ends between parks that print the same. */
  function cuts(from: number): string {
    return here("verb", from);
  }

  /** Whether the park behind prints the same as the one on its turn. */
  function goesOnAlike(of: number): string {
    const behind = here("gap", of);
    return iff(numeric(behind), `${printedOf(behind)}=${here("unroundedGap", of)}`, "FALSE");
  }

  /** The unrounded figure of a park on its turn. */
  function nth(turn: string, order: string): string {
    return iff(`${order}=1`, `SMALL(${values},${turn})`, `LARGE(${values},${turn})`);
  }

  /** A figure parks are ranked by as it is printed. */
  function printedOf(value: string): string {
    const isLevel = is(refs.own("rankBasis"), tables.words.rankBases.value);
    return iff(isLevel, `ROUND(${value},${here("decimals", 1)})`, printed(tables, value));
  }

  /** A park on its turn: its figure, as ranked and as printed, how many stand there or before it, the figure behind, its words. */
  function place(turn: number, from: number, order: string): void {
    const of = from + turn - 1;
    const [value, found] = [here("done", of), here("row", of)];
    put("done", of, iff(`${ranked}<2`, BLANK, iff(`${ranked}<${turn}`, BLANK, nth(String(turn), order))));
    put("unroundedGap", of, iff(numeric(value), printedOf(value), BLANK));
    const reach = `RANK(${value},${values},${order})+COUNTIF(${values},${value})-1`;
    put("completion", of, iff(numeric(value), reach, BLANK));
    const after = here("completion", of);
    const behind = iff(`${ranked}>${after}`, nth(`${after}+1`, order), BLANK);
    put("gap", of, iff(numeric(value), behind, BLANK));
    const column = refs.column("Measures", "rankValue");
    const [start, size] = [refs.own("blockFirst"), refs.own("blockCount")];
    const anew = `${start}-1+MATCH(${value},${values},0)`;
    const above = here("row", of - 1);
    // Of equal ones each takes the next.
    const next =
      turn === 1
        ? anew
        : iff(
            `${here("done", of - 1)}=${value}`,
            `${above}+MATCH(${value},INDEX(${column},${above}+1):INDEX(${column},${start}+${size}-1),0)`,
            anew,
          );
    put("row", of, iff(`${value}=""`, BLANK, iff(`${here("goal", from)}<${turn}`, BLANK, next)));
    const park = new LocatedRefs(tables, found);
    const growth = park.own("growth");
    const change = changeFormula(
      growth,
      park.own("growthExact"),
      changesInPointsFormula(park),
      { ...saying, ...inList },
      tables.words.printed,
      (rate) => `FIXED(${rate},PercentPlaces,TRUE)`,
    );
    put("growth", of, iff(`${found}=""`, BLANK, iff(byGrowth, change, BLANK)));
    const own = iff(isTied(from), BLANK, here("growth", of));
    put("said", of, iff(`${found}=""`, BLANK, `${park.own("park")}&${own}`));
  }

  /** Whether all the parks of a side share its first place. */
  function isTied(from: number): string {
    const [count, sharing] = [here("goal", from), here("completion", from)];
    return all(`${count}>1`, `${count}=${sharing}`);
  }

  function told(from: number, places: Places): string {
    const count = here("goal", from);
    const names = TURNS.map((turn) => {
      const said = here("said", from + turn - 1);
      return turn === 1 ? said : iff(`${said}=""`, BLANK, `${literal(leaders.between)}&${said}`);
    }).join("&");
    const many = iff(`${count}>${NAMED}`, textExpression(leaders.among, { count }), BLANK);
    const change = here("growth", from);
    const changes = iff(`${change}=""`, BLANK, `${literal(leaders.each)}&${change}`);
    const pause = iff(`${change}=""`, BLANK, literal(leaders.afterChange));
    const said = places.map((pattern) => textExpression(pattern, { basis }));
    const chosen = `CHOOSE(${iff(cuts(from), "5", iff(isTied(from), "4", count))},${said.join(",")})`;
    return `${names}&${iff(isTied(from), `${many}&${changes}`, BLANK)}&${pause}&${chosen}`;
  }
}

/** Room the sentence takes when the parks of the longest names are told of. */
function charactersOf({ language, parks }: ReportSources, { names }: Indicator): number {
  const [scale, name] = language === "en-US" ? [1.6, 0.5] : [1, 1];
  const longest = parks.map((park) => park.name.length).sort((a, b) => b - a);
  const told = longest.slice(0, 2 * NAMED).reduce((sum, length) => sum + length + GROWTH * scale, 0);
  return CHARACTERS * scale + name * names[language].length + told;
}
