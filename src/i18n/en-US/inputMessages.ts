import type { WorkbookWords } from "../../report/tables/words";
import { definitionMessages } from "./definitions";

/** What Excel says beside a cell people fill. */
export const inputMessages: WorkbookWords["inputMessages"] = {
  "Parks.name":
    "Name printed on reports; unique. The ledger finds its figures by it, so rename it in the ledger too.",
  "Parks.aliases": "Other names found in source files, separated by semicolons.",
  "Parks.areaMu": "Land in use, in mu; per-mu figures divide by it.",
  "Parks.activeFrom": "First month reported, such as 2022-01; blank means always.",
  "Parks.activeTo": "Last month reported, such as 2024-12; blank means no end.",
  "Indicators.name": "Name used in reports and the ledger; unique. Rename it in Ledger and Targets too.",
  "Indicators.unit": "Unit of the ledger and reports, such as 100 million yuan, 10,000 USD, firms.",
  "Indicators.ratioFactor":
    "Numerator ÷ denominator times this number gives the ratio in its unit; 100 for percentages.",
  "Indicators.synonyms":
    "Other names found in source files, separated by semicolons. A name belongs to one indicator only.",
  "Indicators.january":
    "Indicators combined with February have no January and no February figure of their own.",
  "Indicators.lagMonths": "Months by which figures come later than the report; 1 for above-scale services.",
  "Indicators.appliesTo": "Levels or types of parks it applies to, separated by semicolons; blank means all.",
  "Ledger.park": "Choose from the list, or add the park to Parks first.",
  "Ledger.indicator": "Choose from the list, or add the indicator to Indicators first.",
  "Ledger.measure":
    "Year to date: January to the month. This month: the month alone. End of period: at month end. Growth and rank: as reported.",
  "Ledger.unit": "The unit given in Indicators; % for growth, blank for rank.",
  "Ledger.m1": "Leave blank when there is no figure; enter 0 for zero.",
  "Ledger.note": "Scope of a rank, such as citywide, or other remarks.",
  "Targets.target": "Target of the whole year in the indicator's unit; for growth, a percentage such as 8.5.",
  "Targets.revisedTarget": "The target as adjusted within the year; blank where it was not.",
  "Targets.revisedFrom": "Month 1–12 from which the adjusted target counts.",
  "Targets.type": "Total: the amount to reach. Growth: percent to grow by; reports say met or not met.",
  "Projects.annualPlan": "Planned investment of the year, in 100 million yuan.",
  "Projects.m1": "Investment completed since January, in 100 million yuan; blank when there is no figure.",
  "Checks.reason": "If the figure is right, say why.",
  "Checks.settled": "Choose Yes when verified.",
  "Scoring.weight":
    "Full points of this line, usually 100 over all lines; 0 for deductions. The assessment follows at once.",
  "Scoring.rule":
    "Completion: by the part of the target done. Growth: against the zone's. Steps by rank: less for each place. Efficacy: by the distance to the best and last park. Target met: all or nothing. Deduction: points off beyond an allowance.",
  "Scoring.base":
    "Completion: no points below this percent (0). Growth: percent of the weight at the zone's growth (100). Rank: least points (0). Efficacy: percent of the weight of the last park (60). Deduction: what is allowed (0). Blank: the figure in brackets.",
  "Scoring.step":
    "Growth: points for each percentage point above or below (1). Rank: points less for each place (weight ÷ parks). Deduction: points for each unit beyond the allowance (1). Blank: what stands in brackets.",
  "Scoring.cap":
    "Completion, growth: most points as percent of the weight (100). Deduction: most points taken off (no limit). Blank: what stands in brackets.",
  ...definitionMessages,
  "Relations.left":
    "Names of indicators, added or subtracted: Tax revenue + Non-tax revenue. Numbers may be factors: 0.5 × Tax revenue.",
  "Relations.right":
    "As on the left; a number will do as well. Checked for the year-to-date or end-of-period figures of every park and period.",
  "Mappings.layout": "Written by the add-in to know returns of the same layout again; blank = any layout.",
  "Mappings.meaning":
    "Name of an indicator, of a park, or a measure, as in this workbook. Blank for what is ignored or withdrawn.",
};
