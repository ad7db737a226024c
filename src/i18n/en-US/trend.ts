import type { TrendWords } from "../../report/trendWords";

/** Words of trends. */
export const trend: TrendWords = {
  tab: "{park} trends",
  title: "{park}: Trends of Main Indicators",
  span: "{first} to {last}",
  month: "{monthName} {year}",
  monthHeading: "Month",
  cumulative: "Year to date",
  level: "End of period",
  rate: "Growth\n(%)",
  ratePoints: "Change\n(points)",
  rateAxis: "Growth (%), right axis",
  ratePointsAxis: "Change (points), right axis",
  notes: {
    figures:
      "Flows and counts are from January to the month, stocks and ratios at its end. Growth is over the year before, reported or computed as Settings has it; a rate marked * is as reported, on a comparable basis, and need not equal the ratio of the two figures.",
    gaps: "{missing} means no figure for the month: the charts leave a gap there, not a zero; … means that only the rate is published. Quarterly indicators have figures in the last month of a quarter.",
    listed:
      "Shows {count} key indicators, the first of each group in turn, over the latest {months} months (13 or 25 by Settings).",
  },
};
