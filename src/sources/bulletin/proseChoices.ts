/** What people decided about the words of bulletins, applied to statements before they are loaded. */
import type { IndicatorIndex } from "../../core/indicatorIndex";
import type { MappingChoice, MappingKind } from "../../core/mapping";
import { monthId, parsePeriodId } from "../../core/period";
import type { AskedTexts } from "./prose";
import type { Statement, StatementFlag } from "./statement";

/** Layout under which decisions about prose are remembered: a word means the same in every bulletin of a workbook. */
export const PROSE_LAYOUT = "prose";

/** A statement after people's decisions. */
export interface ChosenStatement {
  readonly statement: Statement;
  readonly asked: AskedTexts;
  /** What a person said of its indicator: which one, that it is not to be loaded, or nothing. */
  readonly decided: "named" | "left" | null;
}

export class ProseChoices {
  private readonly byText = new Map<string, MappingChoice>();

  /** Of several decisions about one text the last counts; those of this file alone go before those of any. */
  constructor(
    choices: readonly MappingChoice[],
    file: string,
    private readonly indicators: IndicatorIndex,
  ) {
    const ours = choices.filter(({ layout }) => layout === PROSE_LAYOUT);
    for (const choice of ours.filter(({ only }) => !only))
      this.byText.set(keyOf(choice.kind, choice.text), choice);
    for (const choice of ours.filter(({ only }) => only?.file === file))
      this.byText.set(keyOf(choice.kind, choice.text), choice);
  }

  apply(statement: Statement): ChosenStatement {
    const asked = askedTexts(statement);
    if (this.byText.size === 0) return { statement, asked, decided: null };
    const chosen: { -readonly [Key in keyof Statement]: Statement[Key] } = { ...statement };
    const settled = new Set<StatementFlag>();
    const about = this.byText.get(keyOf("indicator", asked.indicator));
    const code = about && this.codeOf(about);
    if (code) {
      chosen.code = code;
      for (const flag of ["unknownIndicator", "narrower", "subjectCarried"] as const) settled.add(flag);
    }
    const park = this.byText.get(keyOf("park", asked.park));
    if (park) chosen.park = park.meaning;
    const month = monthOf(this.byText.get(keyOf("period", asked.period))?.meaning);
    if (month) {
      const { kind, from } = statement.period;
      const single = kind === "month" || kind === "point";
      chosen.period = { year: month.year, to: month.month, from: single ? month.month : (from ?? 1), kind };
      for (const flag of ["yearAssumed", "periodAssumed"] as const) settled.add(flag);
    }
    chosen.flags = statement.flags.filter((flag) => !settled.has(flag));
    const decided = about?.kind === "ignore" ? "left" : code ? "named" : null;
    return { statement: chosen, asked, decided };
  }

  /** Code of the indicator a decision names, or null. An indicator no longer listed decides nothing. */
  private codeOf({ kind, meaning }: MappingChoice): string | null {
    if (kind !== "indicator") return null;
    return (this.indicators.byCode(meaning) ?? this.indicators.find(meaning))?.code ?? null;
  }
}

/** The texts by which decisions about a statement are found. */
export function askedTexts({ indicator, park, period: { year, to } }: Statement): AskedTexts {
  return {
    indicator,
    park: park ?? "",
    period: year === null || to === null ? "" : monthId({ year, month: to }),
  };
}

/** Words name an indicator or are left out: one question, of which the last answer counts. */
const keyOf = (kind: MappingKind, text: string): string =>
  `${kind === "ignore" ? "indicator" : kind}\u0001${text}`;

function monthOf(id: string | undefined): { readonly year: number; readonly month: number } | null {
  const period = id === undefined ? null : parsePeriodId(id);
  return period?.kind === "month" ? period : null;
}
