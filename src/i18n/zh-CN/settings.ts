import type { WorkbookWords } from "../../report/tables/words";

/** Settings as the settings sheet names and explains them. */
export const settings: WorkbookWords["settings"] = {
  ReportYear: { label: "报告年份", note: "各张报表所用的年份，改动后报表即时重算。" },
  ReportMonth: { label: "报告月份", note: "1至12；累计数为1月至该月。" },
  GrowthBasis: {
    label: "同比口径",
    note: "两种同比都有时先用哪一种。上报同比按可比口径计算，报表中带标记。",
  },
  RoundingRule: { label: "修约规则", note: "四舍六入五成双按GB/T 8170，影响同比、完成率和百分点。" },
  PercentDecimals: { label: "百分数小数位数", note: "同比、完成率和百分点保留的小数位数，0至4。" },
  BehindThreshold: {
    label: "落后预警线",
    note: "完成率低于时序进度超过多少个百分点时标黄；只填数字，不加%。",
  },
  RankBasis: { label: "园区排位依据", note: "没有上报位次、指标又未指定时，各园区按什么排位。" },
  GapBasis: {
    label: "进度差算法",
    note: "完成率与时序进度之差，用未舍入的数计算，还是用表上列示的两个数相减。",
  },
  ReportingDay: {
    label: "报送截止日",
    note: "次月几日前报送，可填 1 到 28；遇周六、周日顺延到下一个工作日，法定节假日须自行掌握。",
  },
  TrendMonths: { label: "走势图月数", note: "走势图列示最近13个月或25个月；改后请重新生成走势图。" },
  MissingSymbol: {
    label: "无数据的格",
    note: "报表中没有数据的格显示为 —、0 或留空，位次、评价等栏不显示0；只改变显示，合计和位次不受影响。",
  },
  ReportTheme: {
    label: "报表样式",
    note: "公文：黑白打印、细线，用于签发和存档；屏幕：深色表头、隔行底色，用于投影和屏幕阅读。改后重新生成报表即换样式。",
  },
  ExcellentFrom: { label: "优秀等次线", note: "考核总分达到多少分为优秀；只填数字，不加%。" },
  GoodFrom: { label: "良好等次线", note: "考核总分达到多少分为良好；只填数字，不加%。" },
  PassFrom: { label: "合格等次线", note: "考核总分达到多少分为合格，以下为不合格；只填数字，不加%。" },
  BookletTitle: {
    label: "月报名称",
    note: "印在封面和目录上，如“某某市开发区主要经济指标月报”；空白时印“园区主要经济指标月报”。",
  },
  IssuingUnit: { label: "编制单位", note: "印在封面上，如“某某市开发区管理委员会”；空白时不印。" },
  DataAsOf: { label: "数据截至", note: "最近一次载入数据的日期，印在报表右上角。" },
  WorkbookLanguage: { label: "工作簿语言", note: "建立工作簿时选定，表头和报表使用这种语言。" },
};
