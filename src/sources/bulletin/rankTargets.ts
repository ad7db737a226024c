/** Which statements a rank belongs to: the last one, or those its words name (外资和现汇总量居全市第一位). */
import type { StatementDraft } from "./draft";
import { withoutHead } from "./phrases";
import type { RankPhrase } from "./ranks";

/** Statements looked back at for names. */
const LOOK_BACK = 6;
const ASPECT = /总量和增[幅速]|总量|增[幅速]|增长率/;

/** Gives a rank to the statements it is of. */
export function giveRank(
  drafts: readonly StatementDraft[],
  { position, scope, start, lead }: RankPhrase,
  words: string,
): void {
  const named = words.slice(0, Math.max(0, words.length - (start - lead)));
  // 排位较年初提升10位 is a change of rank.
  if (/[\uE000\uE001]/.test(named) && /提|升|前进|上升/.test(named)) return;
  const { place } = withoutHead(named);
  const last = drafts.at(-1);
  if (!last || (place !== "" && place !== last.place)) return;
  const of = ASPECT.exec(words)?.[0] ?? "";
  const names = named
    .replace(/(?:总量|增[幅速]|均|分别|都).*$/, "")
    .split(/[和与及、]/)
    .filter((each) => each.length > 1);
  const meant = drafts
    .slice(-LOOK_BACK)
    .filter((draft) => names.some((each) => draft.indicator.includes(each)));
  for (const draft of meant.length > 0 ? meant : [last]) draft.rank ??= { scope, position, of };
}
