/**
 * Members of the object model behind one door: looks a member up in its class, checks it against the schema
 * and the advertised requirement set, logs what was used, and fails loudly where the host has a gap.
 */
import { HostError, NOT_IMPLEMENTED, invalidArgument, itemNotFound } from "./errors";
import type { HostObject, ModelClass, ModelRegistry } from "./model/contract";
import { classShape, eventOfRegistration, propertyName, publicName, type MemberShape } from "./schema";
import type { HostSession } from "./session";

const OR_NULL = "OrNullObject";

export class Members {
  constructor(
    private readonly session: HostSession,
    private readonly registry: ModelRegistry,
  ) {}

  /** Identity the client re-addresses an object by. */
  identity(object: HostObject): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    const model = this.model(object);
    if (model.id) {
      const key = classShape(object.type)?.scalars.has("Id") ? "Id" : "_Id";
      identity[key] = model.id(object, this.session);
    }
    if (object.reference !== undefined) identity["_ReferenceId"] = object.reference;
    return identity;
  }

  /** Value of a scalar property. */
  get(object: HostObject, name: string): unknown {
    this.check(object, name, classShape(object.type)?.scalars.get(name));
    const getter = this.model(object).get?.[name];
    if (!getter) throw this.gap(`${object.type}.${publicName(name)}`);
    return getter(object, this.session);
  }

  /** Sets a scalar property. */
  set(object: HostObject, wireName: string, value: unknown): void {
    const name = propertyName(object.type, wireName);
    const member = `${object.type}.${publicName(name)}`;
    const shape = classShape(object.type)?.scalars.get(name);
    this.check(object, name, shape);
    if (shape && !shape.writable)
      throw new HostError("InvalidOperation", `The property ${publicName(name)} is read-only.`, member);
    if (shape?.choices && !shape.choices.has(value as string)) throw invalidArgument(member);
    const setter = this.model(object).set?.[name];
    if (!setter) throw this.gap(`${member} (set)`);
    setter(object, value, this.session);
  }

  /** Object behind a navigation property. */
  navigate(object: HostObject, name: string): HostObject | null {
    this.check(object, name, classShape(object.type)?.navs.get(name));
    const nav = this.model(object).nav;
    const exact = nav?.[name];
    if (exact) return exact(object, this.session);
    const plain = name.endsWith(OR_NULL) ? nav?.[name.slice(0, -OR_NULL.length)] : undefined;
    if (plain) return nullWhenMissing(() => plain(object, this.session));
    throw this.gap(`${object.type}.${publicName(name)}`);
  }

  /** Item of a collection by id, name or index. */
  item(object: HostObject, key: unknown): HostObject {
    const found = this.itemOrNull(object, key);
    if (found === null) throw itemNotFound(`${object.type}.getItem`);
    return found;
  }

  /** All items of a collection in order. */
  items(object: HostObject): HostObject[] {
    const items = this.model(object).items;
    if (!items) throw this.gap(`${object.type}.items`);
    return items(object, this.session);
  }

  /** Calls a method; side effects happen here. */
  call(object: HostObject, name: string, args: unknown[]): unknown {
    const builtIn = this.lifetime(object, name, args);
    if (builtIn) return undefined;
    const shape = classShape(object.type)?.methods.get(name);
    if (!name.startsWith("_")) this.check(object, name, shape);
    const model = this.model(object);
    const exact = model.call?.[name];
    if (exact) return exact(object, args, this.session);
    if (model.item && name === "GetItem") return this.item(object, args[0]);
    if (model.item && name === "GetItemOrNullObject") return this.itemOrNull(object, args[0]);
    if (model.items && name === "GetCount") return model.items(object, this.session).length;
    if (model.items && name === "GetItemAt") return this.itemAt(object, args[0]);
    const plain = name.endsWith(OR_NULL) ? model.call?.[name.slice(0, -OR_NULL.length)] : undefined;
    if (plain) return nullWhenMissing(() => plain(object, args, this.session));
    if (this.registration(object, model, name)) return undefined;
    throw this.gap(`${object.type}.${publicName(name)}`);
  }

  /** Logs a gap of this host and returns the error that names it. */
  gap(member: string): HostError {
    this.session.unsupported.set(member, (this.session.unsupported.get(member) ?? 0) + 1);
    const words = `not implemented by the embedded host: ${member}`;
    return new HostError(NOT_IMPLEMENTED, words, member, 501);
  }

  /** Whether the requirement sets advertised reach a member; others do not exist as far as `load()` goes. */
  advertised(shape: MemberShape): boolean {
    return shape.api <= this.session.excelApi;
  }

  private itemOrNull(object: HostObject, key: unknown): HostObject | null {
    const item = this.model(object).item;
    if (!item) throw this.gap(`${object.type}.getItem`);
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument(`${object.type}.getItem`);
    this.session.count(`${object.type}.getItem`);
    return item(object, key, this.session);
  }

  private itemAt(object: HostObject, index: unknown): HostObject {
    const found = typeof index === "number" ? this.items(object)[index] : undefined;
    if (!found) throw invalidArgument(`${object.type}.getItemAt`);
    return found;
  }

  private lifetime(object: HostObject, name: string, args: unknown[]): boolean {
    if (name === "_KeepReference") {
      this.session.keep(object);
      return true;
    }
    if (name === "_RemoveReference") {
      this.session.references.delete(String(args[0]));
      return true;
    }
    return false;
  }

  private registration(object: HostObject, model: ModelClass, name: string): boolean {
    const event = eventOfRegistration(object.type, name);
    if (event === null || !model.events?.includes(event)) return false;
    const id = model.eventTarget ?? model.id;
    const target = id ? String(id(object, this.session)) : "";
    if (name.startsWith("_Unregister")) this.session.events.unsubscribe(object.type, event, target);
    else this.session.events.subscribe(object.type, event, target);
    return true;
  }

  private model(object: HostObject): ModelClass {
    const model = this.registry[object.type];
    if (!model) throw this.gap(object.type);
    return model;
  }

  private check(object: HostObject, name: string, shape: MemberShape | undefined): void {
    const member = `${object.type}.${publicName(name)}`;
    this.session.count(member);
    const known = shape !== undefined || !classShape(object.type);
    if (known && (!shape || this.advertised(shape))) return;
    const words = `The API ${member} is not available in the advertised requirement sets.`;
    throw new HostError("ApiNotFound", words, member);
  }
}

function nullWhenMissing<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}
