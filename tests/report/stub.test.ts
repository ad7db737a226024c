/** The stub of a report: groups, indicators in order, parts beneath their whole. */
import { indicatorByCode } from "../support/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { stubRows } from "../../src/report/stub";

const ORDER = ["general", "industry", "fiscal"];

/** An indicator known by its name, in the fiscal group unless said otherwise. */
function indicator(name: string, order: number, more: Partial<Indicator> = {}): Indicator {
  const base = indicatorByCode("FISC_TOTAL");
  const names = { "zh-CN": name, "zh-TW": name, "en-US": name };
  return { ...base, code: name, names, order, group: "fiscal", parent: null, ...more };
}

/** The stub as a person reads it: groups with their number, parts indented and the first of them marked. */
const read = (...indicators: Indicator[]): string[] =>
  stubRows(indicators, ORDER).map((row) =>
    row.kind === "group"
      ? `${row.ordinal + 1}. ${row.group}`
      : `${"  ".repeat(row.depth)}${row.firstPart ? "其中：" : ""}${row.indicator.code}`,
  );

test("groups come in their order and are numbered as they come, empty ones not at all", () => {
  expect(
    read(
      indicator("财政总收入", 2),
      indicator("利润总额", 9, { group: "general" }),
      indicator("税收", 1),
      indicator("直播带货", 1, { group: "自定义" }),
    ),
  ).toEqual(["1. general", "利润总额", "2. fiscal", "税收", "财政总收入", "3. 自定义", "直播带货"]);
});

test("parts stand beneath their whole, parts of parts deeper, the first of each marked 其中", () => {
  expect(
    read(
      indicator("固定资产投资", 1),
      indicator("房地产投资", 6, { parent: "固定资产投资" }),
      indicator("工业投资", 2, { parent: "固定资产投资" }),
      indicator("工业技改投资", 3, { parent: "工业投资" }),
      indicator("招商引资", 4),
    ),
  ).toEqual([
    "1. fiscal",
    "固定资产投资",
    "  其中：工业投资",
    "    其中：工业技改投资",
    "  房地产投资",
    "招商引资",
  ]);
});

test("a part whose whole is not listed, or stands in another group, stands by itself", () => {
  expect(
    read(
      indicator("税收", 1, { parent: "财政总收入" }),
      indicator("规上工业税金", 2, { parent: "工业总产值" }),
      indicator("工业总产值", 1, { group: "industry" }),
    ),
  ).toEqual(["1. industry", "工业总产值", "2. fiscal", "税收", "规上工业税金"]);
});

test("wholes in a circle stand by themselves, each once", () => {
  const listed = read(
    indicator("甲", 1, { parent: "丙" }),
    indicator("乙", 2, { parent: "甲" }),
    indicator("丙", 3, { parent: "乙" }),
    indicator("丁", 4, { parent: "丁" }),
    indicator("戊", 5, { parent: "甲" }),
  );
  expect(listed.map((row) => row.trim().replace("其中：", "")).sort()).toEqual(
    ["1. fiscal", "甲", "乙", "丙", "丁", "戊"].sort(),
  );
  expect(listed).toContain("丁");
});

test("equal orders keep the order given", () => {
  expect(read(indicator("乙", 1), indicator("甲", 1))).toEqual(["1. fiscal", "乙", "甲"]);
});

test("nothing listed is no row", () => {
  expect(read()).toEqual([]);
});
