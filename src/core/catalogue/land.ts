/** Land, intensity and green development. Per-mu figures divide by the park's land in use, never by a sum of ratios. */
import { PARK_AREA } from "../indicator";
import { row } from "./row";
import type { CatalogueRow } from "./row";

export const LAND: readonly CatalogueRow[] = [
  row("AREA_PLAN", "规划面积", "規劃面積", "Planned area", "平方公里", 2, "stock", {
    synonyms: ["总用地面积", "核准面积", "規劃用地面積"],
    direction: "neutral",
  }),
  row("AREA_DEV", "累计开发面积", "累計開發面積", "Developed area", "平方公里", 2, "stock", {
    synonyms: ["开发面积", "已开发面积"],
    direction: "neutral",
  }),
  row("LAND_REUSE", "盘活土地", "盤活土地", "Land revitalised", "亩", 2, "flow", {
    synonyms: ["盘活低效用地", "盘活闲置土地", "盘活土地面积", "盘活闲置土地面积"],
    targeted: true,
  }),
  row("ENT_ACQ", "收购低效闲置企业数", "收購低效閒置企業數", "Idle firms acquired", "家", 0, "count", {
    synonyms: ["收购低效闲置企业"],
    targeted: true,
  }),
  row("LAND_RESERVE", "土地收储", "土地收儲", "Land reserved", "亩", 2, "flow", {
    synonyms: ["收储土地", "收储土地面积"],
    targeted: true,
  }),
  row("LAND_DEV", "土地开发", "土地開發", "Land developed", "亩", 2, "flow", {
    synonyms: ["土地开发面积"],
    targeted: true,
  }),
  row("FACTORY_AREA", "标准厂房面积", "標準廠房面積", "Standard factory space", "万平方米", 2, "flow", {
    synonyms: ["标准厂房", "標準廠房", "标准厂房建设面积"],
    targeted: true,
  }),
  row("MU_TAX", "亩均税收", "畝均稅收", "Tax per mu", "万元/亩", 2, "ratio", {
    synonyms: ["亩均实缴税收", "单位面积税收", "工业用地亩均税收"],
    numerator: "TAX",
    denominator: PARK_AREA,
    targeted: true,
  }),
  row("MU_OUT", "亩均产值", "畝均產值", "Output per mu", "万元/亩", 2, "ratio", {
    synonyms: ["单位面积产值", "亩均工业总产值"],
    numerator: "IND_OUT",
    denominator: PARK_AREA,
    january: "combined",
    targeted: true,
  }),
  row("MU_VA", "亩均增加值", "畝均增加值", "Value added per mu", "万元/亩", 2, "ratio", {
    synonyms: ["单位面积增加值", "亩均工业增加值"],
    numerator: "IND_VA",
    denominator: PARK_AREA,
    january: "combined",
    targeted: true,
  }),
  row("INV_INTENSITY", "投资强度", "投資強度", "Investment intensity", "万元/亩", 2, "ratio", {
    synonyms: ["平均投资强度", "亩均投资"],
    targeted: true,
  }),
  row(
    "ENERGY_INT",
    "单位工业增加值能耗",
    "單位工業增加值能耗",
    "Energy use per unit of industrial value added",
    "吨标准煤/万元",
    4,
    "ratio",
    {
      synonyms: ["能耗降幅", "万元工业增加值能耗"],
      direction: "lower",
      january: "combined",
      targeted: true,
    },
  ),
  row(
    "WATER_INT",
    "单位工业增加值水耗",
    "單位工業增加值水耗",
    "Water use per unit of industrial value added",
    "立方米/万元",
    2,
    "ratio",
    {
      synonyms: ["单位工业增加值用水量", "万元工业增加值用水量"],
      direction: "lower",
      january: "combined",
      targeted: true,
    },
  ),
  row(
    "CO2_INT",
    "单位工业增加值碳排放",
    "單位工業增加值碳排放",
    "Carbon dioxide per unit of industrial value added",
    "吨/万元",
    4,
    "ratio",
    {
      synonyms: ["单位工业增加值二氧化碳排放", "碳排放强度"],
      direction: "lower",
      january: "combined",
      targeted: true,
    },
  ),
];
