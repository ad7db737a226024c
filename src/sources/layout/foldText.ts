/** One spelling for texts that are compared: half width, simplified, small letters, without blanks. */
import { simplified } from "../../core/traditional";
import { halfWidth } from "../figure";

const BLANKS = /[\s\u3000\ufeff\u200b]+/g;
const TILDES = /[〜∼～﹏]/g;

/** Longest text worth comparing; a cell of more is prose. */
export const LONGEST_LABEL = 120;

/** @example foldText("規上工業 增加值（％）") //=> "规上工业增加值(%)" */
export function foldText(text: string): string {
  const plain = halfWidth(text.slice(0, LONGEST_LABEL * 4)).normalize("NFKC");
  return simplified(plain).toLowerCase().replace(TILDES, "~").replace(BLANKS, "").slice(0, LONGEST_LABEL);
}
