/** The targets a row of Targets says, as the formulas of Measures read it. Pure. */
import type { Language } from "../core/language";
import { adjustedFrom, type Target } from "../core/target";
import type { Cell, TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { readDate } from "../sources/dates";
import { cellReader } from "./headlines";
import { shownFigure } from "./rowPlan";

/** Plan and adjusted target of a row, in the row's unit; `indicator` is its code. */
export function targetsOfRow(
  contents: TableContents,
  row: readonly Cell[],
  indicator: string,
  language: Language,
): Target[] {
  const cell = cellReader(contents, row);
  const number = (key: "target" | "revisedTarget" | "revisedFrom"): number | null => {
    const value = shownFigure(cell(key));
    return typeof value === "number" ? value : null;
  };
  const [plan, adjusted] = [number("target"), number("revisedTarget")];
  const [year, date] = [Number(cell("year")), cell("revisedOn")];
  const revisedOn = (typeof date === "boolean" ? null : readDate(date)) ?? "";
  const { growth } = words(language).workbook.targetTypes;
  const of = {
    park: String(cell("park")),
    indicator,
    year,
    type: cell("type") === growth ? ("growth" as const) : ("level" as const),
    unit: "",
    note: "",
    place: { file: "" },
  };
  const from = number("revisedFrom") ?? adjustedFrom({ year, revisedOn });
  return [
    ...(plan === null ? [] : [{ ...of, value: plan, revisedOn: adjusted === null ? revisedOn : "" }]),
    ...(adjusted === null ? [] : [{ ...of, value: adjusted, revisedOn, from }]),
  ];
}
