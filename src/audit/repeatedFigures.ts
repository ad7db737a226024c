/**
 * Sentences that repeat a row of a table of the sheet: 东湖高新区完成54.31亿元，同比增长8.6%，增速居第1位. The amount says which
 * row and column are meant; the rates and places that follow it in the sentence are those printed in the same row.
 */
import { difference } from "../core/decimal";
import { halfUnit } from "../core/intervalTest";
import { parseUnit } from "../core/unit";
import { foldText } from "../sources/layout/foldText";
import type { Role } from "./headingRole";
import { printedRank } from "./printedFigure";
import { shownAt, type PrintedSheet } from "./printedSheet";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { COMPARED_BY } from "./rankBasis";
import { inputsOf, named, roleIs, type Verdict } from "./reading";
import { quantitiesIn, sentencesOf, type Quantity } from "./sentences";

/** Cells shorter than this are no sentences. */
const SHORTEST = 12;
/** Digits by which an amount is known again: 54.31 and 12033, but not 120 or 8.6. */
const LEAST_DIGITS = 4;
const OTHER_PERIOD = /上年|去年|同期|上月|目标|计划|任务|预计/;

/** What a clause of its own may say of the amount before it. */
const GROWTH =
  /^(?:同比|[比较](?:上年|去年)同期)?(增长|成长|上升|提高|下降|减少|降低)(\d{1,4}(?:\.\d+)?)[%％]$/;
const COMPLETION =
  /^完成(?:全年|年度|当?年)?(?:目标|计划|预算|任务)(?:任务|数)?(?:\d[\d,.]*(?:亿元|万元|万美元|亿美元))?的?(\d{1,4}(?:\.\d+)?)[%％]$/;
const PLACE =
  /^(总量|增速|增幅|完成率)(?:排名|位次)?(?:居|列|位居|位列|排)(?:各?园区|全部园区)?第?(\d{1,3})[位名]?$/;

/** 占比40.6%, or 占全市比重12.3% by the name the column has. */
const SHARE = /^占(?:比重?|([^\d%％]{2,10}?)的?(?:比重|比例|份额)?的?)(?:为|达)?(\d{1,3}(?:\.\d+)?)[%％]$/;

/** Where the amount stands in a table. */
interface Spot {
  readonly table: PrintedTable;
  readonly record: TableRecord;
  readonly field: Field;
}

export function repeatedFaults(sheet: PrintedSheet, tables: readonly PrintedTable[]): Verdict[] {
  let spots: ReadonlyMap<string, Spot | null> | null = null;
  return sheet.texts.flatMap((cells, row) =>
    cells.flatMap((_, column) => {
      const text = shownAt(sheet, row, column);
      if (text.length < SHORTEST || !/[%％]|第/.test(text)) return [];
      return sentencesOf(text).flatMap((sentence) => {
        const quantities = quantitiesIn(sentence);
        return quantities.flatMap((quantity, at) => {
          if (quantity.value.replace(/\D/g, "").length < LEAST_DIGITS) return [];
          spots ??= spotsIn(tables);
          const spot = spots.get(quantity.value);
          if (!spot || !isMeant(spot, quantity, sentence)) return [];
          // 完成年度目标340亿元的43.3% prints another amount within a clause of the first.
          const next = quantities
            .slice(at + 1)
            .find(({ label }) => !/^完成[^\d]*(?:目标|计划|预算|任务)/.test(label));
          const behind = sentence.slice(quantity.end, next ? next.at - next.label.length : undefined);
          return claimsIn(behind, spot).map(({ stated, expected, from }) => ({
            cell: { row, column, text: stated },
            agrees: false,
            expected,
            from,
          }));
        });
      });
    }),
  );
}

/** The amounts of the tables by their digits; null for those that stand in more than one cell. */
function spotsIn(tables: readonly PrintedTable[]): ReadonlyMap<string, Spot | null> {
  const spots = new Map<string, Spot | null>();
  for (const table of tables)
    for (const field of table.fields) {
      if (field.heading.role === "none") continue;
      for (const record of table.records) {
        const figure = table.figure(record, field);
        if (!figure) continue;
        const spot = field.heading.role === "value" ? { table, record, field } : null;
        spots.set(figure.value, spots.has(figure.value) ? null : spot);
      }
    }
  return spots;
}

