/** Rows that remember what people decided about texts of returns: Mappings is a log, of one text the last row counts. Pure. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import { questionOf, WITHDRAWN, type MappingChoice } from "../core/mapping";
import type { LedgerMeasure } from "../core/observation";
import { enteredKeys } from "../report/tables";
import type { TableChange } from "../excel/stagedBlocks";
import { words } from "../i18n/translate";
import { rowCells, type TableRow } from "../report/tableRows";
import type { LogBatch } from "./receiptLog";
import type { WorkbookState } from "./workbookState";

/** What a person says of a decision that is remembered: another, or that it no longer counts. */
export type MappingRevision =
  MappingChoice | (Pick<MappingChoice, "layout" | "text"> & { readonly kind: typeof WITHDRAWN });

/** Rows for decisions that hold for the layout and are new. `indicators`: the lists with what the load adds. */
export function planMappings(
  choices: readonly MappingRevision[],
  indicators: IndicatorIndex,
  { language, mappings }: Pick<WorkbookState, "language" | "mappings">,
  { at, by }: Pick<LogBatch, "at" | "by">,
): TableChange {
  const { mappingKinds, ledgerMeasures } = words(language).workbook;
  const nameOf = (text: string): string =>
    (indicators.byCode(text) ?? indicators.find(text))?.names[language] ?? text;
  const meaningOf = ({ kind, meaning }: MappingChoice): string => {
    if (kind === "indicator") return nameOf(meaning);
    return kind === "measure" ? (ledgerMeasures[meaning as LedgerMeasure] ?? "") : meaning;
  };
  const keys = enteredKeys("Mappings");
  const known = new Map(mappings.map((choice) => [questionOf(choice), choice]));
  // Of several decisions about one text the last counts.
  const withdrawn = choices.filter((choice) => choice.kind === WITHDRAWN);
  const decided = new Map(
    choices.flatMap((choice) => (choice.kind === WITHDRAWN ? [] : [[questionOf(choice), choice] as const])),
  );
  const ended = withdrawn.flatMap(({ layout, text }) => {
    if (!mappings.some((choice) => choice.layout === layout && choice.text === text)) return [];
    const row: TableRow<"Mappings"> = { layout, kind: mappingKinds.withdrawn, text, decidedAt: at, by };
    return [rowCells(row, keys)];
  });
  const appended = [...decided].flatMap(([question, choice]) => {
    if (choice.only) return [];
    const standing = known.get(question);
    const same =
      standing?.kind === choice.kind &&
      standing.unit === choice.unit &&
      meaningOf(standing) === meaningOf(choice);
    if (same) return [];
    const row: TableRow<"Mappings"> = {
      layout: choice.layout,
      kind: mappingKinds[choice.kind],
      text: choice.text,
      meaning: meaningOf(choice),
      unit: choice.unit,
      decidedAt: at,
      by,
    };
    return [rowCells(row, keys)];
  });
  return { table: "Mappings", keys, changed: null, appended: [...ended, ...appended] };
}
