/** Words of the board of parks by indicators; Simplified Chinese. */
export const coverage = {
  title: "园区与指标一览",
  region: "各园区必报指标报送一览",
  park: "园区",
  returned: "报送",
  onTime: "按时",
  late: "逾期",
  none: "未报",
  received: "有数据",
  missing: "缺报",
  notAsked: "不需填报",
  legend: "●有数据　○缺报　空格为不需填报",
};
