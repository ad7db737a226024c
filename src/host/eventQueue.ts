/** Events waiting for the end of the batch, and who listens to what. */
import { EVENTS } from "./schema";

/** One rich message: category, number, target, JSON text. */
export interface RichMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** Category of object-model events. */
const OBJECT_MODEL = 65536;

export class EventQueue {
  private readonly listeners = new Set<string>();
  private waiting: RichMessage[] = [];
  /** Whether an add-in ever listened to anything; its handlers stay in the client library when it forgets them. */
  everHeard = false;

  subscribe(className: string, event: string, target: string): void {
    this.everHeard = true;
    this.listeners.add(`${className}.${event}|${target}`);
  }

  unsubscribe(className: string, event: string, target: string): void {
    this.listeners.delete(`${className}.${event}|${target}`);
  }

  /** Whether an add-in listens; `target` is the object's id, "" for collections and the workbook. */
  listening(className: string, event: string, target = ""): boolean {
    return this.listeners.has(`${className}.${event}|${target}`);
  }

  /**
   * Queues an event for delivery after the batch when someone listens.
   * `target` is the object's id, "" for collections and the workbook (the wire calls that "Workbook").
   */
  raise(className: string, event: string, target: string, payload: Readonly<Record<string, unknown>>): void {
    if (!this.listening(className, event, target)) return;
    const known = EVENTS[`${className}.${event}`];
    if (!known) throw new TypeError(`no event number for ${className}.${event}`);
    this.post(OBJECT_MODEL, known.type, target === "" ? "Workbook" : target, payload);
  }

  /** Queues any rich message (ribbon command, visibility change). */
  post(category: number, type: number, target: string, payload: unknown): void {
    this.waiting.push({ category, type, target, message: JSON.stringify(payload) });
  }

  /** Takes what is waiting. */
  take(): RichMessage[] {
    const messages = this.waiting;
    this.waiting = [];
    return messages;
  }
}
