/**
 * The protocol: turns a batch of object paths and actions into calls on the object model and gathers the
 * answer. Knows no spreadsheet. Stops at the first error; what ran before it stays.
 */
import { HostError, invalidArgument } from "./errors";
import type { Members } from "./members";
import { project, selection } from "./projection";
import type { HostObject } from "./model/contract";
import type { HostSession } from "./session";
import {
  ACTION,
  PATH,
  type ArgumentInfo,
  type ReferencedIds,
  type WireAction,
  type WireAnswer,
  type WireBatch,
  type WirePath,
} from "./wire";

/** Makes the root object of a service path (`Microsoft.DynamicRibbon.DynamicRibbon`), or null when unknown. */
export type ServiceFactory = (name: string) => HostObject | null;

export class Dispatcher {
  private objects = new Map<number, HostObject | null>();

  constructor(
    private readonly session: HostSession,
    private readonly members: Members,
    private readonly root: HostObject,
    private readonly service: ServiceFactory,
  ) {}

  /** Objects the running batch has resolved so far; structure edits move the ranges among them. */
  liveObjects(): Iterable<HostObject | null> {
    return this.objects.values();
  }

  /**
   * Runs a batch. `interrupt` is asked before each action and may throw (fault injection).
   * An exception that is no HostError is a fault of this host and is thrown on.
   */
  run(batch: WireBatch, interrupt?: (actionIndex: number) => void): WireAnswer {
    const answer: WireAnswer = { Results: [], TraceIds: [] };
    this.objects = new Map();
    try {
      for (const [index, action] of batch.Actions.entries()) {
        try {
          interrupt?.(index);
          const value = this.act(action, batch, answer);
          if (value !== undefined) answer.Results.push({ ActionId: action.Id, Value: value });
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          answer.Error = {
            Code: error.code,
            Message: error.message,
            Location: error.location ?? this.location(action, batch),
            ActionIndex: index,
            HttpStatusCode: error.httpStatusCode,
          };
          break;
        }
      }
    } finally {
      this.objects = new Map();
    }
    return answer;
  }

  private act(action: WireAction, batch: WireBatch, answer: WireAnswer): unknown {
    if (action.ActionType === ACTION.trace) {
      answer.TraceIds.push(action.Id);
      return null;
    }
    const object = this.object(action.ObjectPathId, batch);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.members.identity(object);
      case ACTION.load:
      case ACTION.retrieve: {
        if (object === null) return null;
        const keys = action.ActionType === ACTION.load ? "wire" : "public";
        return project(this.members, object, selection(action.QueryInfo), keys, action.QueryInfo);
      }
      case ACTION.method: {
        if (object === null) return null;
        const result = this.members.call(
          object,
          action.Name ?? "",
          this.arguments(action.ArgumentInfo, batch),
        );
        return result === undefined ? null : result;
      }
      case ACTION.setProperty:
        if (object !== null)
          this.members.set(object, action.Name ?? "", this.arguments(action.ArgumentInfo, batch)[0]);
        return undefined;
      case ACTION.bulkUpdate:
        if (object !== null)
          for (const [name, value] of Object.entries(action.ObjectState ?? {}))
            this.members.set(object, name.charAt(0).toUpperCase() + name.slice(1), value);
        return undefined;
      default:
        throw this.members.gap(`action type ${action.ActionType}`);
    }
  }

  private object(id: number, batch: WireBatch): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not part of the request.`);
    const object = this.resolve(path, batch);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: WirePath, batch: WireBatch): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.root;
      case PATH.nullObject:
        return null;
      case PATH.service: {
        const service = this.service(path.Name);
        if (!service) throw this.members.gap(path.Name);
        return service;
      }
      case PATH.reference: {
        const kept = this.session.references.get(path.Name);
        if (kept) return kept;
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      }
    }
    const parent = this.object(path.ParentObjectPathId ?? 0, batch);
    // A path under a null object leads to a null object (the ...OrNullObject idiom).
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.navigation:
        return this.members.navigate(parent, path.Name);
      case PATH.indexer:
        return this.members.item(parent, this.arguments(path.ArgumentInfo, batch)[0]);
      case PATH.method: {
        const made = this.members.call(parent, path.Name, this.arguments(path.ArgumentInfo, batch));
        if (made === null || isHostObject(made)) return made;
        throw this.members.gap(`${parent.type}.${path.Name} as an object`);
      }
      default:
        throw this.members.gap(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Arguments with object-path ids replaced by the objects they stand for. */
  private arguments(info: ArgumentInfo | undefined, batch: WireBatch): unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return values.map((value, index) => this.argument(value, ids?.[index], batch));
  }

  private argument(value: unknown, ids: ReferencedIds | undefined, batch: WireBatch): unknown {
    if (Array.isArray(value)) {
      if (Array.isArray(ids)) {
        const nested = ids as readonly ReferencedIds[];
        return value.map((part, index) => this.argument(part, nested[index], batch));
      }
      // Arrays of cell values are passed through untouched: they hold no objects and may be large.
      return isPlainObject(value[0]) ? value.map((part) => this.argument(part, undefined, batch)) : value;
    }
    if (typeof ids === "number" && ids !== 0) {
      const object = this.object(ids, batch);
      if (object === null) throw invalidArgument();
      return object;
    }
    if (!isPlainObject(value)) return value;
    if (typeof value["_ObjectPathId"] === "number") return this.object(value["_ObjectPathId"], batch);
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, part]) => [key, this.argument(part, undefined, batch)]));
  }

  private location(action: WireAction, batch: WireBatch): string {
    const object = this.objects.get(action.ObjectPathId);
    const owner = object?.type ?? batch.ObjectPaths[action.ObjectPathId]?.Name ?? "";
    return action.Name ? `${owner}.${action.Name.charAt(0).toLowerCase()}${action.Name.slice(1)}` : owner;
  }
}

function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
