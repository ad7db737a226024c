/** What stands around a place in a file; Simplified Chinese. */
export const excerpt = {
  grid: "{place}附近的单元格",
  prose: "{place}所在的原文",
  reading: "正在读取文件…",
  /** Of a number its format shows otherwise. */
  value: "{cell}的值：{value}",
};
