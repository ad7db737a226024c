/** What a report prints where there is no figure: a dash, a zero or nothing, as the settings sheet says. */
import { LANGUAGES } from "../../src/core/language";
import { missingConditions } from "../../src/report/missingSymbol";
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

test("only the look changes: the cell keeps its dash, which no sum and no rank takes for a figure", () => {
  const [zero, blank] = missingConditions(TABLE, "zh-CN");
  expect(zero).toMatchObject({ area: TABLE, formula: '=AND(A5="—",MissingSymbol="0")' });
  expect(blank).toMatchObject({ area: TABLE, formula: '=AND(A5="—",MissingSymbol="空白")' });
  expect(displayText("—", zero!.numberFormat!).trim()).toBe("0");
  expect(displayText("—", blank!.numberFormat!)).toBe("");
});
