/**
 * Reads a worksheet part piece by piece: cells row by row to a receiver, what stands around the cells as
 * small trees. Knows nothing of styles beyond their numbers.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import { CellError, ERROR_CODES, type CellValue, type ErrorCode } from "./cells";
import { XlsxFault } from "./fault";
import type { XlsxLimits } from "./limits";
import { SharedFormula } from "./sharedFormulas";
import { MAX_ELEMENTS, TreeBuilder, type XmlElement } from "./xmlTree";
import type { XmlHandler } from "./xmlScan";
import { attribute, unescapeText, unescapeXml } from "./xmlText";

/** What a cell carries beyond its value; only told when there is any of it. */
export interface CellFormula {
  /** Text without "=", null when only its XML is kept (data tables). */
  readonly text: string | null;
  /** Attributes of an array or data-table formula, else "". */
  readonly special: string;
}

export interface CellReceiver {
  /** False: formula() need not be called. */
  readonly wantsFormulas: boolean;
  row(row: number, raw: string): void;
  cell(row: number, column: number, value: CellValue, format: number | null): void;
  formula(row: number, column: number, formula: CellFormula): void;
  /** A text cell's number in the shared strings, and any metadata attributes (cm, vm) of a cell. */
  details(row: number, column: number, sharedString: number | null, raw: string): void;
  /** An element beside sheetData, complete. */
  element(element: XmlElement): void;
  /** Attributes of the root. */
  root(raw: string): void;
}

/** Shared over the sheets of a file. */
export interface CellBudget {
  cells: number;
  /** Characters of formulas, shared ones counted for each cell. */
  formulaCharacters: number;
  readonly limit: number;
}

export const cellBudget = (limits: XlsxLimits): CellBudget => ({
  cells: limits.cells,
  formulaCharacters: limits.formulaCharacters,
  limit: limits.cells,
});

/** Characters of a formula (Excel specifications and limits), and some for what other programs write. */
const MAX_FORMULA = 32_767;

/** Escaped characters of one cell; Excel's own limit is 32,767 characters. */
const MAX_TEXT = 1_000_000;

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>([...ERROR_CODES, "#BUSY!"]);

