/** Programs of the benchmark run as processes of their own, so that none pays for, or profits from, another. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import type * as Esbuild from "esbuild";

export class ProgramFailed extends Error {
  override readonly name = "ProgramFailed";
}

/** One run of a program, from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly output: string;
}

/** Runs `node FILE …`. @throws ProgramFailed when it does not end with 0, with what it said last */
export async function run(file: string, ...args: string[]): Promise<Run> {
  const usage = join(process.cwd(), "bench", "reportUsage.cjs");
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, ["-r", usage, file, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const said = (descriptor: 1 | 2 | 3): Promise<string> => textOf(child.stdio[descriptor] as Readable);
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const [output, messages, used, code] = await Promise.all([said(1), said(2), said(3), ended]);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (code !== 0)
    throw new ProgramFailed(`${basename(file)} ended with ${String(code)}:\n${messages.slice(-2000)}`);
  const { cpuMicroseconds, peakBytes } = JSON.parse(used) as { cpuMicroseconds: number; peakBytes: number };
  return { seconds, cpuSeconds: cpuMicroseconds / 1e6, peakBytes, output };
}

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** Bundles TypeScript programs so that plain node runs them, and gives their files to `work`; removed afterwards. */
export async function withPrograms<K extends string, T>(
  entries: Readonly<Record<K, string>>,
  work: (files: Readonly<Record<K, string>>) => Promise<T>,
): Promise<T> {
  // Beside the packages, so that those which cannot be bundled are found.
  const cache = join(process.cwd(), "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "bench-"));
  try {
    const { build } = createRequire(join(process.cwd(), "package.json"))("esbuild") as typeof Esbuild;
    await build({
      entryPoints: entries,
      outdir: folder,
      outExtension: { ".js": ".cjs" },
      bundle: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      logLevel: "warning",
      external: ["@microsoft/office-js", "exceljs"],
    });
    const files = Object.keys(entries).map((name) => [name, join(folder, `${name}.cjs`)]);
    return await work(Object.fromEntries(files) as Record<K, string>);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
