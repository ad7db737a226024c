/** A key project of the 重点项目 board; money in 亿元. */
import type { Place } from "./problem";

/** The board is kept in this unit whatever the file's. */
export const PROJECT_UNIT = "亿元";

/** What a project says besides what it is known by; m1 … m12 is work done since January. */
export type ProjectField = "level" | "totalInvestment" | "annualPlan" | `m${number}` | "stage" | "note";

/** Where a cell of a project stood, and how. */
export interface ProjectOrigin {
  readonly place: Place;
  readonly reported: { readonly value: string; readonly unit: string };
}

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
  /** Of the cells the source has; a cell that is not here stood where the project does. */
  readonly origins?: Readonly<Partial<Record<ProjectField, ProjectOrigin>>>;
}
