/**
 * The change of a percentage in 百分点, as the return states it in its column of growth (增减百分点) or in the figure's note
 * (较上年同期提高0.8个百分点), against the difference of the two years' printed figures. What does not fit within rounding
 * (CONVENTIONS §6) is most often a percentage of a percentage, the change on last month, or a lost sign.
 */
import { plainNumber, roundHalfUp } from "../core/decimal";
import { decimalsOf, differenceRange, isWithin, type PrintedNumber } from "../core/intervalTest";
import type { LedgerMeasure } from "../core/observation";
import type { Check } from "./check";
import { found } from "./finding";
import { printedRate, type PeriodFigure } from "./periodFigures";

export const pointsChange: Check = {
  code: "check.pointsChange",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const { value, indicator } = figure;
      const base = figure.figure("base") ?? figure.lastYear;
      if (value === null || base === null || indicator.kind !== "ratio" || indicator.unit !== "%") continue;
      const range = differenceRange(figure.printed(value), figure.printed(base));
      const wrong = statedChanges(figure).find(({ change }) => !isWithin(change, range));
      if (!wrong) continue;
      yield found(
        "check.pointsChange",
        "warning",
        figure,
        {
          stated: Number(wrong.change.value),
          computed: roundHalfUp(plainNumber(range.low.plus(range.high).div(2)), 2),
          value,
          base,
        },
        wrong.measure,
      );
    }
  },
};

interface StatedChange {
  readonly change: PrintedNumber;
  /** The figure it is stated with. */
  readonly measure: LedgerMeasure;
}

function statedChanges(figure: PeriodFigure): StatedChange[] {
  const growth = figure.observationOf("growth");
  const inNote = changeIn(figure.observation?.note ?? "");
  return [
    ...(growth ? [{ change: printedRate(growth), measure: "growth" as const }] : []),
    ...(inNote ? [{ change: inNote, measure: figure.measure }] : []),
  ];
}

/** What stands before tells of what else the change would be: 税收占比, 当月, 较上月. */
const BEGINS = /(?:^|[;,。,、\s(])(?:其中:?|本期|今年|本年|累计|累計)?/.source;
const LAST_YEAR =
  /(?:同比|年增[减減]|[比较較与與同](?:上年|去年)(?:同期|同月|同时期|同時期)?[数數]?(?:相比|比较|比較)?)/
    .source;
const POINTS = /[个個]?(?:百分[点點]|pp\b|percentage points?)/.source;
const NUMBER = /(\d+(?:\.\d+)?)/.source;
const CHANGES = /[增减減升降幅变變动動化±]{0,4}(?:情况|情況|change)?/.source;

/** "同比增减百分点:0.8", "增减(百分点):-0.4", "较上年同期增减:0.8个百分点". */
const HEADED = new RegExp(
  `${BEGINS}(?:${LAST_YEAR}?${CHANGES}\\(?${POINTS}\\)?\\s*:\\s*([-+]?)${NUMBER}(?![\\d.]*\\s*%)|${LAST_YEAR}${CHANGES}\\s*:\\s*([-+]?)${NUMBER}\\s*${POINTS})`,
  "iu",
);
/** "较上年同期提高0.8个百分点". */
const SAID = new RegExp(
  `${BEGINS}${LAST_YEAR},?\\s*(?:(提高|提升|上升|回升|增长|增長|增加|扩大|擴大|增)|(下降|下滑|回落|降低|减少|減少|收窄|缩小|縮小|降|减|減))了?\\s*${NUMBER}\\s*${POINTS}`,
  "iu",
);
/** "up 0.8 percentage points on a year earlier". */
const SAID_IN_ENGLISH = new RegExp(
  `\\b(?:(up|rose|higher|increased)|(down|fell|lower|decreased))(?: by)? ${NUMBER} ?(?:pp|percentage points?) (?:year.on.year|yoy|(?:on|from|than) (?:a|the|last) year)`,
  "iu",
);

function changeIn(note: string): PrintedNumber | null {
  if (note === "") return null;
  const text = note.normalize("NFKC").replaceAll("−", "-");
  const headed = HEADED.exec(text);
  if (headed) return signed(headed[1] ?? headed[3] ?? "", headed[2] ?? headed[4]!);
  const said = SAID.exec(text) ?? SAID_IN_ENGLISH.exec(text);
  return said && signed(said[2] === undefined ? "" : "-", said[3]!);
}

const signed = (sign: string, digits: string): PrintedNumber => ({
  value: `${sign === "-" ? "-" : ""}${digits}`,
  decimals: decimalsOf(digits),
});
