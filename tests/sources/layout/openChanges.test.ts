/** 同比± and 同比增减 without a percent sign: growth or amount, by both years' figures, else in doubt. */
import { read } from "./freeSheet";

const of = (rows: string) => read(`2022年1-5月 萍乡经开区\n${rows}\n`);

test.each(["比去年±", "同比±", "同比增减"])(
  "%s that says no percent is taken as growth in doubt",
  async (head) => {
    expect(await of(`指标,单位,1-5月,${head}\n规上企业数,家,97,+8\n财政总收入,亿元,14.62,1.02`)).toEqual({
      figures: [
        "萍乡经开区 ENT_SCALE 2022-05 level 97",
        "萍乡经开区 ENT_SCALE 2022-05 growth 8 ? source.changeOpen",
        "萍乡经开区 FISC_TOTAL 2022-05 ytd 14.62",
        "萍乡经开区 FISC_TOTAL 2022-05 growth 1.02 ? source.changeOpen",
      ],
      targets: [],
      problems: ["warning source.changeOpen 3:4", "warning source.changeOpen 4:4"],
    });
  },
);

test("beside last year's figure a difference is told as one, and a rate is read without doubt", async () => {
  const amounts = await of(
    "指标,单位,1-5月,上年同期,同比增减\n规上企业数,家,97,89,8\n财政总收入,亿元,14.62,13.6,1.02",
  );
  expect(amounts.figures.filter((figure) => figure.includes("growth"))).toEqual([]);
  expect(amounts.problems).toEqual([
    "warning source.changeForGrowth 3:5",
    "warning source.changeForGrowth 4:5",
  ]);
  const rates = await of(
    "指标,单位,1-5月,上年同期,同比±\n规上工业总产值,亿元,146,136,7.4\n财政总收入,亿元,14.62,13.6,7.5",
  );
  expect(rates.problems).toEqual([]);
  expect(rates.figures).toContain("萍乡经开区 IND_OUT_SCALE 2022-05 growth 7.4");
});

test("a percent sign in the heading, at the figure or in the line of units decides", async () => {
  for (const rows of [
    "指标,单位,1-5月,同比±%\n财政总收入,亿元,14.62,2.02",
    "指标,单位,1-5月,同比±\n财政总收入,亿元,14.62,2.02%",
    "单位：亿元、%,,,\n指标,单位,1-5月,同比±\n财政总收入,亿元,14.62,2.02",
  ])
    expect((await of(rows)).figures).toContain("萍乡经开区 FISC_TOTAL 2022-05 growth 2.02");
});
