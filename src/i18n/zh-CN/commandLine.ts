/** Words of the command line. */
export const commandLine = {
  usage: `用法：
  park-kpi report 文件… --period 2022-05 [--park 园区]… [--kinds 报表,报表|all]
                  [--lang zh-CN|zh-TW|en-US] [--rounding half-up|half-even] [--theme official|screen]
                  [--by 载入人] [--values-only] --out 报表.xlsx|文件夹
      载入上报数据，生成报表，不写 --kinds 时为园区月报。不写 --park 时，每个在报园区一张月报。
      报表：{kinds}；all 为全部。
      文件可以是 csv 或 xlsx：观测数据、台账、目标、重点项目，或上月生成的工作簿。
      --out 写文件夹时，每个园区一个文件，各园区合在一起的报表另成一个文件。
      --values-only 只要报表，公式变成数值，数据表、设置和记录都不带，用于报送；
      不写时，每个文件都是带全部数据的工作簿，含其他园区的数。
  park-kpi lint 工作簿…
      发布前审核：由印出的数重算各表印出的百分数、位次、合计、占比和百分点，把不符的以 JSON 写到标准输出。
  park-kpi extract 文件… [--published 2022-07-22]
      从通报、简报、新闻稿（txt、html、docx）中读出统计表述，以 JSON 写到标准输出。
  park-kpi check 文件… --period 2022-05
      检查上报数据，把问题以 JSON 写到标准输出。
  park-kpi form 文件… (--park 园区… | --all) --period 2022-06 [--lang zh-CN|zh-TW|en-US]
                [--indicators usual|all] --out 填报表.xlsx|填报表.zip|文件夹
      按工作簿或历史数据生成填报表：xlsx 是每个园区一张表，zip 和文件夹是每个园区一个文件。

退出码：0 正常；1 有文件或数据行不能使用；2 用法有误。`,
  noVerb: "没有写要做什么。可以用 report、check、lint、extract 或 form。",
  verb: "没有“{detail}”这个命令。可以用 report、check、lint、extract 或 form。",
  option: "没有选项“{detail}”，或这个命令不支持它。",
  optionValue: "选项“{detail}”后面缺少内容。",
  optionRepeated: "选项“{detail}”只能写一次。",
  noFiles: "没有给出文件。请写明要载入的文件。",
  noPeriod: "缺少报告期。请写 --period 2022-05。",
  badPeriod: "报告期“{detail}”有误。请写成 2022-05。",
  noOut: "缺少输出文件。请写 --out 报表.xlsx 或文件夹。",
  badOut: "输出文件“{detail}”有误。请写以 .xlsx 结尾的文件名，或文件夹。",
  badFormOut: "输出“{detail}”有误。请写 .xlsx、.zip 文件名或文件夹。",
  noPark: "没有写给哪个园区。请写 --park 园区，或 --all。",
  parkAndAll: "--park 和 --all 只能写一个。",
  badIndicators: "没有“{detail}”这种指标范围。可以用 usual 或 all。",
  noNamedForm: "指定的园区都不能生成填报表，没有生成文件。",
  formsWritten: "已生成 {file}：{parks}个园区，{files}个文件。",
  outIsInput: "“{detail}”是要载入的文件，不能用作输出文件。请换一个文件名。",
  badLanguage: "没有“{detail}”这种语言。可以用 zh-CN、zh-TW 或 en-US。",
  badRounding: "没有“{detail}”这种修约规则。可以用 half-up 或 half-even。",
  badTheme: "没有“{detail}”这种报表样式。可以用 official 或 screen。",
  badKind: "没有“{detail}”这种报表，工作簿里也没有叫这个名称的自定报表。可以用 {kinds} 或 all。",
  badPublished: "发布日期“{detail}”有误。请写成 2022-07-22。",
  nothingUsable: "没有可用的数据，没有生成文件。",
  noNamedPark: "指定的园区都不能生成月报，没有生成文件。",
  noActivePark: "这个月没有在报的园区，没有生成文件。请检查“园区”表的起止月份，或用 --park 指定园区。",
  languageKept: "工作簿的语言是 {language}，报表仍用这种语言。",
  outNoFolder: "没有“{file}”所在的文件夹，没有生成文件。",
  outIsFolder: "“{file}”是文件夹，没有生成文件。请写明文件名。",
  outForbidden: "没有写入“{file}”的权限，没有生成文件。",
  outInUse: "“{file}”正被其他程序使用，没有写入。请先在 Excel 中关闭它。",
  outFull: "磁盘空间不足，没有写入“{file}”。",
  outFailed: "不能写入“{file}”：{reason}。",
  written: "已生成 {file}：{reports}张报表，载入{figures}个数。",
  parkFile: "{period} {park}报表",
  zoneFile: "{period} 各园区合表",
  valuesWritten: "已生成 {file}：{reports}张报表，只有数值，可以报送。",
  valuesInFolder: "已在 {file} 中生成{files}个文件：{reports}张报表，只有数值，可以报送。",
  liveInFolder:
    "已在 {file} 中生成{files}个文件：{reports}张报表，载入{figures}个数。每个文件都带全部园区的数据，报送请用 --values-only。",
  problems: "错误{errors}项，警告{warnings}项，提示{notes}项。",
  failed: "程序出错，没有生成文件：{reason}",
};
