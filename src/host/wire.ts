/** Shapes of one Rich-API batch and its answer, as they cross the wire. */

/** Kinds of object path. */
export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  navigation: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Kinds of action. */
export const ACTION = {
  instantiate: 1,
  load: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveLoad: 6,
  retrieve: 7,
  ensureUnchanged: 8,
  bulkUpdate: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: unknown[];
  /** Parallel to Arguments: the id of the object that stands there, 0 for a literal; nests with arrays. */
  readonly ReferencedObjectPathIds?: readonly ReferencedIds[] | null;
}
export type ReferencedIds = number | readonly ReferencedIds[];

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: WireError;
}