export class SheetCellReader implements XmlHandler {
  private tree: TreeBuilder | null = null;
  private level = 0;
  private inData = false;
  private row = -1;
  private column = -1;
  private widest = -1;
  private cellRaw = "";
  private cellType = "";
  private value = "";
  private sawValue = false;
  private formulaText = "";
  private formulaRaw: string | null = null;
  private target: "value" | "formula" | null = null;
  private phonetic = 0;
  private readonly trees = { elements: MAX_ELEMENTS };
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly part: string,
    private readonly strings: readonly string[],
    private readonly receiver: CellReceiver,
    private readonly budget: CellBudget,
  ) {}

  open(name: string, raw: string, selfClosing: boolean, qualified: string): void {
    if (this.inData) this.openInData(name, raw);
    else if (this.tree) this.tree.open(name, raw, selfClosing, qualified);
    else if (this.level === 0) this.receiver.root(raw);
    else if (name === "sheetData") this.inData = true;
    else {
      this.tree = new TreeBuilder(this.part, this.trees);
      this.tree.open(name, raw, selfClosing, qualified);
    }
    this.level++;
  }

  close(name: string): void {
    this.level--;
    if (this.inData) {
      if (name === "sheetData" && this.level === 1) this.inData = false;
      else this.closeInData(name);
    } else if (this.tree) {
      this.tree.close(name);
      if (!this.tree.inside) {
        if (this.tree.root) this.receiver.element(this.tree.root);
        this.tree = null;
      }
    }
  }

  text(text: string): void {
    if (this.inData) {
      if (this.target === "value") this.value += text;
      else if (this.target === "formula") this.formulaText += text;
      if (this.value.length > MAX_TEXT || this.formulaText.length > MAX_TEXT) throw this.broken();
    } else this.tree?.text(text);
  }

  private openInData(name: string, raw: string): void {
    switch (name) {
      case "c":
        this.openCell(raw);
        break;
      case "v":
        this.target = "value";
        this.value = "";
        this.sawValue = true;
        break;
      case "f":
        this.target = "formula";
        this.formulaText = "";
        this.formulaRaw = raw;
        break;
      case "is":
        this.value = "";
        this.sawValue = true;
        break;
      case "t":
        this.target = this.phonetic ? null : "value";
        break;
      case "rPh":
        this.phonetic++;
        break;
      case "row": {
        const number = attribute(raw, "r");
        this.row = number === null ? this.row + 1 : Number(number) - 1;
        if (!(this.row >= 0 && this.row < MAX_ROWS && Number.isInteger(this.row))) throw this.broken();
        this.column = this.widest = -1;
        this.receiver.row(this.row, raw);
        break;
      }
    }
  }

  private closeInData(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "f" || name === "t") this.target = null;
    else if (name === "rPh") this.phonetic--;
  }

  private openCell(raw: string): void {
    const address = attribute(raw, "r");
    if (address === null) this.column++;
    else this.place(address);
    if (this.column >= MAX_COLUMNS || this.row < 0) throw this.broken();
    if (this.column > this.widest) {
      // Blanks up to a far column are counted: they take room in the row.
      this.budget.cells -= this.column - this.widest;
      this.widest = this.column;
      if (this.budget.cells < 0) throw new XlsxFault("xlsx.tooManyCells", { limit: this.budget.limit });
    }
    this.cellRaw = raw;
    this.cellType = attribute(raw, "t") ?? "n";
    this.sawValue = false;
    this.formulaRaw = null;
  }

  /** Column of "B12"; the row must be the one the cell stands in. */
  private place(address: string): void {
    let column = 0;
    let i = 0;
    for (; i < address.length; i++) {
      const letter = address.charCodeAt(i) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    const digits = i;
    for (; i < address.length; i++) {
      const digit = address.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) throw this.broken();
      row = row * 10 + digit;
    }
    if (column < 1 || column > MAX_COLUMNS || i === digits || row !== this.row + 1) throw this.broken();
    this.column = column - 1;
  }

  private closeCell(): void {
    const { row, column, receiver } = this;
    const format = attribute(this.cellRaw, "s");
    const shared = this.cellType === "s" && this.sawValue ? Number(this.value) : null;
    receiver.cell(row, column, this.cellValue(shared), format === null ? null : Number(format));
    if (this.formulaRaw !== null && receiver.wantsFormulas) this.closeFormula(this.formulaRaw);
    if (shared !== null || this.cellRaw.includes("m=")) receiver.details(row, column, shared, this.cellRaw);
  }

  private cellValue(shared: number | null): CellValue {
    if (shared !== null) {
      const text = this.strings[shared];
      if (text === undefined) throw this.broken();
      return text;
    }
    // A formula whose result is an empty text may have no <v> at all.
    if (!this.sawValue) return this.cellType === "str" && this.formulaRaw !== null ? "" : null;
    switch (this.cellType) {
      case "str":
      case "inlineStr":
        return unescapeText(this.value);
      case "b":
        return this.value.trim() === "1" || this.value.trim() === "true";
      case "e": {
        const code = unescapeXml(this.value).trim();
        return CellError.of(ERRORS.has(code) ? (code as ErrorCode) : "#VALUE!");
      }
      case "d":
        return serialOf(this.value.trim()) ?? unescapeText(this.value);
      default: {
        if (this.value.trim() === "") return null;
        const number = Number(this.value);
        return Number.isFinite(number) ? number : unescapeText(this.value);
      }
    }
  }

  private closeFormula(raw: string): void {
    const { row, column, receiver } = this;
    const type = raw ? attribute(raw, "t") : null;
    let text = unescapeXml(this.formulaText);
    if (type === "shared") {
      const index = attribute(raw, "si") ?? "";
      if (text) this.shared.set(index, new SharedFormula(text, row, column));
      else text = this.shared.get(index)?.at(row, column) ?? "";
    }
    this.budget.formulaCharacters -= text.length;
    if (text.length > MAX_FORMULA || this.budget.formulaCharacters < 0)
      throw new XlsxFault("xlsx.tooManyCells", { part: this.part });
    if (type === "array" || type === "dataTable")
      receiver.formula(row, column, { text: text || null, special: raw });
    else if (text) receiver.formula(row, column, { text, special: "" });
  }

  private broken(): XlsxFault {
    return new XlsxFault("xlsx.corrupt", { part: this.part });
  }
}

/** Serial number of an ISO 8601 date as cells of type "d" hold it, 1900 system. */
function serialOf(text: string): number | null {
  const iso = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text);
  if (!iso) return null;
  const milliseconds = Date.parse(`${iso[1]!}T${iso[2] ?? "00:00:00"}Z`);
  // Day 0 is 1899-12-30 for all dates after February 1900.
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}
