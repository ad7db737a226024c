/** What a person decides about a bulletin's words: once for all statements it concerns, and again next month. */
import type { MappingChoice } from "../../../src/core/mapping";
import type { Prose } from "../../../src/sources/bulletin/prose";
import { PROSE_LAYOUT } from "../../../src/sources/bulletin/proseChoices";
import { readSource } from "../../../src/sources/source";
import { context, figures, usable, utf8 } from "../reading";

const TEXT = `2021年1至5月,萍乡经开区完成园区大口径收入17.9亿元,同比增长8.8%;完成固定资产投资36.2亿元,同比增长12.1%。
其中,工业技改投资9.3亿元。5月份,完成园区大口径收入3.4亿元,同比增长6.5%。`;

const choice = (
  kind: MappingChoice["kind"],
  text: string,
  meaning: string,
  file?: string,
): MappingChoice => ({
  layout: PROSE_LAYOUT,
  kind,
  text,
  meaning,
  unit: "",
  ...(file && { only: { file, sheet: "", top: 0, left: 0 } }),
});

async function read(choices: readonly MappingChoice[], text = TEXT) {
  const reading = await readSource({ name: "简报.txt", bytes: utf8(text) }, { ...context(), choices });
  return { figures: figures(usable(reading)), prose: (reading as { prose?: Prose }).prose! };
}

test("every statement stands beside its words, with the reason why it is not loaded", async () => {
  const { prose } = await read([]);
  const shown = prose.rows.map(({ start, end, left, asked }) => [
    asked.indicator,
    asked.period,
    left,
    prose.text.slice(start, end).includes(asked.indicator),
  ]);
  expect(shown).toContainEqual(["大口径收入", "2021-05", "source.statementUnknown", true]);
  expect(shown).toContainEqual(["固定资产投资", "2021-05", null, true]);
});

test("an indicator named once counts for every statement in these words", async () => {
  const { figures } = await read([choice("indicator", "大口径收入", "FISC_TOTAL")]);
  expect(figures).toEqual(
    expect.arrayContaining([
      "萍乡经开区 FISC_TOTAL 2021-05 ytd 17.9亿元",
      "萍乡经开区 FISC_TOTAL 2021-05 growth 8.8%",
      "萍乡经开区 FISC_TOTAL 2021-05 month 3.4亿元",
      "萍乡经开区 FISC_TOTAL 2021-05 monthGrowth 6.5%",
    ]),
  );
});

test("words set aside are not loaded, and nobody is told of them again", async () => {
  const { figures, prose } = await read([choice("ignore", "固定资产投资", "")]);
  expect(figures.filter((figure) => figure.includes("36.2"))).toEqual([]);
  expect(prose.rows.filter(({ left }) => left === "chosen").map(({ asked }) => asked.indicator)).toEqual([
    "固定资产投资",
  ]);
});

test("a wrong year is set right for all statements of that month, in this file alone", async () => {
  const wrong = [choice("period", "2021-05", "2022-05", "简报.txt")];
  const right = await read(wrong);
  expect(right.figures.length).toBeGreaterThan(0);
  expect(right.figures.filter((figure) => !figure.includes("2022-05"))).toEqual([]);
  const other = await read([choice("period", "2021-05", "2022-05", "另一份.txt")]);
  expect(other.figures.every((figure) => figure.includes("2021-05"))).toBe(true);
});

test("a text that names no park is loaded once a person says whose it is", async () => {
  const text = "2022年1至5月,全区完成财政总收入17.9亿元,同比增长8.8%。";
  expect((await read([], text)).figures).toEqual([]);
  const { figures, prose } = await read([choice("park", "", "萍乡经开区", "简报.txt")], text);
  expect(prose.rows[0]?.asked.park).toBe("");
  expect(figures).toContain("萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元");
});

test("decisions about spreadsheets do not reach into prose", async () => {
  const sheet = { ...choice("indicator", "大口径收入", "FISC_TOTAL"), layout: "3f2a" };
  expect((await read([sheet])).figures.some((figure) => figure.includes("FISC_TOTAL"))).toBe(false);
});
