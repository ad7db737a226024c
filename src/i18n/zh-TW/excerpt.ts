/** What stands around a place in a file; Traditional Chinese. */
import type { Words } from "../zh-CN";

export const excerpt: Words["excerpt"] = {
  grid: "{place}附近的儲存格",
  prose: "{place}所在的原文",
  reading: "正在讀取檔案…",
  /** Of a number its format shows otherwise. */
  value: "{cell}的值：{value}",
};
