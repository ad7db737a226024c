/** Where figures come from, in words: on their own, because only the panel that tells it needs them. */
import type { Language } from "../core/language";
import { provenance as enUS } from "./en-US/provenance";
import type { Words } from "./zh-CN";
import { provenance as zhCN } from "./zh-CN/provenance";
import { provenance as zhTW } from "./zh-TW/provenance";

type ProvenanceWords = Words["provenance"];

const WORDS: Readonly<Record<Language, ProvenanceWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export function provenanceWords(language: Language): ProvenanceWords {
  return WORDS[language];
}