/** Whether a sentence speaks of the row: it names it before the amount, or the row is the sum of all. */
function isMeant({ table, record, field }: Spot, { unit, label, at }: Quantity, sentence: string): boolean {
  if (OTHER_PERIOD.test(label)) return false;
  const before = foldText(sentence.slice(0, at));
  if (record.total === "no" && !record.labels.some((name) => name.length > 1 && before.includes(name)))
    return false;
  const [said, printed] = [parseUnit(unit), parseUnit(table.unitOf(record, field))];
  return !said || !printed || (said.family === printed.family && said.factor.eq(printed.factor));
}

interface Claim {
  readonly stated: string;
  readonly expected: string;
  readonly from: string;
}

/** What the clauses right behind an amount say wrongly of it; the first that speaks of something else ends it. */
function claimsIn(behind: string, spot: Spot): Claim[] {
  const claims: Claim[] = [];
  for (const clause of behind.split(/[，,、（）()]/).map((each) => each.trim())) {
    if (clause === "") continue;
    const grown = GROWTH.exec(clause);
    const done = COMPLETION.exec(clause);
    const place = PLACE.exec(clause);
    const part = SHARE.exec(clause);
    if (grown) {
      const stated = (/下降|减少|降低/.test(grown[1]!) ? "-" : "") + grown[2]!;
      claims.push(...rateClaim(spot, "growth", stated));
    } else if (done) claims.push(...rateClaim(spot, "completion", done[1]!));
    else if (part) claims.push(...shareClaim(spot, part[1] ?? "", part[2]!));
    else if (place) claims.push(...placeClaim(spot, place[1]!, Number(place[2])));
    else break;
  }
  return claims;
}

/** The one column of a role that is derived from the amount's. */
function rateOf({ table, field }: Spot, role: Role): Field | null {
  const rates = table.fields
    .filter(roleIs(role))
    .filter((rate) => inputsOf(table, rate, roleIs("value"))[0] === field);
  return rates.length === 1 ? rates[0]! : null;
}

/** A share of what the heading of the one column of shares names. */
function shareClaim(spot: Spot, of: string, stated: string): Claim[] {
  const shares = spot.table.fields.filter(roleIs("share"));
  return shares.length === 1 && shares[0]!.heading.of === of ? rateClaim(spot, "share", stated) : [];
}

function rateClaim(spot: Spot, role: "growth" | "completion" | "share", stated: string): Claim[] {
  const { table, record } = spot;
  const rate = rateOf(spot, role);
  const figure = rate && table.figure(record, rate);
  if (!figure) return [];
  const decimals = /\.(\d+)$/.exec(stated)?.[1]!.length ?? 0;
  const slack = halfUnit(decimals).plus(halfUnit(figure.decimals));
  if (difference(stated, figure.value).abs().lte(slack)) return [];
  return [
    {
      stated: `${stated}%`,
      expected: figure.value,
      from: named(figure, table.cell(record, rate)),
    },
  ];
}

/** A place by what it names, where one column alone is of that. */
function placeClaim(spot: Spot, by: string, stated: number): Claim[] {
  const { table, record, field } = spot;
  const words = COMPARED_BY.find((compared) => compared.words.test(by))?.words;
  const ranks = table.fields.filter(
    (rank) =>
      rank.heading.role === "rank" &&
      words?.test(rank.path.join("|")) &&
      // 增速全省位次 is among others than the parks of the table.
      !/全[市省国区州县]/.test(rank.path.join("|")) &&
      (rank.heading.subject === "" || rank.heading.subject === field.heading.subject),
  );
  const [rank] = ranks;
  if (!rank || ranks.length > 1 || table.fields.filter(roleIs("value")).length > 1) return [];
  const cell = table.cell(record, rank);
  const printed = printedRank(cell.text);
  if (printed === null || printed === stated) return [];
  return [{ stated: `第${stated}位`, expected: String(printed), from: named(String(printed), cell) }];
}
