/**
 * `npm run screenshots`: takes the pictures the README shows anew, from the browser journeys, which leave
 * pictures of every page and state of the pane, in each language, width and theme, in tmp/screenshots.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Picture of a journey → name under docs/screenshots. */
const SHOWN = {
  "pane-report-sheet-zh-CN": "report",
  "month-refresh-result": "refresh",
  "pane-overview-en-US": "overview-en",
};

const jest = spawnSync(
  process.execPath,
  [require.resolve("jest/bin/jest"), "tests/journeys/browser/(?:monthlyReport|everyPage)"],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ALL_PICTURES: "1" },
  },
);
if (jest.status !== 0) process.exit(jest.status ?? 1);
mkdirSync(join(ROOT, "docs/screenshots"), { recursive: true });
for (const [from, to] of Object.entries(SHOWN))
  copyFileSync(join(ROOT, "tmp/screenshots", `${from}.png`), join(ROOT, "docs/screenshots", `${to}.png`));
