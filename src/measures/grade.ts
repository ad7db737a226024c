/** The grade (等次) of a total of an assessment, by the least points the workbook sets for each. */
import { iff, text } from "./formula";

/** Grade of a total by the least points of each; the last has none. */
export interface GradeLines {
  readonly excellentFrom: number;
  readonly goodFrom: number;
  readonly passFrom: number;
}
export type Grade = "excellent" | "good" | "pass" | "fail";

export function gradeOf(total: number, lines: GradeLines): Grade {
  if (total >= lines.excellentFrom) return "excellent";
  if (total >= lines.goodFrom) return "good";
  return total >= lines.passFrom ? "pass" : "fail";
}

export function gradeFormula(total: string, words: Readonly<Record<Grade, string>>): string {
  return iff(
    `${total}>=ExcellentPoints`,
    text(words.excellent),
    iff(
      `${total}>=GoodPoints`,
      text(words.good),
      iff(`${total}>=PassPoints`, text(words.pass), text(words.fail)),
    ),
  );
}
