/** Reports people define in the workbook: which there are, and a first one made for them to change. */
import type { DefinitionBase } from "../core/definition";
import type { Indicator } from "../core/indicator";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { selectCell } from "../excel/show";
import { enteredKeys } from "../excel/staging";
import { beginStep } from "../excel/steps";
import { writeRows } from "../excel/writeRows";
import { words } from "../i18n/translate";
import {
  definitionLines,
  foldedName,
  readDefinitions,
  type DefinitionReading,
} from "../report/definitionRows";
import { definitionStarter } from "../report/definitionStarter";
import { inReportOrder } from "../report/stub";
import { rowCells } from "../report/tableRows";
import { writerOf, type ActionContext } from "./context";
import { attempt, type Outcome } from "./outcome";
import { readToWrite, readWorkbookState, type WorkbookState } from "./workbookState";

/** All definitions of the workbook. */
export function definitionsIn({ tables, indicators, language }: WorkbookState): DefinitionReading {
  return readDefinitions(tables.get("Definitions")!, words(language).workbook, (text) =>
    findIn(indicators, text),
  );
}

function findIn(indicators: IndicatorIndex, text: string): Indicator | null {
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

/**
 * Adds a definition that makes the report it is laid out like, for a person to change, and shows its first line. The value
 * is its name. Syncs: four.
 */
export async function addDefinition(base: DefinitionBase, action: ActionContext): Promise<Outcome<string>> {
  return attempt(async () => {
    beginStep(action, "read");
    const writer = writerOf(action);
    const columns = ["park", "indicator"] as const;
    const state = await readToWrite({ Definitions: "all", Ledger: columns, Targets: columns }, { writer });
    const { language, tables } = state;
    const table = tables.get("Definitions")!;
    const taken = new Set(definitionLines(table).map(({ name }) => name.toLowerCase()));
    const name = freeName(words(language).workbook.definitionBases[base], taken);
    const rows = definitionStarter(name, base, listedIndicators(state), language);
    const keys = enteredKeys("Definitions");
    const appended = rows.map((row) => rowCells(row, keys));
    await writeRows({ table: "Definitions", keys, changed: null, appended }, tables, writer, action);
    await selectCell(table.sheetName, table.top + 1 + table.rowCount, table.left);
    return name;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++)
    if (!taken.has(`${wanted} ${number}`.toLowerCase())) return `${wanted} ${number}`;
}

/** Indicators with figures or targets in the order of reports; the required ones where there is none yet. */
function listedIndicators({ tables, indicators, language }: WorkbookState): Indicator[] {
  const names = new Set(
    (["Ledger", "Targets"] as const).flatMap((name) => {
      const { rows, columns } = tables.get(name)!;
      return rows.map((row) => String(row[columns.get("indicator")!]).toLowerCase());
    }),
  );
  const all = indicators.indicators;
  const some = all.filter((each) => names.has(each.names[language].toLowerCase()));
  return inReportOrder(some.length ? some : all.filter(({ required }) => required));
}
