/**
 * `npm run pictures`: renders the first page of every kind of report in each language from the samples, by the command line
 * and LibreOffice, to docs/reports; and of one a person defined, in Chinese. To be looked at. Needs soffice, pdftoppm (poppler-utils) and the fonts of pictureFonts.conf.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "docs/reports");
const SAMPLES = join(ROOT, "samples/2022-05");
const LANGUAGES = ["zh-CN", "zh-TW", "en-US"];
/** Kinds to make for a picture, and the page that is the picture. */
const KINDS = {
  cover: { kinds: "all", page: 1 },
  contents: { kinds: "all", page: 2 },
  ...Object.fromEntries(
    "park comparison ranking targets projects trend assessment quality narrative kpi"
      .split(" ")
      .map((kind) => [kind, { kinds: kind, page: 1 }]),
  ),
};
/** Report a person defined, by the workbook of pictures/definedWorkbook.ts; in one language. */
const DEFINED = { kind: "defined", kinds: "财税快报", language: "zh-CN", page: 1 };
const DOTS_PER_INCH = "80";

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "report-pictures-"));
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
const soffice = (...args) =>
  execFileSync(process.env.SOFFICE ?? "soffice", args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FONTCONFIG_FILE: join(ROOT, "tools/pictureFonts.conf") },
  });
const samples = readdirSync(SAMPLES).map((name) => join(SAMPLES, name));

const report = (...args) =>
  run(process.execPath, join(ROOT, "bin/park-kpi.js"), "report", ...args, "--period", "2022-05");

/** A workbook of the samples with the definition of a report. */
function definedWorkbook() {
  report(...samples, "--park", "萍乡经开区", "--out", "loaded.xlsx");
  const program = join(ROOT, "tools/pictures/definedWorkbook.ts");
  run(process.execPath, join(ROOT, "tools/runTypeScript.mjs"), program, "loaded.xlsx", "defined.xlsx");
  return join(folder, "defined.xlsx");
}

/** Makes the PDF of kinds in a language, once. */
const made = new Map();
function pdfOf(kinds, language, files) {
  const name = `${kinds}-${language}`;
  if (!made.has(name)) {
    const book = [
      "--park",
      "萍乡经开区",
      "--kinds",
      kinds,
      "--lang",
      language,
      "--values-only",
      "--out",
      `${name}.xlsx`,
    ];
    report(...files, ...book);
    soffice("--headless", "--convert-to", "pdf", `${name}.xlsx`);
    made.set(name, join(folder, `${name}.pdf`));
  }
  return made.get(name);
}

/** Draws the picture of a page. */
function draw({ kind, kinds, language, page }, files) {
  const picture = join(OUT, `${kind}-${language}`);
  const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
  run("pdftoppm", "-png", "-r", DOTS_PER_INCH, ...pages, pdfOf(kinds, language, files), picture);
  console.log(`${picture}.png`);
}

const isWanted = (kind) => !wanted.length || wanted.includes(kind);

try {
  mkdirSync(OUT, { recursive: true });
  for (const language of LANGUAGES)
    for (const [kind, { kinds, page }] of Object.entries(KINDS))
      if (isWanted(kind)) draw({ kind, kinds, language, page }, samples);
  if (isWanted(DEFINED.kind)) draw(DEFINED, [definedWorkbook()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
