import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One file of the product; `path` is relative to src, with forward slashes ("host/boot/node.ts"). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One thing a file reaches for. */
export interface Import {
  /** What the file says: "../a1", "node:fs", "big.js". */
  readonly specifier: string;
  /** "types" only where nothing of it is left in the running program. */
  readonly kind: "values" | "types";
  /** 1-based. */
  readonly line: number;
}

/** Paths of all TypeScript files below a folder, relative to it, with forward slashes. */
export function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every import of a file: static, export-from, `import()`, `require()`, `import("…").Type`, `/// <reference>`. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const file = parse(path, text);
  const found: Import[] = [
    ...file.referencedFiles.map((reference) =>
      named(posix.join(".", reference.fileName), "types", reference.pos),
    ),
    ...file.typeReferenceDirectives.map((reference) => named(reference.fileName, "types", reference.pos)),
  ];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push(named(specifier, kindOf(node), node.getStart(file)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;

  function named(specifier: string, kind: Import["kind"], position: number): Import {
    return { specifier, kind, line: file.getLineAndCharacterOfPosition(position).line + 1 };
  }
}

/** Part of src a relative import ends in ("core", "a1"), or null when it leaves src. `path` as in {@link SourceFile}. */
export function importedPart(path: string, specifier: string): string | null {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  return target.startsWith("..") ? null : partOf(target);
}

/** Part of src a file belongs to. @example partOf("host/boot/node.ts") //=> "host"; partOf("a1.ts") //=> "a1" */
export function partOf(path: string): string {
  return path.split("/")[0]!.replace(/\.tsx?$/, "");
}

/** Name of the npm package of an import. @example packageOf("@borgar/fx/xlsx") //=> "@borgar/fx" */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const OFFICE_GLOBALS = new Set(["Excel", "Office", "OfficeExtension", "CustomFunctions"]);
const GLOBAL_OBJECTS = new Set(["globalThis", "window", "self"]);

/** Lines (1-based) on which a file names a global of Office.js, be it as a value or in a type. */
export function officeGlobals({ path, text }: SourceFile): number[] {
  const file = parse(path, text);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && OFFICE_GLOBALS.has(node.text) && standsForGlobal(node))
      lines.add(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...lines];
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : "";
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isCallExpression(node) && isImportCall(node)) return literal(node.arguments[0]) ?? "";
  return undefined;
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(expression) && expression.text === "require";
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function kindOf(node: ts.Node): Import["kind"] {
  if (ts.isImportTypeNode(node)) return "types";
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? "types" : "values";
  // `import { type A } from` still runs the module under verbatimModuleSyntax.
  const typeOnly =
    ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return typeOnly ? "types" : "values";
}

/** Whether the identifier is the global itself and not a member, key or label that happens to have its name. */
function standsForGlobal(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return ts.isIdentifier(parent.expression) && GLOBAL_OBJECTS.has(parent.expression.text);
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const isKey =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isEnumMember(parent);
  return !(isKey && parent.name === node);
}
