/** One piece of work at a time: progress by step, cancelling, and what went wrong. */
import { useCallback, useRef, useState } from "react";
import { WRITING_STEPS, type ActionContext, type Step } from "../actions/context";
import type { Outcome } from "../actions/outcome";
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import type { ActionLabel } from "./paneContext";
import { rememberedName } from "./remembered";

export interface Work {
  readonly label: ActionLabel;
  /** Null before the first step. */
  readonly step: Step | null;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
  /** What is being written is finished; it can no longer be cancelled. */
  readonly mustFinish: boolean;
}

/** What kept something from being done: a problem with its sentence, or an error nobody expected. */
export interface Fault {
  readonly label: ActionLabel;
  readonly problem: Problem | null;
  /** Of an unexpected error. */
  readonly reason: string;
  readonly retry: () => void;
}

export type Ending<T> =
  { readonly kind: "done"; readonly value: T } | { readonly kind: "cancelled" } | { readonly kind: "fault" };

type Task<T> = (action: ActionContext) => Promise<Outcome<T>>;

const CANCELLED = "excel.cancelled";

export function useWork(language: Language) {
  const [work, setWork] = useState<Work | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const running = useRef<AbortController | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const once = useCallback(
    async <T>(label: ActionLabel, task: Task<T>, retry: () => void): Promise<Ending<T>> => {
      const abort = new AbortController();
      running.current = abort;
      setFault(null);
      setWork({ label, step: null, done: 0, total: 1, cancelling: false, mustFinish: false });
      const progress = (step: Step, done: number, total: number): void =>
        setWork(
          (now) =>
            now && { ...now, step, done, total, mustFinish: now.mustFinish || WRITING_STEPS.has(step) },
        );
      try {
        const outcome = await task({
          now: new Date(),
          language,
          by: rememberedName(),
          signal: abort.signal,
          progress,
        });
        if (outcome.done) return { kind: "done", value: outcome.value };
        if (outcome.problem.code === CANCELLED) return { kind: "cancelled" };
        setFault({ label, problem: outcome.problem, reason: "", retry });
        return { kind: "fault" };
      } catch (error) {
        const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        setFault({ label, problem: null, reason, retry });
        return { kind: "fault" };
      } finally {
        running.current = null;
        setWork(null);
      }
    },
    [language],
  );

  /** Begins when what runs now is over: two batches at once would read what the other is writing. */
  const start = useCallback(
    <T>(label: ActionLabel, task: Task<T>, retry: () => void): Promise<Ending<T>> => {
      const ending = queue.current.then(() => once(label, task, retry));
      queue.current = ending;
      return ending;
    },
    [once],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setWork((now) => now && { ...now, cancelling: true });
  }, []);
  const dismiss = useCallback(() => setFault(null), []);
  return { work, fault, start, cancel, dismiss };
}
