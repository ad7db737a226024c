/**
 * From a formula's syntax tree to a function of the cell it stands in. Every node is compiled in one of three ways:
 * "scalar" gives one value (references intersect), "operand" keeps references as cells, "array" works out operators
 * and functions element by element (inside SUMPRODUCT).
 */
import { parse, parseA1Ref, tokenize, type AstExpression, type Token } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import { CellError, type CellValue, type ErrorCode } from "../../xlsx/cells";
import { compileCall } from "./callCompiler";
import { broadcast } from "./broadcast";
import type { CompiledFormula } from "./formulaTemplate";
import { intersect, Matrix, NAME, REF, VALUE, type Operand } from "./operands";
import { BINARY_OPERATORS, FINAL_OPERATORS, UNARY_OPERATORS } from "./operators";
import { combineReferences } from "./referenceOperators";
import type { SheetCells } from "./sheetCells";
import { absolute, relative, StaticReference, type Bound } from "./staticReference";
import { structuredReference } from "./structuredReference";
import { nameKey, type Surroundings, type FormulaSymbol } from "./surroundings";

export type Scalar = (row: number, column: number) => CellValue;
export type Producer = (row: number, column: number) => Operand;
export type Mode = "scalar" | "operand" | "array";
type Node = AstExpression | null;

/** Longest formula Excel takes; longer texts in files are not parsed. */
const LONGEST_FORMULA = 8_192;
/** Deepest expression compiled; Excel itself stops at 64 nested functions. */
const DEEPEST = 600;

/** Most parts compiled for one formula: names that stand for names can double at every step. */
const MOST_PARTS = 20_000;

/** Thrown by an expression nested too deep or too large; the formula is #VALUE! then. */
class TooDeepError extends Error {
  override readonly name = "TooDeepError";
}

/** Compiles a formula text (file dialect) as it stands in a cell of a sheet; what cannot be parsed is #NAME?. */
export function compileFormula(
  text: string,
  home: SheetCells,
  row: number,
  column: number,
  surroundings: Surroundings,
): CompiledFormula {
  const compiler = new Compiler(home, row, column, surroundings);
  return compiler.compile(text);
}

export class Compiler {
  volatile = false;
  private readonly references = new Map<string, StaticReference>();
  private readonly resolved: string[] = [];
  private readonly symbols = new Map<string, string>();
  private readonly namesUnderWay = new Set<string>();
  private depth = 0;
  private deepest = 0;
  private parts = 0;

  constructor(
    readonly home: SheetCells,
    private row: number,
    private column: number,
    readonly surroundings: Surroundings,
  ) {}

  compile(text: string): CompiledFormula {
    let value: Scalar;
    try {
      const tree = parseFormula(text);
      value = tree === undefined ? () => NAME : this.final(tree);
    } catch (error) {
      if (!(error instanceof TooDeepError)) throw error;
      value = () => VALUE;
    }
    const { volatile, symbols, deepest: depth } = this;
    return {
      value,
      references: [...this.references.values()],
      resolved: this.resolved.join(" "),
      volatile,
      depth,
      symbols,
    };
  }

  /** One value; a reference stands for the cell of it that meets the formula's row or column. */
  scalar(node: Node): Scalar {
    const reference = this.cellReference(node);
    if (reference) return reference.reader();
    const produce = this.produce(node, "scalar");
    if (isScalarNode(node)) return produce as Scalar;
    return (row, column) => intersect(produce(row, column), row, column);
  }

  operand(node: Node): Producer {
    return this.produce(node, "operand");
  }

  array(node: Node): Producer {
    return this.produce(node, "array");
  }

  in(mode: Mode, node: Node): Producer {
    return mode === "scalar" ? this.scalar(node) : this.produce(node, mode);
  }

  /** Notes that the formula depends on what a symbol means. */
  note(symbol: FormulaSymbol): void {
    this.symbols.set(symbol, this.surroundings.resolution(symbol));
  }

