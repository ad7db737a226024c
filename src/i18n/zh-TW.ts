/** Traditional Chinese, in the usage of Taiwan. */
import type { Words } from "./zh-CN";
import { checkRules, checkSentences } from "./zh-TW/checks";
import { commandLine } from "./zh-TW/commandLine";
import { definitionEditor } from "./zh-TW/definitionEditor";
import { coverage } from "./zh-TW/coverage";
import { excerpt } from "./zh-TW/excerpt";
import { forms } from "./zh-TW/forms";
import { mapping } from "./zh-TW/mapping";
import { pane } from "./zh-TW/pane";
import { phrases } from "./zh-TW/phrases";
import { problems } from "./zh-TW/problems";
import { prose } from "./zh-TW/prose";
import { provenance } from "./zh-TW/provenance";
import { report } from "./zh-TW/report";
import { workbook } from "./zh-TW/workbook";

export const zhTW: Words = {
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
