import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";

/** The rules of checks/: what each is called, why it is asked, and how a finding is mended. */
export const checkRules: Words["checks"] = {
  "check.missingPark": {
    name: "Park has not reported",
    why: "Without a park, totals, shares and ranks are wrong.",
    mend: "Ask the park to report, or enter in Parks when it stopped.",
  },
  "check.latePark": {
    name: "Late return",
    why: "Late returns hold up totals and releases, and timeliness is reported.",
    mend: "Write down why it was late; correct the due date in Returns if it is wrong.",
  },
  "check.missingIndicator": {
    name: "Required indicator is missing",
    why: "Without it the report lacks a row and the totals are short.",
    mend: "Have it reported; enter 0 where nothing occurred; if it does not apply, change Applies to in Indicators.",
  },
  "check.stoppedReporting": {
    name: "Reported before, blank now",
    why: "It was reported last month and in the same month last year, so it was probably overlooked.",
    mend: "Have it reported, or give the reason why it no longer is.",
  },
  "check.strayMonth": {
    name: "Figure in a later month",
    why: "Only a few figures stand in a month after the period, so the wrong column was probably filled.",
    mend: "Move the figures to the column of the period.",
  },
  "check.otherUnit": {
    name: "Unit differs from the indicator's",
    why: "Reports read the figures as they stand, in the unit of the Indicators table; a row in another unit prints wrong by a factor.",
    mend: "Convert the figures of the rows named and change their unit, or change the unit in the Indicators table back.",
  },
  "check.copiedReturn": {
    name: "Two parks with the same figures",
    why: "Different parks do not share so many figures; another park’s form was probably copied.",
    mend: "Compare with the original forms and get the right one.",
  },
  "check.sign": {
    name: "Negative figure",
    why: "Counts, areas, revenue and investment are hardly ever below zero.",
    mend: "Check the sign; explain refunds and corrections.",
  },
  "check.bounds": {
    name: "Rate out of bounds",
    why: "Shares lie between 0 and 100; completion and sales rates may exceed 100, but hardly ever several times over.",
    mend: "Check the decimal point; rates are entered in percent, 97 and not 0.97.",
  },
  "check.growthBounds": {
    name: "Unusual growth rate",
    why: "Growth cannot be below −100 %; above 100 % it needs an explanation.",
    mend: "Check sign and decimal point, or explain, for example by a low base.",
  },
  "check.subset": {
    name: "Relation between indicators",
    why: "A part cannot exceed its whole, and parts add up to the total.",
    mend: "Check scope, unit and place of both figures and correct the wrong one; explain a different scope.",
  },
  "check.part": {
    name: "Part above its whole",
    why: "The Indicators table says that it is part of the other.",
    mend: "Check both figures, or change the relation in Indicators.",
  },
  "check.ownRelation": {
    name: "Relation of this workbook",
    why: "The Relations table of this workbook asks for it.",
    mend: "Check the figures; correct the relation in Relations if it is not meant so.",
  },
  "check.zoneSum": {
    name: "Sum of parks differs from the total",
    why: "The total is the sum of the parks, within rounding.",
    mend: "Check the row of totals and the parks; a park may be missing or counted twice.",
  },
  "check.projectPlan": {
    name: "Key-project investment",
    why: "Plan and work done stay within the total, and work done does not shrink.",
    mend: "Check total, plan and months of this row in Projects.",
  },
  "check.ytdFalls": {
    name: "Cumulative figure falls",
    why: "A figure that accumulates from January does not fall.",
    mend: "Check this month and the one before; explain corrections of earlier months.",
  },
  "check.monthDifference": {
    name: "Month and cumulative figures do not agree",
    why: "Last month’s cumulative figure plus the month’s own makes this month’s cumulative figure.",
    mend: "Check the month and both cumulative figures; explain corrections of earlier months.",
  },
  "check.magnitude": {
    name: "Order of magnitude",
    why: "It is ten or ten thousand times off last month and last year; unit or decimal point is probably wrong.",
    mend: "Check the unit (万元, 亿元) and the decimal point; explain if it is right.",
  },
  "check.stockZero": {
    name: "Level down to zero",
    why: "Firms, employees or assets hardly ever come down to zero; more often a blank was filled in as 0.",
    mend: "Give the level at the end of the period; leave it blank if unknown; explain if it is zero.",
  },
  "check.targetMagnitude": {
    name: "Unusual target",
    why: "A target several times last year’s result, or not above zero, probably has the wrong unit.",
    mend: "Check value, unit and type in Targets.",
  },
  "check.repeatsLastMonth": {
    name: "Same as last month or last year",
    why: "Figures of several digits do not coincide; the wrong column was probably copied.",
    mend: "Check whether last month’s or last year’s figure was entered; explain if it is right.",
  },
  "check.ratio": {
    name: "Ratio differs from its parts",
    why: "Completion, funds-in-place and per-mu rates are one figure divided by another.",
    mend: "Recalculate it, or check the scope of both parts.",
  },
  "check.completion": {
    name: "Stated completion or share differs",
    why: "Completion and share stated in the return follow from the figures (rounding considered).",
    mend: "Check figure, target and total and correct the wrong one.",
  },
  "check.pointsChange": {
    name: "Stated change in points differs",
    why: "A rate changes in percentage points: this year's figure less last year's (rounding considered).",
    mend: "Check both rates and the sign; a percentage of a percentage, or the change on last month, does not belong here.",
  },
  "check.growth": {
    name: "Reported and computed growth",
    why: "Growth follows from the figure and its comparable base; against last year’s published figure it may differ because the basis does.",
    mend: "Check sign, decimal point and base; a different basis needs no change.",
  },
  "check.growthSeries": {
    name: "Growth rate jumps",
    why: "Cumulative rates move slowly from month to month; a jump is probably an error.",
    mend: "Check sign and decimal point; explain if it is right.",
  },
  "check.jump": {
    name: "Outlier",
    why: "It is far from this park’s own figures of the last two years (by median and median absolute deviation).",
    mend: "Ask the park; explain if it is right, for example by a project completed.",
  },
  "check.restated": {
    name: "Last year restated",
    why: "The comparable base differs from what was published, so scope or base was revised.",
    mend: "Usually nothing needs to be done; if it is far off, check column and unit.",
  },
  "check.estimate": {
    name: "Still an estimate",
    why: "Returns state actual figures; estimates and flash figures must be replaced before the period is closed.",
    mend: "Enter the actual figure and take the mark out of the note.",
  },
  reading: {
    name: "Entries of the ledger",
    why: "Reports use only one of repeated figures, and none that cannot be read.",
    mend: "Correct the ledger as the message says.",
  },
};

