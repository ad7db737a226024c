/**
 * Boots the unmodified @microsoft/office-js in Node, beneath it the embedded host, and makes `Office`, `Excel` and
 * `OfficeExtension` global. The library is loaded once per process and settings; further calls put another workbook
 * beneath it.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import { HostSession, type SessionOptions } from "../session";
import { createExternal, type External } from "../surface/external";

/** Origin the library believes it was loaded from; nothing is fetched. */
const PAGE = "https://localhost/taskpane.html";
const LIBRARY = "https://localhost/office-js/office.js";
const READY_WITHIN_MS = 10_000;

interface Library {
  readonly key: string;
  readonly external: External;
  readonly globals: Readonly<Record<"Office" | "Excel" | "OfficeExtension", unknown>>;
}

let loaded: Library | null = null;
const scripts = new Map<string, Script>();

/**
 * Installs the host: `Excel.run(...)` afterwards works on the session's workbook.
 * @example const session = await installHost({ language: "zh-CN" });
 */
export async function installHost(options: SessionOptions = {}): Promise<HostSession> {
  const session = new HostSession(options);
  const key = JSON.stringify([session.language, session.requirements]);
  // Handlers an add-in left behind in the library would hear events of the next workbook.
  const reusable = loaded?.key === key && !loaded.external.session().events.everHeard;
  if (loaded && reusable) {
    loaded.external.attach(session);
    refreshSettings(loaded);
  } else loaded = await load(session, key);
  Object.assign(globalThis, loaded.globals);
  return session;
}

/** Clicks a button of the ribbon by the name of its function; over when the add-in says so. */
export async function clickCommand(action: string): Promise<void> {
  if (!loaded) throw new Error("no host is installed");
  await loaded.external.invoke(action);
}

/** office.js keeps the settings it read at start; it reads them anew when the document says they changed. */
function refreshSettings({ globals }: Library): void {
  const office = globals.Office as {
    context: { document: { settings: { refreshAsync(done: () => void): void } } };
  };
  office.context.document.settings.refreshAsync(() => undefined);
}

async function load(session: HostSession, key: string): Promise<Library> {
  const folder = libraryFolder();
  const external = createExternal(session);
  const failures: unknown[] = [];
  const page = pageGlobals(external, (source, done) => {
    const file = join(folder, decodeURIComponent(source).replace(/^.*\/office-js\//, ""));
    setTimeout(() => {
      try {
        if (existsSync(file)) script(file).runInContext(context);
        else throw new Error(`missing in @microsoft/office-js: ${file}`);
        done(null);
      } catch (error) {
        failures.push(error);
        done(error);
      }
    }, 0);
  });
  const context: Context = createContext(page);
  script(join(folder, "office.js")).runInContext(context);
  await ready(context, failures);
  const { Office, Excel, OfficeExtension } = context;
  return { key, external, globals: { Office, Excel, OfficeExtension } };
}

function ready(context: Context, failures: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`office.js did not become ready: ${failures.map(String).join("; ")}`));
    }, READY_WITHIN_MS);
    (context["Office"] as { onReady(done: () => void): void }).onReady(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** Folder of the library, looked for from this file, the program and the working directory. */
function libraryFolder(): string {
  const places = [
    typeof __filename === "string" ? __filename : null,
    process.argv[1] ?? null,
    join(process.cwd(), "package.json"),
  ];
  for (const place of places) {
    if (place === null) continue;
    try {
      return join(dirname(createRequire(place).resolve("@microsoft/office-js/package.json")), "dist");
    } catch {
      // Not reachable from there.
    }
  }
  throw new Error("@microsoft/office-js is not installed; run npm ci");
}

function script(file: string): Script {
  let compiled = scripts.get(file);
  if (!compiled) scripts.set(file, (compiled = new Script(readFileSync(file, "utf8"), { filename: file })));
  return compiled;
}

/** Loads a script element's source and then calls back. */
type LoadScript = (source: string, done: (error: unknown) => void) => void;

/**
 * Globals of the page the library runs in: as much of a window as it looks at. Built-ins that make results (JSON,
 * Promise, Error, Array …) are this realm's own, so that what the library hands out is of our realm too.
 */
function pageGlobals(external: External, loadScript: LoadScript): Context {
  const address = new URL(PAGE);
  const element = (tagName: string): Record<string, unknown> => ({
    tagName,
    style: {},
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
  });
  const head = {
    appendChild: (added: { src: string; onload?: () => void; onerror?: (error: unknown) => void }) =>
      loadScript(added.src, (error) => (error === null ? added.onload?.() : added.onerror?.(error))),
  };
  const location = {
    href: PAGE,
    search: address.search,
    hash: address.hash,
    protocol: address.protocol,
    host: address.host,
    hostname: address.hostname,
    pathname: address.pathname,
    origin: address.origin,
    toString: () => PAGE,
  };
  const document = {
    URL: PAGE,
    location,
    cookie: "",
    createElement: element,
    getElementById: () => null,
    addEventListener: () => undefined,
    body: element("body"),
    documentElement: element("html"),
    getElementsByTagName: (tag: string) =>
      tag === "head" ? [head] : tag === "script" ? [{ src: LIBRARY, getAttribute: () => null }] : [],
  };
  const window: Record<string, unknown> = {
    ...{ Array, Date, Error, JSON, Map, Object, Promise, RegExp, Set, TypeError, URL },
    ...{ clearInterval, clearTimeout, queueMicrotask, setInterval, setTimeout, performance, console },
    ...{ TextDecoder, TextEncoder },
    addEventListener: () => undefined,
    attachEvent: () => undefined,
    postMessage: () => undefined,
    removeEventListener: () => undefined,
    document,
    external: external.object,
    history: {},
    location,
    localStorage: memoryStorage(),
    name: "",
    navigator: { userAgent: "Park KPI embedded host", language: "en-US" },
    sessionStorage: memoryStorage(),
  };
  window["window"] = window["self"] = window["top"] = window["parent"] = window;
  return window;
}

function memoryStorage(): Record<string, unknown> {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: unknown) => void entries.set(key, String(value)),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}
