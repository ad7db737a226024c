import type { ReportKind } from "../core/reportKind";

/** Words of the cover and the contents, in one language. Patterns hold {placeholders}. */
export interface BookletWords {
  /** What the whole is called where the settings do not say. */
  readonly title: string;
  readonly cover: {
    readonly tab: string;
    /** Number within the year. {month} */
    readonly issue: string;
    /** {asOf} */
    readonly asOf: string;
    /** {expected} {reported} */
    readonly returns: string;
    /** {approved} {drafts} */
    readonly approvals: string;
    /** While some returns are not approved. */
    readonly draft: string;
  };
  readonly contents: {
    readonly tab: string;
    readonly title: string;
    readonly number: string;
    readonly name: string;
    readonly scope: string;
    readonly allParks: string;
    readonly kinds: Readonly<Record<ReportKind, string>>;
  };
}
