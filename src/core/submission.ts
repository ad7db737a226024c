/** What one source reported at once; later submissions replace earlier ones. */
import type { Indicator } from "./indicator";
import type { RememberedChoice } from "./mapping";
import type { Observation } from "./observation";
import type { Park } from "./park";
import type { Problem } from "./problem";
import type { Project } from "./project";
import type { Relation } from "./relation";
import type { Target } from "./target";

export interface Submission {
  /** File name as given by the person. */
  readonly source: string;
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly projects: readonly Project[];
  /** Relations a saved workbook asks its figures to keep. */
  readonly relations?: readonly Relation[];
  /** What the people of a saved workbook decided texts of returns stand for. */
  readonly mappings?: readonly RememberedChoice[];
  /** Parks and indicators met here that no list names; added with a note. */
  readonly newParks: readonly Park[];
  readonly newIndicators: readonly Indicator[];
  readonly problems: readonly Problem[];
}
