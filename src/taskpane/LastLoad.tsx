/** The last load, and the one click that takes it back. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { checkWorkbook } from "../actions/checkWorkbook";
import type { LastCommit } from "../actions/review";
import { undoCommit } from "../actions/undoCommit";
import { fill } from "../i18n/fill";
import { NOTHING_LOADED } from "./loading";
import { usePane } from "./paneContext";

export function LastLoad({ lastCommit }: { readonly lastCommit: LastCommit | null }): ReactElement | null {
  const { words, run, busy, loading } = usePane();
  const { undone } = loading.state;
  const undo = async (): Promise<void> => {
    const taken = await run("undoLoad", (action) => undoCommit(action));
    if (!taken) return;
    loading.update({ ...NOTHING_LOADED, undone: taken });
    // What was found in the figures that are gone goes with them.
    await run("checkWorkbook", (action) => checkWorkbook(action));
  };
  if (undone) return <p role="status">{fill(words.load.undone, { ...undone })}</p>;
  if (!lastCommit) return null;
  const said = lastCommit.by ? words.load.lastLoadBy : words.load.lastLoad;
  return (
    <div className="bar plain">
      <span>{fill(said, { ...lastCommit })}</span>
      <Button size="small" disabledFocusable={busy} onClick={() => void undo()}>
        {words.actions.undoLoad}
      </Button>
    </div>
  );
}
