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

describe("places by the rule of the list of indicators, in our comparison of a few parks", () => {
  const NOTE =
    "位次为本表园区之间的位次，按“指标”表规定的依据（总量、增幅或完成率，未规定的按“设置”表）以未四舍五入的数据排定，并列同位；没有数的不排位。";
  /** 累计, 同比 and 完成 of parks of which each order is another. */
  const FIGURES = [
    ["17.90", "8.8", "42.6"],
    ["12.10", "5.2", "44.8"],
    ["9.90", "10.3", "41.3"],
    ["8.10", "6.6", "40.5"],
    ["3.20", "7.1", "43.0"],
  ];
  const BY_GROWTH = [2, 5, 1, 4, 3];
  /** The places by growth among the first so many parks. */
  const ranked = (parks: number): string[] => {
    const among = BY_GROWTH.slice(0, parks);
    return among.map((place) => String(among.filter((other) => other <= place).length));
  };
  const comparison = (places: readonly string[]) =>
    sheetOf(
      "分园区主要指标",
      [
        ["2022年1—5月分园区主要指标完成情况"],
        ["园区", "财政总收入（亿元）", "", "", ""],
        ["", "累计", "同比（%）", "完成（%）", "位次"],
        ...places.map((place, at) => [PARKS[at]!, ...FIGURES[at]!, place]),
        [NOTE],
      ],
      ["A2:A3", "B2:E2"],
    );
  const rows = (places: readonly string[]): number[] =>
    auditSheet(comparison(places)).map(({ place }) => place!.row!);

  test.each([3, 4, 5])("are sound by whichever of them, of %i parks", (parks) => {
    expect(rows(ranked(parks))).toEqual([]);
    expect(rows(["1", "2", "3", "4", "5"].slice(0, parks))).toEqual([]);
    // Two rates printed alike may stand either way.
    expect(rows(["3", "1", "4", "5", "2"].slice(0, 5))).toEqual([]);
  });

  test.each([3, 4, 5])("are told where one of %i is wrong", (parks) => {
    const right = ranked(parks);
    for (const [at, place] of right.entries()) {
      const wrong = [...right];
      wrong[at] = place === "1" ? "2" : String(Number(place) - 1);
      expect([wrong, rows(wrong)]).toEqual([wrong, [at + 4]]);
    }
  });

  test("are told both where two of four were exchanged", () => {
    expect(rows(["2", "4", "3", "1"])).toEqual([6, 7]);
  });

  test("may be anything where what they go by is not printed", () => {
    const sheet = comparison(ranked(4));
    const texts = sheet.texts.map((cells, row) =>
      row === 2 ? ["", "累计", "占比（%）", "完成（%）", "位次"] : cells,
    );
    expect(auditSheet({ ...sheet, texts })).toEqual([]);
  });
});

describe("places under one merged heading", () => {
  const sheetWith = (
    [headings, ...rows]: readonly (readonly string[])[],
    above: readonly string[],
    merges: readonly string[],
  ): ReturnType<typeof sheetOf> =>
    sheetOf(
      "位次",
      [
        ["2026年1—5月各园区主要指标及位次"],
        ["园区", ...above],
        ["", ...headings!],
        ...rows.map((row, at) => [PARKS[at]!, ...row]),
      ],
      ["A2:A3", ...merges],
    );
  const told = (sheet: ReturnType<typeof sheetOf>): string[] =>
    auditSheet(sheet).map(
      ({ code, place, params }) => `${code} R${place!.row}C${place!.column} ${params["expected"]}`,
    );

  test.each([
    ["位次", ["营业收入总量", "营业收入增速", "税收总量", "税收增速"]],
    ["在全市位次", ["营业收入", "营业收入增速", "税收", "税收增速"]],
    ["排名", ["营业收入总量", "营业收入增幅", "税收总量", "税收增幅"]],
  ])("%s above %j: each is by the figures it names", (above, headings) => {
    const sheet = sheetWith(
      [
        ["总量", "增速（%）", "总量", "增速（%）", ...headings],
        ["55.28", "-1.6", "6.12", "9.4", "1", "5", "3", "1"],
        ["44.62", "7.9", "8.05", "-3.1", "2", "2", "1", "5"],
        ["31.21", "3.3", "7.44", "5.0", "3", "4", "2", "2"],
        ["23.55", "4.1", "2.97", "4.8", "4", "3", "4", "3"],
        ["8.92", "11.6", "1.10", "0.7", "5", "1", "5", "4"],
      ],
      ["营业收入（亿元）", "", "税收（亿元）", "", above, "", "", ""],
      ["B2:C2", "D2:E2", "F2:I2"],
    );
    expect(told(sheet)).toEqual([]);
    expect(told(withText(sheet, 3, 5, "2"))).toEqual(["printed.rank R4C6 1"]);
    expect(told(withText(sheet, 5, 6, "5"))).toEqual(["printed.rank R6C7 4"]);
    expect(told(withText(sheet, 4, 7, "3"))).toEqual(["printed.rank R5C8 1"]);
    expect(told(withText(sheet, 6, 8, "4"))).toEqual(["printed.rank R7C9 3"]);
  });

  test("of this month and the last, and how they moved", () => {
    const sheet = sheetWith(
      [
        ["累计", "增速（%）", "本月", "上月", "升降"],
        ["55.28", "-1.6", "1", "1", "—"],
        ["44.62", "7.9", "2", "3", "↑1"],
        ["31.21", "3.3", "3", "2", "↓1"],
        ["23.55", "4.1", "4", "5", "↑1"],
        ["8.92", "11.6", "5", "4", "↓1"],
      ],
      ["营业收入（亿元）", "", "位次", "", ""],
      ["B2:C2", "D2:F2"],
    );
    expect(told(sheet)).toEqual([]);
    expect(told(withText(sheet, 4, 5, "↑2"))).toEqual(["printed.rankChange R5C6 ↑1"]);
    expect(told(withText(sheet, 4, 3, "4"))).toContain("printed.rank R5C4 2");
  });

  test("points that stand among them are no places", () => {
    const sheet = sheetWith(
      [
        ["累计（亿元）", "得分", "名次"],
        ["55.28", "88.4", "3"],
        ["44.62", "91.2", "1"],
        ["31.21", "90.6", "2"],
        ["23.55", "80.5", "5"],
        ["8.92", "84.9", "4"],
      ],
      ["营业收入", "排名情况", ""],
      ["C2:D2"],
    );
    expect(told(sheet)).toEqual([]);
    expect(told(withText(sheet, 5, 3, "1"))).toEqual(["printed.rank R6C4 2"]);
  });
});
