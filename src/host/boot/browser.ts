/**
 * The embedded host beneath the unmodified office.js in a browser. The page that shows the workbook owns the host;
 * each page of the add-in runs in an iframe of the same origin and finds `window.external` before it loads office.js:
 *
 *     window.external = window.parent.parkKpiHost.surface();
 */
import type { HostSession } from "../session";
import { createExternal, type External, type SurfaceOptions } from "../surface/external";

type Execute = (dispId: number, params: unknown[], callback: (result: unknown) => void) => void;

export interface HostOptions extends SurfaceOptions {
  /** Milliseconds each answer takes, as over a network; none when left out. */
  readonly latency?: number;
}

export class EmbeddedHost {
  private external: External | null = null;
  private readonly listeners: (() => void)[] = [];
  private readonly openedListeners: ((bytes: Uint8Array) => void)[] = [];

  constructor(
    private current: HostSession,
    private readonly options: HostOptions = {},
  ) {
    this.hear(current);
  }

  /** The workbook open now. */
  get session(): HostSession {
    return this.current;
  }

  /** Opens another workbook; the add-in's page is to be loaded anew, as Excel does. */
  open(session: HostSession): void {
    this.external?.close();
    this.external = null;
    this.current = session;
    this.hear(session);
  }

  /** Hears of files the add-in opened as workbooks of their own. */
  onOpenedBeside(listener: (bytes: Uint8Array) => void): void {
    this.openedListeners.push(listener);
  }

  private hear(session: HostSession): void {
    session.onOpenedBeside((bytes) => {
      for (const listener of this.openedListeners) listener(bytes);
    });
  }

  /** What an add-in page is to find as `window.external`. The page before it hears nothing any more. */
  surface(): object {
    this.external?.close();
    this.external = createExternal(this.current, this.options);
    const { object } = this.external;
    const execute = object["Execute"] as Execute;
    const { latency } = this.options;
    const Execute: Execute = (dispId, params, callback) => {
      execute(dispId, params, (result) => {
        const answer = (): void => {
          callback(result);
          for (const listener of this.listeners) listener();
        };
        if (latency) setTimeout(answer, latency);
        else answer();
      });
    };
    return { ...object, Execute };
  }

  /** Clicks a button of the ribbon by the name of its function; over when the add-in says so. */
  async invoke(action: string): Promise<void> {
    await this.external?.invoke(action);
  }

  /** Hears when the add-in has had a request answered, after which anything in the workbook may differ. */
  onExchange(listener: () => void): void {
    this.listeners.push(listener);
  }
}
