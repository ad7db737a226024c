/** What is kept of a report beside its figures and what people did: what it says, how it looks, and which formulas it has. */
import type { SheetSpec } from "../report/spec";
import type { KeptPrint } from "./keptPrints";
import { columnNames, signOffFormula } from "./reportBlock";
import { printedHeadings } from "./typedHeadings";
import { printedNames } from "./typedNames";
import { paragraphLabels } from "./typedParagraphs";
import { printedTitle, titleFormula } from "./typedTitle";
import { writtenFormats } from "./writtenFormats";
import { writtenHeights } from "./peoplesHeights";
import { writtenFormulaForms, writtenFormulas } from "./writtenFormulas";
import { styledAreas } from "./writtenStyles";

/** Part of what is kept; titles and sign-offs that are texts have no formula. */
export type PrintedForm = Pick<
  KeptPrint,
  | "columns"
  | "charts"
  | "title"
  | "titleFormula"
  | "signOffFormula"
  | "headings"
  | "names"
  | "paragraphRows"
  | "styled"
  | "marksConditions"
  | "formats"
  | "formulas"
  | "heights"
  | "formulaForms"
>;

export function printedForm(spec: SheetSpec): PrintedForm {
  const paragraphRows = paragraphLabels(spec);
  const [title, signOff] = [titleFormula(spec), signOffFormula(spec)];
  const charts = (spec.charts ?? []).map((chart) => ({
    name: chart.name,
    title: chart.title,
    categories: chart.categories,
    series: chart.series.map(({ name, values }) => ({ name, values })),
  }));
  return {
    columns: columnNames(spec),
    title: printedTitle(spec),
    ...(title !== null && { titleFormula: title }),
    ...(signOff !== null && { signOffFormula: signOff }),
    headings: printedHeadings(spec),
    names: printedNames(spec),
    styled: styledAreas(spec),
    marksConditions: true,
    formats: writtenFormats(spec),
    formulas: writtenFormulas(spec),
    heights: writtenHeights(spec),
    formulaForms: writtenFormulaForms(spec),
    ...(paragraphRows.length && { paragraphRows }),
    ...(charts.length && { charts }),
  };
}
