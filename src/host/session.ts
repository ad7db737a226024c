/**
 * One workbook open in the embedded host: the plain Book, its calculation, and what the wire needs around it
 * (references, events, counters, planned faults). The boot code puts a session beneath office.js.
 */
import type { Rectangle } from "../a1";
import type { AddInReference } from "../xlsx/addInSettings";
import type { Book, Sheet } from "../xlsx/book";
import type { CellValue } from "../xlsx/cells";
import { emptyBook } from "../xlsx/emptyBook";
import { readBook } from "../xlsx/readBook";
import { writeBook } from "../xlsx/writeBook";
import { Calculation } from "./calc/calculation";
import { CellEditing } from "./cellEditing";
import { Dispatcher } from "./dispatcher";
import { EventQueue, type RichMessage } from "./eventQueue";
import { BridgeFault, failAfterwards, FaultPlan, interrupt, type Fault } from "./faults";
import { Members } from "./members";
import { invalidOperation } from "./errors";
import type { HostObject } from "./model/contract";
import { raiseCalculated, raiseEventsOf, raiseSelectionChanged, raiseWorksheetEvent } from "./model/events";
import { registry } from "./model/index";
import { REQUIREMENTS } from "./requirements";
import { createServices, type ServiceState } from "./surface/services";
import { Traffic, utf8Length } from "./traffic";
import type { WireBatch } from "./wire";

export interface SessionOptions {
  book?: Book;
  /** Language of the Office user interface and of its data, e.g. "zh-CN". */
  language?: string;
  /** Requirement sets advertised instead of those implemented, e.g. `{ ExcelApi: "1.9" }`. */
  requirements?: Readonly<Record<string, string>>;
  /** Name of the workbook file. */
  name?: string;
  /** The add-in whose settings the workbook holds, as files name it; without it they are filed under an id of zeros. */
  addIn?: AddInReference;
}

/** Cells that changed, told to listeners (events, calculation of the view). */
export interface SheetChange {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly kind:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  /** Direction cells moved in, for insertions and deletions of cells. */
  readonly shift?: "Up" | "Down" | "Left" | "Right";
  /** Value of the cell before, for an edit of a single cell. */
  readonly before?: CellValue;
}

const FIRST_CELL: Rectangle = { top: 0, left: 0, bottom: 0, right: 0 };

/** Answer to one request of the client: a response text, or the number of a bridge failure. */
export type Exchange = { readonly body: string } | { readonly failure: number };

export class HostSession {
  readonly book: Book;
  readonly language: string;
  readonly name: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** Minor version of the advertised ExcelApi set. */
  readonly excelApi: number;
  readonly calculation: Calculation;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Selected cells; the sheet is the active one. */
  selection: Rectangle = FIRST_CELL;
  /** Whether something was changed since opening or saving (Workbook.isDirty). */
  edited = false;
  /** Whether the workbook came from a file or was saved. */
  previouslySaved: boolean;
  /**
   * Gets each request before it is answered, and whether it counts as a sync: several add-ins at once, in whatever
   * order a test likes.
   */
  holdRequest: ((answer: () => void, counted: boolean, batch: WireBatch) => void) | null = null;
  /** A person at the keyboard of a cell; set by who shows the workbook. */
  readonly cellEditing = new CellEditing();
  readonly events = new EventQueue();
  readonly traffic = new Traffic();
  readonly services: ServiceState;
  /** Objects kept across batches by reference id. */
  readonly references = new Map<string, HostObject>();
  /** Members the client asked for that this host does not implement, with how often. */
  readonly unsupported = new Map<string, number>();
  /** Exceptions of this host itself; a test should find none. */
  readonly crashes: unknown[] = [];
  /** Members used, with how often. */
  readonly used = new Map<string, number>();

  private readonly addIn: AddInReference | undefined;
  /** Whether a request of the client is being answered: what changes now, the add-in changes. */
  answering = false;

  private readonly dispatcher: Dispatcher;
  private readonly faults = new FaultPlan();
  private readonly changeListeners: ((change: SheetChange) => void)[] = [];
  private readonly selectionListeners: (() => void)[] = [];
  private readonly openedListeners: ((bytes: Uint8Array) => void)[] = [];
  private deliver: ((messages: RichMessage[]) => void) | null = null;
  private readonly sheetIds = new WeakMap<Sheet, number>();
  private nextSheetId = 1;
  private nextReference = 1;

  constructor(options: SessionOptions = {}) {
    this.book = options.book ?? emptyBook();
    this.previouslySaved = options.book !== undefined;
    this.language = options.language ?? "en-US";
    this.name = options.name ?? "Book1.xlsx";
    this.addIn = options.addIn;
    this.requirements = options.requirements ?? REQUIREMENTS;
    this.excelApi = Number(/^1\.(\d+)$/.exec(this.requirements["ExcelApi"] ?? "")?.[1] ?? 0);
    this.calculation = new Calculation(this.book);
    const services = createServices(this);
    this.services = services.state;
    const members = new Members(this, { ...registry, ...services.classes });
    this.dispatcher = new Dispatcher(this, members, { type: "Workbook" }, services.create);
    raiseEventsOf(this);
  }

