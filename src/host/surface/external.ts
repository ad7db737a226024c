/**
 * `window.external` as Office for Windows puts it before an add-in page: context, settings, events, and Execute,
 * through which every batch comes. The session beneath can be exchanged while office.js stays loaded.
 */
import { onSettingsChanged } from "../model/events";
import type { HostSession } from "../session";
import type { RichMessage } from "../eventQueue";
import { isSync } from "../traffic";
import type { WireBatch } from "../wire";
import { DocumentFiles, isOfFile } from "./documentFile";

/** Numbers of Execute (dispatch ids of the Office 10 surface). */
const EXECUTE = { richApi: 93, commandCompleted: 94 } as const;
/** Numbers of RegisterEvent. */
const EVENT = { settingsChanged: 1, selectionChanged: 2, richMessages: 33, ribbonCommand: 39 } as const;
const NOT_SUPPORTED = 5000;
const IN_CELL_EDIT_MODE = 5004;
const INTERNAL_ERROR = 5001;
const EXCEL = 1;

/** Places in the array that carries a batch, and the flag `delayForCellEdit` sets there. */
const MESSAGE = { body: 4, flags: 6 } as const;
const DELAY_FOR_CELL_EDIT = 64;

type Callback = (result: unknown) => void;
type EventHandler = (dispId: number, payload: unknown) => void;

/** An array that looks like a COM SafeArray. */
type SafeArray = unknown[] & { toArray?: () => unknown[] };

function safeArray(values: unknown[]): SafeArray {
  const array: SafeArray = values;
  Object.defineProperty(array, "toArray", { value: () => array });
  return array;
}

export interface External {
  /** The object office.js finds as window.external. */
  readonly object: Readonly<Record<string, unknown>>;
  /** The workbook beneath the library now. */
  readonly session: () => HostSession;
  /** Puts another workbook beneath the library; handlers of the former one are gone. */
  attach(session: HostSession): void;
  /**
   * Clicks a button of the ribbon whose function has this name (ExecuteFunction of the manifest); over when the add-in
   * says that it is.
   */
  invoke(action: string): Promise<void>;
  /** The page is gone: its handlers hear nothing any more. */
  close(): void;
}

/** Colours Office tells its pages, as 0xRRGGBB. */
export interface OfficeTheme {
  readonly bodyForegroundColor: number;
  readonly bodyBackgroundColor: number;
  readonly controlForegroundColor: number;
  readonly controlBackgroundColor: number;
}

export interface SurfaceOptions {
  /** The colours of Office's light theme when left out. */
  readonly theme?: OfficeTheme;
}

const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: 0,
  bodyBackgroundColor: 0xffffff,
  controlForegroundColor: 0,
  controlBackgroundColor: 0xf3f3f3,
};

