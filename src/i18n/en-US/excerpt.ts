/** What stands around a place in a file; English. */
import type { Words } from "../zh-CN";

export const excerpt: Words["excerpt"] = {
  grid: "Cells around {place}",
  prose: "The text around {place}",
  reading: "Reading the file…",
  /** Of a number its format shows otherwise. */
  value: "{cell} holds {value}",
};
