/** Sides of relations as people write them. */
import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { readRelationOperator, splitRelation } from "../../src/core/relation";
import { readSum } from "../../src/checks/linearSum";

const indicators = new IndicatorIndex(CATALOGUE);
const read = (text: string): string => {
  const side = readSum(text, indicators);
  if ("fault" in side) return `${side.fault}: ${side.text}`;
  const terms = side.terms.map(({ indicator, factor }) => `${factor.toString()} ${indicator}`);
  return [...terms, ...(side.constant.eq(0) ? [] : [side.constant.toString()])].join(", ");
};

test.each([
  ["税收 + 非税收入", "1 TAX, 1 FISC_NONTAX"],
  ["税收＋非税收入", "1 TAX, 1 FISC_NONTAX"],
  ["財政總收入－稅收", "1 FISC_TOTAL, -1 TAX"],
  ["0.5 × 税收", "0.5 TAX"],
  ["税收×50％", "0.5 TAX"],
  ["2税收", "2 TAX"],
  ["税收 ÷ 4 + 3", "0.25 TAX, 3"],
  ["- 税收 + 财政总收入", "-1 TAX, 1 FISC_TOTAL"],
  ["100", "100"],
  ["2 × 3", "6"],
  ["Total fiscal revenue - Tax revenue", "1 FISC_TOTAL, -1 TAX"],
  ["R&D经费", "1 RD_EXP"],
  ["税收500万元以上企业数", "1 ENT_TAX500"],
  ["进出口总额 - 外贸出口 - 外贸进口", "1 TRADE, -1 EXPORT, -1 IMPORT"],
])("%s is read", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["", "empty: "],
  ["  ", "empty: "],
  ["税收 + 未知指标", "unknownName: 未知指标"],
  ["税收 +", "syntax: +"],
  ["税收 * + 2", "syntax: 税收 * + 2"],
  ["税收 × 非税收入", "product: 非税收入"],
  ["3 ÷ 税收", "product: 税收"],
  ["税收 ÷ 0", "syntax: 0"],
])("%j is refused with the part that is not understood", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("no text makes the reader fail or hang", () => {
  const piece = fc.constantFrom(
    "税收",
    "+",
    "-",
    "×",
    "÷",
    "/",
    "(",
    "3",
    "0.5%",
    " ",
    "＝",
    "营业收入",
    "x",
    "+-",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      expect(typeof read(pieces.join(""))).toBe("string");
    }),
  );
});

test.each([
  ["≥", ">="],
  ["＞＝", ">="],
  ["=>", ">="],
  ["≦", "<="],
  ["不大于", "<="],
  ["＝", "="],
  ["大於", ">"],
  ["≠", null],
  ["", null],
])("the sign %s means %s", (text, operator) => {
  expect(readRelationOperator(text)).toBe(operator);
});

test("a relation in one cell is split at its sign", () => {
  expect(splitRelation("财政总收入 ≥ 税收 + 非税收入")).toEqual({
    left: "财政总收入",
    operator: ">=",
    right: "税收 + 非税收入",
  });
  expect(splitRelation("税收 + 非税收入")).toBeNull();
  expect(splitRelation("a > b > c")).toBeNull();
});
