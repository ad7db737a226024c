/** 发布前审核 of places: short tables and wholly shuffled ones, where one column alone is there to go by. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf, withText } from "./printed";

const PARKS = ["经开区", "高新区", "湘东工业园", "芦溪工业园", "上栗工业园"];
const VALUES = ["55.28", "44.62", "31.21", "23.55", "8.92"];

/** Places of parks that stand in the order of a column; addresses of the faults. */
const faults = (places: readonly string[], heading = "财政收入（亿元）", rank = "位次"): string[] =>
  auditSheet(
    sheetOf("排名", [
      ["园区", heading, rank],
      ...places.map((place, at) => [PARKS[at]!, VALUES[at]!, place]),
    ]),
  ).map(({ code, place, params }) => `${code} R${place!.row} ${params["expected"]}`);

test.each([
  [
    ["2", "1", "3", "4"],
    [2, 3],
  ],
  [
    ["2", "1", "3"],
    [2, 3],
  ],
  [
    ["3", "2", "1", "5", "4"],
    [2, 4, 5, 6],
  ],
  [
    ["2", "3", "4", "5", "1"],
    [2, 3, 4, 5, 6],
  ],
  [
    ["2", "1"],
    [2, 3],
  ],
  [
    ["1", "3", "2", "4", "5"],
    [3, 4],
  ],
])("places %j of falling values are told at rows %j", (places, rows) => {
  expect(faults(places)).toEqual(rows.map((row) => `printed.rank R${row} ${row - 1}`));
  expect(faults(places, "完成率（%）")).toHaveLength(rows.length);
});

test.each([2, 3, 4, 5])("%i places in order are sound", (rows) => {
  expect(faults(["1", "2", "3", "4", "5"].slice(0, rows))).toEqual([]);
  expect(faults(["第1位", "第2位", "第3位", "第4位", "第5位"].slice(0, rows), "增幅（%）")).toEqual([]);
});

test("where less is better, the least comes first", () => {
  expect(faults(["5", "4", "3", "2", "1"], "单位增加值能耗（吨标准煤/万元）")).toEqual([]);
  expect(faults(["2", "1"], "安全生产事故（起）")).toEqual([]);
  expect(faults(["1", "2"], "安全生产事故（起）")).toHaveLength(2);
});

test.each(["全市位次", "综合考核位次", "增幅位次", "上月位次"])(
  "%s need not follow from the one column printed",
  (rank) => {
    expect(faults(["2", "1", "3", "4"], "财政收入（亿元）", rank)).toEqual([]);
  },
);

test("places of a park's indicators among other parks are anything", () => {
  const rows = ["财政总收入", "税收", "固定资产投资"].map((name, at) => [
    name,
    VALUES[at]!,
    ["2", "1", "3"][at]!,
  ]);
  expect(auditSheet(sheetOf("位次", [["指标", "本年累计", "位次"], ...rows]))).toEqual([]);
});

test("a column of zeros, among which any place is right, does not hide a slip by the column beside", () => {
  const rows = PARKS.map((park, at) => [at === 1 ? "4" : String(at + 1), park, VALUES[at]!, "0"]);
  const [found] = auditSheet(sheetOf("考核", [["位次", "园区", "总分", "未计分项"], ...rows]));
  expect([found?.code, found?.place?.row]).toEqual(["printed.rank", 3]);
});

test("places by completion stand where most of it is printed alike, though another column explains some of them", () => {
  const sheet = sheetOf("工业投资", [
    ["园区", "累计", "完成(%)", "位次"],
    ["萍乡经开区", "62.89", "45.5", "3"],
    ["湘潭高新区", "29.70", "22.0", "4"],
    ["湘乡经开区", "52.58", "45.5", "2"],
    ["萍乡湘东工业园", "19.19", "14.2", "5"],
    ["湘潭天易经开区", "40.33", "45.5", "1"],
  ]);
  expect(auditSheet(sheet)).toEqual([]);
  expect(auditSheet(withText(sheet, 2, 3, "3")).map(({ place }) => place!.row)).toContain(3);
});

test("a park's places month by month, in rows or across, are among other parks and not among the months", () => {
  const across = sheetOf("台账", [
    ["园区", "指标", "年度", "数据项", "1月", "2月", "3月", "4月", "5月"],
    ["湘东工业园", "规上工业总产值", "2022", "累计", "10.12", "20.86", "33.72", "45.93", "57.84"],
    ["湘东工业园", "规上工业总产值", "2022", "上报同比%", "5.5", "5.7", "6.1", "7.7", "6.1"],
    ["湘东工业园", "规上工业总产值", "2022", "位次", "5", "5", "5", "6", "5"],
    ["湘东工业园", "高新技术企业数", "2022", "期末", "24", "24", "24", "24", "28"],
  ]);
  expect(auditSheet(across)).toEqual([]);
  const down = sheetOf("湘东工业园位次", [
    ["月份", "增速（%）", "位次"],
    ["2022年1月", "9.1", "1"],
    ["2022年2月", "8.2", "2"],
    ["2022年3月", "7.7", "3"],
    ["2022年4月", "7.1", "3"],
    ["2022年5月", "6.9", "2"],
  ]);
  expect(auditSheet(down)).toEqual([]);
});

test("two parks whose places were exchanged are told both, also where each row names its period", () => {
  const sheet = sheetOf("排名", [
    ["园区", "时期", "财政收入（亿元）", "位次"],
    ...["1", "3", "2", "4", "5"].map((place, at) => [PARKS[at]!, "1—5月", VALUES[at]!, place]),
  ]);
  expect(auditSheet(sheet).map(({ code, place }) => `${code} R${place!.row}`)).toEqual([
    "printed.rank R3",
    "printed.rank R4",
  ]);
});
