/** Files two people load into the shared workbook: the same one, overlapping ones, a revision, a new park, targets. */
import type { Submission } from "../../src/core/submission";
import { submissionsOf } from "./parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const line = (park: string, indicator: string, month: string, value: number): string =>
  `${park},${indicator},${month},累计,${value},亿元\n`;

/** No two files give the same value, so that a value tells where it came from. */
const FILES: Readonly<Record<string, string>> = {
  "萍乡5月更正.csv": HEADING + line("萍乡经开区", "财政总收入", "2022-05", 18.01),
  "萍乡6月.csv":
    HEADING +
    line("萍乡经开区", "财政总收入", "2022-06", 22.35) +
    line("萍乡经开区", "税收", "2022-06", 17.91) +
    line("萍乡经开区", "税收", "2022-05", 14.71),
  "萍乡6月更正.csv":
    HEADING +
    line("萍乡经开区", "财政总收入", "2022-06", 22.42) +
    line("萍乡经开区", "固定资产投资", "2022-06", 104.2),
  "两园区6月.csv":
    HEADING +
    line("萍乡经开区", "财政总收入", "2022-06", 22.53) +
    line("湘乡经开区", "财政总收入", "2022-06", 11.83) +
    line("湘乡经开区", "税收", "2022-06", 8.13) +
    line("湘乡经开区", "税收", "2022-05", 6.43),
  "安源6月.csv":
    HEADING +
    line("安源工业园", "财政总收入", "2022-06", 4.05) +
    line("萍乡经开区", "财政总收入", "2021-06", 20.16),
  "湘乡上年.csv":
    HEADING + line("湘乡经开区", "财政总收入", "2021-05", 9.17) + line("湘乡经开区", "税收", "2021-05", 5.87),
  "目标.csv":
    "园区,指标,年度,目标值,单位,类型\n萍乡经开区,财政总收入,2022,44,亿元,\n湘乡经开区,财政总收入,2022,24,亿元,\n",
};

export const FILE_NAMES = Object.keys(FILES);

/** The files as read against the open workbook. */
export async function readSharedFiles(): Promise<ReadonlyMap<string, readonly Submission[]>> {
  const read = new Map<string, readonly Submission[]>();
  for (const [name, text] of Object.entries(FILES))
    read.set(name, await submissionsOf({ name, bytes: new TextEncoder().encode(text) }));
  return read;
}
