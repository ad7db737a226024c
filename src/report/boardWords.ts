import type { ScoringRule } from "../core/scoring";
import type { Grade } from "../measures/grade";
import type { Timeliness } from "../measures/dataQuality";

/** Words of the reports of all parks together, in one language. Patterns hold {placeholders}. */
export interface BoardWords {
  /** {first} is the first park, {count} how many there are. */
  readonly scope: string;
  /** The same where there is one park alone. {first} */
  readonly scopeOfOne: string;
  /** Behind either when further parks report in the period. {further} */
  readonly scopeFurther: string;
  /** {asOf} {reported} {expected} */
  readonly coverage: string;
  /** Behind it while some returns are not approved. {drafts} */
  readonly drafts: string;
  readonly hint: string;
  /** Behind an indicator of which the total counts some of the parks alone. {parks}: "3/5" */
  readonly counted: string;
  /** An indicator with its unit. {name} {unit} */
  readonly withUnit: string;
  readonly total: string;
  /** In the first line of a list without entries. */
  readonly noneListed: string;
  readonly headings: Readonly<
    Record<
      | "number"
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
    /** {adjusted} */
    readonly total: string;
    /** Of the totals of targets. */
    readonly targetsTotal: string;
    /** Of marked growth of the total; columns of growth. */
    readonly zoneGrowth: string;
    /** Of indicators some parks have not reported. */
    readonly counted: string;
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
    /** Behind it when the workbook has targets of the year this report does not list. {further} */
    readonly further: string;
    readonly halfDone: string;
    readonly red: string;
    readonly black: string;
  };
  readonly assessment: {
    readonly tab: string;
    readonly title: string;
    /** {lines} {weights} {parks} {excellent} {good} {pass} {fail} */
    readonly summary: string;
    /** Behind it when the weights come to something else. {weights} */
    readonly notHundred: string;
    /** Behind it when lines cannot be scored as they are typed. {faulty} */
    readonly faulty: string;
    /** Behind it when the line of a grade is set above that of a better one. */
    readonly mixedGrades: string;
    /** Behind it when Scoring has lines this report does not list. {further} */
    readonly further: string;
    readonly headings: Readonly<
      Record<"total" | "grade" | "behindFirst" | "unscored" | "score" | "weight" | "rule" | "points", string>
    >;
    /** Titles of the two tables below the results. */
    readonly details: string;
    readonly rules: string;
    /** Under an indicator. {weight} {rule} */
    readonly weight: string;
    /** What the figures of a rule are. */
    readonly bases: Readonly<Record<ScoringRule, string>>;
    readonly grades: Readonly<Record<Grade, string>>;
    /** A rule in words. {base} {step} {cap} */
    /** {cap} {base} {step}; of the first two {floor} is what is said of a base above 0. */
    readonly explained: Readonly<Record<ScoringRule | "rankUsual" | "deductAll", string>> &
      Readonly<Record<"unlisted" | "weightless" | "unknown", string>>;
    /** {base} */
    readonly floors: Readonly<Record<"completion" | "schedule", string>>;
    readonly notes: Readonly<Record<"points" | "missing" | "table", string>>;
  };
  readonly quality: {
    readonly tab: string;
    readonly title: string;
    /** {expected} {reported} {rate} {onTime} {late} {overdue} {approved} {errors} {warnings} {settled} */
    readonly summary: string;
    readonly headings: Readonly<
      Record<
        | "return"
        | "state"
        | "due"
        | "received"
        | "timely"
        | "by"
        | "figures"
        | "findings"
        | "errors"
        | "warnings"
        | "notes"
        | "settled"
        | "expected"
        | "reported"
        | "rate"
        | "lacking"
        | "severity"
        | "period"
        | "finding"
        | "reason"
        | "verdict",
        string
      >
    >;
    readonly timely: Readonly<Record<Timeliness, string>>;
    readonly verdicts: Readonly<Record<"notReceived" | "errors" | "warnings" | "clean", string>>;
    /** Findings of no park, or of other periods. */
    readonly rest: string;
    /** Between names. */
    readonly separator: string;
    /** Where only the first of many are named: {names}, {count} of all. */
    readonly manyParks: string;
    /** The heading above them when another month is chosen than they are of. */
    readonly otherMonth: string;
    /** Titles of the lists, {count}; what stands in an empty one; the line behind a cut one, {count}. */
    readonly lists: Readonly<Record<"open" | "settled" | "none" | "more", string>>;
    readonly notes: Readonly<Record<"timely" | "counts" | "text", string>>;
  };
  readonly projects: {
    readonly tab: string;
    readonly title: string;
    /** {count} {ahead} {onSchedule} {behind} {without} */
    readonly summary: string;
    /** Behind it when the table has rows of the year this report does not list. {further} */
    readonly further: string;
    readonly unit: string;
    /** Line of a park. {park} {count} {behind} */
    readonly park: string;
    /** Instead of an assessment. */
    readonly noPlan: string;
    /** Heading of the list of those behind. {count} {listed} */
    readonly behind: string;
    readonly noneBehind: string;
    /** Note. {month} {progress} {threshold} */
    readonly schedule: string;
  };
}
