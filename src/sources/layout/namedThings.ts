/** Rows that name firms or projects of a park: lists of single ones, which the ledger does not keep. */
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import type { TableArea } from "./tableAreas";

const FIRM =
  /(?:公司|集团|工厂|厂|企业|合作社|事务所|商行|经营部|加工部|co\.,?ltd\.?|ltd\.?|inc\.?)(?:\(.{1,12}\))?$/;
const PROJECT = /(?:项目|工程|生产线|基地建设|扩建|改造|建设)(?:\([^)]{1,10}\))?$/;
/** 规上企业, 高新技术企业: kinds of firms are indicators. */
const KIND_OF_FIRMS =
  /^(?:其中:?)?(?:.{0,8}(?:规上|规模|高新|中小|小微|投产|入园|落户|亏损|外资|上市|重点|工业|科技型))?企业$/;
/** Rows looked at. */
const SAMPLE = 200;

/** Whether most labels of a column are names of firms, or under a heading of projects those of projects. */
export function namesSingleThings(
  grid: Grid,
  { body }: TableArea,
  column: number,
  heads: readonly string[],
  isName: (folded: string) => boolean,
): boolean {
  const ofProjects = heads.some((head) => head.includes("项目"));
  let [things, others] = [0, 0];
  for (const { row } of body.slice(0, SAMPLE)) {
    const { text, filled } = grid.at(row, column);
    if (text === "" || filled) continue;
    const folded = foldText(text);
    const listed = isName(folded) || KIND_OF_FIRMS.test(folded);
    if (!listed && folded.length > 4 && (FIRM.test(folded) || (ofProjects && PROJECT.test(folded)))) things++;
    else others++;
  }
  return things >= 2 && things * 5 >= (things + others) * 3;
}
