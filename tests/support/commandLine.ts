/** The command line as a person runs it: in this process, or as a program of its own. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/main";
import type { Book } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";

export interface CommandResult {
  readonly code: number;
  /** What stood on stdout and on stderr. */
  readonly out: string;
  readonly error: string;
}

/** Runs a command in this process; a Chinese system unless `languageTag` says otherwise. */
export async function parkKpi(argv: readonly string[], languageTag = "zh_CN.UTF-8"): Promise<CommandResult> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(
    argv,
    (text) => out.push(text),
    (line) => error.push(line),
    languageTag,
  );
  return { code, out: out.join("\n"), error: error.join("\n") };
}

/** A folder of its own for a test's files; gone after the test. */
export class WorkFolder {
  readonly path = mkdtempSync(join(tmpdir(), "park-kpi-test-"));

  /** Path of a file in the folder, whether it is there or not. */
  at(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file and returns its path. */
  write(name: string, contents: string | Uint8Array): string {
    writeFileSync(this.at(name), contents);
    return this.at(name);
  }

  /** Names of the files that are there. */
  get names(): string[] {
    return readdirSync(this.path).sort();
  }

  open(name: string): Promise<Book> {
    return readBook(new Uint8Array(readFileSync(this.at(name))));
  }

  empty(): void {
    for (const name of this.names) rmSync(this.at(name), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A folder that every test of the suite finds empty. */
export function folderOfEachTest(): WorkFolder {
  const folder = new WorkFolder();
  afterEach(() => folder.empty());
  afterAll(() => folder.remove());
  return folder;
}

const ROOT = join(__dirname, "..", "..");
const BUILT = join(ROOT, "dist", "cli", "main.js");

export interface ProgramResult extends CommandResult {
  /** Most memory the program held at once, in MB. */
  readonly megabytes: number;
}

/** Runs the built program, bin/park-kpi.js, built anew if the sources are younger. */
export async function program(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ProgramResult> {
  buildIfOlder();
  const child = spawn(
    process.execPath,
    ["--require", join(__dirname, "peakMemory.cjs"), join(ROOT, "bin", "park-kpi.js"), ...argv],
    {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "", ...environment },
    },
  );
  const texts = ["", "", ""];
  for (const [index, stream] of [child.stdout, child.stderr, child.stdio[3]].entries()) {
    const readable = stream as NodeJS.ReadableStream;
    readable.setEncoding("utf8");
    readable.on("data", (text: string) => (texts[index] += text));
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? -1));
  });
  return { code, out: texts[0]!, error: texts[1]!, megabytes: Number(texts[2]) };
}

let built = false;

function buildIfOlder(): void {
  if (built) return;
  const at = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  const younger = sources.some(
    (file) => file.endsWith(".ts") && statSync(join(ROOT, "src", file)).mtimeMs > at,
  );
  if (younger) {
    const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
    execFileSync(process.execPath, [webpack, "--config-name", "cli"], { cwd: ROOT });
  }
  built = true;
}
