/**
 * Several add-ins on one workbook, request by request: whose turn is next is for the test to choose. The workbook is
 * one, as in co-authoring once everybody's changes have arrived; a request is answered whole, as Excel does.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { HostSession } from "../../src/host/session";

interface Waiting {
  readonly client: string;
  readonly answer: () => void;
}

export interface Turns {
  /** Somebody begins something; requests made meanwhile are theirs. */
  readonly begin: (client: string, work: () => Promise<void>) => void;
  /** Who waits for an answer, in the order of their names; everybody who is not done does. */
  readonly waiting: () => Promise<readonly string[]>;
  /** Answers the request of one who waits. */
  readonly answer: (client: string) => void;
  /** The page of one who waits is closed: the request never comes, nor any further one. */
  readonly close: (client: string) => void;
}

export function takeTurns(session: HostSession): Turns {
  const asking = new AsyncLocalStorage<string>();
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  const closed = new Set<string>();
  session.holdRequest = (answer, counted) => {
    const client = asking.getStore();
    if (client !== undefined && closed.has(client)) return;
    // What only releases references changes nothing and is not waited for.
    if (client === undefined || !counted) answer();
    else waiting.push({ client, answer });
  };
  const take = (client: string): Waiting => {
    const at = waiting.findIndex((each) => each.client === client);
    if (at < 0) throw new Error(`${client} does not wait`);
    return waiting.splice(at, 1)[0]!;
  };
  return {
    begin: (client, work) => {
      busy.add(client);
      void asking.run(client, work).finally(() => busy.delete(client));
    },
    waiting: async () => {
      while ([...busy].some((client) => !waiting.some((each) => each.client === client)))
        await new Promise((resolve) => setImmediate(resolve));
      return [...busy].sort();
    },
    answer: (client) => {
      take(client).answer();
    },
    close: (client) => {
      take(client);
      busy.delete(client);
      closed.add(client);
    },
  };
}
