/** Of reports, of people's own definitions of them, and of forms. */
export const reportProblems = {
  "report.unknownPark": "没有园区“{park}”。已有园区：{known}。请检查名称。",
  "report.noIndicators": "没有指标可列入“{park}”的报表，没有生成。请载入数据，或在“指标”表中标出必报指标。",
  "report.nothing.cover": "本期没有在报园区，没有生成“月报封面”。",
  "report.nothing.contents": "还没有可列的报表，没有生成“月报目录”。",
  "report.nothing.comparison": "“分园区主要指标完成情况”没有可列的园区或指标，没有生成。",
  "report.nothing.kpi": "“领导看板”没有可列的园区或指标，没有生成。",
  "report.nothing.ranking": "“指标排行榜”没有可列的园区或指标，没有生成。",
  "report.nothing.narrative": "“文字分析”没有可写的园区或指标，没有生成。",
  "report.nothing.targets": "“目标”表中没有本年度的目标，没有生成“年度目标完成情况”。",
  "report.nothing.projects": "“重点项目”表中没有本年度的项目，没有生成“重点项目进展情况”。",
  "report.nothing.assessment": "本期没有在报园区，或“考核计分”表没有考核指标，没有生成“园区综合考核”。",
  "report.nothing.quality": "本期没有在报园区，没有生成“数据质量报告”。",
  "report.sheetLeft":
    "“{sheet}”的栏目或表头有增删（旧版生成的报表插入行、列也算），与原表对不上，那张表原样保留，不再更新；新的报表在“{now}”。",
  "report.titleKept":
    "“{sheet}”的标题您改过，现按您的写法保留，不再随园区、年、月变动。清空标题后重新生成，即恢复原样。",
  "report.wordingKept":
    "“{sheet}”{cells}的名称、栏目或附注您改写过，现按您的写法保留，不再随报表更新。清空单元格后重新生成，即恢复原样。",
  "report.paragraphKept":
    "“{sheet}”{cells}的文字您改写过，现按您的写法保留，不再随数据变动。清空单元格后重新生成，即恢复原样。",
  "report.paragraphOutdated":
    "“{sheet}”{cells}保留的是您按{period}改写的文字，其中的数字不是本期数，请核对后改写，或清空单元格后重新生成。",
  "report.typedOver":
    "“{sheet}”中有公式的单元格被直接填了内容或改了公式，重新生成后已恢复原公式。原填：{entries}。数字有误请在台账或目标表中更正，报表随之更新。",
  "report.manyTypedOver":
    "“{sheet}”中有公式的单元格有{count}处被直接填了内容或改了公式，重新生成后已恢复原公式。原填（前20处）：{entries}。数字有误请在台账或目标表中更正；要留存定稿，请用“生成数值副本”。",
  "report.typedGone":
    "“{sheet}”更新后，您填写的下列内容所在的行已取消，或该处另有内容，未能保留：{entries}。仍需使用的，请填在表格右侧或下方，更新时不受影响。",
  "report.manyTypedGone":
    "“{sheet}”更新后，您填写的内容有{count}处所在的行已取消，或该处另有内容，未能保留（前20处）：{entries}。仍需使用的，请填在表格右侧或下方，更新时不受影响。",
  "report.columnsChanged":
    "“{sheet}”是按原来的栏目生成的，现原样保留，不再更新；按现有栏目生成的报表在“{now}”。需要沿用的批注和附注请移到新表。",
  "report.sheetProtected":
    "“{sheet}”设有工作表保护，原样保留，没有更新；其他报表照常生成。需要更新时，请在“审阅”中撤销工作表保护，再生成一次。",
  "report.conditionsLeft":
    "“{sheet}”上的条件格式 Excel 没有读出来，全部原样保留，标黄和小数位数可能仍是更新前的。请保存工作簿，重新打开后再生成一次。",
  "definition.unnamed": "“报表定义”表的这一行没有报表名称，上面也没有。请补上名称。",
  "definition.nameTwice":
    "“{report}”的定义分在两处，中间隔着别的报表，没有生成。请把它的各行放在一起，或改用另一个名称。",
  "definition.nameReserved":
    "自定报表不能叫“{text}”，没有生成。请换一个名称，不用固定报表的代码、all、逗号或竖线。",
  "definition.noLines": "“{report}”没有指标行，没有生成。请至少列一项指标。",
  "definition.tooManyColumns": "“{report}”的栏目超过{count}列，一页放不下，没有生成。",
  "definition.unknownLine": "“{report}”的定义里没有“{text}”这种行别，没有生成。请从下拉列表中选。",
  "definition.unknownBase": "“{report}”的类型“{text}”不对，没有生成。请写“园区月报”或“分园区比较”。",
  "definition.unknownTheme": "“{report}”的样式“{text}”不对，没有生成。请写“公文”或“屏幕”。",
  "definition.titleTwice": "“{report}”有两行标题，没有生成。请删去一行。",
  "definition.unknownColumn": "“{report}”要的栏目“{text}”没有，没有生成。请从下拉列表中选。",
  "definition.columnTwice": "“{report}”的栏目“{text}”写了两次，没有生成。请删去一行。",
  "definition.unknownIndicator": "“{report}”要的指标“{text}”不在“指标”表中，没有生成。请从下拉列表中选。",
  "definition.indicatorTwice": "“{report}”的指标“{text}”写了两次，没有生成。请删去一行。",
  "definition.badDecimals": "“{report}”的小数位只能写在“指标”行，是0至{count}的整数；没有生成。",
  "definition.blank": "“{report}”的这一行没有文字，没有生成。请填上，或删去这一行。",
  "definition.formula": "“{report}”的文字“{text}”以 =、+ 或 @ 开头，像是公式，没有生成。请改写。",
  "definition.tooLong": "“{report}”的这段文字有{count}个字，最多{longest}个，没有生成。请缩短。",
  "definition.placeholder":
    "“{report}”的{text}不认识，没有生成。标题可用{年}、{月}、{园区}，附注可用{年}、{月}。",
  "definition.missing": "没有名为“{report}”的自定报表。请检查名称，或在“报表定义”表中添加。",
  "definition.noParks": "本期没有在报园区，没有生成“{report}”。",
  "form.noIndicators": "没有指标可列入“{park}”的填报表，没有生成。请在“指标”表中标出必报指标，或先载入数据。",
  "report.noneToCopy": "工作簿里还没有报表。请先生成报表。",
};

export type ReportProblem = keyof typeof reportProblems;