  private final(node: Node): Scalar {
    const operator = node?.type === "BinaryExpression" ? FINAL_OPERATORS[node.operator] : undefined;
    if (!operator || node?.type !== "BinaryExpression") return this.scalar(node);
    const left = this.nested(() => this.scalar(node.arguments[0]!));
    const right = this.nested(() => this.scalar(node.arguments[1]!));
    return (row, column) => operator(left(row, column), right(row, column));
  }

  private produce(node: Node, mode: Mode): Producer {
    return this.nested(() => this.produceNode(node, mode));
  }

  private nested<T>(work: () => T): T {
    if (++this.depth > DEEPEST || ++this.parts > MOST_PARTS)
      throw new TooDeepError("expression nested too deep");
    this.deepest = Math.max(this.deepest, this.depth);
    const result = work();
    this.depth--;
    return result;
  }

  private produceNode(node: Node, mode: Mode): Producer {
    switch (node?.type) {
      case undefined:
        return () => null;
      case "Literal": {
        const { value } = node as { value: string | number | boolean };
        return () => value;
      }
      case "ErrorLiteral": {
        const error = CellError.of((node as { value: string }).value.toUpperCase() as ErrorCode);
        return () => error;
      }
      case "ReferenceIdentifier":
        return this.reference(node.value, node.kind, mode);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0] ?? null, mode);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0] ?? null, node.arguments[1] ?? null, mode);
      case "CallExpression":
        return compileCall(this, node, mode);
      case "ArrayExpression": {
        const rows = node.elements.map((elements) => elements.map((element) => constant(element)));
        const matrix = new Matrix(rows);
        return () => matrix;
      }
      default:
        // LET and LAMBDA are younger than the functions promised.
        return () => NAME;
    }
  }

  private unary(sign: string, argument: Node, mode: Mode): Producer {
    if (sign === "@") return this.scalar(argument);
    const operator = UNARY_OPERATORS[sign];
    if (!operator) return () => REF;
    if (sign === "+") return this.in(mode, argument);
    if (mode === "array") {
      const produce = this.array(argument);
      return (row, column) => broadcast([produce(row, column)], ([value]) => operator(value!));
    }
    const value = this.scalar(argument);
    return (row, column) => operator(value(row, column));
  }

  private binary(sign: string, a: Node, b: Node, mode: Mode): Producer {
    const operator = BINARY_OPERATORS[sign];
    if (!operator) {
      const left = this.operand(a);
      const right = this.operand(b);
      return (row, column) => combineReferences(sign, left(row, column), right(row, column));
    }
    if (mode === "array") {
      const left = this.array(a);
      const right = this.array(b);
      return (row, column) =>
        broadcast([left(row, column), right(row, column)], ([x, y]) => operator(x!, y!));
    }
    const left = this.scalar(a);
    const right = this.scalar(b);
    return (row, column) => operator(left(row, column), right(row, column));
  }

  private reference(text: string, kind: string, mode: Mode): Producer {
    if (kind === "name") return this.named(text, mode);
    const reference = this.staticReference(text, kind);
    if (reference instanceof CellError) return () => reference;
    return (row, column) => reference.area(row, column);
  }

  /** The reference of a node that always means one cell, so that it can be read without a detour. */
  private cellReference(node: Node): StaticReference | null {
    if (node?.type !== "ReferenceIdentifier" || node.kind === "name") return null;
    const reference = this.staticReference(node.value, node.kind);
    return reference instanceof StaticReference && reference.isCell ? reference : null;
  }

  private staticReference(text: string, kind: string): StaticReference | CellError {
    const found =
      kind === "table"
        ? structuredReference(text, this.home, this.surroundings, (symbol) => this.note(symbol))
        : this.a1(text);
    this.resolved.push(found instanceof CellError ? found.code : found.key);
    if (found instanceof CellError) return found;
    const { key } = found;
    const known = this.references.get(key);
    if (known && known.rowsOfTable === found.rowsOfTable) return known;
    this.references.set(key, found);
    return found;
  }

  private a1(text: string): StaticReference | CellError {
    const parsed = parseA1Ref(text);
    if (!parsed || !("range" in parsed) || parsed.workbookName) return REF;
    let cells: SheetCells | null = this.home;
    if (parsed.sheetName) {
      this.note(`sheet:${parsed.sheetName.toLowerCase()}`);
      cells = this.surroundings.sheet(parsed.sheetName);
    }
    if (!cells) return REF;
    const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
    const bound = (at: number | null | undefined, fixed: unknown, own: number, unbounded: number): Bound =>
      at === null || at === undefined ? absolute(unbounded) : fixed ? absolute(at) : relative(at - own);
    return new StaticReference(
      cells,
      bound(top, $top, this.row, 0),
      bound(left, $left, this.column, 0),
      bound(bottom, $bottom, this.row, MAX_ROWS - 1),
      bound(right, $right, this.column, MAX_COLUMNS - 1),
    );
  }

  /** A defined name stands for its own formula, relative references counted from A1; else it may name a table. */
  private named(text: string, mode: Mode): Producer {
    const parsed = parseA1Ref(text);
    if (!parsed || !("name" in parsed) || parsed.workbookName) return () => NAME;
    const scopes = parsed.sheetName ? [parsed.sheetName] : [this.home.sheet.name, null];
    if (parsed.sheetName) scopes.push(null);
    // Once this sheet has another name, its own names are looked for under that one.
    else this.note(`sheet:${this.home.sheet.name.toLowerCase()}`);
    for (const scope of scopes) {
      const key = nameKey(parsed.name, scope);
      this.note(`name:${key}`);
      const defined = this.surroundings.name(parsed.name, scope);
      if (defined) return this.inlined(defined.refersTo, key, mode);
    }
    this.note(`table:${parsed.name.toLowerCase()}`);
    if (!parsed.sheetName && this.surroundings.table(parsed.name))
      return this.reference(`${parsed.name}[]`, "table", mode);
    return () => NAME;
  }

  private inlined(refersTo: string, key: string, mode: Mode): Producer {
    if (this.namesUnderWay.has(key)) return () => NAME;
    const tree = parseFormula(refersTo);
    if (tree === undefined) return () => NAME;
    const { row, column } = this;
    this.namesUnderWay.add(key);
    this.row = 0;
    this.column = 0;
    try {
      return this.in(mode, tree);
    } finally {
      this.namesUnderWay.delete(key);
      this.row = row;
      this.column = column;
    }
  }
}

