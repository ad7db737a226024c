/** Files in and out: bounded reads, and writes that leave the old file or the new one. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../core/problem";

/** Bytes of the largest file read; a ledger of a million figures is below 100 MB. */
const LARGEST = 256 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** A file the person named. */
export interface InputFile {
  readonly path: string;
  /** How it is called in problems and in the workbook's log. */
  readonly name: string;
}

/** Files by their names alone; where two of different folders share one, by their paths as given. */
export function inputFiles(paths: readonly string[]): InputFile[] {
  const named = new Map<string, Set<string>>();
  for (const path of paths) {
    const sharing = named.get(basename(path));
    if (sharing) sharing.add(resolve(path));
    else named.set(basename(path), new Set([resolve(path)]));
  }
  return paths.map((path) => {
    const name = basename(path);
    return { path, name: named.get(name)!.size > 1 ? path : name };
  });
}

export type FileReading =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: Problem };

/** Reads a file whole; missing, unreadable and oversized files are problems. */
export async function readInput({ path, name }: InputFile): Promise<FileReading> {
  const fault = (code: string, params: Problem["params"]): FileReading => ({
    name,
    problem: { code, severity: "error", place: { file: name }, params },
  });
  try {
    // Looked at before it is opened: opening a pipe would wait for its other end.
    const status = await stat(path);
    if (!status.isFile()) return fault("source.notFile", { file: path });
    if (status.size > LARGEST)
      return fault("source.tooLarge", {
        megabytes: Math.ceil(status.size / MEGABYTE),
        most: LARGEST / MEGABYTE,
      });
    return { name, bytes: await readFile(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return fault("source.notFound", { file: path });
    return fault("source.notReadable", { file: path, reason: code });
  }
}

/** Whether two paths lead to one file that exists. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

/** Why a file cannot be written: an i18n key of the command line. */
export type OutputFault =
  "outNoFolder" | "outIsFolder" | "outForbidden" | "outInUse" | "outFull" | "outFailed";

const OUTPUT_FAULTS: Readonly<Record<string, OutputFault>> = {
  ENOENT: "outNoFolder",
  ENOTDIR: "outNoFolder",
  EISDIR: "outIsFolder",
  EACCES: "outForbidden",
  EPERM: "outForbidden",
  EROFS: "outForbidden",
  // Windows, while Excel has the workbook open.
  EBUSY: "outInUse",
  ENOSPC: "outFull",
  EDQUOT: "outFull",
};

/** The file could not be written; what was there is still there. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly key: OutputFault;
  readonly reason: string;
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    const code = errorCode(cause);
    super(`${file}: ${code}`, { cause });
    this.key = OUTPUT_FAULTS[code] ?? "outFailed";
    this.reason = code;
  }
}

/** Says before the work is done what would keep the file from being written afterwards. @throws OutputError */
export async function prepareOutput(path: string): Promise<void> {
  try {
    if (!(await stat(dirname(path))).isDirectory()) throw systemError("ENOTDIR");
    const status = await stat(path).catch(() => null);
    if (status?.isDirectory()) throw systemError("EISDIR");
  } catch (error) {
    throw new OutputError(path, error);
  }
}

/** Makes the folder where it is missing; its own folder must be there. @throws OutputError */
export async function prepareFolder(path: string): Promise<void> {
  try {
    const status = await stat(path).catch(() => null);
    if (!status) await mkdir(path);
    else if (!status.isDirectory()) throw systemError("ENOTDIR");
  } catch (error) {
    throw new OutputError(path, error);
  }
}

/**
 * Writes beside the target and renames, so that a failure leaves what was there. A link keeps leading to its file.
 * @throws OutputError
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.park-kpi-${randomUUID()}`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new OutputError(path, error);
  }
}

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

function errorCode(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? (error instanceof Error ? error.message : String(error));
}
