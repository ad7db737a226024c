/** Number formats that files name by number only (ECMA-376 part 1, 18.8.30), General first. */

const SHARED: readonly (readonly [number, string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
];

/** Numbers that mean something in Chinese Excel only (18.8.30, zh-cn). */
const CHINESE: readonly (readonly [number, string])[] = [
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
];

const BY_ID = new Map([...SHARED, ...CHINESE]);
/** Only numbers that mean the same in every language are written; 14 and 22 follow the reader's own settings. */
const BY_CODE = new Map(SHARED.filter(([id]) => id !== 14 && id !== 22).map(([id, code]) => [code, id]));

/** First number for formats a file spells out. */
export const FIRST_CUSTOM_FORMAT = 164;

export const builtInFormat = (id: number): string | null => BY_ID.get(id) ?? null;
export const builtInFormatId = (code: string): number | null => BY_CODE.get(code) ?? null;

/** How a format shows a number other than as it is: as a date or a time, a fraction as percent, or divided by thousands or ten. */
export type ShownAs = "date" | "percent" | "scaled";

/** 0!.0000 prints a point among the digits; #,##0.00, leaves out three. */
const SCALED = /[0#?](?:!\.|\\\.|"\.")[0#?]|[0#?],+(?![0#?,])/;

/** How a number format shows a number. */
export function formatKind(code: string): ShownAs | "number" {
  // Quoted and escaped characters, and colour or locale brackets, say nothing; [h] and the like do.
  const plain = code.replace(/"[^"]*"?|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/^general$/i.test(plain.trim())) return "number";
  if (/[ymdhs]/i.test(plain)) return "date";
  if (plain.includes("%")) return "percent";
  const [positive = ""] = code.split(";");
  return SCALED.test(positive.replace(/(?<=[^\d#?]|^)"[^"]*"/g, "")) ? "scaled" : "number";
}

/**
 * The words a number format puts behind a number, "" when none: 亿元 of 0.00"亿元".
 * @example wordsOfFormat('#,##0.00"万元"') //=> "万元"
 */
export function wordsOfFormat(code: string): string {
  const [positive = ""] = code.replace(/^(?:G\/通用格式|General)/i, "0").split(";");
  if (!/["\\\u3400-\u9fff]/.test(positive)) return "";
  const digits = Math.max(...[..."0#?"].map((sign) => positive.lastIndexOf(sign)));
  return positive
    .slice(digits + 1)
    .replace(/_.|\*.|\[[^\]]*\]/g, "")
    .replace(/["\\,\s]/g, "")
    .slice(0, 12);
}
