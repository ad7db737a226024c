/**
 * How a ribbon command reaches the pane. Both share one page (manifest.xml, shared runtime): where the pane is there,
 * it does what was asked, so that progress, problems and changes are seen; else the command acts alone.
 */
import type { ActionId } from "../actions";

/** Whether it was done and nothing has to be told; else the pane is to be shown. */
type Handler = (id: ActionId) => Promise<boolean>;

let pane: Handler | null = null;

/** Takes commands over until the function returned is called. */
export function takeCommands(handler: Handler): () => void {
  pane = handler;
  return () => {
    if (pane === handler) pane = null;
  };
}

/** The pane's way of doing a command, or null. */
export function paneHandler(): Handler | null {
  return pane;
}
