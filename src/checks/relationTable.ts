/** Subset and identity relations between indicators of the catalogue, with their severities (domain table of INDICATORS). */
import type { Severity } from "../core/problem";
import type { RelationOperator } from "../core/relation";

export interface CatalogueRelation {
  readonly left: readonly string[];
  readonly operator: RelationOperator;
  readonly right: readonly string[];
  readonly severity: Severity;
}

function subset(part: string, whole: string, severity: Severity): CatalogueRelation {
  return { left: [part], operator: "<=", right: [whole], severity };
}

function identity(parts: readonly string[], total: string): CatalogueRelation {
  return { left: parts, operator: "=", right: [total], severity: "warning" };
}

/** The lists of key projects: all, provincial large and medium, provincial key, municipal key. */
const PROJECT_LISTS = ["", "_LARGE", "_PROVINCE", "_CITY"];

/**
 * Errors where the definitions leave no way out; warnings where calibers differ between offices: a ministry's release
 * prints 税收 above 财政收入 (3925 > 3895), because one counts all levels and the other the local one.
 */
export const CATALOGUE_RELATIONS: readonly CatalogueRelation[] = [
  identity(["VA1", "VA2", "VA3"], "GDP"),
  subset("VA1", "GDP", "error"),
  subset("VA2", "GDP", "error"),
  subset("VA3", "GDP", "error"),
  subset("IND_VA", "VA2", "warning"),
  subset("VA_HT", "IND_VA", "warning"),
  subset("IND_VA_SCALE", "IND_VA", "warning"),
  { left: ["IND_VA_SCALE"], operator: "<", right: ["IND_OUT_SCALE"], severity: "error" },
  subset("IND_OUT_SCALE", "IND_OUT", "error"),
  subset("OUT_HT", "IND_OUT", "warning"),
  subset("EXPORT_DELIV", "IND_OUT", "warning"),
  subset("REV_HT", "REV", "warning"),
  subset("COST_MAIN", "REV_MAIN", "warning"),
  subset("IND_OUT", "REV_JGM", "warning"),
  subset("SALES_IND", "REV_JGM", "warning"),
  subset("PROFIT", "PROFIT_TAX", "warning"),
  subset("FISC_GENERAL", "FISC_TOTAL", "error"),
  subset("TAX", "FISC_TOTAL", "warning"),
  identity(["TAX", "FISC_NONTAX"], "FISC_TOTAL"),
  subset("TAX_LOCAL", "FISC_GENERAL", "warning"),
  subset("FISC_NONTAX", "FISC_GENERAL", "warning"),
  identity(["TAX_LOCAL", "FISC_NONTAX"], "FISC_GENERAL"),
  subset("ENT_TAX500", "ENT_SCALE", "warning"),
  ...["FAI_IND", "FAI_INDUSTRY", "FAI_RE", "FAI_INFRA", "FAI_SERV", "FAI_HT"].map((part) =>
    subset(part, "FAI", "warning"),
  ),
  subset("FAI_TECH", "FAI_IND", "warning"),
  ...PROJECT_LISTS.flatMap((list) => [
    subset(`KEYPROJ_PLAN${list}`, `KEYPROJ_TOTAL${list}`, "error"),
    subset(`KEYPROJ_DONE${list}`, `KEYPROJ_TOTAL${list}`, "error"),
  ]),
  subset("FDI_CASH", "FDI", "error"),
  subset("EXPORT", "TRADE", "error"),
  subset("IMPORT", "TRADE", "error"),
  identity(["EXPORT", "IMPORT"], "TRADE"),
  subset("DOM_INFLOW", "INV_INPLACE", "warning"),
  subset("XIANGSHANG_INFLOW", "INV_INPLACE", "warning"),
  subset("PROJ_INTRO_100M", "PROJ_INTRO", "error"),
  subset("ENT_PROD", "ENT", "error"),
  subset("ENT_SCALE", "ENT", "error"),
  subset("ENT_SCALE", "ENT_PROD", "warning"),
  subset("ENT_HT", "ENT", "error"),
  subset("ENT_HT_NEW", "ENT_HT_APPLY", "warning"),
  subset("PATENT_INV_GRANT", "PATENT_GRANT", "error"),
  subset("ISSUE_DONE", "ISSUE_IN", "error"),
  subset("KDT_ENT", "KDT_POOL", "error"),
  subset("KDT_ENT", "KDT_LOANS", "error"),
  subset("AREA_DEV", "AREA_PLAN", "warning"),
];
