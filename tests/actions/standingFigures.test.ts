/** A figure that a corrected return takes back: the workbook keeps it, and the review says so. */
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { problemMessage } from "../../src/i18n/problemMessage";
import { ACTION, load, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位";

async function toldOf(...rows: readonly string[]): Promise<string[]> {
  await newWorkbook();
  await load(`${HEADING}\n湘乡经开区,财政总收入,2022-05,累计,9.9,亿元\n`);
  const submissions = await submissionsOf([HEADING, ...rows].join("\n"));
  const { problems } = valueOf(await reviewSubmissions({ submissions }, ACTION));
  return problems
    .filter(({ code }) => code === "load.figureStands")
    .map((problem) => problemMessage(problem, "zh-CN", () => "财政总收入"));
}

test("a return that says — where the ledger has 9.9 leaves it, and the review says how to take it out", async () => {
  expect(await toldOf("湘乡经开区,财政总收入,2022-05,累计,—,亿元")).toEqual([
    "湘乡经开区“财政总收入”2022年5月累计在报送材料里写着“—”，台账里仍是9.9，载入不会改动它。确要撤回，请在台账里清空这个单元格。",
  ]);
});

test.each(["湘乡经开区,财政总收入,2022-04,累计,—,亿元", "湘乡经开区,财政总收入,2022-05,本月,—,亿元"])(
  "%s, which the ledger has no figure of, says nothing",
  async (row) => {
    expect(await toldOf(row)).toEqual([]);
  },
);
