/** Zeros that numbers without a format of their own have lost at their end. */
import { droppedZeros } from "../../src/audit/droppedZeros";

const column = (texts: readonly string[], unit = "亿元", drops = true) =>
  droppedZeros(texts.map((text) => ({ text, unit, drops })));

test("6.5 among figures of two decimals was 6.50", () => {
  expect(column(["2.74", "6.5", "9.24"])).toEqual(["", "0", ""]);
  expect(column(["2.74", "-6.5"])).toEqual(["", "0"]);
});

test("a round plan among them stays round, and so do figures of one decimal", () => {
  expect(column(["40", "44.62"])).toEqual(["", ""]);
  expect(column(["8.8", "9"])).toEqual(["", ""]);
});

test("figures of another unit and figures with a format of their own say nothing of it", () => {
  const cells = [
    { text: "87.25", unit: "亿元", drops: true },
    { text: "5735.5", unit: "万美元", drops: true },
    { text: "6.5", unit: "亿元", drops: false },
  ];
  expect(droppedZeros(cells)).toEqual(["", "", ""]);
});
