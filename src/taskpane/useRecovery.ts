/** What broke off is taken back before anything else is done; while somebody's claim still runs, a little later. */
import { useEffect } from "react";
import type { Pane } from "./paneContext";

/** A claim left behind by a page that is gone ends within two minutes (excel/lease.ts). */
const AGAIN_MS = 20_000;

const BUSY: ReadonlySet<string> = new Set(["commit.busy", "commit.busyUnnamed"]);

/** `broken`: half of a load stands in the workbook, which is worse than none. */
export function useRecovery(broken: boolean, run: Pane["run"]): void {
  useEffect(() => {
    if (!broken) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const recover = async (): Promise<void> => {
      let busy = false;
      await run("recoverJournal", async (action) => {
        const { recoverJournal } = await import("../actions/undoCommit");
        const outcome = await recoverJournal(action);
        busy = !outcome.done && BUSY.has(outcome.problem.code);
        return outcome;
      });
      if (busy && !ended) timer = setTimeout(() => void recover(), AGAIN_MS);
    };
    void recover();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [broken, run]);
}