/** Trees of texts parsed before: one text stands in many workbooks, and parsing costs more than all the rest. */
const trees = new Map<string, AstExpression | undefined>();
const MOST_TREES = 4096;

/** Syntax tree of a formula text, undefined when it is none. */
function parseFormula(text: string): AstExpression | undefined {
  if (text.length > LONGEST_FORMULA) return undefined;
  if (trees.has(text)) return trees.get(text);
  if (trees.size >= MOST_TREES) trees.clear();
  const tree = parsed(text);
  trees.set(text, tree);
  return tree;
}

function parsed(text: string): AstExpression | undefined {
  try {
    return parse(withoutLostSheets(tokenize(text, { withLocation: false })));
  } catch {
    // The parser throws plain errors at faulty syntax, and at nesting too deep for the call stack.
    return undefined;
  }
}

/** `Sheet1!#REF!`, as files spell a reference to deleted cells, is #REF! alone. */
function withoutLostSheets(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.type.startsWith("context"))) return tokens;
  return tokens.filter((token, at) => {
    if (token.type.startsWith("context")) return tokens[at + 2]?.type !== "error";
    return !(token.value === "!" && tokens[at + 1]?.type === "error");
  });
}

function constant(element: unknown): CellValue {
  const node = element as AstExpression;
  if (node.type === "Literal") return (node as { value: CellValue }).value;
  if (node.type === "ErrorLiteral") return CellError.of((node as { value: string }).value as ErrorCode);
  return VALUE;
}

/** Whether a node yields single values in scalar mode by itself. */
function isScalarNode(node: Node): boolean {
  if (node === null || node.type === "Literal" || node.type === "ErrorLiteral") return true;
  if (node.type === "UnaryExpression") return true;
  return node.type === "BinaryExpression" && node.operator in BINARY_OPERATORS;
}
