/**
 * How one Excel class answers the dispatcher. One file per class in this folder exports a ModelClass;
 * index.ts registers them under the class name. Wire names are PascalCase of the public names. Whatever
 * is not here fails loudly with its name (default deny); write `get`/`set`/`call`/`nav` only for what works.
 *
 * The dispatcher supplies, so that a class need not: `GetItem`, `GetItemOrNullObject`, `GetItemAt`, `GetCount`
 * and the indexer from `item`/`items`; every `…OrNullObject` method and navigation property from its plain
 * twin (ItemNotFound becomes a null object); event registration from `events`; `_KeepReference`; the check of
 * enum values, of read-only properties and of the requirement set. A `nav` of a class that is only a view of
 * its owner returns a new object each time; nothing compares objects by identity.
 *
 * Throw the errors of ../errors. Objects that several classes make stand in objects.ts.
 */
import type { HostSession } from "../session";

/** An object the add-in holds: `type` is the class name in the schema ("Range"). */
export interface HostObject {
  readonly type: string;
  /** Set by `_KeepReference`: the id under which later batches reach it. */
  reference?: string;
}

export interface ModelClass<T extends HostObject = HostObject> {
  /** Identity for re-addressing (Worksheet.Id); absent where the class has none. */
  id?: Read<T, string | number>;
  get?: Record<string, Getter<T>>;
  set?: Record<string, Setter<T>>;
  call?: Record<string, Method<T>>;
  nav?: Record<string, Navigation<T>>;
  /** Collections: all items in order, and one by key (id, name or index); null when there is none. */
  items?: Read<T, HostObject[]>;
  item?: Lookup<T>;
  /** Public event names this class can raise, e.g. "onChanged". */
  events?: readonly string[];
  /** What its events are addressed to where that is not its id (`worksheet.tables` listens under the sheet's id). */
  eventTarget?: Read<T, string>;
}

// Method syntax keeps parameters bivariant, so that a ModelClass<RangeObject> fits the registry.
type Read<T, R> = { bivariant(object: T, session: HostSession): R }["bivariant"];
type Lookup<T> = {
  bivariant(object: T, key: string | number, session: HostSession): HostObject | null;
}["bivariant"];
export type Getter<T> = Read<T, unknown>;
export type Setter<T> = { bivariant(object: T, value: unknown, session: HostSession): void }["bivariant"];
export type Method<T> = { bivariant(object: T, args: unknown[], session: HostSession): unknown }["bivariant"];
export type Navigation<T> = Read<T, HostObject | null>;

export type ModelRegistry = Readonly<Record<string, ModelClass>>;
