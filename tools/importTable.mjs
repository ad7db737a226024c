/**
 * Reads the table "Who imports whom" of docs/ARCHITECTURE.md, which lint and the contract test both enforce.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * One row of the table. `name` and the keys of `imports` are folders of src without the slash ("core"), or a
 * file of src without its ending ("a1"); the values say whether values may be imported or types only.
 * @typedef {{ name: string, imports: Map<string, "values" | "types"> }} ImportRow
 */

/** Thrown when the table cannot be found or a row of it cannot be read. */
export class ImportTableError extends Error {
  name = "ImportTableError";
}

const HEADING = "## Who imports whom";

/** @returns {ImportRow[]} the rows of docs/ARCHITECTURE.md, in order */
export function importTable() {
  return parseImportTable(
    readFileSync(fileURLToPath(new URL("../docs/ARCHITECTURE.md", import.meta.url)), "utf8"),
  );
}

/**
 * @param {string} markdown text of the page
 * @returns {ImportRow[]} its rows, in order
 */
export function parseImportTable(markdown) {
  const section = markdown.split(`${HEADING}\n`)[1]?.split("\n## ")[0];
  if (section === undefined) throw new ImportTableError(`no section "${HEADING}"`);
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  /** @type {ImportRow[]} */
  const rows = [];
  for (const line of lines.slice(2)) rows.push(parseRow(line, rows));
  if (rows.length === 0) throw new ImportTableError("the table is empty");
  return rows;
}

/**
 * @param {string} line `| \`i18n/\` | \`core\`, \`report\` (types only) |`
 * @param {ImportRow[]} above the rows before it, for "everything above"
 * @returns {ImportRow}
 */
function parseRow(line, above) {
  const [, first = "", second = ""] = line.split("|").map((cell) => cell.trim());
  const name = /^`([\w-]+)(?:\/|\.tsx?)`$/.exec(first)?.[1];
  if (name === undefined) throw new ImportTableError(`not a folder or file: ${first}`);
  if (second === "nothing") return { name, imports: new Map() };
  if (second === "everything above")
    return { name, imports: new Map(above.map((row) => [row.name, "values"])) };
  /** @type {ImportRow["imports"]} */
  const imports = new Map();
  for (const item of second.split(",")) {
    const [, imported, note] = /^`([\w-]+)`(?: \((types only)\))?$/.exec(item.trim()) ?? [];
    if (imported === undefined) throw new ImportTableError(`${name} imports what? ${item.trim()}`);
    imports.set(imported, note === undefined ? "values" : "types");
  }
  return { name, imports };
}
