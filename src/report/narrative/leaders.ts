/** Which parks lead an indicator and which come last, in one sentence: by what the indicator's rank goes by. */
import type { Indicator } from "../../core/indicator";
import { all, BLANK, iff, is, numeric } from "../../measures/formula";
import { changesInPointsFormula } from "../../measures/growth";
import { LocatedRefs } from "../../measures/located";
import { ascending } from "../../measures/place";
import { changeFormula } from "../../measures/saidChange";
import type { ReportSources } from "../kinds";
import { firstRowFormula } from "../locatedCell";
import type { Places } from "../narrativeWords";
import { literal, textExpression } from "../textFormula";
import { paragraph, slot, tell, type NarrativeSheet } from "./layout";

/** Parks named on each side; of fewer than six parks fewer are. */
const NAMED = 3;
const TURNS = [1, 2, 3] as const;
const CHARACTERS = 76;
/** Slots of the sides' first parks; the first slot is the indicator's. */
const LEADING = 2;
const TRAILING = LEADING + NAMED;

/**
 * Adds the sentence, `whenNone` where fewer than two parks are ranked. On each side stand the three, two or one first of
 * the ranking, as many as no tie cuts through; where more than that share the first place, all of them, three by name.
 * Where all parks are equal none is first or last.
 */
export function leadersParagraph(
  sheet: NarrativeSheet,
  sources: ReportSources,
  indicator: Indicator,
  whenNone = BLANK,
): void {
  const { words, refs: tables, language } = sources;
  const { leaders, indent, end, saying, inList, sentence: between } = words.narrative;
  const row = paragraph(sheet, `lead|${indicator.code}`, CHARACTERS);
  tell(sheet, row, sources, [indicator]);
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
  const equal = `${textExpression(leaders.equal.parks, { count: ranked })}&${iff(
    `${change}=""`,
    textExpression(leaders.equal.by, { basis }),
    `${literal(leaders.each)}&${change}`,
  )}`;
  const sentence = `${topic}&${iff(`${here("completion", LEADING)}=${ranked}`, equal, sides)}&${literal(end)}`;
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
    const clean = (count: number): string =>
      all(`${most}>=${count}`, `${here("completion", from + count - 1)}=${count}`);
    put("goal", from, iff(clean(3), "3", iff(clean(2), "2", here("completion", from))));
  }

  /** A park on its turn: the unrounded figure, how many stand there or before it, its row of Measures, what is said. */
  function place(turn: number, from: number, order: string): void {
    const of = from + turn - 1;
    const [value, found] = [here("done", of), here("row", of)];
    const nth = iff(`${order}=1`, `SMALL(${values},${turn})`, `LARGE(${values},${turn})`);
    put("done", of, iff(`${ranked}<2`, BLANK, iff(`${ranked}<${turn}`, BLANK, nth)));
    const reach = `RANK(${value},${values},${order})+COUNTIF(${values},${value})-1`;
    put("completion", of, iff(numeric(value), reach, BLANK));
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
      (rate) => `FIXED(${rate},PercentDecimals,TRUE)`,
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
    const chosen = `CHOOSE(${iff(isTied(from), "4", count)},${said.join(",")})`;
    return `${names}&${iff(isTied(from), `${many}&${changes}`, BLANK)}&${pause}&${chosen}`;
  }
}
