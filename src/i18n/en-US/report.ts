import type { ReportWords } from "../../report/words";
import { boards } from "./boards";
import { booklet } from "./booklet";
import { kpi } from "./kpi";
import { trend } from "./trend";
import { narrative } from "./narrative";

/** Words of reports. */
export const report: ReportWords = {
  parkTab: "{park} monthly",
  parkTitle: "{park}: Monthly Report of Main Economic Indicators",
  subtitle: { usual: "Jan–{month} {year}", january: "Jan {year}" },
  noPeriod: "Enter the year (four digits, such as 2022) and the month (1–12) on Settings",
  monthHeading: { usual: "{month}", january: "Jan" },
  ytdHeading: {
    usual: "Jan–{month}, year to date",
    january: "Jan, year to date",
  },
  monthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  reportingUnit: "Reported by: {park}",
  draft: " (preliminary, not yet approved)",
  coverage: "Data as of {asOf} · parks reported {parks}/{ofParks} · figures {reported}/{expected}",
  requiredFigures: " · required figures {reported}/{expected}",
  headings: {
    indicator: "Indicator",
    unit: "Unit",
    month: "This month",
    growth: "Growth\n(%)",
    ytd: "Year to date",
    lastYear: "Same period\nlast year",
    targets: "Annual target",
    target: "Target",
    completion: "Completion\n(%)",
    gap: "Against schedule\n(points)",
    rank: "Rank",
  },
  scopedRank: "Rank\n({scope})",
  rankInScope: "{rank} ({scope})",
  groupOrdinals: ["1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. ", "8. ", "9. ", "10. ", "11. ", "12. "],
  ofWhich: "of which: ",
  ofWhichSpace: "　　　　 ",
  notes: {
    label: "Notes: ",
    reportedRate:
      "Growth marked * is as reported, on a comparable basis, and need not equal the ratio to last year's published figure; other growth is computed. For indicators in percent it is in percentage points.",
    ofWhich: "“Of which” rows are parts and need not add up to the whole.",
    schedule:
      "Time progress is {progress}% ({monthName}, {month}/12); rows marked ▼ and yellow are more than {threshold} percentage points behind it, by unrounded figures.{adjusted}",
    adjustedOfPark: " Targets of the park adjusted within the year: {count}; they count as adjusted.",
    adjustedOfZone: " Targets of reporting parks adjusted within the year: {count}; they count as adjusted.",
    partial:
      "△ marks indicators some parks have not reported: share, contribution and pull are of the parks that have.",
    symbols: "… only growth is published; {missing} means no figure or no target. A blank is not zero.",
    missingMarks: { dash: "—", zero: "0 (— among ranks and words)", blank: "a blank" },
    combined:
      "Above-scale industry, fixed-asset investment and similar indicators are surveyed for January and February together: January shows none, February the two months' total, neither a month of its own.",
    ownPeriod:
      "Quarterly and late indicators show their latest figure; its period stands behind the name, and the schedule is counted to that period.",
    rounding: "Percentages are rounded by the rule “{rule}”; parts may not add up because of rounding.",
    explained: "{park}, {period}, “{indicator}”: {reason}",
    explainedOfPark: "{park}, {period}: {reason}",
    fullStop: ".",
  },
  signOff: ["Head of unit:", "Head of statistics:", "Prepared by:", "Telephone:", "Date of report:"],
  boards,
  trend,
  booklet,
  kpi,
  narrative,
  definedHeadings: {
    month: "Month",
    lastMonth: "Month last year",
    monthGrowth: "Month growth\n(%)",
    ytd: "Year to date",
    lastYtd: "Last year",
    growth: "Growth\n(%)",
    target: "Target",
    completion: "Done\n(%)",
    gap: "Gap to schedule\n(points)",
    status: "Status",
    outlook: "Outlook",
    share: "Share\n(%)",
    contribution: "Contribution\n(%)",
    pull: "Pull\n(points)",
    rank: "Rank",
  },
  footer: "Page &P of &N",
  strip: {
    park: "Choose a park",
    year: "Year",
    month: "Month",
    hint: "Choose another park and the report recalculates; year and month are on Settings",
    missingRows: "{count} more indicators have figures but are not in this report; please build it again",
    parkPrompt: {
      title: "Choose a park",
      message:
        "The whole report shows the figures of the park you choose, for the same indicators. Generated again, it is that of its own park.",
    },
    periodPrompt: {
      title: "Period",
      message: "Change year and month on the Settings sheet; all reports follow.",
    },
  },
};
