/** Words that say by what parks are ranked. Texts are folded. */
import type { Role } from "./headingRole";

export const COMPARED_BY: readonly { readonly words: RegExp; readonly roles: readonly Role[] }[] = [
  { words: /完成(?:率|进度)|达成率|completion/, roles: ["completion", "outlookPercent"] },
  { words: /增速|增幅|同比|增长|年增率|成长率|growth/, roles: ["growth", "change"] },
  { words: /总量|绝对[量额数]|规模|byvalue/, roles: ["value"] },
];
