/**
 * Writes src/host/schema.generated.json: the Excel object model as the wire knows it, read from the MIT-licensed
 * type declarations @types/office-js. Run with `node tools/generate-host-schema.mjs`; the result is committed.
 *
 * Members above LAST_SET are left out: the npm build of office.js ends there, so they never reach the host.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Minor version of the last ExcelApi requirement set in @microsoft/office-js 1.1.110. */
const LAST_SET = 15;
/** Members of every proxy that live in the client library and never travel. */
const CLIENT_SIDE = new Set([
  "context",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "retrieve",
]);

const require = createRequire(import.meta.url);
const declarations = require.resolve("@types/office-js/index.d.ts");
const target = fileURLToPath(new URL("../src/host/schema.generated.json", import.meta.url));

const source = ts.createSourceFile(
  declarations,
  readFileSync(declarations, "utf8"),
  ts.ScriptTarget.Latest,
  true,
);
const classes = new Map();
const enums = new Map();

for (const statement of source.statements)
  if (ts.isModuleDeclaration(statement) && statement.name.text === "Excel") collect(statement.body);

writeSchema();

function collect(namespace) {
  for (const statement of namespace.statements) {
    if (ts.isEnumDeclaration(statement))
      enums.set(
        statement.name.text,
        statement.members.map((member) => member.initializer?.text),
      );
    if (!ts.isClassDeclaration(statement)) continue;
    const base = statement.heritageClauses?.[0]?.types[0]?.expression.getText(source);
    if (base === "OfficeExtension.ClientObject") classes.set(statement.name.text, statement);
  }
}

/** Minor version of the ExcelApi set a declaration belongs to; undefined when its comment names none. */
function apiSet(node) {
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  const last = comments.at(-1);
  const tag = last && /\[Api set: ([^\]]+)\]/.exec(source.text.slice(last.pos, last.end))?.[1];
  if (!tag) return undefined;
  const version = /ExcelApi 1\.(\d+)/.exec(tag)?.[1];
  return version ? Number(version) : Infinity;
}

/** The class a type names as a whole ("Excel.Range", "Worksheet"), or "". */
function className(type) {
  const name = /^(?:Excel\.)?(\w+)$/.exec(type?.getText(source) ?? "")?.[1];
  return name && classes.has(name) ? name : "";
}

/** The enum at the head of a choice ("Excel.SheetVisibility | 'Visible' | …"), or "". */
function enumName(type) {
  const name = /^\|?\s*(?:Excel\.)?(\w+)/.exec(type?.getText(source) ?? "")?.[1];
  return name && enums.has(name) ? name : "";
}

function describe(name, declaration) {
  const own = apiSet(declaration) ?? 1;
  if (own > LAST_SET) return null;
  const shape = { api: own, item: "", scalars: {}, navs: {}, methods: {}, events: {} };
  for (const member of declaration.members) {
    const public_ = member.name?.getText(source);
    if (!public_ || CLIENT_SIDE.has(public_)) continue;
    const set = Math.max(apiSet(member) ?? own, own);
    if (set > LAST_SET) continue;
    const since = set > own ? `@${set}` : "";
    const wire = public_[0].toUpperCase() + public_.slice(1);
    if (ts.isMethodDeclaration(member)) {
      shape.methods[wire] ??= className(member.type) + since;
    } else if (ts.isPropertyDeclaration(member)) {
      const type = member.type?.getText(source) ?? "";
      if (public_ === "items") shape.item = /(\w+)\[\]$/.exec(type)?.[1] ?? "";
      else if (type.startsWith("OfficeExtension.EventHandlers")) shape.events[public_] = since;
      else if (className(member.type)) shape.navs[wire] = className(member.type) + since;
      else {
        const readOnly = member.modifiers?.some(
          (modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword,
        );
        const choice = readOnly || type.includes("[]") ? "" : enumName(member.type);
        shape.scalars[wire] = (readOnly ? "r" : "rw") + (choice && `:${choice}`) + since;
      }
    }
  }
  for (const key of ["item", "scalars", "navs", "methods", "events"])
    if (Object.keys(shape[key]).length === 0) delete shape[key];
  return shape;
}

function writeSchema() {
  const shapes = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, node]) => [name, describe(name, node)]);
  const kept = shapes.filter(([, shape]) => shape);
  const used = new Set();
  for (const [, shape] of kept)
    for (const scalar of Object.values(shape.scalars ?? {})) {
      const choice = /:(\w+)/.exec(scalar)?.[1];
      if (choice) used.add(choice);
    }
  const lines = (entries) =>
    entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",\n");
  const choices = [...enums].filter(([name]) => used.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(target, `{\n  "classes": {\n${lines(kept)}\n  },\n  "enums": {\n${lines(choices)}\n  }\n}\n`);
  console.log(`${kept.length} classes, ${choices.length} enums → ${target}`);
}
