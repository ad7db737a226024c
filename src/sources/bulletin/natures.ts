/** What the words of a clause say of the nature of its figures. */
import { DONE_WORDS, NATURES } from "../../core/prose/plan";
import type { Nature } from "../../core/prose/plan";

export interface NatureWords {
  /** For this clause alone. */
  readonly clause: Nature | null;
  /** From here to the end of the sentence. */
  readonly held: Nature | null;
  /** What was held ends here: 目前已收购2家. */
  readonly done: boolean;
}

const NOTHING: NatureWords = { clause: null, held: null, done: false };
const ANY = new RegExp([...NATURES.map(([word]) => word), ...DONE_WORDS].join("|"));

/** Reads them; of several words the last counts. */
export function natureOf(words: string): NatureWords {
  if (!ANY.test(words)) return NOTHING;
  let clause: Nature | null = null;
  let held: Nature | null = null;
  let lastAt = -1;
  for (const [word, nature, holds] of NATURES) {
    const at = words.lastIndexOf(word);
    if (at < 0 || at < lastAt || isName(words, word, at)) continue;
    lastAt = at;
    clause = nature;
    held = holds === "sentence" ? nature : null;
  }
  // 预计全年可实现715亿元 is what a year will bring, not what a plant can do.
  if (clause === "capacity" && held === null && /预[计估期]/.test(words)) clause = "estimate";
  return { clause, held, done: DONE_WORDS.some((word) => words.includes(word)) };
}

/** 计划 and 目标 as parts of names: 完成年计划, 按计划, 计划完成率. */
function isName(words: string, word: string, at: number): boolean {
  if (word === "拟") return /[虚模]$/.test(words.slice(0, at));
  if (word === "计划") {
    const before = words.slice(0, at);
    if (
      /(?:全年|今年|年内)$/.test(before) &&
      /^(?!数|任务|目标|的|投资)[\u4e00-\u9fff]/.test(words.slice(at + 2))
    )
      return false;
    if (/[年度全按比照划超占为]$/.test(before)) return true;
    return /^(?:数|完成率|任务|生育|单列|的)/.test(words.slice(at + 2));
  }
  // 向上争取项目, 争取上级资金: got, not aimed at.
  if (word === "争取")
    return (
      /(?:向上|成功|积极|累计|共|已)$/.test(words.slice(0, at)) ||
      /^(?:到|上级|中央|国家|省级|专项|项目|资金)/.test(words.slice(at + 2))
    );
  return word === "规划" && !/^(?:用地|面积|总?投资|建设)/.test(words.slice(at + 2));
}
