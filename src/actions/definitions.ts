/** Reports people define in the workbook: which there are, and what is wrong with them. */
import type { Indicator } from "../core/indicator";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { words } from "../i18n/translate";
import { definitionLines, foldedName } from "../report/definitionLines";
import { readDefinitions, type DefinitionReading } from "../report/definitionRows";
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState, type WorkbookState } from "./workbookState";

/** All definitions of the workbook. */
export function definitionsIn({ tables, indicators, language }: WorkbookState): DefinitionReading {
  return readDefinitions(tables.get("Definitions")!, words(language).workbook, (text) =>
    findIn(indicators, text),
  );
}

/** An indicator by name, synonym or code. */
export function findIn(indicators: IndicatorIndex, text: string): Indicator | null {
  return indicators.find(text) ?? indicators.byCode(text);
}

/**
 * The definitions asked for, in the order of the table, with what is wrong with them; a name there is no definition of is
 * a problem. Faults of others are nobody's concern here.
 */
export function definitionsAsked(asked: readonly string[] | "all", state: WorkbookState): DefinitionReading {
  if (asked !== "all" && !asked.length) return { definitions: [], problems: [] };
  const { definitions, problems } = definitionsIn(state);
  if (asked === "all") return { definitions, problems };
  const names = new Set(asked.map(foldedName));
  const known = new Set(
    definitionLines(state.tables.get("Definitions")!).map(({ name }) => foldedName(name)),
  );
  return {
    definitions: definitions.filter(({ name }) => names.has(foldedName(name))),
    problems: [
      ...problems.filter(({ params }) => names.has(foldedName(String(params["report"])))),
      ...asked
        .filter((name) => !known.has(foldedName(name)))
        .map((name): Problem => ({
          code: "definition.missing",
          severity: "error",
          params: { report: name },
        })),
    ],
  };
}

/** Names of the definitions of the workbook, also of those with faults. */
export async function readDefinitionNames(): Promise<Outcome<readonly string[]>> {
  return attempt(async () => {
    const { tables } = await readWorkbookState({ Definitions: "all" });
    return definitionLines(tables.get("Definitions")!).flatMap(({ name }) => name || []);
  });
}
