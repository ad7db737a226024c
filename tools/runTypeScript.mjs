/**
 * Runs a TypeScript program with Node: `node tools/runTypeScript.mjs FILE.ts [ARGUMENT…]`.
 * It is bundled next to FILE's packages, so that they resolve, and removed when it ends.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [entry, ...programArguments] = process.argv.slice(2);
if (entry === undefined) {
  console.error("usage: node tools/runTypeScript.mjs FILE.ts [ARGUMENT…]");
  process.exit(2);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "run-"));

try {
  const outfile = join(folder, "program.cjs");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
    // office.js may not be bundled (NOTICE); exceljs loads its parts by name.
    external: ["@microsoft/office-js", "exceljs"],
  });
  const ended = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...programArguments], {
    stdio: "inherit",
  });
  if (ended.error !== undefined) throw ended.error;
  process.exitCode = ended.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
