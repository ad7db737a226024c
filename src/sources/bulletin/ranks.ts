/** Ranks of prose: 居全省第12位, 总量排在全市第10, 全省第三十八位. */
import { chineseNumber } from "../../core/chineseNumber";

export interface RankPhrase {
  readonly kind: "rank";
  /** Where 第 stands. */
  readonly start: number;
  readonly end: number;
  readonly position: number;
  /** 全市; "" where the text names none. */
  readonly scope: string;
  /** Where the words of the rank begin: its verb and scope. */
  readonly lead: number;
}

const ORDINAL = /第(?<position>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?<unit>位|名)?/y;
/** Ordinals that are names: 第三产业, 第一季度, 第二批. */
const NAME_AFTER =
  /^(?:[一二三]?产业|产|季|批|三方|届|次|个|期|款|条|责任|时间|大|种|代|步|项|章|号|线|类|家|轮|年|部|卷|版|套|座)/;
/** Back from 第 to the scope and the verb. */
const BEFORE =
  /(?:(?:保持|持续|稳居|位居|名列|位列|列居|跃居|居|列|排名|排位|位次|排在|排|进入|跻身|占|达|前移至|均|分别|总量|增速|增幅)*)(?<scope>(?:全[市省国州县区球盟旗]|[东中西]部(?:地区|六省)?|[\u4e00-\u9fff]{1,4}(?:省|市|县|区|州|园区|开发区|县区|经开区|高新区)|县区|同类(?:园区|开发区)?|各[市县区]|苏[北南中]|皖北|全国同类|国家级?(?:经开区|高新区))?)(?:各?(?:县[市区]|市州|园区|开发区|经开区|高新区|省级园区))?(?:中|内)?(?:排名|排位|位列|位居|居|列)?$/;
const VERBS = /居|列|排|位次|名次|跻身|跃|进入|稳|全[市省国州县区]|县区|保持/;

/** The rank whose 第 stands at a place, or null. */
export function rankAt(text: string, start: number): RankPhrase | null {
  if (text[start] !== "第") return null;
  ORDINAL.lastIndex = start;
  const { position = "", unit } = ORDINAL.exec(text)?.groups ?? {};
  const end = ORDINAL.lastIndex;
  if (position === "") return null;
  if (unit === undefined && NAME_AFTER.test(text.slice(start + 1 + position.length - 1, start + 6)))
    return null;
  if (unit === undefined && NAME_AFTER.test(text.slice(end, end + 3))) return null;
  const back = Math.max(0, start - 24);
  const before = text.slice(back, start);
  const clause = before.slice(
    Math.max(
      before.lastIndexOf(","),
      before.lastIndexOf(";"),
      before.lastIndexOf("。"),
      before.lastIndexOf("、"),
    ) + 1,
  );
  if (unit === undefined && !VERBS.test(clause)) return null;
  const found = BEFORE.exec(clause);
  const value = /^[0-9]/.test(position) ? Number(position) : chineseNumber(position);
  if (value === null || value === 0) return null;
  return {
    kind: "rank",
    start,
    end,
    position: value,
    scope: (found?.groups?.scope ?? "").replace(/^(?:居|列|在|为)/, ""),
    lead: start - (found?.[0].length ?? 0),
  };
}
