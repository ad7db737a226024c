/** Words of the narrative, in one language. Patterns hold {placeholders}. */
import type { SaidVerb } from "../core/prose/phrasing";
import type { SayingWords } from "../measures/sayingWords";

export interface NarrativeWords {
  readonly tab: string;
  readonly title: string;
  /** Facts of one indicator. */
  readonly saying: SayingWords;
  /** The same of parks named one after another. */
  readonly inList: Pick<SayingWords, "rise" | "fall" | "times" | "flat" | "risePoints" | "fallPoints">;
  readonly verbs: Readonly<Record<SaidVerb, string>>;
  /** Before each paragraph. */
  readonly indent: string;
  /** After the period; before it where a park is told of. {park} */
  readonly zone: string;
  readonly parkBefore: string;
  readonly parkAfter: string;
  /** Between sentences, before the first part of a whole and before further ones; all begin with `sentence`'s signs. */
  readonly sentence: string;
  readonly ofWhich: string;
  readonly alsoOfWhich: string;
  readonly end: string;
  readonly headings: {
    readonly overall: string;
    readonly schedule: string;
    readonly leaders: string;
    readonly parks: string;
  };
  /** {period} {parks} {reported} {indicators} {up} {down} {flat}; without its end. */
  readonly overall: string;
  /** Behind it where some indicators have no growth of the zone. {without} */
  readonly withoutGrowth: string;
  readonly schedule: {
    /** {month} {progress} */
    readonly opening: string;
    /** {threshold} */
    readonly allMet: string;
    readonly behind: string;
  };
  readonly leaders: {
    /** {name} */
    readonly topic: string;
    readonly between: string;
    /** Behind the names of some of the parks that share a place: {count} */
    readonly among: string;
    /** Before the growth that several parks share. */
    readonly each: string;
    /** Between growth and what the place goes by. */
    readonly afterChange: string;
    /** What ratios are placed by where other indicators are by their value (总量). */
    readonly ratio: string;
    /** Where all parks are equal: which {count}, and by what {basis} where no growth is told. */
    readonly equal: { readonly parks: string; readonly by: string };
    /** By what the basis (总量, 增幅, 完成率) says. */
    readonly leading: Places;
    readonly trailing: Places;
  };
  /** Below a heading of which nothing is told; `january` of what January has no figures of. */
  readonly untold: Readonly<Record<"group" | "schedule" | "leaders" | "parks" | "january", string>>;
  /** Of a park that had no figure when the report was written, behind its name and the period; and once it has one. */
  readonly parkWithout: { readonly figures: string; readonly room: string };
  readonly note: string;
  /** How growth of the zone is come by. */
  readonly growthNote: string;
}

/**
 * Patterns with {basis}: one, two or three parks on a side of the ranking, several that share its first place, and some of
 * those that print the same figure, which the ranking tells apart and the reader cannot.
 */
export type Places = readonly [one: string, two: string, three: string, tied: string, among: string];
