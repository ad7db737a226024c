/** Opens the workbook saved before on the embedded host, so that the add-in's own actions see it. */
import type { ActionContext } from "../actions/context";
import type { Outcome } from "../actions/outcome";
import { setUpWorkbook } from "../actions/setUpWorkbook";
import { ADD_IN } from "../core/addIn";
import type { Language } from "../core/language";
import type { Month } from "../core/period";
import type { Base } from "./base";

export interface OpenBase {
  readonly action: ActionContext;
  /** The workbook as it is then. */
  readonly save: () => Promise<Uint8Array>;
}

/** Tables that an earlier version did not have are added in the open workbook; its file stays as it is. */
export async function openBase(
  { book }: Base,
  { month, language, by }: { readonly month: Month; readonly language: Language; readonly by?: string },
): Promise<Outcome<OpenBase>> {
  const { installHost } = await import("../host/boot/node");
  const session = await installHost({ language, book, addIn: ADD_IN });
  const action: ActionContext = { now: new Date(), language, ...(by !== undefined && { by }) };
  const setUp = await setUpWorkbook(month, action);
  return setUp.done ? { done: true, value: { action, save: () => session.save() } } : setUp;
}
