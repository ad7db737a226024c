/** LibreOffice's hard recalculation: our report workbook against SUMIFS over a long table, at 200,000 observations. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { monthId } from "../../src/core/period";
import { run } from "../childPrograms";
import { csvOf, REPORT_MONTH, returnsOf, TWO_HUNDRED_THOUSAND } from "../observations";
import { recalculationSeconds, sofficePath } from "./soffice";

export interface Recalculation {
  readonly observations: number;
  /** Seconds of `calculateAll` alone. */
  readonly oursSeconds: number;
  readonly sumifsSeconds: number;
  /** Formulas in the whole of our workbook: keys, measures, reports. */
  readonly ourFormulas: number;
  /** Report figures, each one SUMIFS of three criteria; the same figures stand in our reports. */
  readonly sumifsFormulas: number;
}

/** Programs of this part, bundled by the benchmark. */
export interface RecalculationPrograms {
  readonly product: string;
  readonly longTable: string;
  readonly poison: string;
  readonly compareFigures: string;
}

/** Null where LibreOffice is not installed. @throws Error when the two workbooks do not come to the same figures */
export async function measureRecalculation(
  programs: RecalculationPrograms,
  folder: string,
  say: (line: string) => void,
): Promise<Recalculation | null> {
  if (!sofficePath) return null;
  const csv = join(folder, "observations-200k.csv");
  const [saved, wide, long] = [
    join(folder, "saved.xlsx"),
    join(folder, "wide.xlsx"),
    join(folder, "long.xlsx"),
  ];
  const { lines } = TWO_HUNDRED_THOUSAND;
  await writeFile(csv, csvOf(returnsOf(TWO_HUNDRED_THOUSAND)));
  say(`LibreOffice: making both workbooks of ${lines} observations`);
  await run(programs.product, "report", csv, "--period", monthId(REPORT_MONTH), "--out", saved);
  const poisoned = JSON.parse((await run(programs.poison, saved, wide)).output) as { formulas: number };
  const { figures } = JSON.parse((await run(programs.longTable, long)).output) as { figures: number };

  const recalculated: string[] = [];
  const seconds: number[] = [];
  for (const [name, file] of Object.entries({ wide, long })) {
    say(`LibreOffice: recalculating the ${name} workbook`);
    const own = join(folder, `soffice-${name}`);
    await mkdir(own);
    const target = join(own, "recalculated.xlsx");
    seconds.push(await recalculationSeconds(sofficePath, file, target, own));
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
  return {
    observations: lines,
    oursSeconds: seconds[0]!,
    sumifsSeconds: seconds[1]!,
    ourFormulas: poisoned.formulas,
    sumifsFormulas: figures,
  };
}
