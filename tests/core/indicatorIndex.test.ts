import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { userDefinedIndicator } from "../../src/core/userIndicator";

describe("finding an indicator", () => {
  const index = new IndicatorIndex(CATALOGUE);

  test.each(["其中：现汇", "其中:现汇", "#现汇", "　　现 汇", "現匯", "Cash foreign capital", "fdi_cash"])(
    "%j in a stub is 现汇",
    (text) => {
      expect(index.find(text)?.code).toBe("FDI_CASH");
    },
  );

  test("by code only the code counts", () => {
    expect(index.byCode("FDI_CASH")?.names["zh-CN"]).toBe("现汇");
    expect(index.byCode("现汇")).toBeNull();
  });

  test("a synonym someone writes never takes the name of another indicator", () => {
    const meddling = {
      ...userDefinedIndicator("园区产值合计", "亿元"),
      synonyms: ["工业总产值", "产值合计"],
    };
    for (const order of [
      [meddling, ...CATALOGUE],
      [...CATALOGUE, meddling],
    ]) {
      const mixed = new IndicatorIndex(order);
      expect(mixed.find("工业总产值")?.code).toBe("IND_OUT");
      expect(mixed.find("产值合计")).toBe(meddling);
    }
  });

  test("the workbook's own version of an indicator replaces the shipped one", () => {
    const mixed = new IndicatorIndex(CATALOGUE);
    const renamed = { ...mixed.byCode("ENT")!, unit: "户", synonyms: ["园内企业"] };
    mixed.add(renamed);
    expect(mixed.find("落户企业数")).toBe(renamed);
    expect(mixed.find("园内企业")).toBe(renamed);
    expect(mixed.indicators).toHaveLength(CATALOGUE.length);
  });
});

describe("an indicator outside the catalogue", () => {
  test.each([
    ["新兴产业产值", "亿元", undefined, "flow", "sum", 2],
    ["融资企业数", "家", undefined, "count", "sum", 0],
    ["在册企业数", "家", "level", "countStock", "sum", 0],
    ["贷款余额", "亿元", "level", "stock", "sum", 2],
    ["本科以上学历占比", "%", undefined, "ratio", "none", 2],
    ["资产负债率", "", undefined, "ratio", "none", 2],
    ["人均产值", "万元", undefined, "ratio", "none", 2],
    ["土地产出", "亿元/平方公里", undefined, "ratio", "none", 2],
    ["Occupancy rate", "", undefined, "ratio", "none", 2],
    ["装机容量", "MWP", undefined, "flow", "sum", 2],
  ] as const)(
    "%s in %j (%s) is taken as %s, across parks %s, %i decimals",
    (name, unit, measure, kind, aggregation, decimals) => {
      const indicator = userDefinedIndicator(name, unit, measure);
      expect(indicator).toMatchObject({
        kind,
        aggregation,
        decimals,
        unit,
        userDefined: true,
        january: "separate",
      });
      expect(indicator.code).toMatch(/^U_[0-9A-Z]+$/);
      expect(Object.values(indicator.names)).toEqual([name, name, name]);
    },
  );
});
