/** Names of tabs. */
import { freeSheetName } from "../../src/report/sheetName";

const LONG = "长江中游城市群萍乡经济技术开发区新材料与电子信息产业园北区二期";

test("a short name is taken as it is, without what a tab may not hold", () => {
  expect(freeSheetName("萍乡经开区月报", [], "萍乡经开区")).toBe("萍乡经开区月报");
  expect(freeSheetName("'甲/乙'", [])).toBe("甲 乙");
});

test("of a long park's name the park is cut, and what the sheet is stays", () => {
  const monthly = freeSheetName(`${LONG}月报`, [], LONG);
  const trend = freeSheetName(`${LONG}走势`, [monthly], LONG);
  expect([monthly, trend].map((name) => name.length)).toEqual([31, 31]);
  expect([monthly, trend]).toEqual([`${LONG.slice(0, 29)}月报`, `${LONG.slice(0, 29)}走势`]);
});

test("of two parks whose names begin alike the second has a number behind what the sheet is", () => {
  const first = freeSheetName(`${LONG}东月报`, [], `${LONG}东`);
  const second = freeSheetName(`${LONG}西月报`, [first], `${LONG}西`);
  expect(second).toBe(`${LONG.slice(0, 25)}月报 (2)`);
  expect(freeSheetName("月报", ["月报"])).toBe("月报 (2)");
});

test("half a character is not left at the cut", () => {
  expect(freeSheetName(`${"𠮷".repeat(20)}月报`, [], "𠮷".repeat(20))).toBe(`${"𠮷".repeat(14)}月报`);
});