/** Builds the surface over a first session. */
export function createExternal(first: HostSession, { theme = LIGHT_THEME }: SurfaceOptions = {}): External {
  let session = first;
  const handlers = new Map<string, EventHandler>();
  const files = new DocumentFiles();
  let commands = 0;

  const fire = (dispId: number, payload: unknown): void => {
    for (const [key, handler] of handlers) if (key.startsWith(`${dispId}|`)) handler(dispId, payload);
  };
  const deliver = (messages: RichMessage[]): void => {
    const rows = messages.map(({ category, type, target, message }) =>
      safeArray([category, type, target, message, 0, false]),
    );
    fire(EVENT.richMessages, safeArray(rows));
  };
  // Events reach the page after the answer to the batch, as messages of their own; those of a workbook that is closed
  // never do, and what waits for them would keep that workbook.
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  const later = (tell: () => void): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      tell();
    }, 0);
    waiting.add(timer);
  };
  const hearNothing = (): void => {
    session.onMessages(null);
    waiting.forEach((timer) => clearTimeout(timer));
    waiting.clear();
  };
  const attach = (next: HostSession): void => {
    hearNothing();
    session = next;
    handlers.forEach((_, key) => {
      if (!key.startsWith(`${EVENT.richMessages}|`)) handlers.delete(key);
    });
    session.onMessages((messages) => later(() => deliver(messages)));
    const tell = (dispId: number) => () => {
      if (session === next) later(() => fire(dispId, safeArray([])));
    };
    onSettingsChanged(session, tell(EVENT.settingsChanged));
    session.onSelection(tell(EVENT.selectionChanged));
  };
  attach(first);

  const running = new Map<string, () => void>();
  const commandOver = (id: string): void => {
    running.get(id)?.();
    running.delete(id);
  };
  const invoke = (action: string): Promise<void> =>
    new Promise((over) => {
      const id = `command-${++commands}`;
      running.set(id, over);
      fire(EVENT.ribbonCommand, safeArray([id, action, JSON.stringify({ source: { id: action } })]));
    });

  const unsupported = (what: string): void => {
    session.unsupported.set(what, (session.unsupported.get(what) ?? 0) + 1);
  };
  const execute = (dispId: number, params: unknown[], callback: Callback): void => {
    if (dispId === EXECUTE.commandCompleted) {
      commandOver(String(params[0]));
      return callback(safeArray([0]));
    }
    if (isOfFile(dispId)) {
      void files.answer(session, dispId, params).then((values) => callback(safeArray(values)));
      return;
    }
    if (dispId !== EXECUTE.richApi) {
      unsupported(`window.external.Execute(${dispId})`);
      return callback(safeArray([NOT_SUPPORTED]));
    }
    const message = params[0] as unknown[];
    const body = message[MESSAGE.body] as string;
    const target = session;
    const answerNow = (): void => callback(answer(target, body));
    const reply = (): void => {
      const batch = target.holdRequest && (JSON.parse(body) as WireBatch);
      if (batch) target.holdRequest!(answerNow, isSync(batch), batch);
      else answerNow();
    };
    queueMicrotask(() => {
      if (Number(message[MESSAGE.flags]) & DELAY_FOR_CELL_EDIT) target.cellEditing.whenOver(reply);
      else if (target.cellEditing.active) callback(safeArray([IN_CELL_EDIT_MODE]));
      else reply();
    });
  };

  const object = {
    GetHostInfo: () => `Excel$Win32$16.01$${session.language}$park-kpi-host$$disableLogging$1`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(() => session, theme),
    Execute: execute,
    RegisterEvent: (dispId: number, target: string, handler: EventHandler, callback: Callback) => {
      const known = Object.values<number>(EVENT).includes(dispId);
      if (!known) unsupported(`window.external.RegisterEvent(${dispId})`);
      else handlers.set(`${dispId}|${target}`, handler);
      callback(known ? 0 : NOT_SUPPORTED);
    },
    UnregisterEvent: (dispId: number, target: string, callback: Callback) => {
      handlers.delete(`${dispId}|${target}`);
      callback(0);
    },
  };
  const close = (): void => {
    for (const id of [...running.keys()]) commandOver(id);
    hearNothing();
    handlers.clear();
  };
  return { object, session: () => session, attach, invoke, close };
}

/** Result of Execute: status 0, HTTP status, headers, body; or the number of a failure of the bridge. */
function answer(session: HostSession, body: string): SafeArray {
  try {
    const exchange = session.exchange(body);
    if ("failure" in exchange) return safeArray([exchange.failure]);
    return safeArray([0, 200, safeArray([]), exchange.body]);
  } catch (error) {
    // A fault of this host, not of the add-in: kept for whoever looks, and told to the client as an internal error.
    session.crashes.push(error);
    return safeArray([INTERNAL_ERROR, String(error instanceof Error ? error.stack : error)]);
  }
}

/** Office.context of the page, as far as Excel tells it. */
function contextOf(session: () => HostSession, theme: OfficeTheme): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "{park-kpi}",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => session().language,
    GetAppDataLocale: () => session().language,
    GetDocUrl: () => session().name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "park-kpi-1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(session().requirements),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 2,
    GetHostCustomMessage: () => "",
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settingsOf(session),
  };
}

/** Office.context.document.settings: read once at start, written as a whole by saveAsync. */
function settingsOf(session: () => HostSession): unknown {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of session().book.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      const { settings } = session().book;
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index]!));
      session().edited = true;
    },
  };
}
