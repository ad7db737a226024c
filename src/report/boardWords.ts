/** Words of the reports of all parks together, in one language. Patterns hold {placeholders}. */
export interface BoardWords {
  /** {first} is the first park, {count} how many there are. */
  readonly scope: string;
  /** {asOf} {reported} {expected} */
  readonly coverage: string;
  /** Behind it while some returns are not approved. {drafts} */
  readonly drafts: string;
  readonly hint: string;
  /** An indicator with its unit. {name} {unit} */
  readonly withUnit: string;
  readonly total: string;
  readonly headings: Readonly<
    Record<
      | "park"
      | "value"
      | "growth"
      | "completion"
      | "place"
      | "share"
      | "byValue"
      | "byGrowth"
      | "byCompletion"
      | "move"
      | "target"
      | "progress"
      | "gap"
      | "outlook"
      | "outlookPercent"
      | "status"
      | "indicator"
      | "project"
      | "level"
      | "investment"
      | "plan"
      | "done"
      | "stage"
      | "annualTarget"
      | "schedule"
      | "yearEnd",
      string
    >
  >;
  readonly notes: {
    readonly place: string;
    readonly total: string;
    readonly moves: string;
    readonly outlook: string;
    readonly half: string;
    readonly projects: string;
  };
  readonly comparison: { readonly tab: string; readonly title: string };
  readonly ranking: {
    readonly tab: string;
    readonly title: string;
    /** {name} {unit} {basis} */
    readonly orderedBy: string;
  };
  readonly targets: {
    /** {indicators} {parks} */
    readonly scope: string;
    readonly tab: string;
    readonly title: string;
    /** {count} {ahead} {onSchedule} {behind} */
    readonly summary: string;
    /** In June; {past} {count} */
    readonly halfSummary: string;
    readonly halfDone: string;
    readonly red: string;
    readonly black: string;
  };
  readonly projects: {
    readonly tab: string;
    readonly title: string;
    /** {count} {behind} */
    readonly summary: string;
    readonly unit: string;
  };
}
