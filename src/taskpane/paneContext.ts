/** What every part of the pane may need: words, the workbook as last read, and how to do something with it. */
import { createContext, useContext, type MutableRefObject } from "react";
import type { ActionContext } from "../actions/context";
import type { Outcome } from "../actions/outcome";
import type { Overview } from "../actions/readOverview";
import type { Language } from "../core/language";
import type { PaneWords } from "../i18n/paneWords";
import type { EditedDefinition } from "./DefinitionsSection";
import type { Loading } from "./loading";

export type PageName = keyof PaneWords["tabs"];
export type ActionLabel = keyof PaneWords["actions"];

export interface Pane {
  readonly words: PaneWords;
  readonly language: Language;
  /** Null until the workbook was read for the first time. */
  readonly overview: Overview | null;
  /**
   * Whether something is being done; controls that would start something else are off meanwhile. Not while the workbook
   * is only read: what is started then waits its turn.
   */
  readonly busy: boolean;
  readonly loading: Loading;
  /** The definition being edited, which outlives the page that shows it. */
  readonly edited: MutableRefObject<EditedDefinition | null>;
  /**
   * Does something that can take long, with progress, cancelling, and faults shown. The value, or null when it was
   * not done. The workbook is read anew afterwards unless `keepsWorkbook`; the value does not wait for that.
   */
  readonly run: <T>(
    label: ActionLabel,
    task: (action: ActionContext) => Promise<Outcome<T>>,
    options?: { readonly keepsWorkbook?: boolean },
  ) => Promise<T | null>;
  /** Says something to those who listen instead of looking. */
  readonly announce: (text: string) => void;
  readonly openPage: (page: PageName) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane around a component. Throws outside of it. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("outside of the pane");
  return pane;
}
