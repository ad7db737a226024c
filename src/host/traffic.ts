/** Counts what crosses the wire, so that tests can say how many syncs and bytes a job costs. */
import { ACTION, type WireBatch } from "./wire";

export interface BatchRecord {
  /** False for batches that only release references or register events, and for empty ones. */
  readonly counted: boolean;
  readonly actions: number;
  /** UTF-8 bytes of the request. */
  readonly sent: number;
  /** UTF-8 bytes of the answer; 0 when the host refused the batch as a whole. */
  received: number;
}

export class Traffic {
  readonly batches: BatchRecord[] = [];

  /** Wire batches with at least one action, without `_RemoveReference` and event registration. */
  get syncs(): number {
    return this.batches.filter((batch) => batch.counted).length;
  }

  /** Bytes sent by the client in counted batches. */
  get bytesSent(): number {
    return this.batches.reduce((sum, batch) => sum + (batch.counted ? batch.sent : 0), 0);
  }

  /** Bytes answered by the host in counted batches. */
  get bytesReceived(): number {
    return this.batches.reduce((sum, batch) => sum + (batch.counted ? batch.received : 0), 0);
  }

  record(batch: WireBatch, body: string): BatchRecord {
    const record = {
      counted: isSync(batch),
      actions: batch.Actions.length,
      sent: utf8Length(body),
      received: 0,
    };
    this.batches.push(record);
    return record;
  }

  reset(): void {
    this.batches.length = 0;
  }
}

/** Whether a batch is a sync in the project's counting. */
export function isSync(batch: WireBatch): boolean {
  const methods = batch.Actions.filter((action) => action.ActionType === ACTION.method);
  const housekeeping = methods.some((action) =>
    /^_(RemoveReference|Register|Unregister)/.test(action.Name ?? ""),
  );
  if (!housekeeping) return batch.Actions.length > 0;
  return batch.Actions.some((action) => {
    if (action.ActionType === ACTION.method)
      return !/^_(RemoveReference|Register|Unregister|KeepReference)/.test(action.Name ?? "");
    return action.ActionType !== ACTION.instantiate && action.ActionType !== ACTION.trace;
  });
}

const encoder = new TextEncoder();

/** Length of a text in UTF-8, bytes. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
