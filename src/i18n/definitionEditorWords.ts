/** Reports people define, in words: on their own, because only the page of reports needs them. */
import type { Language } from "../core/language";
import { definitionEditor as enUS } from "./en-US/definitionEditor";
import type { Words } from "./zh-CN";
import { definitionEditor as zhCN } from "./zh-CN/definitionEditor";
import { definitionEditor as zhTW } from "./zh-TW/definitionEditor";

export type DefinitionEditorWords = Words["definitionEditor"];

const WORDS: Readonly<Record<Language, DefinitionEditorWords>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  "en-US": enUS,
};

export function definitionEditorWords(language: Language): DefinitionEditorWords {
  return WORDS[language];
}
