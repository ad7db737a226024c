/** Simplified Chinese: the source of truth of all wording; other languages are typed by it. */
import { checkRules, checkSentences } from "./zh-CN/checks";
import { commandLine } from "./zh-CN/commandLine";
import { definitionEditor } from "./zh-CN/definitionEditor";
import { coverage } from "./zh-CN/coverage";
import { excerpt } from "./zh-CN/excerpt";
import { forms } from "./zh-CN/forms";
import { mapping } from "./zh-CN/mapping";
import { pane } from "./zh-CN/pane";
import { phrases } from "./zh-CN/phrases";
import { problems } from "./zh-CN/problems";
import { prose } from "./zh-CN/prose";
import { provenance } from "./zh-CN/provenance";
import { report } from "./zh-CN/report";
import { workbook } from "./zh-CN/workbook";

export const zhCN = {
  workbook,
  report,
  forms,
  problems: { ...problems, ...checkSentences },
  checks: checkRules,
  commandLine,
  definitionEditor,
  coverage,
  excerpt,
  mapping,
  pane,
  phrases,
  prose,
  provenance,
};

/** Everything said in one language. A missing or misspelt key does not compile. */
export type Words = typeof zhCN;
