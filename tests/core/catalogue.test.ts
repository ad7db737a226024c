import { CATALOGUE, GROUPS } from "../../src/core/catalogue";
import { PARK_AREA } from "../../src/core/indicator";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES } from "../../src/core/language";
import { nameKey, normaliseName } from "../../src/core/name";
import { SIMPLIFIED_ONLY } from "../support/simplifiedOnly";

const byCode = new Map(CATALOGUE.map((indicator) => [indicator.code, indicator]));
const index = new IndicatorIndex(CATALOGUE);
const named = (text: string) => index.find(text)?.code ?? null;

describe("the shipped catalogue", () => {
  test("codes and orders are unique, and every row stands in a group", () => {
    expect(byCode.size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ order }) => order)).size).toBe(CATALOGUE.length);
    const groups = new Set(GROUPS.map(({ code }) => code));
    for (const { code, group } of CATALOGUE) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect([code, groups.has(group)]).toEqual([code, true]);
    }
  });

  test.each(LANGUAGES)(
    "names in %s are unique, complete and fit for a table heading and a ledger key",
    (language) => {
      const names = CATALOGUE.map((indicator) => indicator.names[language]);
      expect(new Set(names.map(nameKey)).size).toBe(names.length);
      for (const name of names) {
        expect(name).not.toMatch(/[()%#[\]'@|*?~]|^\s|\s$|^$/);
        expect(normaliseName(name)).toBe(name);
      }
    },
  );

  test("no name, code or synonym leads to two indicators", () => {
    const holder = new Map<string, string>();
    for (const { code, names, synonyms } of CATALOGUE)
      for (const text of [code, ...Object.values(names), ...synonyms]) {
        const key = nameKey(text);
        expect([text, holder.get(key) ?? code]).toEqual([text, code]);
        holder.set(key, code);
      }
  });

  test("every name, code and synonym finds its indicator", () => {
    for (const { code, names, synonyms } of CATALOGUE)
      for (const text of [code, ...Object.values(names), ...synonyms])
        expect([text, named(text)]).toEqual([text, code]);
  });

  test("traditional names hold no character that only simplified Chinese has", () => {
    for (const { names } of CATALOGUE) expect(names["zh-TW"]).not.toMatch(SIMPLIFIED_ONLY);
  });

  test("a whole stands before its parts, in their group", () => {
    for (const { code, parent, group, order } of CATALOGUE) {
      if (parent === null) continue;
      const whole = byCode.get(parent)!;
      expect([code, whole.group, whole.order < order]).toEqual([code, group, true]);
    }
  });

  test("between a whole and its part stand only other parts of it", () => {
    const isWithin = (code: string, whole: string): boolean => {
      const parent = byCode.get(code)!.parent;
      return parent !== null && (parent === whole || isWithin(parent, whole));
    };
    const codes = CATALOGUE.map(({ code }) => code);
    for (const { code, parent } of CATALOGUE)
      if (parent !== null)
        for (const between of codes.slice(codes.indexOf(parent) + 1, codes.indexOf(code)))
          expect([parent, between, isWithin(between, parent)]).toEqual([parent, between, true]);
  });

  test("ratios name both their parts or neither, and parts are indicators that add up", () => {
    for (const { code, kind, numerator, denominator, aggregation } of CATALOGUE) {
      expect([code, numerator === null]).toEqual([code, denominator === null]);
      if (numerator === null || denominator === null) continue;
      expect([code, kind, aggregation]).toEqual([code, "ratio", "ratio"]);
      expect(byCode.get(numerator)?.aggregation).toBe("sum");
      if (denominator !== PARK_AREA) expect(byCode.get(denominator)?.aggregation).toBe("sum");
    }
  });

  test("ratios are never summed", () => {
    for (const { code, kind, aggregation } of CATALOGUE)
      if (kind === "ratio") expect([code, aggregation]).not.toEqual([code, "sum"]);
  });

  test("counts are printed without decimals", () => {
    for (const { code, kind, decimals } of CATALOGUE)
      if (kind === "count" || kind === "countStock") expect([code, decimals]).toEqual([code, 0]);
  });
});

describe("words that parks use", () => {
  test.each([
    ["GDP", "GDP"],
    ["規模工業總產值", "IND_OUT_SCALE"],
    ["规上企业产值", "IND_OUT_SCALE"],
    ["技工工资收入", "REV_JGM"],
    ["小康占比", "SHARE_IND"],
    ["公共财政总收入", "FISC_TOTAL"],
    ["实缴税金", "TAX"],
    ["地方级税收", "TAX_LOCAL"],
    ["非税收入", "FISC_NONTAX"],
    ["固投", "FAI"],
    ["外資到位", "FDI"],
    ["现汇进资", "FDI_CASH"],
    ["贸易总额", null],
    ["貿易總額", "TRADE"],
    ["签约资金", "PROJ_SIGNED_AMT"],
    ["SIGNED", "PROJ_SIGNED_AMT"],
    ["5020项目", "PROJ_INTRO_100M"],
    ["高企", "ENT_HT"],
    ["申报专利", "PATENT_APPLY"],
    ["畝均產值", "MU_OUT"],
    ["年计划完成率", "KEYPROJ_RATE"],
    ["省重点项目累计完成投资", "KEYPROJ_DONE_PROVINCE"],
    ["R&D经费支出总额", "RD_EXP"],
    ["utilised foreign CAPITAL", "FDI"],
  ])("%s is %s", (text, code) => {
    expect(named(text)).toBe(code);
  });

  test("what carries another code is another indicator: 净利润 and 利税 are not 利润总额", () => {
    expect(["利润总额", "净利润", "利税", "营业收入", "主营业务收入", "产品销售收入"].map(named)).toEqual([
      "PROFIT",
      "NET_PROFIT",
      "PROFIT_TAX",
      "REV",
      "REV_MAIN",
      "SALES_IND",
    ]);
  });
});

describe("how indicators are published", () => {
  test("surveys of industry, services and fixed assets combine January with February; treasury, customs, commerce and the grid do not", () => {
    const january = (code: string) => byCode.get(code)!.january;
    const combined = [
      "IND_VA_SCALE",
      "IND_OUT_SCALE",
      "REV",
      "PROFIT",
      "SALES_RATE",
      "REV_SERV",
      "FAI",
      "FAI_TECH",
      "EXPORT_DELIV",
    ];
    const separate = [
      "FISC_TOTAL",
      "TAX",
      "FDI",
      "TRADE",
      "EXPORT",
      "ELEC",
      "KEYPROJ_DONE",
      "INV_INPLACE",
      "ENT",
      "EMP",
    ];
    expect(combined.filter((code) => january(code) !== "combined")).toEqual([]);
    expect(separate.filter((code) => january(code) !== "separate")).toEqual([]);
  });

  test("services lag one month, GDP and its sectors are quarterly, above-scale value added prints growth only", () => {
    expect(CATALOGUE.filter(({ lagMonths }) => lagMonths > 0).map(({ code }) => code)).toEqual(["REV_SERV"]);
    expect(CATALOGUE.filter(({ frequency }) => frequency !== "monthly").map(({ code }) => code)).toEqual([
      "GDP",
      "VA1",
      "VA2",
      "VA3",
    ]);
    expect(CATALOGUE.filter(({ growthOnly }) => growthOnly).map(({ code }) => code)).toEqual([
      "IND_VA_SCALE",
    ]);
  });
});
