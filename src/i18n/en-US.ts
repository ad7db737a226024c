/** English. */
import { checkRules, checkSentences } from "./en-US/checks";
import { commandLine } from "./en-US/commandLine";
import { definitionEditor } from "./en-US/definitionEditor";
import { coverage } from "./en-US/coverage";
import { excerpt } from "./en-US/excerpt";
import { forms } from "./en-US/forms";
import { mapping } from "./en-US/mapping";
import { pane } from "./en-US/pane";
import { phrases } from "./en-US/phrases";
import { problems } from "./en-US/problems";
import { prose } from "./en-US/prose";
import { provenance } from "./en-US/provenance";
import { report } from "./en-US/report";
import { workbook } from "./en-US/workbook";
import type { Words } from "./zh-CN";

export const enUS: Words = {
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
