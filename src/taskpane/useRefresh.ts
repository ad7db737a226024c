/** The manager's one button: reads the files last loaded again, updates every report, and shows what changed. */
import { useCallback, useState } from "react";
import type { FilesReading } from "../actions/readFiles";
import type { RefreshResult } from "../actions/refreshReports";
import type { Problem } from "../core/problem";
import { lastFiles, rememberFiles, rereadFiles, type LastFile, type Reread } from "./files/lastFiles";
import { NOTHING_LOADED } from "./loading";
import type { PaneFile } from "./files/paneFile";
import type { Pane } from "./paneContext";

export type RefreshShown =
  /** Some of the files cannot be read again without the person. */
  | (Reread & { readonly kind: "ask"; readonly last: readonly LastFile[] })
  | {
      readonly kind: "result";
      readonly result: RefreshResult;
      /** Files looked at that were as before. */
      readonly unchanged: number;
      /** Of the files read and of the load. */
      readonly problems: readonly Problem[];
    };

export interface Refresh {
  readonly shown: RefreshShown | null;
  readonly refresh: () => Promise<void>;
  /** Goes on with the files asked for, those given of them; what could be read without asking is taken too. */
  readonly goOn: (files: readonly PaneFile[]) => Promise<void>;
  readonly close: () => void;
}

export function useRefresh(pane: Pane): Refresh {
  const [shown, show] = useState<RefreshShown | null>(null);
  const { run, loading, announce, words } = pane;

  const work = useCallback(
    // `last`: all files to look at next time; `unchanged`: how many of them were looked at and are as before.
    async (files: readonly PaneFile[], last: readonly LastFile[], unchanged: number): Promise<void> => {
      show(null);
      let reading: FilesReading | null = null;
      const result = await run("refreshReports", async (action) => {
        if (files.length) {
          const { readFiles } = await import("../actions/readFiles");
          const outcome = await readFiles(files, action);
          if (!outcome.done) return outcome;
          reading = outcome.value;
        }
        const { refreshReports } = await import("../actions/refreshReports");
        return refreshReports({ submissions: reading?.submissions ?? [] }, action);
      });
      if (!result) return;
      const problems = [...problemsOf(reading), ...result.problems];
      if (reading) {
        const { indicatorNames }: FilesReading = reading;
        loading.update({ ...NOTHING_LOADED, problems, indicatorNames });
        await rememberFiles(loading.documentAddress, last);
      }
      show({ kind: "result", result, unchanged, problems });
      if (result.nothingNewer) announce(words.refresh.nothing);
    },
    [run, loading, announce, words],
  );

  const refresh = useCallback(async (): Promise<void> => {
    const last = await lastFiles(loading.documentAddress);
    if (!last.length) return work([], [], 0);
    const { changed, unreadable } = await rereadFiles(last);
    const now = last.map((file) => changed.find(({ handle }) => handle === file.handle) ?? file);
    if (unreadable.length) return show({ kind: "ask", changed, unreadable, last: now });
    await work(changed, now, now.length - changed.length);
  }, [work, loading.documentAddress]);

  const goOn = useCallback(
    async (files: readonly PaneFile[]): Promise<void> => {
      if (shown?.kind !== "ask") return;
      const { changed, unreadable, last } = shown;
      // Files that were not given again are still the workbook's.
      const given = new Set(files.map(({ name }) => name));
      const others = last.filter(({ name }) => !given.has(name));
      await work(
        [...changed, ...files],
        [...others, ...files],
        last.length - changed.length - unreadable.length,
      );
    },
    [work, shown],
  );
  const close = useCallback(() => show(null), []);
  return { shown, refresh, goOn, close };
}

const problemsOf = (reading: FilesReading | null): readonly Problem[] => reading?.problems ?? [];
