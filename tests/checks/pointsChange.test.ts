/** Changes of percentages in 百分点, as returns state them, against the two years' figures. */
import { found, type Row } from "./findings";

const CODE = "SALES_RATE";
const rates = (now: number, lastYear: number, note = ""): Row[] => [
  [CODE, "2021-05", "level", lastYear],
  [CODE, "2022-05", "level", now, note],
];
const FOUND = [`check.pointsChange ${CODE}`];

describe("the column 增减百分点 of 产销率", () => {
  const with_ = (now: number, lastYear: number, change: number): string[] =>
    found({ rows: [...rates(now, lastYear), [CODE, "2022-05", "growth", change]] });

  test("97.8 against 97.0 is 0.8 points more, also where the figures were rounded before", () => {
    expect([with_(97.8, 97, 0.8), with_(97.8, 97, 0.7), with_(97.83, 96.98, 0.8)]).toEqual([[], [], []]);
    expect(with_(96.5, 97.3, -0.8)).toEqual([]);
  });

  test("a lost minus, a change in percent and the change on last month are found", () => {
    expect(with_(94.2, 97.3, 3.1)).toEqual(FOUND);
    // 45.6 is 3.9 % more than 43.9, which is 1.7 points.
    expect(with_(45.6, 43.9, 3.9)).toEqual(FOUND);
    expect(with_(97.83, 96.98, 0.5)).toEqual(FOUND);
  });

  test("last year's comparable figure is the base where it is reported", () => {
    const rows: Row[] = [
      ...rates(97.8, 97),
      [CODE, "2022-05", "base", 96.2],
      [CODE, "2022-05", "growth", 1.6],
    ];
    expect(found({ rows })).toEqual([`check.restated ${CODE}`]);
  });

  test("without last year's figure nothing can be said, and amounts grow by percent", () => {
    expect(
      found({
        rows: [
          [CODE, "2022-05", "level", 97.8],
          [CODE, "2022-05", "growth", 9],
        ],
      }),
    ).toEqual([]);
    const amount: Row[] = [
      ["TAX", "2021-05", "ytd", 10],
      ["TAX", "2022-05", "ytd", 11],
      ["TAX", "2022-05", "growth", 10],
    ];
    expect(found({ rows: amount })).toEqual([]);
  });
});

describe("the change told in the remark of a figure", () => {
  const told = (note: string): string[] => found({ rows: rates(97.8, 97, note) });

  test.each([
    ...[
      "较上年同期提高2.8个百分点",
      "同比下降0.8个百分点",
      "其中：同比提高了３．１个百分点",
      "增减百分点:-0.8",
    ],
    ...[
      "同比增减（百分点）：8",
      "较上年同期±:1.8个百分点",
      "比去年同期上升2个百分點",
      "产销衔接良好，同比回落0.8个百分点",
    ],
    "up 2.8 percentage points on a year earlier",
  ])("%s is held against the figures", (note) => {
    expect(told(note)).toEqual(FOUND);
  });

  test.each([
    ...["较上年同期提高0.8个百分点", "同比提高0.8个百分点", "增减百分点:0.8", "较去年同期增减(百分点):0.80"],
    ...["up 0.8 percentage points year on year", "同比增减百分点:0.9"],
    // Of another figure, month or park, or no points.
    ...[
      "税收占比同比提高3.2个百分点",
      "5月当月同比提高3个百分点",
      "较上月提高2.5个百分点",
      "高于全市3.1个百分点",
    ],
    ...["同比增长2.8%", "完成率比上年同期提高5个百分点", "同比增减:0.8%", "产销率目标98%"],
  ])("%s is let be", (note) => {
    expect(told(note)).toEqual([]);
  });
});
