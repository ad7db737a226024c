/**
 * What a person can do with one click, once for the ribbon, the pane and whoever else offers it. The work itself is
 * loaded when it is first asked for.
 */
import type { PaneWords } from "../i18n/paneWords";
import type { ActionContext } from "./context";
import type { Outcome } from "./outcome";
import type { WorkbookOverview } from "./readOverview";

/** Names of the symbols the pane draws; the ribbon's pictures bear the same names (assets/). */
export type ActionIcon = "refresh" | "report" | "form" | "previous" | "next";

export interface ActionEntry<T> {
  /** Also the FunctionName of the ribbon command in manifest.xml. */
  readonly id: string;
  /** Key of its name among the words of the pane. */
  readonly label: keyof PaneWords["actions"];
  readonly icon: ActionIcon;
  /** Whether it can be done in the workbook as it is; null = not set up, or not read yet. */
  readonly enabled: (workbook: WorkbookOverview | null) => boolean;
  readonly run: (action: ActionContext) => Promise<Outcome<T>>;
}

const entry = <T>(each: ActionEntry<T>): ActionEntry<T> => each;

export const ACTIONS = {
  /** Brings every report up to date from the workbook; the pane reads the files last loaded before it. */
  refreshReports: entry({
    id: "refreshReports",
    label: "refreshReports",
    icon: "refresh",
    enabled: (workbook) => workbook !== null,
    run: async (action) => (await import("./refreshReports")).refreshReports({ submissions: [] }, action),
  }),
  /** Writes the reports of all parks that report in the workbook's period. */
  buildReports: entry({
    id: "buildReports",
    label: "buildReports",
    icon: "report",
    enabled: (workbook) => workbook?.parks.some(({ active }) => active) ?? false,
    run: async (action) => (await import("./buildAllReports")).buildAllReports(action),
  }),
  /** Opens the fill-in forms of all parks for the workbook's period as a new workbook. */
  buildForms: entry({
    id: "buildForms",
    label: "buildForms",
    icon: "form",
    enabled: (workbook) => workbook?.parks.some(({ active }) => active) ?? false,
    run: async (action) => (await import("./buildForms")).buildAllForms(action),
  }),
  previousPeriod: entry({
    id: "previousPeriod",
    label: "previousPeriod",
    icon: "previous",
    enabled: (workbook) => workbook !== null && workbook.month !== null,
    run: async () => (await import("./shiftPeriod")).shiftPeriod(-1),
  }),
  nextPeriod: entry({
    id: "nextPeriod",
    label: "nextPeriod",
    icon: "next",
    enabled: (workbook) => workbook !== null && workbook.month !== null,
    run: async () => (await import("./shiftPeriod")).shiftPeriod(1),
  }),
};

export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
