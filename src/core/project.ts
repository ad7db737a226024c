/** A key project of the 重点项目 board; money in 亿元. */
import type { Place } from "./problem";

export interface Project {
  readonly name: string;
  readonly park: string;
  /** 省重点, 省大中型, 市重点 …, free text. */
  readonly level: string;
  readonly totalInvestment: number | null;
  readonly annualPlan: number | null;
  /** Cumulative investment of the year by month, index 0 = January; null = not reported. */
  readonly completed: readonly (number | null)[];
  readonly year: number;
  readonly stage: string;
  readonly note: string;
  readonly place: Place;
}
