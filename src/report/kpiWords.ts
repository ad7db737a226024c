/** Words of the board for the person in charge in one language. Patterns hold {placeholders}. */
export interface KpiWords {
  readonly tab: string;
  readonly title: string;
  /** {count} {ahead} {onSchedule} {behind} */
  readonly summary: string;
  readonly growth: string;
  readonly completion: string;
  readonly schedule: string;
  readonly progress: string;
  readonly leader: string;
  /** Behind the leader's name where others share its place. */
  readonly tied: string;
  /** Where there is one park alone: its own place. */
  readonly place: string;
  /** {gap}: 百分点 with its sign. */
  readonly gap: string;
  /** Words of the lights. */
  readonly lights: Readonly<Record<"ahead" | "onSchedule" | "behind", string>>;
  readonly noLight: string;
  readonly fastest: string;
  readonly slowest: string;
  readonly moverHeadings: Readonly<Record<"park" | "indicator" | "growth", string>>;
  readonly completionChart: string;
  /** In its place where none of the indicators has a target of the year. */
  readonly noTargets: string;
  /** {name} */
  readonly growthChart: string;
  /** The same of the first and last parks alone. {name} {count} */
  readonly growthChartEnds: string;
  readonly completionSeries: string;
  readonly scheduleSeries: string;
  readonly growthSeries: string;
  readonly notes: {
    readonly figures: string;
    /** {threshold} {adjusted} */
    readonly lights: string;
    readonly movers: string;
    readonly charts: string;
  };
}
