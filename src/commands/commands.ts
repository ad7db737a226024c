/** The ribbon's buttons (manifest.xml, ExecuteFunction): each runs the action of its name, and always reports back. */
import { ACTION_IDS, ACTIONS, type ActionId } from "../actions";
import { nearestLanguage } from "../i18n/nearestLanguage";
import { paneHandler } from "./paneCommands";

/** Actions whose result is told in the pane; the others show themselves on the sheet. */
const TOLD_IN_PANE: ReadonlySet<ActionId> = new Set<ActionId>(["refreshReports"]);

/** Registers the commands; to be called as soon as Office is ready, because a click may be what loaded the page. */
export function associateCommands(): void {
  for (const id of ACTION_IDS)
    Office.actions.associate(
      ACTIONS[id].id,
      (event: Office.AddinCommands.Event) => void runCommand(id, event),
    );
}

async function runCommand(id: ActionId, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const inPane = paneHandler();
    if (!inPane) {
      const language = nearestLanguage(Office.context.displayLanguage);
      const outcome = await ACTIONS[id].run({ now: new Date(), language });
      if (!outcome.done || TOLD_IN_PANE.has(id)) await showPane();
      return;
    }
    if (TOLD_IN_PANE.has(id)) await showPane();
    // A pane that is closed says nothing.
    if (!(await inPane(id))) await showPane();
  } finally {
    // Without it Office counts the command as running, and stops it after five minutes.
    event.completed();
  }
}

/** Opens the pane, where the runtime is shared; elsewhere people open it from the ribbon. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
