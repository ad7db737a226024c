/** Tabs, headings and enumerations of a workbook. On its own, so that a small page need not carry everything else that is said. */
import type { Language } from "../core/language";
import type { WorkbookWords } from "../report/tables/words";
import { workbook as enUS } from "./en-US/workbook";
import { workbook as zhCN } from "./zh-CN/workbook";
import { workbook as zhTW } from "./zh-TW/workbook";

const WORDS: Readonly<Record<Language, WorkbookWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

/** Tabs, headings and enumerations of a workbook. */
export function workbookWords(language: Language): WorkbookWords {
  return WORDS[language];
}
