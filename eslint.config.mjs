// @ts-check
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import { importTable } from "./tools/importTable.mjs";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];

/** Folders and files of src by the name an import path gives them. */
const partsOfSource = readdirSync(new URL("src", import.meta.url)).map((entry) => basename(entry, ".ts"));

/**
 * One configuration per row of the import table in docs/ARCHITECTURE.md: what the row does not name is refused.
 * tests/contracts/imports.test.ts checks the same table on resolved paths; this one answers in the editor.
 */
const importDirections = importTable().map(({ name, imports }) => {
  const forbidden = partsOfSource.filter((part) => part !== name && !imports.has(part));
  const typesOnly = [...imports].filter(([, kind]) => kind === "types").map(([part]) => part);
  const pathInto = (/** @type {string[]} */ parts) => `^(?:\\.\\./)+(?:${parts.join("|")})(?:/|$)`;
  const patterns = [];
  if (forbidden.length > 0)
    patterns.push({
      regex: pathInto(forbidden),
      message: `${name} may not import it: docs/ARCHITECTURE.md.`,
    });
  if (typesOnly.length > 0)
    patterns.push({
      regex: pathInto(typesOnly),
      allowTypeImports: true,
      message: `${name} may import types only: docs/ARCHITECTURE.md.`,
    });
  return {
    name: `park-kpi/imports/${name}`,
    files: [`src/${name}/**/*.ts`, `src/${name}/**/*.tsx`, `src/${name}.ts`],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
});

export default defineConfig(
  { ignores: ["dist/", "coverage/", "**/*.generated.*"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 400],
      // Hostile text is known by its control characters and its odd spaces.
      "no-control-regex": "off",
      "no-irregular-whitespace": ["error", { skipComments: true, skipRegExps: true, skipTemplates: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that defines it." },
      ],
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["bin/**/*.js", "tools/**/*.mjs", "**/*.cjs", "*.js", "*.mjs"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["bin/**/*.js", "**/*.cjs", "*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", __filename: "readonly" },
    },
  },
  {
    // Runs in Excel, as it stands.
    files: ["tools/excel-facts/**/*.mjs"],
    languageOptions: {
      globals: {
        Excel: "readonly",
        Office: "readonly",
        document: "readonly",
        fetch: "readonly",
        location: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  {
    // Runs before everything else and where nothing else runs: a plain script in the JavaScript of 2009.
    files: ["src/taskpane/loadWatchdog.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: {
        clearInterval: "readonly",
        document: "readonly",
        location: "readonly",
        navigator: "readonly",
        setInterval: "readonly",
        window: "readonly",
      },
    },
    rules: { "object-shorthand": "off", "prefer-const": "off" },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler reports undefined names, and knows the types they may be.
      "no-undef": "off",
      // A number in a template is what messages to ourselves are made of.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true, allowAny: false, allowNullish: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // With noUncheckedIndexedAccess it is how a loop says that its index is within bounds.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A contract may promise what one way of keeping it has at once; async turns what it throws into a rejection.
      "@typescript-eslint/require-await": "off",
      // Plain objects as dictionaries are what goes over the wire and into files.
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  { files: ["src/**/*.ts", "src/**/*.tsx"], ignores: ["src/cli/**"], rules: { "no-console": "error" } },
  ...importDirections,
  {
    name: "park-kpi/office",
    files: ["src/excel/**/*.ts", "src/actions/**/*.ts"],
    plugins: { "office-addins": /** @type {import("eslint").ESLint.Plugin} */ (officeAddins) },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    rules: {
      // What a failing test prints may be undefined: that is what it tells.
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
);
