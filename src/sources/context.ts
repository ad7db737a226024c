/** What a reader must know of the workbook a source is loaded into. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { MappingChoice } from "../core/mapping";
import type { Month } from "../core/period";
import type { ParkRoster } from "../core/roster";
import type { TableWords } from "./fields";

export interface SourceContext {
  /** Parks known so far; never changed here: new ones are in Submission.newParks. */
  readonly parks: ParkRoster;
  /** Indicators known so far; never changed here: new ones are in Submission.newIndicators. */
  readonly indicators: IndicatorIndex;
  /** Headings and words of workbooks in every language (i18n's `workbook` sections). */
  readonly words: readonly TableWords[];
  /** What people decided texts of returns stand for; goes before everything that is recognised. */
  readonly choices?: readonly MappingChoice[];
  /** Whether the workbook lists parks, which those of a file might be meant for; when not given, whether `parks` has any. */
  readonly listsParks?: boolean;
  /** Period of a free-form sheet that says none, nor its file's name; taken with a warning. */
  readonly period?: Month;
}