/** One sentence or two for each finding of a rule. Placeholders are the finding's params. */
export const checkSentences: Pick<Words["problems"], CheckSentence> = {
  "check.missingPark":
    "{park} has not reported for {period} ({count} required indicators are due). Ask for the return.",
  "check.latePark": "The return of {park} for {period} was due on {dueOn} and came on {receivedOn}.",
  "check.overduePark": "The return of {park} for {period} was due on {dueOn} and has not come. Ask for it.",
  "check.missingIndicator":
    "{park} has not reported “{indicator}” for {period}, which is required. Have it reported, or enter 0 where nothing occurred.",
  "check.stoppedReporting":
    "{park} has not reported “{indicator}” for {period}; last month it was {before} {unit}, and last year had a figure too. Check whether it was overlooked.",
  "check.strayMonth":
    "{park}: “{indicator}” has a figure in {period} ({value}), which is after the period. Check whether the wrong column was filled.",
  "check.otherUnit":
    "{park}: “{indicator}” is kept in {rowUnit} in row {rows} of “{table}”, but the Indicators table says {unit}, so reports are wrong by a factor. Convert these rows (1 {rowUnit} = {times} {unit}) and change their unit, or change the indicator's unit back.",
  "check.copiedReturn":
    "{count} figures of {park} are the same as those of {otherPark}. Check whether the wrong form was used.",
  "check.sign": "{park}, {period}: “{indicator}” is {value} {unit}, below zero. Check the sign.",
  "check.bounds":
    "{park}, {period}: “{indicator}” is {value}%, which should lie between {least}% and {most}%. Check it.",
  "check.growthBounds":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, above 100 %. Check it, and explain if it is right.",
  "check.growthImpossible":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, which cannot be below −100 %. Correct it.",
  "check.subset":
    "{park}, {period}: “{left} {operator} {right}” should hold, but the figures are {leftValue} and {rightValue}. Check them.",
  "check.identity":
    "{park}, {period}: “{left}” come to {leftValue}, but “{right}” is {rightValue} (rounding considered). Check them.",
  "check.part":
    "{park}, {period}: “{left}” is {leftValue}, above “{right}” of {rightValue} that it is part of. Check them.",
  "check.ownRelation":
    "{park}, {period}: the relation “{name}” ({relation}) does not hold: {leftValue} on the left, {rightValue} on the right. Check the figures.",
  "check.relationEmpty":
    "One side of the relation “{name}” is empty, so it was not checked. Enter indicators or a number.",
  "check.relationName":
    "“{text}” in the relation “{name}” is not a name of Indicators, so it was not checked. Use an indicator’s name.",
  "check.relationSyntax":
    "“{text}” in the relation “{name}” cannot be read, so it was not checked. Write “indicator + indicator” or “0.5 × indicator”, without brackets.",
  "check.relationProduct":
    "The relation “{name}” multiplies or divides by an indicator at “{text}”, so it was not checked. Factors are numbers.",
  "check.zoneSum":
    "{period}: “{indicator}” of {park} is {value} {unit}, but the {count} parks come to {computed} {unit}. Check them.",
  "check.zoneSumExceeds":
    "{period}: “{indicator}” of {park} is {value} {unit}, but the {count} parks that reported already come to {computed} {unit}, with {missing} still missing. Check them.",
  "check.zoneSumOpen":
    "{park}, {period}: {count} indicators were not held against the sum of the parks, because figures of {missing} parks are missing.",
  "check.projectPlan":
    "{park}: the annual plan of the project “{project}” ({plan}, in 100 million yuan) exceeds its total investment ({total}). Correct it.",
  "check.projectDone":
    "{park}: work done on the project “{project}” ({value}, in 100 million yuan) exceeds its total investment ({total}). Check it.",
  "check.projectFalls":
    "{park}, {period}: work done on the project “{project}” is {value} (in 100 million yuan), below the {before} of the month before. Check it.",
  "check.ytdFalls":
    "{park}: “{indicator}” to {period} is {value} {unit}, below the {before} {unit} to {earlier}. Check it.",
  "check.monthDifference":
    "{park}, {period}: the month of “{indicator}” is given as {value} {unit}, but the cumulative figures make it {computed} {unit}. Check it.",
  "check.magnitude":
    "{park}, {period}: “{indicator}” is {value} {unit}, about {times} times what earlier figures lead to expect ({expected} {unit}). Check unit and decimal point.",
  "check.magnitudeSmall":
    "{park}, {period}: “{indicator}” is {value} {unit}, about 1/{times} of what earlier figures lead to expect ({expected} {unit}). Check unit and decimal point.",
  "check.stockZero":
    "{park}, {period}: “{indicator}” is {value}, it was {before} {unit} before. Check whether a blank was filled in as 0.",
  "check.targetMagnitude":
    "{park}: the target of “{indicator}” for {period} is {value} {unit}, at least five times more or less than last year’s result or this year’s pace ({expected} {unit}). Check the unit.",
  "check.targetSign":
    "{park}: the target of “{indicator}” for {period} is {value} {unit}, not above zero. Check it.",
  "check.repeatsLastYear":
    "{park}, {period}: “{indicator}” is {value} {unit}, exactly as in {earlier}. Check whether last year’s figure was entered.",
  "check.repeatsLastMonth":
    "{park}, {period}: “{indicator}” is {value} {unit}, exactly as in {earlier}. Check whether last month’s figure was entered.",
  "check.ratio":
    "{park}, {period}: “{indicator}” is given as {value}, but “{left}” over “{right}” is {computed}. Check it.",
  "check.completion":
    "{park}, {period}: completion of “{indicator}” is stated as {stated}%, but {value} of the target {target} is {computed}%. Check it.",
  "check.share":
    "{park}, {period}: the share of “{indicator}” is stated as {stated}%, but {value} of the total {total} is {computed}%. Check it.",
  "check.pointsChange":
    "{park}, {period}: the change of “{indicator}” is stated as {stated} percentage points, but {value}% against last year's {base}% is {computed}. Check it.",
  "check.growth":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, but against the comparable base {base} it is {computed}%. Check it.",
  "check.growthSlip":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, but against last year’s {base} it is {computed}%; the sign or the decimal point seems wrong. Check it.",
  "check.growthBasis":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, but against last year’s published {base} it is {computed}%; the basis may differ.",
  "check.growthFar":
    "{park}: {measure} of “{indicator}” in {period} is {growth}%, but last year's figure {base} gives {computed}%, further apart than another basis explains. Check the rate and last year's figure, or give the reason.",
  "check.growthSeries":
    "{park}, {period}: {measure} of “{indicator}” is {growth}%, against {before}% last time. Check sign and decimal point.",
  "check.jump":
    "{park}, {period}: “{indicator}” is {value} {unit} after {before} {unit}, far from the figures of the last two years (score {score}). Check it, and explain if it is right.",
  "check.restated":
    "{park}, {period}: the comparable base of “{indicator}” is {base} {unit}, where {published} {unit} was published, a change of {percent}%.",
  "check.restatedFar":
    "{park}, {period}: the comparable base of “{indicator}” is {base} {unit}, {percent}% off the published {published} {unit}. Check column and unit.",
  "check.estimate":
    "{park}, {period}: the note of “{indicator}” ({value} {unit}) says “{mark}”. Enter the actual figure.",
  "check.errorStands":
    "An error must be corrected, not explained; nothing was changed. Correct the figures and check again.",
  "check.reasonMissing": "No reason was given; nothing was changed. Write the reason.",
  "check.findingGone": "The finding no longer stands in Checks; nothing was changed. Check again.",
};
