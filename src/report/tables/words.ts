/**
 * Words of a workbook in one language: tabs, headings, enumerations and input messages. i18n's `workbook` section
 * is of this type. Headings avoid ( ) % # [ ] ' @ and are unique within a table; messages are at most
 * 255 characters and titles 32, as Excel takes them.
 */
import type { DefinedColumn, DefinitionBase, DefinitionLine } from "../../core/definition";
import type { Language } from "../../core/language";
import type { MappingKind, WITHDRAWN } from "../../core/mapping";
import type { Theme } from "../../core/theme";
import type { RelationOperator } from "../../core/relation";
import type { ParkLevel } from "../../core/park";
import type { MeasureWords } from "../../measures/words";
import type { MissingSymbol } from "../settings";
import type { ColumnKey, SettingName, TableName } from "./keys";

export interface WorkbookWords extends MeasureWords {
  readonly language: Language;
  /** Sheet tabs of the tables and the settings sheet, at most 31 characters: 园区 指标 台账 目标 重点项目 计算 上报记录 校验 设置. */
  readonly tabs: Readonly<Record<TableName | "Settings", string>>;
  /** Headings by table and column key. m1…m12: 1月…12月. */
  readonly headings: { readonly [T in TableName]: Readonly<Record<ColumnKey<T>, string>> };
  /** 国家级 省级 市级 其他. */
  readonly parkLevels: Readonly<Record<ParkLevel, string>>;
  /** 已采用 被替换 未采用 (Submissions, status). */
  readonly submissionStatuses: Readonly<Record<"accepted" | "replaced" | "unchanged" | "rejected", string>>;
  /** Signs a relation may have between its sides, the same in every language. */
  readonly relationOperators: Readonly<Record<RelationOperator, string>>;
  /** Of the setting MissingSymbol. */
  readonly missingSymbols: Readonly<Record<MissingSymbol, string>>;
  /** Of the setting ReportTheme: 公文 屏幕. */
  readonly themes: Readonly<Record<Theme, string>>;
  /** What a text of a return stands for: 指标 园区 数据项 报告期 忽略 (Mappings, kind). */
  readonly mappingKinds: Readonly<Record<MappingKind | typeof WITHDRAWN, string>>;
  /** What a line of a definition says: 类型 标题 样式 栏目 分组 指标 附注 (Definitions, line). */
  readonly definitionLines: Readonly<Record<DefinitionLine, string>>;
  /** Columns to choose from (Definitions, column). */
  readonly definitionColumns: Readonly<Record<DefinedColumn, string>>;
  /** What a definition is laid out like: 园区月报 分园区比较. */
  readonly definitionBases: Readonly<Record<DefinitionBase, string>>;
  /** What titles of definitions write in braces for the park. */
  readonly parkPlaceholder: string;
  /** Left column of the settings sheet, and the explanation beside the value. */
  readonly settings: Readonly<Record<SettingName, { readonly label: string; readonly note: string }>>;
  /** Title line of the settings sheet. */
  readonly settingsTitle: string;
  /** Names of languages as shown to choose from: 简体中文 繁體中文 English. */
  readonly languages: Readonly<Record<"zh-CN" | "zh-TW" | "en-US", string>>;
  /** Input messages of columns people edit; a title (the heading) is added. Keys are "Table.column". */
  readonly inputMessages: Readonly<Record<InputMessageKey, string>>;
  /** Error alert of a value that the drop-down or the rule does not allow: title and message. */
  readonly inputError: { readonly title: string; readonly list: string; readonly number: string };
}

export type InputMessageKey =
  | "Parks.name"
  | "Parks.aliases"
  | "Parks.areaMu"
  | "Parks.activeFrom"
  | "Parks.activeTo"
  | "Indicators.name"
  | "Indicators.unit"
  | "Indicators.ratioFactor"
  | "Indicators.synonyms"
  | "Indicators.january"
  | "Indicators.lagMonths"
  | "Indicators.appliesTo"
  | "Ledger.park"
  | "Ledger.indicator"
  | "Ledger.measure"
  | "Ledger.unit"
  | "Ledger.m1"
  | "Ledger.note"
  | "Targets.target"
  | "Targets.revisedTarget"
  | "Targets.revisedFrom"
  | "Targets.type"
  | "Projects.annualPlan"
  | "Projects.m1"
  | "Checks.reason"
  | "Checks.settled"
  | "Scoring.weight"
  | "Scoring.rule"
  | "Scoring.base"
  | "Scoring.step"
  | "Scoring.cap"
  | "Definitions.report"
  | "Definitions.line"
  | "Definitions.indicator"
  | "Definitions.column"
  | "Definitions.text"
  | "Definitions.decimals"
  | "Relations.left"
  | "Relations.right"
  | "Mappings.layout"
  | "Mappings.meaning";
