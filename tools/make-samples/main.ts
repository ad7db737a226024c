/** Writes samples/: `node tools/runTypeScript.mjs tools/make-samples/main.ts`. README.md there is written by hand. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleFiles } from "./files";

/** Commands are run from the project's folder. */
const FOLDER = "samples";

async function main(): Promise<void> {
  for (const [path, bytes] of await sampleFiles()) {
    const file = join(FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${String(bytes.length).padStart(8)}  ${file}`);
  }
}

void main();
