/** The words of a language, and placeholders filled. */
import { LANGUAGES } from "../core/language";
import type { Language } from "../core/language";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";
import type { Words } from "./zh-CN";
import { zhTW } from "./zh-TW";

const WORDS: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export type Params = Readonly<Record<string, string | number>>;

/** Everything said in a language. @example words("zh-TW").workbook.tabs.Ledger //=> "臺帳" */
export function words(language: Language): Words {
  return WORDS[language];
}

/** Fills "{name}" from params; a placeholder nobody fills is left out. @example fill("{park}月报", { park: "萍乡经开区" }) */
export function fill(pattern: string, params: Params): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}

/** Language of a tag such as "zh-Hant-HK" or "en_GB": the nearest of ours, zh-CN where none is near. */
export function nearestLanguage(tag: string): Language {
  const plain = tag.toLowerCase().replaceAll("_", "-");
  const exact = LANGUAGES.find((language) => language.toLowerCase() === plain);
  if (exact) return exact;
  if (plain.startsWith("zh")) return /-(?:hant|tw|hk|mo)\b/.test(plain) ? "zh-TW" : "zh-CN";
  return /^en\b/.test(plain) ? "en-US" : "zh-CN";
}
