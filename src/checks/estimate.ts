/** A figure marked as an estimate in its note: the final month wants what was reached, not what was expected. */
import type { Check } from "./check";
import { found } from "./finding";

/**
 * 初步核算 and 初步测算 are preliminary results and stay; what is foreseen, expected or a flash figure is to be replaced.
 * 估, 预 and 测算 count where the word ends or 数 follows: 预算, 预期, 评估, 估值 and 测算方法 speak of something else.
 */
const MARKS = new RegExp(
  [
    "预计|預計|预估|預估|大约|大約|约数|約數|概数|概數|估算|暂估|暫估|快报|快報|匡算|待定|待核|推算[数數]?",
    "(?<![评評高低])估(?:[计計][数數]?|[数數报報列]|(?!\\p{L}))",
    "(?<=^|\\P{L}|[月年为為系是属屬])[预預](?:[测測报報]?[数數]|(?!\\p{L}))",
    "(?:预测|預測)(?:[数數值]|(?!\\p{L}))",
    "(?<!初步)(?:测算|測算)(?:[数數值]|(?!\\p{L}))",
    "\\b(?:estimated?|est\\.|forecast|flash|provisional)(?!\\p{L})",
  ].join("|"),
  "iu",
);

export const estimate: Check = {
  code: "check.estimate",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const note = figure.observation?.note ?? "";
      const mark = note === "" ? null : MARKS.exec(note)?.[0];
      if (mark && figure.value !== null)
        yield found("check.estimate", "warning", figure, { value: figure.value, mark });
    }
  },
};
