/**
 * Draws the icons of manifest.xml: `npm run icons` writes `assets/<name>-<size>.png` from `assets/svg/`.
 * The pictures are committed; tests/contracts/icons.test.ts sees to it that they are what the SVGs say.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const ASSETS = join(dirname(dirname(fileURLToPath(import.meta.url))), "assets");

/** Sizes in pixels an Office ribbon asks for, at 100 % to 250 % and for its two button sizes. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Icons by name, with the drawing to take for a size: the add-in's own has fewer strokes where it is small. */
const DRAWINGS = {
  app: (/** @type {number} */ size) => (size < 32 ? "app-small" : "app"),
  pane: () => "pane",
  refresh: () => "refresh",
  report: () => "report",
  form: () => "form",
  previous: () => "previous",
  next: () => "next",
};

/**
 * Every picture as its file name in `assets/` and its PNG.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function drawIcons() {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  /** @type {Map<string, Uint8Array>} */
  const pictures = new Map();
  for (const [name, drawing] of Object.entries(DRAWINGS))
    for (const size of ICON_SIZES) {
      const svg = readFileSync(join(ASSETS, "svg", `${drawing(size)}.svg`), "utf8");
      const picture = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
      pictures.set(`${name}-${size}.png`, picture.asPng());
    }
  return pictures;
}

async function main() {
  for (const [file, png] of await drawIcons()) writeFileSync(join(ASSETS, file), png);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