  /** Opens the bytes of an .xlsx file; its stored results stand until something they depend on changes. */
  static async open(bytes: Uint8Array, options: Omit<SessionOptions, "book"> = {}): Promise<HostSession> {
    const book = await readBook(bytes, options.addIn ? { addInId: options.addIn.id } : {});
    return new HostSession({ ...options, book });
  }

  /** Bytes of the workbook as an .xlsx file, with calculated values. */
  save(): Promise<Uint8Array> {
    this.refresh();
    this.edited = false;
    this.previouslySaved = true;
    return writeBook(this.book, this.addIn ? { addIn: this.addIn } : {});
  }

  /** Answers one request of the client (the JSON text of a batch). */
  exchange(body: string): Exchange {
    const batch = JSON.parse(body) as WireBatch;
    const record = this.traffic.record(batch, body);
    const faults = record.counted ? this.faults.next() : [];
    this.answering = true;
    try {
      const answer = this.dispatcher.run(batch, (index) => interrupt(faults, index));
      if (!answer.Error) failAfterwards(faults, batch, answer);
      this.settle();
      const text = JSON.stringify(answer);
      record.received = utf8Length(text);
      return { body: text };
    } catch (error) {
      this.settle();
      if (error instanceof BridgeFault) return { failure: error.code };
      throw error;
    } finally {
      this.answering = false;
    }
  }

  /** Plans a failure of a coming sync. */
  failAt(fault: Fault): void {
    this.faults.add(fault);
  }

  /** Forgets planned failures. */
  clearFaults(): void {
    this.faults.clear();
  }

  /** Brings calculated values up to date when the calculation mode is automatic; before values are read. */
  refresh(): void {
    if (this.calculationMode !== "Manual") this.recalculate();
  }

  /** Calculates what is out of date, or everything with `hard`, and tells who listens. */
  recalculate(hard = false): void {
    raiseCalculated(this, this.calculation.recalculate(hard));
  }

  /** Tells listeners that cells changed. */
  changed(change: SheetChange): void {
    this.edited = true;
    for (const listener of this.changeListeners) listener(change);
  }

  onChange(listener: (change: SheetChange) => void): void {
    this.changeListeners.push(listener);
  }

  /** Where rich messages go; set by the surface. */
  onMessages(deliver: ((messages: RichMessage[]) => void) | null): void {
    this.deliver = deliver;
  }

  /** Sends what waits in the event queue. */
  flushEvents(): void {
    const messages = this.events.take();
    if (messages.length > 0) this.deliver?.(messages);
  }

  /** Counts the use of a member. */
  count(member: string): void {
    this.used.set(member, (this.used.get(member) ?? 0) + 1);
  }

  /** Keeps an object alive across batches. */
  keep(object: HostObject): void {
    object.reference ??= `ref${this.nextReference++}`;
    this.references.set(object.reference, object);
  }

  /** Everything an add-in holds right now: kept objects and those of the running batch. */
  *liveObjects(): Generator<HostObject> {
    yield* this.references.values();
    for (const object of this.dispatcher.liveObjects())
      if (object !== null && object.reference === undefined) yield object;
  }

  get activeSheet(): Sheet {
    const sheet = this.book.sheets[this.book.activeSheet];
    if (!sheet) throw new TypeError("the workbook has no active sheet");
    return sheet;
  }

  /** Number of a sheet, stable while the session lasts (Worksheet.tabId). */
  sheetNumber(sheet: Sheet): number {
    let number = this.sheetIds.get(sheet);
    if (number === undefined) this.sheetIds.set(sheet, (number = this.nextSheetId++));
    return number;
  }

  /** Shows a sheet; a hidden one cannot be shown this way. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "visible") throw invalidOperation("Worksheet.activate");
    const before = this.activeSheet;
    if (before === sheet) return;
    this.book.activeSheet = this.book.sheets.indexOf(sheet);
    this.selection = FIRST_CELL;
    raiseWorksheetEvent(this, "onDeactivated", before);
    raiseWorksheetEvent(this, "onActivated", sheet);
  }

  /** Selects cells and shows their sheet. */
  select(sheet: Sheet, area: Rectangle): void {
    this.activate(sheet);
    this.selection = area;
    raiseSelectionChanged(this);
    for (const listener of this.selectionListeners) listener();
  }

  /** Hears of selections made by the add-in. */
  onSelection(listener: () => void): void {
    this.selectionListeners.push(listener);
  }

  /** Hears of files the add-in opened as workbooks of their own (Excel.createWorkbook). */
  onOpenedBeside(listener: (bytes: Uint8Array) => void): void {
    this.openedListeners.push(listener);
  }

  /** Hands on a file the add-in opened as a workbook of its own. This one stays in front. */
  openedBeside(bytes: Uint8Array): void {
    for (const listener of this.openedListeners) listener(bytes);
  }

  /** Id of a sheet as Excel forms it, stable while the session lasts. */
  sheetId(sheet: Sheet): string {
    const number = this.sheetNumber(sheet).toString(16).toUpperCase().padStart(8, "0");
    return `{${number}-0001-0000-0000-000000000000}`;
  }

  private settle(): void {
    this.refresh();
    this.flushEvents();
  }
}
