/**
 * Figures of a wider place than the bulletin's: 全国规模以上工业增加值同比增长5.6% in the bulletin of a county. They are there to
 * be compared with and belong to nobody the ledger lists.
 */

const WIDE = ["全国", "全省", "全市"] as const;
type Wide = (typeof WIDE)[number];

/** A wide place at the head of what is told, not 全市第3位, 全省高新区, 全国平均. */
const AT_HEAD =
  /^[,:"]*(?:其中|而|同期|当前|今年以来)?,?(?<wide>全国|全省|全市)(?!第|各|排|[0-9]|[^,。;]{0,4}(?:园区|开发区|经开区|高新区|工业园))/;
/** Words of a place within each. */
const WITHIN: Readonly<Record<Wide, RegExp>> = {
  全国: /全省|全市|全区|全县|全州|园区|开发区|高新区|经开区|新区|我[省市区县州]/g,
  全省: /全市|全区|全县|全州|我[市区县州]|园区|经开区|高新区/g,
  全市: /全区|全县|我[区县]|该[区县]|园区|经开区|高新区|开发区/g,
};
const zonesOf = (wide: Wide): RegExp =>
  new RegExp(`${wide}[^,。;第]{0,4}(?:园区|开发区|经开区|高新区|工业园)(?!中|内|第|排)`, "g");
const OF_ZONES: Readonly<Record<Wide, RegExp>> = {
  全国: zonesOf("全国"),
  全省: zonesOf("全省"),
  全市: zonesOf("全市"),
};
/** A comparison says its wider figure once or twice; a bulletin of the wider place itself goes on with it. */
const MOST_COMPARISONS = 2;

/** The wide places whose figures are no part of a text's own, by what its passages begin their sentences with. */
export function widerPlaces(passages: readonly string[]): ReadonlySet<string> {
  const text = passages.join("\n");
  const heads = new Map<string, number>();
  for (const part of text.split(/[,。;\n]/)) {
    const wide = widePlaceOf(part);
    if (wide !== null) heads.set(wide, (heads.get(wide) ?? 0) + 1);
  }
  const wider = new Set<string>();
  for (const wide of WIDE) {
    const told = heads.get(wide) ?? 0;
    if (told === 0 || told > MOST_COMPARISONS) continue;
    // 全省产业园区…: a bulletin of all the zones of a province is the province's.
    const ofZones = text.match(OF_ZONES[wide])?.length ?? 0;
    const within = text.match(WITHIN[wide])?.length ?? 0;
    if (ofZones <= told && within >= 2 * told) wider.add(wide);
  }
  return wider;
}

/** 园区30强实现产值…, 百强县利润率为…: the figures are of all who stand in a list, not of the one who reports. 500强 are firms, and ours. */
const OF_THE_LISTED =
  /^[^,。;列居入跻进围获评布蝉续第]{0,16}(?:园区|开发区|经开区|高新区|县|县市|城市|城区|区)(?:综合)?前?(?:[1-9][0-9]?0|百|[一二三四五六七八九]?十)强(?![,。;、:)"]|$|榜|名单|第|中|企业|之)/;
const LISTED_PLACES =
  /^[^,。;列居入跻进围获评布蝉续第]{0,8}(?:[1-9][0-9]?0|百)强(?:县市?|区|城市|园区|开发区|镇)(?![,。;、:)"]|$|榜|名单|第|中|之)/;

/** Whether a sentence is about all who stand in a list of places. */
export function isOfTheListed(words: string): boolean {
  return words.includes("强") && (OF_THE_LISTED.test(words) || LISTED_PLACES.test(words));
}

/** 上升幅度最大的为甲市: what the next rate is of, a place and no branch of ours. */
const FIRST_PLACE =
  /(?:幅度?|增速|增长|降幅|下降)最(?:大|高|快|小|低|慢|多)(?:的|者)?(?:市州?|县区?|市县|地区|区县)?(?:为|是)(?<place>[^,0-9]{2,8})$/;

/** A name of two or three characters, or one that ends as places do; 电子信息 and 出口 are what is made and sold. */
const NAME_OF_PLACE = /^(?:.{2,3}|.{1,7}[省市县区州盟旗镇乡园])$/;
const NO_PLACE = /[业类品额量资入值税口产工药造材]$|^(?:电子|汽车|贸易|内贸|外贸)$/;

/** The place named as first or last among several before its rate is told, or null. */
export function firstPlaceOf(words: string): string | null {
  const place = FIRST_PLACE.exec(words)?.groups?.place ?? "";
  return NAME_OF_PLACE.test(place) && !NO_PLACE.test(place) ? place : null;
}

/** The wide place words before a figure are of, or null. */
export function widePlaceOf(words: string): string | null {
  return AT_HEAD.exec(words)?.groups?.wide ?? null;
}
