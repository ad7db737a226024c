/** Cells as long as Excel lets them be, of words that patterns look for: read in moments, whatever they repeat. */
import { auditSheet } from "../../src/audit/auditSheet";
import { readHeading } from "../../src/audit/headingRole";
import { sheetOf } from "./printed";

const LONGEST = 32_767;
const REPEATED = [
  ...["占", "预计完成", "高于全市", "(", "(1个", "完成", "比上年", "占1", "同比增长1倍"],
  ...[
    "1,",
    "1 ",
    "其中，",
    "占财政收入1亿元的",
    "完成目标1亿元的",
    "12%快于",
    "已报园区1/",
    "前一",
    "序时进度",
  ],
  ...["%", "全市", "上年", "（1", "其中,占", "目标1项：", "1月", "\u3000", "↑", "-"],
];

test.each(REPEATED)("%s, over and over", (text) => {
  const long = text.repeat(LONGEST / text.length);
  const sheet = sheetOf(long.slice(0, 31), [
    [long],
    ["园区", "累计（亿元）", long, `${long}（%）`],
    [long, "17.90", "16.45", "8.8"],
    ["湘乡经开区", long, "9.10", long],
    ["合计", "27.80", "25.55", `8.8${long}`],
    [`${long}。1—5月财政收入17.90亿元，同比增长8.8%。`],
  ]);
  const begun = performance.now();
  auditSheet(sheet);
  readHeading([long, `${long}(%)`]);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
