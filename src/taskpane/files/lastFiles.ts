/**
 * The files last loaded into a workbook. Handles go into IndexedDB, the one store that takes them, so that a refresh
 * weeks later can read the files again; without it they last as long as the pane is open. So do those of a workbook
 * never saved: it has no address yet that would tell its files from those of the next new one.
 */
import { paneFile, type FileHandle, type PaneFile } from "./paneFile";

/** A file as it was when it was loaded. */
export interface LastFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly handle: FileHandle | null;
  /** Known as long as the pane is open. */
  readonly given?: File | null;
  /** Text a person pasted: its figures stand in the workbook, and nobody can read it again. */
  readonly pasted?: boolean;
}

const inMemory = new Map<string, readonly LastFile[]>();
const DATABASE = "park-kpi";
const STORE = "lastFiles";

/** Notes the files loaded into the workbook of an address; pasted text is none. */
export async function rememberFiles(address: string, loaded: readonly LastFile[]): Promise<void> {
  const files = loaded.filter(({ pasted = false }) => !pasted);
  if (loaded.length && !files.length) return;
  inMemory.set(address, files);
  const noted = files.map(({ name, size, lastModified, handle }) => ({ name, size, lastModified, handle }));
  if (address !== "") await inStore("readwrite", (store) => store.put(noted, address));
}

/** The files last loaded into the workbook of an address; empty when none are known. */
export async function lastFiles(address: string): Promise<readonly LastFile[]> {
  const stored = (): Promise<unknown> => inStore("readonly", (store) => store.get(address));
  const known = inMemory.get(address) ?? (address === "" ? [] : await stored());
  return Array.isArray(known) ? (known as LastFile[]) : [];
}

export interface Reread {
  /** Those that changed since. */
  readonly changed: readonly PaneFile[];
  /** Those the browser cannot or may not read, or that are gone: they must be asked for. */
  readonly unreadable: readonly LastFile[];
}

/** Looks at the files anew. To be called from a click, because the browser may have to ask for permission. */
export async function rereadFiles(files: readonly LastFile[]): Promise<Reread> {
  const changed: PaneFile[] = [];
  const unreadable: LastFile[] = [];
  let refused = false;
  for (const file of files) {
    const { handle, given, size, lastModified } = file;
    if (!handle) {
      if (!given || !(await isReadable(given))) unreadable.push(file);
      continue;
    }
    // Who refused one file is not asked about each of the others.
    const allowed = await mayRead(handle, !refused);
    refused ||= !allowed;
    const now = allowed ? await current(handle) : null;
    if (!now) unreadable.push(file);
    else if (now.size !== size || now.lastModified !== lastModified) changed.push(now);
  }
  return { changed, unreadable };
}

/** The file as it is now; null when it was moved, renamed or deleted. */
async function current(handle: FileHandle): Promise<PaneFile | null> {
  try {
    return paneFile(await handle.getFile(), handle);
  } catch {
    return null;
  }
}

/** Browsers refuse to read a file that is not what it was when it was given. */
async function isReadable(given: File): Promise<boolean> {
  try {
    await given.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function mayRead(handle: FileHandle, mayAsk: boolean): Promise<boolean> {
  const mode = { mode: "read" } as const;
  try {
    if (!handle.queryPermission || (await handle.queryPermission(mode)) === "granted") return true;
    return mayAsk && (await handle.requestPermission?.(mode)) === "granted";
  } catch {
    return false;
  }
}

/** One request to the store; null where there is no store or it refuses. */
async function inStore(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = (await answerOf(opening)) as IDBDatabase;
    try {
      return await answerOf(request(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function answerOf(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the store refused"));
  });
}
