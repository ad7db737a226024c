import type { BoardWords } from "../../report/boardWords";

/** Words of the reports of all parks together. */
export const boards: BoardWords = {
  scope: "Covers {first} and others, {count} parks in all",
  coverage: "Data as of {asOf} · parks reported {reported}/{expected}",
  drafts: " ({drafts} parks preliminary)",
  hint: "Year and month are on Settings; this report follows",
  withUnit: "{name} ({unit})",
  total: "Zone",
  headings: {
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
    investment: "Total investment\n(100 million yuan)",
    plan: "Plan of the year\n(100 million yuan)",
    done: "Done to date\n(100 million yuan)",
    stage: "Stage",
    annualTarget: "Annual target",
    schedule: "Schedule",
    yearEnd: "Whole year",
  },
  notes: {
    place:
      "Ranks are among the parks of this table, by value, growth or completion as the Indicators sheet says (else Settings); ties share a rank, parks without a figure have none.",
    total:
      "The zone is the parks reporting in the period; ratios are the sum of numerators over the sum of denominators; its completion covers parks that have both target and figure.",
    moves:
      "Change is against the rank by last month's cumulative figures: ↑ places won, ↓ places lost, = none; quarterly indicators against last quarter. Cumulative figures start anew each January.",
    outlook:
      "The whole year is expected from the part of last year that had come in by the same month, without last year's figures from the calendar; for reference only.",
    half: "“Past half” at the end of June: half of the year and at least 50% of the target.",
    projects:
      "Projects marked ▼ and yellow are more than {threshold} percentage points behind schedule. Projects without a figure did not report this month and are not in the totals.",
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
    halfDone: " (past half)",
    red: "Farthest ahead of schedule",
    black: "Farthest behind schedule",
  },
  projects: {
    tab: "Key projects",
    title: "Progress of Key Projects",
    summary: "Projects: {count}; behind schedule: {behind}",
    unit: "Unit: 100 million yuan",
  },
};
