/** Who may import whom: the table of docs/ARCHITECTURE.md, one test per row, and what lies outside the table. */
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { importTable, parseImportTable } from "../../tools/importTable.mjs";
import type { SourceFile } from "../support/imports";
import {
  importedPart,
  importsOf,
  officeGlobals,
  packageOf,
  partOf,
  typescriptFiles,
} from "../support/imports";

const SOURCE = join(__dirname, "../../src");

/** The npm packages each part may use; parts that are not here use none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ["big.js"],
  xlsx: ["fflate", "numfmt"],
  sources: ["@e965/xlsx"],
  host: ["@borgar/fx", "@formulajs/formulajs", "numfmt"],
  taskpane: ["react", "react-dom", "@fluentui/react-components"],
  playground: [
    ...[
      "core",
      "design",
      "docs",
      "docs-ui",
      "engine-formula",
      "engine-render",
      "sheets",
      "sheets-ui",
      "ui",
    ].map((name) => `@univerjs/${name}`),
  ],
};

/** The places that reach Node; there alone the Office.js library may be read from its package. */
const REACHES_NODE = /^(?:cli|host\/boot)\//;

/** The places that name a global of Office.js. */
const SPEAKS_OFFICE = /^(?:excel|host|commands)\/|^taskpane\/index\.tsx?$/;

const table = importTable();
const files = typescriptFiles(SOURCE).map((path) => ({
  path,
  text: readFileSync(join(SOURCE, path), "utf8"),
}));

/** Imports of product files that the table refuses, as "file:line specifier". */
function refusedByTable(sources: readonly SourceFile[], rows = table): string[] {
  return sources.flatMap((source) => {
    const own = partOf(source.path);
    const allowed = rows.find((row) => row.name === own)?.imports;
    return importsOf(source)
      .filter(({ specifier, kind }) => {
        if (!specifier.startsWith(".")) return false;
        const part = importedPart(source.path, specifier);
        if (part === own) return false;
        const permission = part === null ? undefined : allowed?.get(part);
        return permission === undefined || (permission === "types" && kind === "values");
      })
      .map(({ specifier, line }) => `${source.path}:${line} ${specifier}`);
  });
}

/** Imports of Node and of packages that the lists above refuse, as "file:line specifier". */
function refusedByLists(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => {
        if (specifier.startsWith(".")) return false;
        if (isBuiltin(specifier)) return !REACHES_NODE.test(source.path);
        const name = packageOf(specifier);
        if (name === "@microsoft/office-js") return !REACHES_NODE.test(source.path);
        return !PACKAGES[partOf(source.path)]?.includes(name);
      })
      .map(({ specifier, line }) => `${source.path}:${line} ${specifier}`),
  );
}

describe("the import table", () => {
  test.each(table.map((row) => [row.name, row] as const))("%s imports only what its row names", (name) => {
    expect(refusedByTable(files.filter((file) => partOf(file.path) === name))).toEqual([]);
  });

  test("has a row for every part of src", () => {
    const rows = new Set(table.map((row) => row.name));
    expect([...new Set(files.map((file) => partOf(file.path)))].filter((part) => !rows.has(part))).toEqual(
      [],
    );
  });

  test("lets no row import a part that imports it back, types aside", () => {
    const values = new Map(
      table.map((row) => [
        row.name,
        [...row.imports].filter(([, kind]) => kind === "values").map(([part]) => part),
      ]),
    );
    const reachable = (part: string, seen = new Set<string>()): Set<string> => {
      for (const next of values.get(part) ?? []) if (!seen.has(next)) reachable(next, seen.add(next));
      return seen;
    };
    expect(table.map((row) => row.name).filter((name) => reachable(name).has(name))).toEqual([]);
  });
});

test("Node is reached only by the command line and the host's boot, packages only where they are listed", () => {
  expect(refusedByLists(files)).toEqual([]);
});

test("only excel/, the entries and the host name the Office globals", () => {
  const named = files
    .filter((file) => !SPEAKS_OFFICE.test(file.path))
    .map((file) => [file.path, officeGlobals(file)]);
  expect(named.filter(([, lines]) => lines!.length > 0)).toEqual([]);
});

describe("the check itself", () => {
  const inCore = (text: string): SourceFile => ({ path: "core/period.ts", text });

  test.each([
    ["a static import", 'import { parkReport } from "../report/parkReport";'],
    ["a type import", 'import type { WorkbookSpec } from "../report/spec";'],
    ["a side effect", 'import "../report/spec";'],
    ["an export from", 'export { parkReport } from "../report/parkReport";'],
    ["an export of everything", 'export * from "../report/spec";'],
    ["a dynamic import", 'export const spec = () => import("../report/spec");'],
    ["a dynamic import of a computed name", "export const spec = (name: string) => import(`./${name}`);"],
    ["an import type", 'export type Spec = import("../report/spec").WorkbookSpec;'],
    ["a require", 'const spec = require("../report/spec");'],
    ["an import that leaves src", 'import version from "../../package.json";'],
  ])("refuses %s that the row does not name", (_, text) => {
    expect([...refusedByTable([inCore(text)]), ...refusedByLists([inCore(text)])]).toHaveLength(1);
  });

  test("accepts a file of the same folder and a folder the row names", () => {
    const own = {
      path: "host/calc/graph.ts",
      text: 'import { Book } from "../model/contract"; import "../../a1";',
    };
    expect(refusedByTable([own])).toEqual([]);
  });

  test("where a row says types only, accepts a type and refuses a value", () => {
    const rows = parseImportTable(
      "## Who imports whom\n\n| folder | may import |\n|---|---|\n| `i18n/` | `core`, `report` (types only) |\n",
    );
    const importing = (clause: string) => ({
      path: "i18n/zhCN.ts",
      text: `import ${clause} from "../report/spec";`,
    });
    expect(refusedByTable([importing("type { WorkbookSpec }")], rows)).toEqual([]);
    expect(refusedByTable([importing("{ WorkbookSpec }")], rows)).toEqual(["i18n/zhCN.ts:1 ../report/spec"]);
    expect(refusedByTable([importing("{ type WorkbookSpec }")], rows)).toHaveLength(1);
  });

  test.each([
    ["core/period.ts", 'import { readFileSync } from "node:fs";'],
    ["core/period.ts", 'import { readFileSync } from "fs";'],
    ["host/calc/graph.ts", 'import { join } from "node:path";'],
    ["report/spec.ts", 'import { Inflate } from "fflate";'],
    ["excel/run.ts", 'import "@microsoft/office-js";'],
    ["xlsx/book.ts", '/// <reference types="node" />'],
  ])("refuses in %s: %s", (path, text) => {
    expect(refusedByLists([{ path, text }])).toHaveLength(1);
  });

  test("sees an Office global as value, type, alias and property of the window, and no mere key of that name", () => {
    const text = [
      "Excel.run(async () => {});",
      "let range: Excel.Range;",
      "const host = Office;",
      "const found = globalThis.Excel;",
      'const label = { Excel: "电子表格" };',
      "const shown = label.Excel;",
    ].join("\n");
    expect(officeGlobals({ path: "report/spec.ts", text })).toEqual([1, 2, 3, 4]);
  });
});
