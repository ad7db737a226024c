/**
 * 发布前审核: every printed rate, share, place, total and difference of a sheet, derived again from the printed figures
 * within their rounding (CONVENTIONS §6). How a column is to be read is decided for the whole column, by its headings
 * and by what most of its figures agree with; the figures that then disagree are faults.
 */
import type { Problem } from "../core/problem";
import { foldText } from "../sources/layout/foldText";
import { cardFaults } from "./cards";
import { moverFaults } from "./movers";
import type { Field, PrintedCell, PrintedTable } from "./printedTable";
import { printedTables } from "./sheetTables";
import type { PrintedSheet } from "./printedSheet";
import { proseFaults } from "./prose";
import { rankReadings, rankVerdicts } from "./ranks";
import { rateReadings } from "./rates";
import type { ClaimKind, Reading, SheetFacts, Verdict } from "./reading";
import { ratioReadings } from "./ratios";
import { repeatedFaults } from "./repeatedFigures";
import { scoreReadings, totalPointsReadings, totalScoreFaults } from "./scores";
import { shareReadings } from "./shares";
import { factsOf } from "./sheetFacts";
import { totalGrowthFaults } from "./totalGrowth";
import { areAverages, totalColumnReadings, totalRowFaults } from "./totals";

/** Rates of which so many are held against figures and so few agree are counted on another basis. */
const LEAST_FOR_BASIS = 4;
/** Rates that are those of another month by more than chance. */
const LEAST_OF_OTHER_MONTH = 3;

/** Faults of a sheet in the order of its cells; `file` is "" for the open workbook. */
export function auditSheet(sheet: PrintedSheet, file = ""): Problem[] {
  const movers = moverFaults(sheet);
  const tables = printedTables(without(sheet, movers.places));
  if (!tables)
    return [{ code: "printed.tooLarge", severity: "note", place: { file, sheet: sheet.name }, params: {} }];
  const facts = factsOf(sheet);
  const comparable = isComparable(sheet);
  const faults = new Map<string, Problem>();
  const add = (kind: ClaimKind | "growthBasis", { cell, expected, from }: Verdict): void => {
    // A sentence may say several figures.
    const key = `${cell.row}|${cell.column}|${cell.text}`;
    if (faults.has(key)) return;
    faults.set(key, {
      code: `printed.${kind}`,
      severity: kind === "growthBasis" ? "note" : "error",
      place: { file, sheet: sheet.name, row: cell.row + 1, column: cell.column + 1 },
      params: { stated: cell.text.trim(), expected, from },
    });
  };
  for (const table of tables) {
    const held: Field[] = [];
    for (const field of table.fields) {
      const { kind, faults: found, tested } = judged(table, readingsOf(table, field, facts));
      if (tested > 0) held.push(field);
      const basis =
        kind === "growth" &&
        found.length > 0 &&
        (comparable || isOtherBasis(found.length, tested)) &&
        !isOfOtherMonth(found);
      if (basis) add("growthBasis", found[0]!);
      else for (const verdict of found) add(kind, verdict);
      if (field.heading.role !== "rank") continue;
      for (const [section, records] of table.bySection.entries())
        for (const verdict of rankVerdicts(records, rankReadings(table, field, section, facts), facts))
          if (!verdict.agrees) add("rank", verdict);
    }
    for (const verdict of totalRowFaults(table, held)) add("total", verdict);
    for (const verdict of totalGrowthFaults(table)) add("totalGrowth", verdict);
  }
  for (const verdict of totalScoreFaults(tables)) add("score", verdict);
  for (const { kind, verdict } of [...movers.faults, ...cardFaults(sheet, facts)]) add(kind, verdict);
  for (const { kind, verdict } of proseFaults(sheet, facts))
    add(kind === "growth" && comparable ? "growthBasis" : kind, verdict);
  for (const verdict of repeatedFaults(sheet, tables)) add("repeated", verdict);
  const place = ({ place }: Problem): number => place!.row! * 1e5 + place!.column!;
  return [...faults.values()].sort((a, b) => place(a) - place(b));
}

/** The sheet with some of its cells empty: what stands there was judged. */
function without(sheet: PrintedSheet, judged: readonly PrintedCell[]): PrintedSheet {
  if (!judged.length) return sheet;
  const texts = sheet.texts.map((cells) => [...cells]);
  for (const { row, column } of judged) texts[row]![column] = "";
  return { ...sheet, texts };
}

function readingsOf(table: PrintedTable, field: Field, facts: SheetFacts): Reading[] {
  if (field.heading.rate === "share") return shareReadings(table, field);
  return [
    ...rateReadings(table, field, facts),
    ...ratioReadings(table, field),
    ...scoreReadings(table, field),
    ...totalPointsReadings(table, field),
    ...totalColumnReadings(table, field),
  ];
}

const isOtherBasis = (faults: number, tested: number): boolean =>
  tested >= LEAST_FOR_BASIS && faults * 3 > tested * 2;

/** Whether the rates were counted over one and the same wrong month of last year, which is no basis. */
function isOfOtherMonth(faults: readonly Verdict[]): boolean {
  const times = new Map<number, number>();
  for (const { monthsOff = [] } of faults)
    for (const months of monthsOff) times.set(months, (times.get(months) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  return most >= LEAST_OF_OTHER_MONTH && most * 2 > faults.length;
}

interface Judgement {
  readonly kind: ClaimKind;
  readonly faults: readonly Verdict[];
  readonly tested: number;
}

/** The faults under the reading that explains most of a field. */
function judged(table: PrintedTable, readings: readonly Reading[]): Judgement {
  let best: { reading: Reading; verdicts: Verdict[]; agreeing: number } | null = null;
  for (const reading of readings) {
    const verdicts = table.records.flatMap((record) => reading.judge(record) ?? []);
    if (!verdicts.length) continue;
    const agreeing = verdicts.filter(({ agrees }) => agrees).length;
    if (
      !best ||
      agreeing > best.agreeing ||
      (agreeing === best.agreeing && reading.explicit && !best.reading.explicit)
    )
      best = { reading, verdicts, agreeing };
  }
  if (!best) return { kind: "total", faults: [], tested: 0 };
  const { reading, verdicts, agreeing } = best;
  const holds =
    reading.explicit || (verdicts.length > 1 && agreeing * 2 > verdicts.length) || areAverages(verdicts);
  return {
    kind: reading.kind,
    faults: holds ? verdicts.filter(({ agrees }) => !agrees) : [],
    tested: verdicts.length,
  };
}

/** Whether a note says that all growth is on a comparable basis; a note on marked figures speaks of these alone. */
function isComparable({ texts }: PrintedSheet): boolean {
  return texts.some((cells) =>
    cells.some((text) => {
      const folded = foldText(text);
      return /可比(?:口径|价)|同口径|不变价|comparable/.test(folded) && !/[*"“”#]|marked|标/.test(folded);
    }),
  );
}
