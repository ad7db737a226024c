/** The shipped indicators in report order, and the groups of the report's stub. */
import { ENTERPRISES } from "./catalogue/enterprises";
import { FISCAL } from "./catalogue/fiscal";
import { INVESTMENT } from "./catalogue/investment";
import { LAND } from "./catalogue/land";
import { OPENING } from "./catalogue/opening";
import type { CatalogueRow } from "./catalogue/row";
import { GENERAL, INDUSTRY } from "./catalogue/scale";
import type { Indicator } from "./indicator";
import type { Language } from "./language";

/** A block of the report's stub (一、综合 …). */
export interface IndicatorGroup {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly order: number;
}

const SECTIONS: readonly (readonly [
  code: string,
  simplified: string,
  traditional: string,
  english: string,
  rows: readonly CatalogueRow[],
])[] = [
  ["general", "综合", "綜合", "General", GENERAL],
  ["industry", "工业", "工業", "Industry", INDUSTRY],
  ["fiscal", "财政", "財政", "Public finance", FISCAL],
  ["investment", "投资", "投資", "Investment", INVESTMENT],
  ["opening", "开放型经济", "開放型經濟", "Opening-up", OPENING],
  ["enterprises", "企业与创新", "企業與創新", "Enterprises and innovation", ENTERPRISES],
  ["land", "土地集约", "土地集約", "Land and intensity", LAND],
  ["other", "其他", "其他", "Other", []],
];

/** Groups in stub order; "other" takes what the workbook's people added. */
export const GROUPS: readonly IndicatorGroup[] = SECTIONS.map(
  ([code, simplified, traditional, english], index) => ({
    code,
    names: { "zh-CN": simplified, "zh-TW": traditional, "en-US": english },
    order: index + 1,
  }),
);

/** Group of indicators that no section of the catalogue holds. */
export const OTHER_GROUP = "other";

/** Every shipped indicator; `order` counts in tens so that a row can be put between. */
export const CATALOGUE: readonly Indicator[] = SECTIONS.flatMap(([group, , , , rows], section) =>
  rows.map((each, index) => ({ ...each, group, order: (section + 1) * 1000 + (index + 1) * 10 })),
);
