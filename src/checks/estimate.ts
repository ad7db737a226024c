/** A figure marked as an estimate in its note: the final month wants what was reached, not what was expected. */
import type { Check } from "./check";
import { found } from "./finding";

/** 初步核算 is a preliminary result and stays; what is foreseen, expected or a flash figure is to be replaced. */
const MARKS =
  /预计|預計|预估|預估|大约|大約|约数|約數|概数|概數|估计数|估計數|估算|暂估|暫估|快报|快報|匡算|待定|待核|\b(?:estimated?|forecast|flash|provisional)\b/i;

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
