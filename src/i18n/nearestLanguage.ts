/** From the tags browsers and Office use to the languages we have. */
import { LANGUAGES } from "../core/language";
import type { Language } from "../core/language";

/** Language of a tag such as "zh-Hant-HK" or "en_GB": the nearest of ours, zh-CN where none is near. */
export function nearestLanguage(tag: string): Language {
  const plain = tag.toLowerCase().replaceAll("_", "-");
  const exact = LANGUAGES.find((language) => language.toLowerCase() === plain);
  if (exact) return exact;
  if (plain.startsWith("zh")) return /-(?:hant|tw|hk|mo)\b/.test(plain) ? "zh-TW" : "zh-CN";
  return /^en\b/.test(plain) ? "en-US" : "zh-CN";
}
