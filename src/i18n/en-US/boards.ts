import type { BoardWords } from "../../report/boardWords";

/** Words of the reports of all parks together. */
export const boards: BoardWords = {
  scope: "Covers {first} and others, {count} parks in all",
  scopeOfOne: "Covers {first}",
  scopeFurther: "; {further} more report but are not in it: refresh",
  coverage: "Data as of {asOf} · parks reported {reported}/{expected}",
  drafts: " ({drafts} parks preliminary)",
  hint: "Year and month are on Settings; this report follows",
  counted: "parks reported {parks}",
  withUnit: "{name} ({unit})",
  noneListed: "None",
  total: "Zone",
  headings: {
    number: "No.",
    park: "Park",
    value: "Year to date",
    growth: "Growth\n(%)",
    completion: "Completion\n(%)",
    place: "Rank",
    share: "Share\n(%)",
    byValue: "By value",
    byGrowth: "By growth",
    byCompletion: "By completion of target",
    move: "Change",
    target: "Target",
    progress: "Time progress\n(%)",
    gap: "Against schedule\n(points)",
    outlook: "Expected",
    outlookPercent: "Of target\n(%)",
    status: "Assessment",
    indicator: "Indicator",
    project: "Project",
    level: "Level",
    investment: "Total\ninvestment",
    plan: "Plan of\nthe year",
    done: "Done\nto date",
    stage: "Stage",
    annualTarget: "Annual target",
    schedule: "Schedule",
    yearEnd: "Whole year",
  },
  notes: {
    place:
      "Ranks are among the parks of this table, by value, growth or completion as the Indicators sheet says (else Settings), of figures before rounding; ties share a rank, parks without a figure have none.",
    total:
      "The zone is the parks reporting in the period; ratios are the sum of numerators over the sum of denominators; it has a completion where it has a target itself, or every park with a figure has one.{adjusted}",
    targetsTotal: "The zone is the parks reporting in the period that have both target and figure.",
    zoneGrowth:
      "Growth of the zone: where the zone has reported it, that, marked *; marked ※ it is estimated, the parks' printed growth weighted with last year's figures, over the parks that have both years.",
    counted:
      "“Parks reported n/m”: of m parks reporting n have a figure; totals and shares cover these alone.",
    moves:
      "Change is against the rank by last month's cumulative figures: ↑ places won, ↓ places lost, = none; quarterly indicators against last quarter. Cumulative figures start anew each January.",
    outlook:
      "The whole year is expected from the part of last year that had come in by the same month, without last year's figures from the calendar; for reference only.",
    half: "“Past half” at the end of June: half of the year and at least 50% of the target.",
    projects:
      "Completion is what was done since January over the plan of the year. Plan and work done of a park and of the zone cover the projects that have both, total investment all of them; {missing} is not reported or not filled in, which is not zero.",
  },
  comparison: { tab: "Indicators by park", title: "Main Indicators by Park" },
  ranking: {
    tab: "Ranking",
    title: "Ranking of Parks by Main Indicators",
    orderedBy: "{name} ({unit}), by {basis}",
  },
  targets: {
    scope: "Covers targets of {indicators} indicators, {parks} parks",
    tab: "Annual targets",
    title: "Completion of Annual Targets",
    summary: "Targets with a percentage: {count}; ahead {ahead}, on schedule {onSchedule}, behind {behind}",
    halfSummary: "; past half {past}",
    further: "; {further} more on the Targets sheet are not in it: refresh the report",
    halfDone: " (past half)",
    red: "Farthest ahead of schedule",
    black: "Farthest behind schedule",
  },
  assessment: {
    tab: "Assessment",
    title: "Assessment of Parks",
    summary:
      "Indicators scored: {lines}, weights {weights} in all; parks assessed: {parks}, of these excellent {excellent}, good {good}, pass {pass}, fail {fail}.",
    notHundred: " The weights come to {weights}, not to 100: please look at the Scoring sheet.",
    faulty:
      " {faulty} lines have an indicator, a weight or a rule that cannot be used, told under Rules: please look at the Scoring sheet.",
    mixedGrades:
      " The grade lines do not fall from excellent to good to pass: please look at the Settings sheet.",
    further: " {further} more lines on the Scoring sheet are not in it: refresh the report.",
    headings: {
      total: "Score",
      grade: "Grade",
      behindFirst: "Behind the first",
      unscored: "Without a figure",
      score: "Points",
      weight: "Weight",
      rule: "Rule",
      points: "Points given",
    },
    details: "Points by indicator",
    rules: "Rules",
    weight: "{weight} · {rule}",
    bases: {
      completion: "Of target %",
      schedule: "On schedule %",
      growth: "Above zone",
      rank: "Rank",
      efficacy: "Efficacy",
      met: "Target",
      deduct: "Figure",
    },
    grades: { excellent: "Excellent", good: "Good", pass: "Pass", fail: "Fail" },
    floors: { completion: "; nothing below {base}%", schedule: "; nothing below {base}%" },
    explained: {
      completion:
        "Weight × completion of the annual target, at most {cap}% of it{floor}; full if a rate to reach is met",
      schedule:
        "Weight × completion ÷ part of the year past, at most {cap}% of it{floor}; full if a rate to reach is met",
      growth:
        "{base}% of the weight at the zone's growth, {step} more or less for each percentage point, from 0 to {cap}%",
      rank: "Full for the first, {step} less for each place, at least {base}",
      rankUsual: "Full for the first, weight ÷ parks less for each place, at least {base}",
      efficacy: "Full for the best park, {base}% of the weight for the last, the others by distance",
      met: "Full where the annual target is met, else nothing",
      deduct: "{step} off for each unit beyond {base}, at most {cap}",
      deductAll: "{step} off for each unit beyond {base}",
      unlisted: "Not on the Indicators sheet; not scored",
      weightless: "The weight is no number above 0: please look",
      unknown: "No rule was chosen; not scored",
    },
    notes: {
      points:
        "Points have two decimals, totals are sums of the points printed; where lines are not scored, × all weights ÷ weights scored, deductions whole. Equal totals share a rank. The lines between grades are on Settings.",
      missing:
        "{missing} is no figure, no target or not comparable: not scored, which is not zero points, and counted as without a figure. A park scored on less than half of the weights has neither total nor grade.",
      table:
        "Indicators, weights, rules and parameters are those of the Scoring sheet; the report follows at once, a line more needs a refresh.",
    },
  },
  quality: {
    tab: "Data quality",
    title: "Report on Data Quality",
    summary:
      "Parks due to report: {expected}; reported {reported}, rate {rate}; in time {onTime}, late {late}, overdue {overdue}; approved {approved}. Open errors: {errors}, open warnings: {warnings}, settled with a reason: {settled}.",
    headings: {
      return: "Return",
      state: "State",
      due: "Due on",
      received: "First received",
      timely: "In time",
      by: "By",
      figures: "Indicators\nreported",
      findings: "Findings of the checks (open)",
      errors: "Errors",
      warnings: "Warnings",
      notes: "Notes",
      settled: "Settled",
      expected: "Parks due",
      reported: "Reported",
      rate: "Rate (%)",
      lacking: "Parks without it (when written)",
      severity: "Severity",
      period: "Period",
      finding: "Finding",
      verdict: "Assessment",
      reason: "Reason given",
    },
    timely: { onTime: "in time", late: "late", overdue: "overdue", notDue: "not due yet", unknown: "—" },
    verdicts: {
      notReceived: "Not received",
      errors: "Errors to correct",
      warnings: "To be verified",
      clean: "Nothing found",
    },
    rest: "Of no park, or other periods",
    separator: ", ",
    manyParks: "{names} and others, {count} parks in all",
    otherMonth: "Parks without it (another month: refresh)",
    lists: {
      open: "Open findings ({count}, when this report was written)",
      settled: "Findings settled with a reason ({count}, when this report was written)",
      none: "None",
      more: "{count} more are on the Checks sheet.",
    },
    notes: {
      timely:
        "Due day, first receipt and person are those of the log of returns; without an entry the reporting day of Settings counts (a Saturday or Sunday moves to Monday), and figures typed into the ledger are not judged.",
      counts:
        "Errors, warnings and notes of a park are what the last check found of this month and the two before and nobody settled; the rest stands under “Of no park, or other periods”. States, days and counts follow the tables.",
      text: "Parks without a figure and the lists of findings are text of the day the report was written; refresh it after another check.",
    },
  },
  projects: {
    tab: "Project progress",
    title: "Progress of Key Projects",
    summary:
      "Key projects in this table: {count}; ahead of schedule {ahead}, on schedule {onSchedule}, behind {behind}, without a figure or a plan {without}",
    further:
      "; {further} more rows on the Projects sheet are not in it: refresh the report for new ones, mend those repeated or without a park",
    unit: "Unit: 100 million yuan",
    park: "{park} ({count}, behind {behind})",
    noPlan: "No plan of the year",
    behind: "Behind schedule: {count} projects, the {listed} farthest behind listed",
    noneBehind: "Behind schedule: no project this period",
    schedule:
      "{progress}% of the year is past ({month}/12); those more than {threshold} percentage points behind it are marked ▼ and yellow, judged by unrounded figures.",
  },
};
