/** Words that are the name of a sum, and endings that make a name a park's. */

import { isGroupOfParks } from "./parkLikeness";

const TOTALS: ReadonlySet<string> = new Set(
  "合计|总计|小计|共计|累计合计|全部合计|全区合计|全市合计|园区合计|各园区合计|开发区合计|总合计|全区|全市|全省|全州|全县|全市平均|平均|平均值|均值|全市总计|全区总计|总和|汇总|total|grandtotal|subtotal|sum|average|合计数|本页小计|zonetotal|allparks".split(
    "|",
  ),
);

const PARK_ENDINGS = [
  "经开区",
  "高新区",
  "工业园区",
  "产业园区",
  "工业园",
  "产业园",
  "开发区",
  "园区",
  "保税区",
  "集聚区",
  "示范区",
  "试验区",
  "科技园",
  "工业区",
  "新区",
  "物流园",
  "park",
  "zone",
  "etdz",
  "hidz",
  "基地",
  "产业城",
  "科技城",
  "工业城",
];

/** Whether a folded name stands for the sum or the mean of others. */
export function isTotal(folded: string): boolean {
  if (TOTALS.has(folded) || isGroupOfParks(folded)) return true;
  const bare = folded.replace(/[():*、]/g, "");
  return (
    TOTALS.has(bare) || (bare.length <= 10 && /(?:合计|小计|总计|汇总|平均|均值|平均值|平均水平)$/.test(bare))
  );
}

/** Whether a folded name reads like a park's that no list has. */
export function soundsLikePark(folded: string): boolean {
  return folded.length >= 3 && folded.length <= 30 && PARK_ENDINGS.some((ending) => folded.endsWith(ending));
}

/** Of a title, the words up to a park's ending: 萍乡经开区2022年1-5月… gives 萍乡经开区; "" when it names none. */
export function parkInTitle(folded: string): string {
  let best = "";
  for (const ending of PARK_ENDINGS) {
    // Folded English has lost where a name begins.
    if (/^[a-z]/.test(ending)) continue;
    const at = folded.indexOf(ending);
    if (at < 1) continue;
    let from = at;
    while (from > 0 && at - from < 14 && !STOPS.has(folded[from - 1] ?? "")) from--;
    const name = folded
      .slice(from, at + ending.length)
      .replace(/^[底末份止度]?级?(?:以[上下])?(?:部分|重点|主要)?/, "");
    if (soundsLikePark(name) && at - from >= 2 && !isGroupOfParks(name) && name.length > best.length)
      best = name;
  }
  return best;
}

const STOPS: ReadonlySet<string> = new Set(
  "0123456789年月日()[]【】《》<>:,.-—_~/\\、;“”\"' 各全市省县关于报送",
);
