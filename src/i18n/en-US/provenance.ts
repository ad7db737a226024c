/** Where the figures of a cell come from; English. */
import type { Words } from "../zh-CN";

export const provenance: Words["provenance"] = {
  none: "The selected cell rests on no reported figure. Select a figure of the ledger, of the targets or of a report.",
  ofParks: "of the whole zone ({count} parks)",
  shown: "{sheet}!{cell} shows {text}",
  figure: "{period}, {measure}",
  from: "{source}, {place}",
  received: "Received {at}",
  receivedBy: "Received {at} by {by}",
  reported: "As reported: {text}",
  earlier: "Reported before ({count})",
  target: "Target of {year}, {type}: {value}",
  revised: "Revised on {date}",
  findings: "Checks",
  reason: "Reason: {reason}",
  settled: "Settled",
  follow: "Select another cell and this follows.",
  current: "The table now holds {value}",
  byHand: "This is not what was last received: it was changed by hand in the table.",
  typed: "There is no record of its receipt: it was probably typed into the table by hand.",
  parts: "This is made from the following; choose one to see where it comes from:",
  wholeZone: "whole zone",
  rule: "scoring rule",
  allParts: "Back to the list",
  project: "{column}, {year}",
  ruleTyped: "People write the scoring rules in the workbook; no return says them.",
};
