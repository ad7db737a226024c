/**
 * The Excel object model as the wire knows it. `schema.generated.json` comes from the MIT-licensed
 * `@types/office-js` (tools/generate-host-schema.mjs); the exceptions below were observed on the wire.
 */
import generated from "./schema.generated.json";

/** Minor version of the ExcelApi requirement set a member belongs to ("@7" in the file = ExcelApi 1.7). */
export interface MemberShape {
  readonly api: number;
}

export interface ScalarShape extends MemberShape {
  readonly writable: boolean;
  /** Values allowed on set, or null when the type is no enum. */
  readonly choices: ReadonlySet<string> | null;
}

/** One class of the object model; member names are wire names (PascalCase). */
export interface ClassShape {
  readonly name: string;
  /** Class of the items when it is a collection. */
  readonly item: string | null;
  readonly scalars: ReadonlyMap<string, ScalarShape>;
  /** Navigation properties, with the class they lead to. */
  readonly navs: ReadonlyMap<string, MemberShape & { readonly type: string }>;
  readonly methods: ReadonlyMap<string, MemberShape>;
  readonly events: ReadonlyMap<string, MemberShape>;
  /** Scalars and navigation properties by lower-cased name, as `load` names them in any case. */
  readonly byLowerCase: ReadonlyMap<string, string>;
}

interface GeneratedClass {
  api: number;
  item?: string;
  scalars?: Record<string, string>;
  navs?: Record<string, string>;
  methods?: Record<string, string>;
  events?: Record<string, string>;
}

const classes = generated.classes as unknown as Record<string, GeneratedClass>;
const enums = generated.enums as unknown as Record<string, string[]>;

/** Names the client library writes in place of the public ones. */
const WIRE_ALIASES: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

/** Members behind public functions of the library that no class of the declarations has (`Excel.createWorkbook`). */
const UNDECLARED: Readonly<Record<string, Pick<GeneratedClass, "scalars" | "methods">>> = {
  Application: { methods: { CreateWorkbook: "WorkbookCreated@8" } },
  WorkbookCreated: { scalars: { Id: "r" }, methods: { Open: "" } },
};

/** Public wire name of a property the client may call otherwise. */
export function propertyName(type: string, wireName: string): string {
  return WIRE_ALIASES[`${type}.${wireName}`] ?? wireName;
}

/** Event numbers of the client library and the method its `add` calls; `remove` calls `_Un…` of the same name. */
export const EVENTS: Readonly<Record<string, { readonly type: number; readonly register: string }>> = {
  "Workbook.onActivated": { type: 2203, register: "_RegisterActivatedEvent" },
  "Worksheet.onActivated": { type: 11, register: "_RegisterActivatedEvent" },
  "Worksheet.onCalculated": { type: 16, register: "_RegisterCalculatedEvent" },
  "Worksheet.onChanged": { type: 10, register: "_RegisterDataChangedEvent" },
  "Worksheet.onDeactivated": { type: 12, register: "_RegisterDeactivatedEvent" },
  "Worksheet.onFormatChanged": { type: 18, register: "_RegisterFormatChangedEvent" },
  "Worksheet.onSelectionChanged": { type: 14, register: "_RegisterSelectionChangedEvent" },
  "WorksheetCollection.onActivated": { type: 11, register: "_RegisterActivatedEvent" },
  "WorksheetCollection.onAdded": { type: 13, register: "_RegisterAddedEvent" },
  "WorksheetCollection.onCalculated": { type: 16, register: "_RegisterCalculatedEvent" },
  "WorksheetCollection.onChanged": { type: 10, register: "_RegisterDataChangedEvent" },
  "WorksheetCollection.onDeactivated": { type: 12, register: "_RegisterDeactivatedEvent" },
  "WorksheetCollection.onDeleted": { type: 15, register: "_RegisterDeletedEvent" },
  "WorksheetCollection.onFormatChanged": { type: 18, register: "_RegisterFormatChangedEvent" },
  "WorksheetCollection.onSelectionChanged": { type: 14, register: "_RegisterSelectionChangedEvent" },
  "Table.onChanged": { type: 101, register: "_RegisterDataChangedEvent" },
  "Table.onSelectionChanged": { type: 100, register: "_RegisterSelectionChangedEvent" },
  "TableCollection.onAdded": { type: 102, register: "_RegisterAddedEvent" },
  "TableCollection.onChanged": { type: 101, register: "_RegisterDataChangedEvent" },
  "TableCollection.onDeleted": { type: 103, register: "_RegisterDeletedEvent" },
};

/** Public event a `_Register…`/`_Unregister…` call of a class stands for, or null. */
export function eventOfRegistration(type: string, method: string): string | null {
  const register = method.replace(/^_Unregister/, "_Register");
  for (const [key, event] of Object.entries(EVENTS)) {
    const [owner, name] = key.split(".") as [string, string];
    if (owner === type && event.register === register) return name;
  }
  return null;
}

const shapes = new Map<string, ClassShape>();

/** Shape of a class; undefined for services outside the Excel model (ribbon, runtime). */
export function classShape(name: string): ClassShape | undefined {
  const known = shapes.get(name);
  if (known) return known;
  const raw = classes[name];
  if (!raw) return undefined;
  const shape = readShape(name, raw);
  shapes.set(name, shape);
  return shape;
}

function readShape(name: string, raw: GeneratedClass): ClassShape {
  const scalars = new Map<string, ScalarShape>();
  const navs = new Map<string, MemberShape & { type: string }>();
  const methods = new Map<string, MemberShape>();
  const events = new Map<string, MemberShape>();
  const split = (text: string): { text: string; api: number } => {
    const [before, since] = text.split("@") as [string, string?];
    return { text: before, api: since ? Number(since) : raw.api };
  };
  const undeclared = UNDECLARED[name];
  for (const [wire, packed] of Object.entries({ ...raw.scalars, ...undeclared?.scalars })) {
    const { text, api } = split(packed);
    const [access, choice] = text.split(":") as [string, string?];
    scalars.set(wire, { api, writable: access === "rw", choices: choice ? new Set(enums[choice]) : null });
  }
  for (const [wire, packed] of Object.entries(raw.navs ?? {})) {
    const { text, api } = split(packed);
    navs.set(wire, { api, type: text });
  }
  for (const [wire, packed] of Object.entries({ ...raw.methods, ...undeclared?.methods }))
    methods.set(wire, { api: split(packed).api });
  for (const [public_, packed] of Object.entries(raw.events ?? {}))
    events.set(public_, { api: split(packed).api });
  const byLowerCase = new Map([...scalars.keys(), ...navs.keys()].map((wire) => [wire.toLowerCase(), wire]));
  return { name, item: raw.item ?? null, scalars, navs, methods, events, byLowerCase };
}

/** Public name of a wire name. @example publicName("NumberFormat") //=> "numberFormat" */
export function publicName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
