/** One sentence or two for each problem: what happened, and what to do. Placeholders are the problem's params. */
export const problems = {
  "source.notFound": "找不到文件“{file}”。请检查文件名和所在文件夹。",
  "source.placeGone": "文件“{file}”里找不到这个位置，文件可能已经改过。请重新选择文件。",
  "source.notFile": "“{file}”不是文件。请写明文件名，不能用文件夹。",
  "source.notReadable": "不能读取文件“{file}”（{reason}）。请检查权限，或在别的程序里关闭它。",
  "source.empty": "文件是空的，没有数据。请确认选对了文件。",
  "source.tooLarge": "文件有{megabytes}MB，超过{most}MB的上限。请删去无关内容或拆成几个文件。",
  "source.binary": "这不是文本文件，无法读取。请提供 csv 或 xlsx 文件。",
  "source.encoding": "文件的文字编码无法识别。请用 Excel 打开，另存为“CSV UTF-8”后再试。",
  "source.utf16": "这是“Unicode 文本”文件，不能直接读取。请用 Excel 打开，另存为“CSV UTF-8”或 xlsx 后再试。",
  "source.unknownFormat": "这是{format}文件，不能读取。请提供 csv 或 xlsx 文件。",
  "source.tooManyRows": "文件超过{most}行，没有读取。请拆成几个文件。",
  "source.tooManyColumns": "有一行多达{columns}列，超过{most}列的上限，文件没有读取。请检查分隔符。",
  "source.rowTooLong": "有一行超过{most}个字符，不像是表格，文件没有读取。请检查换行和引号。",
  "source.noHeader": "前20行里没有能识别的表头。请使用“园区、指标、报告期、数据项、数值、单位”等列名。",
  "source.unclosedQuote": "这里的引号没有配对，从本行起的数据没有读取。请补上引号。",
  "source.missingColumns": "表头缺少这些列：{columns}。本表没有读取，请补齐后再载入。",
  "source.repeatedColumn": "“{column}”列出现了两次，只读取第一列。",
  "source.sheetHidden": "这张工作表是隐藏的，没有读取。需要的话请取消隐藏后再载入。",
  "source.sheetNotRead": "这张工作表里没有能识别的表格，没有读取。",
  "source.completedWithoutPeriod":
    "有“累计完成”列但没有“报告期”列，不知道是哪个月的数，没有读取。请加上报告期。",
  "source.boardWithoutPlan":
    "项目表没有“年计划投资”一列。总投资、完成投资和形象进度照常读取，年计划和完成率暂空；补填年计划后再载入一次即可。",
  "source.doubtfulColumn":
    "“{column}”的上级表头另有所指，拿不准是什么，没有作为项目数据读取，只记入备注。要读取请把表头改成一行，如“总投资”“累计完成投资”。",
  "source.totalRow": "“{text}”是合计行，没有读取。",
  "source.textRow": "这一行只有文字没有数据，没有读取：“{text}”。",
  "source.missingName": "“{column}”是空的，这一行没有读取。请填写。",
  "source.nameTooLong": "“{column}”超过{most}个字符，这一行没有读取。请改短。",
  "source.tooManyNewNames":
    "“{column}”列里没有登记过的名称超过{most}个，可能列错了位，这一行没有读取。请检查各列是否对应。",
  "source.moreProblems": "同样的问题还有{count}处，只列出前{most}处。",
  "source.repeatedName": "“{name}”在列表里出现两次，以第一次的为准。请删去多余的一行。",
  "source.unknownWord": "“{column}”列的“{text}”不在可选范围内，按默认值处理。请从下拉列表中选择。",
  "source.badRelation": "“{text}”里没有“≥”“=”之类的关系符号，这条审核关系没有检查。请从下拉列表中选择。",
  "source.badPeriod": "报告期“{text}”无法识别，这一行没有读取。请写成 2022-05 或 2022年1—5月。",
  "source.periodOpen":
    "报告期“{text}”写得不全，可能另有所指，按{at}读取。请核对，最好写成 2022-05 或 2022年1—5月。",
  "source.badYear": "年度“{text}”无法识别，这一行没有读取。请写四位年份，如 2022。",
  "source.periodMeasure":
    "报告期“{text}”跨了几个月，而“{measure}”只能是单月数，这一行没有读取。请更正报告期或数据项。",
  "source.unknownMeasure":
    "数据项“{text}”无法识别，这一行没有读取。请用累计、本月、期末、上报同比、上报本月同比、同期可比数或上报位次。",
  "source.unknownType": "目标类型“{text}”无法识别，这一行没有读取。请写总量或增幅。",
  "source.badNumber": "“{text}”不是数字，没有读取。请改成数字；没有数据请留空。",
  "source.formulaText": "“{text}”是公式文本，不是数值，没有读取。请粘贴为数值。",
  "source.errorValue": "单元格是错误值 {text}，没有读取。请在来源文件中改正。",
  "source.outOfRange": "“{text}”超出合理的数值范围，没有读取。请检查位数和单位。",
  "source.percentValue":
    "“{text}”带百分号，而这个指标的单位是{unit}，没有读取。请填写数值，增速请用“上报同比”。",
  "source.badRank": "位次“{text}”不是从1开始的整数，没有读取。",
  "source.unknownUnit": "计量单位“{text}”无法识别，没有读取。请改用常用单位，如 亿元、万美元、家。",
  "source.currency": "单位是“{text}”，而台账用{unit}。不同币种不自动换算，没有读取。请按{unit}上报。",
  "source.unitFamily": "单位“{text}”不能换算成{unit}，没有读取。请检查指标和单位是否对应。",
  "source.unitAssumed": "“{name}”没有写明单位，按{unit}入账。请核对。",
  "source.notReported": "“{text}”按未上报处理，不是零。",
  "source.fraction": "“{text}”带小数，而这个指标是个数。已入账，请核对。",
  "source.januaryCombined": "“{name}”1、2月合并统计，却有1月数。已入账，报表不使用，请核对。",
  "source.levelTaken": "“{name}”是时点数或比率，“累计”按“期末”入账。",
  "source.measureKind": "“{name}”用“{measure}”上报，与指标的性质不符。已入账，报表可能不使用，请核对。",
  "source.repeatedFigure": "同一个数出现两次：前面是{first}（{where}），这里是{last}。以这里的为准，请核对。",
  "source.repeatedKept": "同一个数出现两次：前面是{first}（{where}），这里是{last}。以前面的为准，请核对。",
  "source.sameFigureTwice": "同一个数已在{where}出现过，数值相同。",
  "source.newPark":
    "“园区”表里没有“{name}”，已添加。请补全级别、面积等信息；如果是别名，请写到原园区的别名里。",
  "source.newIndicator":
    "“指标”表里没有“{name}”，已作为自定义指标添加，单位{unit}。请核对性质和分组；如果是别名，请写到原指标的别名里。",
  "source.newIndicatorWithoutUnit":
    "“指标”表里没有“{name}”，已作为自定义指标添加，文件没有写明单位。请补填单位，核对性质和分组；如果是别名，请写到原指标的别名里。",
  "source.adjustedTarget":
    "调整后目标{value}自{month}月起计入，以前月份仍按年初目标；调整月份不同的，请在“目标”表“自月份”栏更正。",
  "source.growthTarget": "“{name}”的目标以百分数填写，按增幅目标入账。",
  "source.formPeriod":
    "填报表原是{form}的，表上却写着{other}。不知道是哪个月的数，没有读取。请用本期的填报表重新填报。",
  "source.formPark": "填报表原是发给“{form}”的，表上却写着“{other}”。没有读取。请用本单位的填报表重新填报。",
  "source.formNoTable": "这张工作表原是填报表，但找不到表头，没有读取。请恢复表头或重新填报。",
  "source.formRowConflict":
    "这一行的代码是“{code}”，名称却是“{name}”，不是同一项指标，没有读取。请在“表格认读”里选定是哪一项。",
  "source.formUnknownRow": "填报表里的“{text}”对不上任何指标，这一行没有读取。请恢复代码或指标名称。",
  "source.formClosedCell": "这一格不需要填报，却填了“{text}”，没有读取。请核对是否填错了格。",
  "source.formShownChanged":
    "“{column}”由{before}改成了{after}。这一列是台账已有数，没有读取；如确有调整，请另报该期数据。",
  "source.formParkRenamed": "填报表上的“{form}”现在名为“{name}”（代码相同），按“{name}”读取。",
  "source.formUnitChanged":
    "计量单位发出时是{before}，现在写着{after}，按{after}读取。请与填报单位核对这一行的数。",
  "source.formRequired": "必报指标“{name}”没有填，按未上报处理，不是零。",
  "source.formBlank": "填报表{rows}项指标中有{count}项没有填，按未上报处理，不是零。",
  "source.badDate": "日期“{text}”无法识别，没有记入。请写成 2022-06-10。",
  "source.badTargetMonth":
    "月份“{text}”无法识别，调整后目标按修订日期起计入，没有日期的按全年计入。请填1—12。",
  "source.layoutTooLarge":
    "这张表超过{most}个单元格，没有读取。请删去无关内容，或按“园区、指标、报告期、数据项、数值、单位”的列名整理。",
  "source.guessedIndicator":
    "“{text}”按“{indicator}”读取（{count}个数）。名称不完全一致，请核对；不对请改对应关系。",
  "source.guessedPark": "“{text}”按“{park}”读取（{count}个数）。名称不完全一致，请核对；不对请改对应关系。",
  "source.unlistedName":
    "“{name}”在列表里找不到，按新名称读取（{count}个数）。请核对；如果是别名，请改对应关系。",
  "source.unknownHeading": "表头“{text}”无法识别，下面{count}个数没有读取。需要的话请指定对应关系。",
  "source.listNotRead": "“{text}”一列是企业或项目名单，不是园区和指标，表内{count}个数没有读取。",
  "source.cellsBeyond": "这一行比表头多出了格，数可能错了列（例如csv里数的千分位逗号没有加引号）。请核对。",
  "source.derivedLeft": "“{text}”是{kind}，不入账，{count}个数没有读取。",
  "source.hiddenFigures": "有{count}个数在隐藏的行或列里，已读取。请核对是不是旧数。",
  "source.guessedPeriod": "报告期没有写全，按{at}读取。请核对。",
  "source.guessedBasis": "没有写明是累计还是本月，按“{measure}”读取。请核对。",
  "source.guessedMeasure": "“{text}”列没有写明是什么数，按“{measure}”读取（{count}个数）。请核对。",
  "source.unitMissing": "“{name}”没有写明单位，按{unit}读取。万元与亿元相差一万倍，请核对。",
  "source.noPeriod": "表里和文件名里都找不到报告期，这些数没有读取。请在标题里写上年月，如“2022年1—5月”。",
  "source.noPark": "找不到是哪个园区的数，没有读取。请在表上方写“填报单位：园区名称”。",
  "source.noIndicator": "找不到是哪个指标的数，没有读取。请写上指标名称。",
  "source.nil": "“{text}”表示没有这项数，按未上报处理，不是零。",
  "source.belowHalfUnit": "“{text}”表示不足本表最小单位数，按未上报处理，不是零。",
  "source.withheld": "“{text}”表示数据不公布，按未上报处理。",
  "source.notApplicable": "“{text}”表示不适用，按未上报处理。",
  "source.dateValue": "这里是日期（{text}），不是数值，没有读取。可能是 Excel 把数字改成了日期，请重新填写。",
  "source.wordsForFigure": "“{text}”是文字，不是数值，没有读取。",
  "source.approximate": "“{text}”不是准确数，按所写的数读取。请向园区核实。",
  "source.fractionTaken": "“{text}”在百分数列里，像是用小数表示的比率，按{value}%读取。请核对。",
  "source.fractionOpen": "“{text}”在百分数列里，可能是用小数表示的比率，暂按{value}%读取。请核对。",
  "source.fractionSuspected": "“{text}”可能是{value}%写成了小数，暂按{text}%读取。请核对。",
  "source.fractionByFigures":
    "“{text}”可能是{value}%写成了小数：按本期{now}、上年同期{base}计算是{computed}%。暂按{text}%读取，请核对。",
  "source.totalDiffers": "“{text}”是{value}，表中{count}个园区之和是{computed}，两者不一致。请核对。",
  "source.signOpen": "“{text}”里的三角可能表示下降，暂按{value}读取。请核对。",
  "source.changeOpen": "“{text}”没有写明是增速（%）还是增减的数量，暂按增速读取。请核对。",
  "source.oddSeparators": "“{text}”的分位符位置不对，去掉后按{value}读取。请核对是否漏写了数字。",
  "source.scaledFormat":
    "单元格设置了缩小显示的数字格式，表上看到的数与实际存的“{text}”不同，按实际存的数读取。请核对单位。",
  "source.noteOfPeriod": "表下的说明写着“{note}”，与本表的报告期不同；这个数仍按本表的报告期读取。请核对。",
  "source.pointsForGrowth":
    "“{text}”是百分点，说的是增速比上年同期高多少或低多少，不是增速，没有读取。请填写增速本身（%）。",
  "source.changeForGrowth": "“{text}”是增减的数量，不是增速，没有读取。",
  "source.guessedUnit": "表上写的单位“{text}”与这里的“{name}”不符，按{unit}读取。请核对。",
  "source.noStatement": "文件里没有找到统计表述，没有读取。请确认选对了文件。",
  "source.statementUnknown":
    "“{text}”的“{name}”不在“指标”表里，没有入账。需要时请先在“指标”表中添加，再载入一次。",
  "source.statementPart": "“{text}”说的是其中一部分（{name}），没有入账。请核对。",
  "source.statementDoubtful": "“{text}”的表述有疑点，已按“{name}”入账。请核对原文。",
  "source.statementUndated": "“{text}”看不出是哪年哪月的数，没有入账。请核对原文。",
  "source.statementAhead": "“{text}”是预计、计划或目标，不是实绩，没有入账。",
  "source.statementWithoutPark": "“{text}”没有写明园区，没有入账。请在文中写明园区名称后再载入。",
  "xlsx.empty": "文件是空的，没有数据。请确认选对了文件。",
  "xlsx.notZip": "这不是 xlsx 文件。请用 Excel 打开后另存为 xlsx。",
  "xlsx.truncated": "文件不完整，可能没有传完。请重新复制或下载。",
  "xlsx.corrupt": "文件已损坏，无法读取。请用 Excel 打开修复，另存后再试。",
  "xlsx.notWorkbook": "这个压缩文件里没有工作簿。请提供 xlsx 文件。",
  "xlsx.bomb": "文件解压后大得不合常理，为安全起见没有读取。请用 Excel 另存后再试。",
  "xlsx.tooLarge": "文件太大，没有读取。请删去无关的工作表后再试。",
  "xlsx.entity": "文件里有正常表格不会有的 XML 定义，为安全起见没有读取。请用 Excel 另存后再试。",
  "xlsx.encrypted": "文件设有打开密码，无法读取。请去掉密码后再试。",
  "xlsx.oldFormat": "这是旧版 xls 文件。请用 Excel 另存为 xlsx 后再试。",
  "xlsx.tooManyCells": "工作簿的单元格太多，没有读取。请删去无关的行、列和格式后再试。",
  "load.revised": "{park}“{indicator}”{period}{measure}由{before}改为{after}。以后载入的为准，请核对。",
  "load.figureStands":
    "{park}“{indicator}”{period}{measure}在报送材料里写着“{text}”，台账里仍是{value}，载入不会改动它。确要撤回，请在台账里清空这个单元格。",
  "load.targetRevised": "{park}“{indicator}”{year}年目标由{before}改为{after}。以后载入的为准，请核对。",
  "load.tableFull":
    "“{sheet}”表放不下这么多行（一张工作表最多{most}行）。工作簿没有改动。请删去不再需要的旧行，或另建一本工作簿。",
  "load.repeatedRow": "本行与第{first}行是同一项（{key}），报表只用前面那行。请合并后删去一行。",
  "load.unknownName":
    "“{name}”在“{list}”表里找不到，报表用不到这样写的行。如果是改了名，请把“{name}”写到“{list}”表该行的别名里再载入。",
  "load.locked": "{park}{period}的数据已锁定，没有写入。确需修改，请先说明原因解锁。",
  "load.lockedMonth":
    "{park}{period}的数据已锁定，它的本月数是累计数减{earlier}累计数得出的，{earlier}的改动没有写入。确需修改，请先说明原因将{period}解锁。",
  "load.lockedLastYear":
    "{park}{period}的数据已锁定，改动{earlier}的数以后，它的上年同期数和同比也会变。请核对，需要时解锁重新编制。",
  "load.targetAdjusted":
    "{park}“{indicator}”{year}年目标由{before}调整为{after}，自{from}月起计入；以前月份仍按{before}。请核对。",
  "load.targetAdjustedAgain":
    "{park}“{indicator}”{year}年目标再次调整为{after}，自{from}月起计入。一年只能记一次调整，原调整（自{first}月{between}）已被替换，{first}月至{last}月改按年初目标{before}计算。请核对。",
  "load.targetTypeChanged":
    "{park}“{indicator}”{year}年目标由{before}改为{after}，总量目标和增幅目标不能并存，全年都按新目标计算。请核对。",
  "load.lockedTarget":
    "{park}{year}年已有{count}期数据锁定，最近一期是{period}。改动年度目标以后，这些报表的目标和完成率也会变。请核对，需要时解锁重新编制。",
  "load.reopened":
    "{park}{period}的数据已审核，载入的数会改动它的报表（本期数、上年同期数或年度目标），载入后要重新审核。",
  "commit.busy": "{by}正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。",
  "commit.busyUnnamed": "有人正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。",
  "commit.editedMeanwhile":
    "写入的同时有人改了相同的单元格，工作簿已恢复原样，没有写入。请重新查看后再入账。",
  "commit.typedMeanwhile": "写入的同时有人改了这个单元格。已保留手工改的数，没有换成文件里的数，请核对。",
  "commit.leaseLost":
    "写入中断太久，已由别人接手。请重新查看文件：若仍列为新增或修改，说明没有写入，请再入账一次。",
  "undo.nothing": "没有可以撤回的入账。只能撤回最近一次。",
  "undo.closed":
    "这次入账有{park}{period}的数据，该期现为“{state}”，没有撤回。请先说明原因、退回上一状态，再撤回。",
  "undo.edited": "入账写入的内容后来又改动过（{at}），撤回会丢失这处改动，所以没有撤回。请手工更正。",
  "journal.damaged": "撤回所需的记录不完整，工作簿没有改动。请从历史版本恢复，或手工核对最近一次入账。",
  "returns.sameState": "{park}{period}已经是“{state}”。",
  "returns.notFromHere": "{park}{period}现在是“{from}”，不能直接改为“{state}”。",
  "returns.openErrors": "{park}{period}还有{count}条错误没有解决，不能改为“{state}”。",
  "returns.reasonNeeded": "请写明{park}{period}由“{from}”改为“{state}”的原因。",
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
    "“{sheet}”中有公式的单元格被直接填了内容，重新生成后已恢复公式。原填：{entries}。数字有误请在台账或目标表中更正，报表随之更新。",
  "report.manyTypedOver":
    "“{sheet}”中有公式的单元格有{count}处被直接填了内容，重新生成后已恢复公式。原填（前20处）：{entries}。数字有误请在台账或目标表中更正；要留存定稿，请用“生成数值副本”。",
  "report.typedGone":
    "“{sheet}”更新后，您填写的下列内容所在的行已取消，或该处另有内容，未能保留：{entries}。仍需使用的，请填在表格右侧或下方，更新时不受影响。",
  "report.manyTypedGone":
    "“{sheet}”更新后，您填写的内容有{count}处所在的行已取消，或该处另有内容，未能保留（前20处）：{entries}。仍需使用的，请填在表格右侧或下方，更新时不受影响。",
  "report.columnsChanged":
    "“{sheet}”是按原来的栏目生成的，现原样保留，不再更新；按现有栏目生成的报表在“{now}”。需要沿用的批注和附注请移到新表。",
  "report.sheetProtected":
    "“{sheet}”设有工作表保护，原样保留，没有更新；其他报表照常生成。需要更新时，请在“审阅”中撤销工作表保护，再生成一次。",
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
  "workbook.notSetUp": "工作簿还没有建好，或缺少“{tables}”表。请先建立工作簿。",
  "workbook.missingColumns":
    "“{sheet}”表缺少这些列：{columns}。请补上（列名要相同），或撤销删除、改名后再试。",
  "workbook.noPeriod": "“设置”表中的年份和月份不是有效的报告期，没有改动。请在窗格上方或“设置”表中重新选择。",
  "excel.noSheet": "找不到这张工作表，可能已被删除。请重新读取工作簿。",
  "excel.cancelled": "已取消，工作簿没有改动。",
  "excel.cellEditMode": "有单元格正在编辑，没有写入。请按 Enter 或 Esc 结束编辑，再试一次。",
  "excel.protected": "工作表受保护，没有写入。请撤销保护后再试。",
  "excel.sheetProtected": "工作表“{sheet}”受保护，没有写入。请在“审阅”中撤销工作表保护后再试。",
  "excel.tooLarge": "一次写入的数据太多，Excel 没有接受。请分几次载入。",
  "excel.busy": "Excel 正忙，没有完成。请稍等片刻再试。",
  "excel.refused": "Excel 没有接受这一步（{reason}）。工作簿没有改动，请重试；仍不成功请重新打开工作簿。",
  "report.noneToCopy": "工作簿里还没有报表。请先生成报表。",
  "printed.growth": "同比列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.completion": "完成率列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.share": "占比列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.score": "得分或分差列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.rank": "位次列示为{stated}，按列示的数{from}排列应为{expected}。请核对。",
  "printed.rankChange": "位次变化列示为{stated}，按列示的两期位次应为{expected}：{from}。请核对。",
  "printed.total": "合计列示为{stated}，分项之和为{expected}，相差超出舍入误差：{from}。请核对。",
  "printed.totalGrowth":
    "合计的同比列示为{stated}，超出各园区（分项）同比的范围{expected}：{from}。同比应采用同一口径，请核对。",
  "printed.points": "百分点列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.progress": "时序进度列示为{stated}，按月份推算应为{expected}：{from}。请核对。",
  "printed.month": "当月数列示为{stated}，由两个累计数相减应为{expected}：{from}。请核对。",
  "printed.increase": "增减额列示为{stated}，由列示的数相减应为{expected}：{from}。请核对。",
  "printed.status": "进度评定列示为“{stated}”，按列示的数应为“{expected}”：{from}。请核对。",
  "printed.order": "增幅列示为{stated}，与所在位次不符；按上下各行应为{expected}：{from}。请核对。",
  "printed.count": "项数列示为“{stated}”，表上逐项数下来应为{expected}项：{from}。请核对。",
  "printed.growthBasis":
    "这一列同比与列示的本期数、上年同期数对不上（如{stated}，按列示的数为{expected}），多半是按可比口径计算的。请在表注中写明口径。",
  "printed.tooLarge": "这张表太大，不像是报表，没有审核。",
};
