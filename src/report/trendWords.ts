/** Words of trends in one language. Patterns hold {placeholders}. */
export interface TrendWords {
  /** {park} */
  readonly tab: string;
  readonly title: string;
  /** {first} {last}: months in words. */
  readonly span: string;
  /** {year} {month} {monthName} */
  readonly month: string;
  readonly monthHeading: string;
  readonly cumulative: string;
  readonly level: string;
  readonly rate: string;
  readonly ratePoints: string;
  /** In the legends of charts. */
  readonly rateAxis: string;
  readonly ratePointsAxis: string;
  readonly notes: {
    readonly figures: string;
    readonly gaps: string;
    /** {count} {months} */
    readonly listed: string;
  };
}
