/** The sources of the selected cell: asked for once, then followed from cell to cell until closed. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Provenance } from "../actions/provenance";
import type { SubmissionLog } from "../actions/submissionLog";
import type { Pane } from "./paneContext";

/** A person going through cells with the arrow keys is waited for. */
const QUIET_MS = 300;

export interface ProvenanceView {
  /** Null while closed. */
  readonly shown: { readonly provenance: Provenance | null } | null;
  /** Of a cell made from several things the one with this number, 0-based; without it the list. */
  readonly open: (part?: number) => Promise<void>;
  readonly close: () => void;
}

export function useProvenance({ run }: Pane): ProvenanceView {
  const [shown, show] = useState<ProvenanceView["shown"]>(null);
  const log = useRef<SubmissionLog | null>(null);
  const open = useCallback(
    async (part?: number): Promise<void> => {
      const reading = await run(
        "readProvenance",
        async () => {
          const [{ readProvenance }, { EMPTY_LOG }] = await Promise.all([
            import("../actions/readProvenance"),
            import("../actions/submissionLog"),
          ]);
          return readProvenance(log.current ?? EMPTY_LOG, part);
        },
        { keepsWorkbook: true },
      );
      if (!reading) return;
      log.current = reading.log;
      show({ provenance: reading.provenance });
    },
    [run],
  );

  const follow = useRef(open);
  follow.current = open;
  const following = shown !== null;
  useEffect(() => {
    if (!following) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let end: (() => Promise<void>) | null = null;
    void import("../actions/watchWorkbook")
      .then(({ watchSelection }) =>
        watchSelection(() => {
          clearTimeout(timer);
          timer = setTimeout(() => void follow.current(), QUIET_MS);
        }),
      )
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
  }, [following]);

  const close = useCallback(() => show(null), []);
  return { shown, open, close };
}
