/** A submission in the making: what every row reader of one file adds to. */
import type { RememberedChoice } from "../core/mapping";
import type { Project } from "../core/project";
import type { Relation } from "../core/relation";
import type { Submission } from "../core/submission";
import type { Target } from "../core/target";
import type { SourceContext } from "./context";
import { Figures } from "./figures";
import { HeadingReader } from "./headings";
import { IndicatorNames } from "./indicatorNames";
import { MeasureWords } from "./measureText";
import { ParkNames } from "./parkNames";
import { ProblemLog } from "./problemLog";

export class SubmissionDraft {
  readonly log: ProblemLog;
  readonly headings: HeadingReader;
  readonly measures: MeasureWords;
  readonly parks: ParkNames;
  readonly indicators: IndicatorNames;
  readonly figures: Figures;
  readonly targets: Target[] = [];
  readonly projects: Project[] = [];
  readonly relations: Relation[] = [];
  readonly mappings: RememberedChoice[] = [];

  constructor(
    /** File name as given by the person. */
    readonly source: string,
    readonly context: SourceContext,
  ) {
    this.log = new ProblemLog(source);
    this.headings = new HeadingReader(context.words);
    this.measures = new MeasureWords(context.words);
    this.parks = new ParkNames(context.parks, this.log);
    this.indicators = new IndicatorNames(context.indicators, this.log);
    this.figures = new Figures(this.log);
  }

  /** Figures, targets and projects so far. */
  get size(): number {
    return this.figures.size + this.targets.length + this.projects.length;
  }

  /** The finished submission; nothing may be added afterwards. */
  finish(): Submission {
    const added = this.indicators.added.map((reported) => {
      const indicator = reported.finished();
      const params = { name: reported.name, unit: indicator.unit };
      const code = indicator.unit === "" ? "source.newIndicatorWithoutUnit" : "source.newIndicator";
      this.log.add("note", code, reported.place, params, { indicator: indicator.code });
      return indicator;
    });
    return {
      source: this.source,
      observations: this.figures.finish(),
      targets: this.targets,
      projects: this.projects,
      relations: this.relations,
      mappings: this.mappings,
      newParks: this.parks.newParks,
      newIndicators: [...this.indicators.declared, ...added],
      problems: this.log.finish(),
    };
  }
}
