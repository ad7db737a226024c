/** The tables of a workbook saved before, with the words of a language: some rows right, some wrong. */
import { CATALOGUE } from "../../src/core/catalogue";
import type { Language } from "../../src/core/language";
import { words } from "../../src/i18n/translate";
import type { WorkbookTable } from "../../src/sources/fields";
import type { CellValue } from "../../src/xlsx/cells";

export function savedTables(language: Language): Readonly<Record<WorkbookTable, CellValue[][]>> {
  const {
    headings,
    ledgerMeasures,
    kinds,
    january,
    yesNo,
    parkLevels,
    targetTypes,
    parkArea,
    severities,
    mappingKinds,
  } = words(language).workbook;
  const row = (table: WorkbookTable, cells: Readonly<Record<string, CellValue>>): CellValue[] =>
    Object.keys(headings[table]).map((key) => cells[key] ?? null);
  const indicator = (code: string, cells: Readonly<Record<string, CellValue>> = {}): CellValue[] => {
    const known = CATALOGUE.find((each) => each.code === code);
    const { names, unit = "" } = known ?? { names: undefined };
    return row("Indicators", { code, name: names?.[language] ?? null, unit, ...cells });
  };
  const fiscal = CATALOGUE.find(({ code }) => code === "FISC_TOTAL")?.names[language] ?? "";
  return {
    Parks: [
      Object.values(headings.Parks),
      row("Parks", {
        code: "P1",
        name: "萍乡经开区",
        aliases: "萍乡经济技术开发区;萍经开",
        level: parkLevels.national,
        areaMu: 12000.5,
        order: 1,
        activeFrom: "2010-12",
      }),
      row("Parks", { code: "P2", name: "醴陵经开区", order: 2, activeFrom: "何时" }),
    ],
    Indicators: [
      Object.values(headings.Indicators),
      indicator("FISC_TOTAL"),
      indicator("U_DIGITAL", {
        name: "数字经济营收",
        unit: "亿元",
        decimals: 1,
        kind: kinds.flow,
        january: january.combined,
        parent: fiscal,
        required: yesNo.yes,
        synonyms: "数字营收；数字产业营收",
        order: 7,
      }),
      indicator("U_PER_MU", {
        name: "亩均数字营收",
        unit: "万元/亩",
        kind: kinds.ratio,
        numerator: "数字经济营收",
        denominator: parkArea,
      }),
    ],
    Ledger: [
      Object.values(headings.Ledger),
      row("Ledger", {
        key: "k",
        park: "萍乡经开区",
        indicator: fiscal,
        year: 2022,
        measure: ledgerMeasures.ytd,
        unit: "亿元",
        m4: 14.1,
        m5: 17.9,
      }),
      row("Ledger", {
        key: "k",
        park: "醴陵经开区",
        indicator: "数字营收",
        year: 2022,
        measure: ledgerMeasures.growth,
        unit: "%",
        m5: 9.2,
      }),
      row("Ledger", {
        key: "k",
        park: "萍乡经开区",
        indicator: fiscal,
        year: 2022,
        measure: ledgerMeasures.rank,
        m5: 3,
        note: "全市",
      }),
      row("Ledger", { key: "|||" }),
    ],
    Targets: [
      Object.values(headings.Targets),
      row("Targets", {
        key: "k",
        park: "萍乡经开区",
        indicator: fiscal,
        year: 2022,
        target: 35,
        type: targetTypes.level,
        unit: "亿元",
        revisedOn: "2022-07-01",
      }),
      row("Targets", {
        key: "k",
        park: "醴陵经开区",
        indicator: "数字营收",
        year: 2022,
        target: 12,
        type: targetTypes.growth,
        unit: "%",
      }),
    ],
    Projects: [
      Object.values(headings.Projects),
      row("Projects", {
        name: "金源光电产业园",
        park: "萍乡经开区",
        year: 2022,
        totalInvestment: 12,
        annualPlan: 3.5,
        m5: 1.9,
      }),
    ],
    Mappings: [
      Object.values(headings.Mappings),
      row("Mappings", {
        layout: "L_1",
        kind: mappingKinds.indicator,
        text: "规工产值",
        meaning: fiscal,
        unit: "万元",
      }),
      row("Mappings", { layout: "L_1", kind: mappingKinds.ignore, text: "填表说明", meaning: "—" }),
      row("Mappings", { kind: mappingKinds.measure, text: "本期数", meaning: ledgerMeasures.month }),
      row("Mappings", { kind: "？", text: "完成数", meaning: fiscal }),
      row("Mappings", { kind: mappingKinds.park, text: "经开" }),
    ],
    Relations: [
      Object.values(headings.Relations),
      row("Relations", {
        name: "税收",
        left: "税收",
        operator: "≤",
        right: "财政总收入",
        severity: severities.error,
      }),
    ],
  };
}
