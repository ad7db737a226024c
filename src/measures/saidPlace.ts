/** A rank as a sentence says it (增速居园区第2位, 列全市第3位): once as a value, once as a formula. */
import { BLANK, iff, is, numeric, text } from "./formula";
import type { MeasureValue } from "./measure";
import { joined } from "./saidLevel";
import type { SaidFacts, SayingWords, ToldWords } from "./sayingWords";
import { filled, filledFormula } from "./wordPattern";

/** The rank alone, "" where there is none or it says nothing. */
export function placeOf(
  { rank, scope, basis, direction, ranked, sharing }: SaidFacts<MeasureValue>,
  words: SayingWords,
  { rankScopes, directions }: ToldWords,
): string {
  if (typeof rank !== "number") return "";
  if (scope !== rankScopes.parks)
    return filled(words.rank, {
      scope: scope === rankScopes.reported ? words.reported : String(scope),
      rank: String(rank),
    });
  // A place among one says nothing.
  if (Number(ranked) < 2) return "";
  const by = String(basis).toLowerCase() + (direction === directions.lower ? words.lowest : "");
  return filled(words.place, { basis: by, rank: String(rank) }) + (Number(sharing) > 1 ? words.tied : "");
}

/** The rank with the comma before it; blank where there is none. */
export function placeFormula(
  { rank, scope, basis, direction, ranked, sharing }: SaidFacts<string>,
  words: SayingWords,
  { rankScopes, directions }: ToldWords,
): string {
  const comma = text(words.comma);
  const by = joined(`LOWER(${basis})`, iff(is(direction, directions.lower), text(words.lowest), BLANK));
  const own = joined(
    comma,
    filledFormula(words.place, { basis: by, rank }),
    iff(`${sharing}>1`, text(words.tied), BLANK),
  );
  const among = iff(is(scope, rankScopes.reported), text(words.reported), scope);
  const reported = joined(comma, filledFormula(words.rank, { scope: among, rank }));
  // A place among one says nothing.
  const said = iff(is(scope, rankScopes.parks), iff(`${ranked}>1`, own, BLANK), reported);
  return rank === BLANK ? BLANK : iff(numeric(rank), said, BLANK);
}
