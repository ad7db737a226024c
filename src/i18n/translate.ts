/** The words of a language. What is needed of them in a small page is in files of its own beside this one. */
import type { Language } from "../core/language";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";
import type { Words } from "./zh-CN";
import { zhTW } from "./zh-TW";

export { fill, type Params } from "./fill";
export { nearestLanguage } from "./nearestLanguage";

const WORDS: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

/** Everything said in a language. @example words("zh-TW").workbook.tabs.Ledger //=> "臺帳" */
export function words(language: Language): Words {
  return WORDS[language];
}
