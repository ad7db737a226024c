/** Which parks lead an indicator and which come last, in one sentence: by what the indicator's rank goes by. */
import type { Indicator } from "../../core/indicator";
import { BLANK, iff, is, text } from "../../measures/formula";
import { changesInPointsFormula } from "../../measures/growth";
import { LocatedRefs } from "../../measures/located";
import { ascending } from "../../measures/place";
import { changeFormula } from "../../measures/saying";
import type { ReportSources } from "../kinds";
import { firstRowFormula } from "../locatedCell";
import { literal, textExpression } from "../textFormula";
import { paragraph, slot, tell, type NarrativeSheet } from "./layout";

/** Parks named on each side; of fewer than six parks fewer are. */
const NAMED = 3;
const CHARACTERS = 76;

/** Adds the sentence, `whenNone` where no parks are ranked. Slots 2–4 hold the parks that lead, 5–7 those that come last, the first the indicator. */
export function leadersParagraph(
  sheet: NarrativeSheet,
  sources: ReportSources,
  indicator: Indicator,
  whenNone = BLANK,
): void {
  const { leaders, indent, end } = sources.words.narrative;
  const row = paragraph(sheet, `lead|${indicator.code}`, CHARACTERS);
  tell(sheet, row, sources, [indicator]);
  const here = (part: Parameters<typeof slot>[0], of: number): string => sheet.here(slot(part, of));
  const first = here("row", 1);
  const refs = new LocatedRefs(sources.refs, first);
  const put = (part: Parameters<typeof slot>[0], of: number, formula: string): void =>
    sheet.formula(row, slot(part, of), formula);
  put("row", 1, firstRowFormula(sources.refs, here("name", 1)));
  // How many on each side: half of those ranked, at most three.
  const count = here("done", 1);
  put("done", 1, iff(`${first}=""`, "0", `MIN(${NAMED},INT(COUNT(${refs.block("rankValue")})/2))`));
  for (let turn = 1; turn <= NAMED; turn++) {
    place(turn, 1 + turn, "0");
    place(turn, 1 + NAMED + turn, "1");
  }
  const list = (from: number): string =>
    Array.from({ length: NAMED }, (_, index) =>
      index === 0
        ? here("said", from)
        : iff(
            `${here("said", from + index)}=""`,
            BLANK,
            `${literal(leaders.between)}&${here("said", from + index)}`,
          ),
    ).join("&");
  const side = (from: number, { before, after }: typeof leaders.leading): string => {
    const chosen = (of: readonly string[]): string => `CHOOSE(${count},${of.map(literal).join(",")})`;
    return `${list(from)}&${chosen(before)}&${basisWord()}&${chosen(after)}`;
  };
  const topic = textExpression(indent + leaders.topic, { name: here("name", 1) });
  const sentence = `${topic}&${side(2, leaders.leading)}&${literal(sources.words.narrative.sentence)}&${side(2 + NAMED, leaders.trailing)}&${literal(end)}`;
  sheet.formula(row, "first", iff(`${count}<1`, whenNone, sentence));

  function basisWord(): string {
    const basis = refs.own("rankBasis");
    return sources.language === "en-US" ? `LOWER(${basis})` : basis;
  }

  /** The park on a place: the unrounded figure, the row of Measures, and what is said. Of equal ones each takes the next. */
  function place(turn: number, of: number, fromBelow: "0" | "1"): void {
    const [value, found] = [here("done", of), here("row", of)];
    const all = refs.block("rankValue");
    const least = `${ascending(refs)}=${fromBelow === "0" ? "1" : "0"}`;
    put(
      "done",
      of,
      iff(`${count}<${turn}`, BLANK, iff(least, `SMALL(${all},${turn})`, `LARGE(${all},${turn})`)),
    );
    const column = refs.column("Measures", "rankValue");
    const [start, size] = [refs.own("blockFirst"), refs.own("blockCount")];
    const anew = `${start}-1+MATCH(${value},${all},0)`;
    const above = here("row", of - 1);
    const next =
      turn === 1
        ? anew
        : iff(
            `${here("done", of - 1)}=${value}`,
            `${above}+MATCH(${value},INDEX(${column},${above}+1):INDEX(${column},${start}+${size}-1),0)`,
            anew,
          );
    put("row", of, iff(`${value}=""`, BLANK, next));
    const park = new LocatedRefs(sources.refs, found);
    const growth = park.own("growth");
    const { saying, inList } = sources.words.narrative;
    const change = changeFormula(
      growth,
      changesInPointsFormula(park),
      { ...saying, ...inList },
      sources.refs.words.printed,
      (rate) => `FIXED(${rate},PercentDecimals,TRUE)`,
    );
    const byGrowth = is(refs.own("rankBasis"), sources.refs.words.rankBases.growth);
    const said = `${park.own("park")}&${iff(`AND(${byGrowth},ISNUMBER(${growth}))`, change, text(""))}`;
    put("said", of, iff(`${found}=""`, BLANK, said));
  }
}
