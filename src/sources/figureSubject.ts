/** What a row says its figures are: park, indicator, measure and unit, and how far its words are to be trusted. */
import { monthId } from "../core/period";
import type { Month } from "../core/period";
import type { LedgerMeasure } from "../core/observation";
import type { ReportedIndicator } from "./indicatorNames";
import type { ReportingPark } from "./parkNames";
import type { About } from "./problemLog";
import type { UnitReading } from "./units";

/** What a row says its figures are. */
export interface FigureSubject {
  readonly park: ReportingPark;
  readonly indicator: ReportedIndicator;
  readonly measure: LedgerMeasure;
  readonly unitText: string;
  readonly unit: UnitReading & { readonly kind: "taken" };
  readonly note: string;
  /** As of an observation. */
  readonly doubts?: readonly string[];
  /**
   * Whether figures are read as people type them. Not so in a workbook of ours: its formulas take numbers alone, so a
   * 12.3亿 there counts for nothing.
   */
  readonly asTyped?: boolean;
  /** Last year's figure, where the row shows it for comparison. */
  readonly lastYear?: number | null;
  /**
   * Where the figure stands twice, the first counts unless this one has fewer doubts: words of a sheet of people's own may
   * be understood wrongly, and what is understood wrongly must not push out what was right. Else the last counts.
   */
  readonly firstCounts?: boolean;
  /** How surely its name is its indicator's, as of a match; 1 where not given. A surer name counts before a less sure one. */
  readonly sureness?: number;
}

/** Which figure a problem is about. */
export function aboutOf({ park, indicator }: FigureSubject, month: Month): About {
  return { park: park.name, indicator: indicator.code, period: monthId(month) };
}
