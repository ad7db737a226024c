/** Words on stderr. */
import type { Language } from "../core/language";
import type { Problem, Severity } from "../core/problem";
import { formatPlace } from "../i18n/format";
import { problemMessage } from "../i18n/problemMessage";
import { fill, words, type Params } from "../i18n/translate";
import type { zhCN } from "../i18n/zh-CN";

export type CommandLineKey = keyof (typeof zhCN)["commandLine"];

/** Problems of one severity written out before the rest is only counted. */
const MOST_WRITTEN = 50;

export class Messages {
  constructor(
    private readonly language: Language,
    private readonly write: (line: string) => void,
  ) {}

  say(key: CommandLineKey, params: Params = {}): void {
    this.write(fill(words(this.language).commandLine[key], params));
  }

  /** Errors first; of each severity at most fifty, then the numbers of all if they are several. */
  problems(problems: readonly Problem[], nameOf?: (indicator: string) => string): void {
    if (!problems.length) return;
    const { severities } = words(this.language).workbook;
    const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
    for (const severity of ["error", "warning", "note"] as const)
      for (const problem of problems) {
        if (problem.severity !== severity || ++counts[severity] > MOST_WRITTEN) continue;
        const place = problem.place ? `${formatPlace(problem.place, this.language)}${this.colon}` : "";
        this.write(`[${severities[severity]}] ${place}${problemMessage(problem, this.language, nameOf)}`);
      }
    if (problems.length > 1)
      this.say("problems", { errors: counts.error, warnings: counts.warning, notes: counts.note });
  }

  private get colon(): string {
    return words(this.language).phrases.colon;
  }
}
