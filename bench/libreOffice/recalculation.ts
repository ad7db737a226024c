/** LibreOffice's hard recalculation: our report workbook against SUMIFS over a long table, at 200,000 observations. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { monthId } from "../../src/core/period";
import { run } from "../childPrograms";
import { csvOf, REPORT_MONTH, returnsOf, TWO_HUNDRED_THOUSAND } from "../observations";
import { sofficePath, timeRecalculation, type RecalculationTime } from "./soffice";

export interface Recalculation {
  readonly observations: number;
  readonly ours: RecalculationTime;
  readonly sumifs: RecalculationTime;
  /** Formulas in the whole of our workbook: keys, measures, reports. */
  readonly ourFormulas: number;
  /** Report figures, each one SUMIFS of three criteria; the same figures stand in our reports. */
  readonly sumifsFormulas: number;
}

/** Programs that make and compare workbooks, bundled by the benchmark. */
export interface ComparingPrograms {
  readonly poison: string;
  readonly compareFigures: string;
}

export interface RecalculationPrograms extends ComparingPrograms {
  readonly product: string;
  readonly longTable: string;
}

/** Null where LibreOffice is not installed. @throws Error when the two workbooks do not come to the same figures */
export async function measureRecalculation(
  programs: RecalculationPrograms,
  folder: string,
  say: (line: string) => void,
): Promise<Recalculation | null> {
  if (!sofficePath) return null;
  const csv = join(folder, "observations-200k.csv");
  const [saved, long] = [join(folder, "saved.xlsx"), join(folder, "long.xlsx")];
  const { lines } = TWO_HUNDRED_THOUSAND;
  await writeFile(csv, csvOf(returnsOf(TWO_HUNDRED_THOUSAND)));
  say(`LibreOffice: making both workbooks of ${lines} observations`);
  await run(programs.product, "report", csv, "--period", monthId(REPORT_MONTH), "--out", saved);
  const { figures } = JSON.parse((await run(programs.longTable, long)).output) as { figures: number };
  const times = await compareRecalculations(programs, folder, { saved, long, figures }, say);
  return times && { observations: lines, sumifsFormulas: figures, ...times };
}

/** The two workbooks of one comparison. */
export interface TwoWorkbooks {
  /** Ours, as the command line saved it. */
  readonly saved: string;
  readonly long: string;
  /** Report figures of the long one. */
  readonly figures: number;
}

/**
 * Recalculates ours with 999 as every saved value, then the long one, and compares the figures of both.
 * Null where LibreOffice is not installed. @throws Error when the two do not come to the same figures
 */
export async function compareRecalculations(
  programs: ComparingPrograms,
  folder: string,
  { saved, long, figures }: TwoWorkbooks,
  say: (line: string) => void,
): Promise<Pick<Recalculation, "ours" | "sumifs" | "ourFormulas"> | null> {
  if (!sofficePath) return null;
  const wide = join(folder, "wide.xlsx");
  const poisoned = JSON.parse((await run(programs.poison, saved, wide)).output) as { formulas: number };
  const recalculated: string[] = [];
  const times: RecalculationTime[] = [];
  for (const [name, file] of Object.entries({ wide, long })) {
    say(`LibreOffice: recalculating the ${name} workbook`);
    const own = join(folder, `soffice-${name}`);
    await mkdir(own);
    const target = join(own, "recalculated.xlsx");
    times.push(await timeRecalculation(sofficePath, file, target, own));
    recalculated.push(target);
  }
  const comparison = await run(programs.compareFigures, ...recalculated);
  const { compared, different, first } = JSON.parse(comparison.output) as {
    compared: number;
    different: number;
    first: string[];
  };
  if (different || compared !== figures)
    throw new Error(`${different} of ${compared} report figures differ: ${first.join("; ")}`);
  return { ours: times[0]!, sumifs: times[1]!, ourFormulas: poisoned.formulas };
}
