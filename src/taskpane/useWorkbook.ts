/** The workbook as the pane shows it: read at the start, after each action, and when people edit its sheets. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Outcome } from "../actions/outcome";
import { readOverview, type Overview } from "../actions/readOverview";
import { rememberedPark, rememberPark } from "./remembered";

/** Edits come in bursts; the workbook is read once they pause. */
const QUIET_MS = 600;

export interface ShownWorkbook {
  /** Null until it was read for the first time. */
  readonly overview: Overview | null;
  /** Reads it anew, for another park when one is named. */
  readonly reload: (park?: string) => Promise<Outcome<Overview>>;
}

export function useWorkbook(): ShownWorkbook {
  const [overview, setOverview] = useState<Overview | null>(null);
  const park = useRef<string | null>(rememberedPark());
  const latest = useRef(0);

  const reload = useCallback(async (chosen?: string) => {
    if (chosen !== undefined) {
      park.current = chosen;
      rememberPark(chosen);
    }
    const own = ++latest.current;
    const outcome = await readOverview(park.current);
    if (outcome.done && own === latest.current) {
      setOverview(outcome.value);
      // Another period may have other parks with figures; the one that is looked at stays.
      if (outcome.value.state === "ready") park.current ??= outcome.value.park;
    }
    return outcome;
  }, []);

  const workbook = overview?.state === "ready" ? overview : null;
  const seen = useRef(workbook);
  seen.current = workbook;
  const ready = workbook !== null;
  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (sheetId: string): void => {
      const shown = seen.current;
      if (shown?.reports.some((report) => report.sheetId === sheetId)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), QUIET_MS);
    };
    let ended = false;
    let end: (() => Promise<void>) | null = null;
    void import("../actions/watchWorkbook")
      .then(({ watchWorkbook }) => watchWorkbook(changed))
      .then((outcome) => {
        if (!outcome.done) return;
        if (ended) void outcome.value();
        else end = outcome.value;
      });
    return () => {
      ended = true;
      clearTimeout(timer);
      void end?.();
    };
  }, [ready, reload]);

  return { overview, reload };
}
