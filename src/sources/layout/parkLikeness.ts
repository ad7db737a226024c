/** Names of parks taken apart: 湘东园区 is 萍乡湘东工业园, 湘潭经开区 is not 湘乡经开区. */

type ParkKind = "经开" | "高新" | "工业" | "保税" | "";

/** Endings of folded names, the longer first, and the kind of park each tells; 园区 tells none. */
const ENDINGS: readonly (readonly [ending: string, kind: ParkKind])[] = [
  ["高新技术产业开发区", "高新"],
  ["高新技术产业园区", "高新"],
  ["高新技术开发区", "高新"],
  ["经济技术开发区", "经开"],
  ["经济开发区", "经开"],
  ["高新产业园", "高新"],
  ["高新开发区", "高新"],
  ["产业集聚区", "工业"],
  ["工业集中区", "工业"],
  ["产业园区", "工业"],
  ["工业园区", "工业"],
  ["综合保税区", "保税"],
  ["综保区", "保税"],
  ["保税区", "保税"],
  ["产业园", "工业"],
  ["工业园", "工业"],
  ["工业区", "工业"],
  ["集中区", "工业"],
  ["集聚区", "工业"],
  ["经开区", "经开"],
  ["高新区", "高新"],
  ["经开", "经开"],
  ["高新", "高新"],
  ["开发区", ""],
  ["园区", ""],
];

/** A park's name without what every park is called, and the kind its ending tells. */
export interface ParkCore {
  readonly core: string;
  readonly kind: ParkKind;
}

/** @example parkCore("湘潭天易经开区") //=> { core: "湘潭天易", kind: "经开" } */
export function parkCore(folded: string): ParkCore {
  const name = folded.replace(/(?:管理委员会|管委会)$/, "");
  for (const [ending, kind] of ENDINGS)
    if (name.endsWith(ending) && name.length > ending.length)
      return { core: name.slice(0, -ending.length).replace(/(?:国家级|省级)$/, ""), kind };
  return { core: name, kind: "" };
}

/**
 * How sure it is that two names are one park's, 0 when they are not: the same place, or the place with its city before
 * it, and no two different kinds.
 */
export function parkLikeness(a: ParkCore, b: ParkCore): number {
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length < 2 || !long.endsWith(short)) return 0;
  if (a.kind === b.kind) return a.kind === "" ? 0.85 : short === long ? 0.93 : 0.91;
  return a.kind === "" || b.kind === "" ? 0.85 : 0;
}

const GROUP =
  /^(?:其中:?)?(?:(?:其他|其它|其余|全部|所有|各个?|全国|全省|全市|全州|全县|全区|我市|本市|国家级?|省级|市级|县级|区级|重点|主要|部分|有关)(?:及?以[上下])?)+(?:经济|高新|产业|工业|技术|技术产业)*(?:园区|开发区|经开区|高新区|工业园区?|集中区|园|区)?(?:情况)?$/;

/** Whether a folded name stands for several parks together: 其他省级园区, 国家级开发区, 全部园区. */
export const isGroupOfParks = (folded: string): boolean =>
  (folded.length <= 16 && (GROUP.test(folded) || GENERIC.has(folded))) || ENGLISH_GROUP.test(folded);

const ENGLISH_GROUP =
  /^(?:the|all|each|other|national|provincial|municipal|key|main|by|of|and|level|economic|industrial|technological|technology|high-?tech|development)*(?:zones?|parks?|areas?)$/;

const GENERIC: ReadonlySet<string> = new Set([
  "产业园区",
  "工业园区",
  "开发区",
  "园区",
  "经济开发区",
  "经济技术开发区",
  "高新技术产业开发区",
]);
