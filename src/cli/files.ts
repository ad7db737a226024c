/** Files in and out: bounded reads, and writes that leave the old file or the new one. */
import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../core/problem";

/** Bytes of the largest file read; a ledger of a million figures is below 100 MB. */
const LARGEST = 256 * 1024 * 1024;

export type FileReading =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: Problem };

/** Reads a file whole; missing, unreadable and oversized files are problems. */
export async function readInput(path: string): Promise<FileReading> {
  const name = basename(path);
  const fault = (code: string, params: Problem["params"]): FileReading => ({
    name,
    problem: { code, severity: "error", place: { file: name }, params },
  });
  try {
    const handle = await open(path, "r");
    try {
      const status = await handle.stat();
      if (!status.isFile()) return fault("source.notFound", { file: path });
      if (status.size > LARGEST)
        return fault("source.tooLarge", {
          megabytes: Math.ceil(status.size / 1024 / 1024),
          most: LARGEST / 1024 / 1024,
        });
      return { name, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch {
    return fault("source.notFound", { file: path });
  }
}

/** Writes beside the target and renames, so that a failure leaves what was there. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
