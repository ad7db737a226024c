import type { KpiWords } from "../../report/kpiWords";

/** Words of the board for the person in charge. */
export const kpi: KpiWords = {
  tab: "Executive board",
  title: "Main Economic Indicators at a Glance",
  summary:
    "Zone indicators with an annual target: {count}; ahead of schedule {ahead}, on schedule {onSchedule}, behind schedule {behind}",
  growth: "Growth (%)",
  completion: "Done (%)",
  schedule: "Due (%)",
  progress: "Progress",
  leader: "Leading",
  tied: " and others",
  place: "Rank",
  gap: "{gap} points",
  lights: { ahead: "Ahead of schedule", onSchedule: "On schedule", behind: "Behind schedule" },
  noLight: "Not rated",
  fastest: "Five fastest",
  slowest: "Five slowest",
  moverHeadings: { park: "Park", indicator: "Indicator", growth: "Growth (%)" },
  completionChart: "Completion of annual targets and schedule (%)",
  noTargets: "No annual targets have been set for this year, so there is no completion to compare.",
  growthChart: "{name}: growth by park (%)",
  growthChartEnds: "{name}: growth of the first and last {count} parks (%)",
  completionSeries: "Completion",
  scheduleSeries: "Schedule",
  growthSeries: "Growth",
  notes: {
    figures:
      "All reporting parks together, ratios from the sums of their parts; progress is rated where the zone has a target itself, or every park with a figure has one. Indicators: the first key ones of each group. Leading: by what Indicators ranks by.",
    lights:
      "▲ Ahead of schedule: completion above the schedule. ● On schedule: below it by {threshold} points at most. ▼ Behind schedule: by more.{adjusted}",
    movers:
      "The fastest and slowest are picked from the growth of each park in the indicators above where higher is better, of fewer than ten half on each side; no change counts as 0, changes in points and other words in place of a rate take no part.",
    charts: "A gap in a chart is a missing figure, not a zero.",
  },
};
