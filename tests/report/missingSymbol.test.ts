/** What a report prints where there is no figure: a dash, a zero or nothing, as the settings sheet says. */
import { LANGUAGES } from "../../src/core/language";
import { missingConditions, placeColumns } from "../../src/report/missingSymbol";
import { settingRows } from "../../src/report/settingRows";
import { readSettings } from "../../src/report/settings";
import { displayText } from "../../src/xlsx/displayText";
import { words } from "../../src/i18n/translate";

const TABLE = { top: 4, left: 0, bottom: 30, right: 12 };

test.each(LANGUAGES)(
  "the symbol is chosen from a list in %s, and is a dash until somebody chooses",
  (language) => {
    const { missingSymbols } = words(language).workbook;
    const row = settingRows(language).find(({ name }) => name === "MissingSymbol")!;
    expect(row.choices).toEqual(["—", "0", missingSymbols.blank]);
    expect(readSettings({}, language).missingSymbol).toBe("dash");
    expect(readSettings({ MissingSymbol: "0" }, language).missingSymbol).toBe("zero");
    expect(readSettings({ MissingSymbol: missingSymbols.blank }, language).missingSymbol).toBe("blank");
  },
);

test("a park without a place has no place 0: places and words keep their dash where figures show a zero", () => {
  const column = (top: number, bottom: number) => ({ top, bottom, left: 3, right: 3 });
  const places = placeColumns([
    { area: column(5, 9), style: "rank" },
    { area: { ...TABLE, left: 4 }, style: "number" },
    { area: column(11, 15), style: "rank" },
  ]);
  expect(places).toEqual([column(5, 15)]);
  const of = missingConditions(TABLE, "zh-CN", places).at(-1)!;
  expect(of).toMatchObject({ area: column(5, 15), formula: '=AND(D6="—",MissingSymbol="0")' });
  expect(displayText("—", of.numberFormat!)).toBe("—");
});

test("only the look changes: the cell keeps its dash, which no sum and no rank takes for a figure", () => {
  const [zero, blank] = missingConditions(TABLE, "zh-CN");
  expect(zero).toMatchObject({ area: TABLE, formula: '=AND(A5="—",MissingSymbol="0")' });
  expect(blank).toMatchObject({ area: TABLE, formula: '=AND(A5="—",MissingSymbol="空白")' });
  expect(displayText("—", zero!.numberFormat!).trim()).toBe("0");
  expect(displayText("—", blank!.numberFormat!)).toBe("");
});
