/** A year without months beside months of another: it is the year as a whole, and a person is to look. */
import { read } from "./freeSheet";

const of = (title: string, heads: string, row: string) =>
  read(`${title}\n指标,单位,${heads}\n财政总收入,亿元,${row}\n`);

test.each([
  ["主要指标（2022年1-5月）", "2021年,1-5月累计,同比%"],
  ["主要指标", "2021年完成,2022年1-5月,同比%"],
])("under %s, %s: last year is the whole of it, in doubt", async (title, heads) => {
  expect((await of(`萍乡经开区${title}`, heads, "40.5,17.9,8.8")).figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2021-12 ytd 40.5 ? source.guessedPeriod",
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
  ]);
});

test("the growth behind a year is that year's", async () => {
  const { figures } = await of("萍乡经开区2022年1-5月", "2021年,同比%,1-5月,同比%", "40.5,6.6,17.9,8.8");
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2021-12 ytd 40.5 ? source.guessedPeriod",
    "萍乡经开区 FISC_TOTAL 2021-12 growth 6.6 ? source.guessedPeriod",
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
  ]);
});

test("months without a year beside a year that is over are asked about, not taken for that year's", async () => {
  const { figures, problems } = await of("萍乡经开区主要指标", "2021年,1-5月累计", "40.5,17.9");
  expect(figures).toEqual(["萍乡经开区 FISC_TOTAL 2021-12 ytd 40.5 ? source.guessedPeriod"]);
  expect(problems).toContain("error source.noPeriod 3:4");
});

test("two years under a title that says the months are those months of each", async () => {
  expect((await of("萍乡经开区2022年1-5月", "2022年,2021年,同比%", "17.9,16.5,8.8")).figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2021-05 ytd 16.5",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
  ]);
});

test("2019年同期 is the total of those months of 2019, not a comparable base", async () => {
  expect((await of("萍乡经开区2022年1-5月", "1-5月,2019年同期", "17.9,15")).figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2019-05 ytd 15",
  ]);
});
