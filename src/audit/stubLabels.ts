/** What the texts of a stub say of their row: whether it is a sum or a part, its unit, its own month. Texts are folded. */
import { parseUnit } from "../core/unit";
import { findPeriod } from "../sources/layout/periodWords";
import { isGroupOfParks } from "../sources/layout/parkLikeness";
import { isTotal } from "../sources/layout/totals";
import type { TableRecord } from "./printedTable";

const WIDER = /^(?:全市|全省|全州|全县|全国|全盟|province|city|nation)/;
/** 资产总计: an indicator by its name, and the sum of its parts where these stand with it. */
const BALANCE = /(?:资产|负债|权益)(?:合计|总计)$/;
const SUBTOTAL = /小计|subtotal/;
/** 湘东工业园(3个,落后1个): a line that counts what it is of, which sums up the rows indented beneath it. */
const COUNTED = /\(\d+(?:个|项|家|宗|projects?)[^()]*\)$/;
/** What is left of trades or taxes; 其他省级园区 stands for several parks. */
const REMAINDER = /^(?:其他|其它|其余)(?:产业|工业|技术产业)?$/;
const ZONE_NAMES = /^(?:zone|allparks|total|overall|grandtotal)$/;
const PART = /^(?:其\s*中|of\s?which|#)/i;

/** 其中: a part of what stands above. */
export const isPart = (label: string): boolean => PART.test(label);

/** How a row is numbered: 一 or 二、工业 as a head, 1, (1) or 2.甲公司 as an item, which where both stand is part of the head. */
export function numberingOf(labels: readonly string[]): "head" | "item" | null {
  const [label] = labels.filter((text) => text !== "");
  if (label === undefined) return null;
  if (/^[一二三四五六七八九十]{1,3}(?:$|[、.])/.test(label)) return "head";
  return /^(?:\(?\d{1,3}\)?(?:$|[、.](?!\d))|\([一二三四五六七八九十]{1,3}\)|\(\d{1,3}\))/.test(label)
    ? "item"
    : null;
}

/** A line that counts what it is of (COUNTED). */
export const isCounted = (label: string): boolean => COUNTED.test(label);

const bareLabel = (label: string): string => label.replace(/[():*、]|^[一二三四五六七八九十\d]+[、.]/g, "");

/** 资产总计: a sum of its parts or an indicator among others, and no average of anything. */
export const isBalance = (labels: readonly string[]): boolean =>
  labels.slice(0, 3).some((label) => BALANCE.test(bareLabel(label)));

/** Whether a row is a sum or an average of others. */
export function totalKind(labels: readonly string[]): TableRecord["total"] {
  for (const [at, label] of labels.slice(0, 3).entries()) {
    // 其他产业 is a part among parts, and 国家级园区 | 东湖高新区 a park of that level.
    if (
      REMAINDER.test(label) ||
      (isGroupOfParks(label) && at < labels.length - 1 && labels[at + 1] !== label)
    )
      continue;
    const bare = bareLabel(label);
    if (/平均|均值|average/.test(bare) && isTotal(bare)) return "average";
    if (BALANCE.test(bare)) return "wider";
    if (WIDER.test(bare) && (isTotal(bare) || bare.length <= 4))
      return /[合总]计/.test(bare) ? "total" : "wider";
    if (SUBTOTAL.test(bare)) return "sub";
    if (ZONE_NAMES.test(bare) || (isTotal(bare) && !/园区$|开发区$/.test(bare))) return "total";
  }
  return "no";
}

/** 财政总收入(亿元): the unit behind a name. */
export function unitBehind(labels: readonly string[]): string {
  for (const label of labels) {
    const inner = /\(([^()]+)\)$/.exec(label)?.[1];
    if (inner !== undefined && (inner === "%" || parseUnit(inner))) return inner;
  }
  return "";
}

/** 已报园区3/5: how many of the parks a figure of all of them counts, behind its name. */
export const withoutCount = (folded: string): string =>
  folded.replace(/(?:已报园区|parksreported)\d+\/\d+$/, "");

/** Month of a period that marks a quarterly or late figure: 1-3月, m1-3, endofm4. */
export function ownMonth(folded: string): number | null {
  const named = withoutCount(folded);
  const marked = /m1-(\d{1,2})$|(?:^|[^a-z]|endof)m(\d{1,2})$/.exec(named);
  const month = marked ? Number(marked[1] ?? marked[2]) : findPeriod(named)?.month;
  return month === undefined || month < 1 || month > 12 ? null : month;
}
