/** Words of the command line. */
export const commandLine = {
  usage: `用法：
  park-kpi report 文件… --period 2022-05 [--park 园区]… [--lang zh-CN|zh-TW|en-US]
                  [--rounding half-up|half-even] --out 报表.xlsx
      载入上报数据，生成园区月报。不写 --park 时，每个在报园区一张表。
      文件可以是 csv 或 xlsx：观测数据、台账、目标、重点项目，或上月生成的工作簿。
  park-kpi check 文件… --period 2022-05
      检查上报数据，把问题以 JSON 写到标准输出。

退出码：0 正常；1 有文件或数据行不能使用；2 用法有误。`,
  verb: "没有“{detail}”这个命令。可以用 report 或 check。",
  option: "选项“{detail}”有误。",
  noFiles: "没有给出文件。请写明要载入的文件。",
  noPeriod: "缺少报告期。请写 --period 2022-05。",
  badPeriod: "报告期“{detail}”有误。请写成 2022-05。",
  noOut: "缺少输出文件。请写 --out 报表.xlsx。",
  badOut: "输出文件“{detail}”有误。文件名应以 .xlsx 结尾。",
  badLanguage: "没有“{detail}”这种语言。可以用 zh-CN、zh-TW 或 en-US。",
  badRounding: "没有“{detail}”这种修约规则。可以用 half-up 或 half-even。",
  badKind: "没有“{detail}”这种报表。可以用 park 或 all。",
  nothingUsable: "没有可用的数据，没有生成文件。",
  cannotWrite: "不能写入“{file}”：{reason}",
  written: "已生成 {file}：{parks}个园区，载入{figures}个数。",
  problems: "错误{errors}项，警告{warnings}项，提示{notes}项。",
  failed: "程序出错，没有生成文件：{reason}",
};
