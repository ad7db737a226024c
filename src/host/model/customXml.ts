/** Custom XML parts of the workbook. */
import type { CustomXmlPart as Part } from "../../xlsx/book";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { xmlRootNamespace } from "./xmlRoot";

interface CustomXmlPartObject extends HostObject {
  readonly type: "CustomXmlPart";
  readonly id: string;
}

interface ScopedCollectionObject extends HostObject {
  readonly type: "CustomXmlPartScopedCollection";
  readonly namespace: string;
}

export const CustomXmlPartCollection: ModelClass = {
  items: (_collection, session) => session.book.customXml.map(partObject),
  item: (_collection, key, session) => found(session.book.customXml, key),
  call: {
    Add: (_collection, [xml], session) => {
      const { namespace, text } = readXml(xml, "CustomXmlPartCollection.add");
      const part: Part = { id: freeId(session), namespace, xml: text };
      session.book.customXml.push(part);
      return partObject(part);
    },
    GetByNamespace: (_collection, [namespace]): ScopedCollectionObject => {
      if (typeof namespace !== "string") throw invalidArgument("CustomXmlPartCollection.getByNamespace");
      return { type: "CustomXmlPartScopedCollection", namespace };
    },
  },
};

export const CustomXmlPartScopedCollection: ModelClass<ScopedCollectionObject> = {
  items: (scope, session) => scopedParts(scope, session).map(partObject),
  item: (scope, key, session) => found(scopedParts(scope, session), key),
  call: {
    GetOnlyItem: (scope, _args, session) => {
      const parts = scopedParts(scope, session);
      if (parts.length > 1) throw invalidOperation("CustomXmlPartScopedCollection.getOnlyItem");
      if (!parts[0]) throw itemNotFound("CustomXmlPartScopedCollection.getOnlyItem");
      return partObject(parts[0]);
    },
    GetOnlyItemOrNullObject: (scope, _args, session) => {
      const parts = scopedParts(scope, session);
      return parts.length === 1 ? partObject(parts[0]!) : null;
    },
  },
};

export const CustomXmlPart: ModelClass<CustomXmlPartObject> = {
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    NamespaceUri: (part, session) => stored(part, session).namespace,
  },
  call: {
    GetXml: (part, _args, session) => stored(part, session).xml,
    SetXml: (part, [xml], session) => {
      const { namespace, text } = readXml(xml, "CustomXmlPart.setXml");
      Object.assign(stored(part, session), { namespace, xml: text });
    },
    Delete: (part, _args, session) => {
      session.book.customXml.splice(session.book.customXml.indexOf(stored(part, session)), 1);
    },
  },
};

const partObject = ({ id }: Part): CustomXmlPartObject => ({ type: "CustomXmlPart", id });

function found(parts: readonly Part[], key: string | number): CustomXmlPartObject | null {
  const part = parts.find(({ id }) => id === key);
  return part ? partObject(part) : null;
}

function scopedParts({ namespace }: ScopedCollectionObject, session: HostSession): Part[] {
  return session.book.customXml.filter((part) => part.namespace === namespace);
}

function stored({ id }: CustomXmlPartObject, session: HostSession): Part {
  const part = session.book.customXml.find((candidate) => candidate.id === id);
  if (!part) throw itemNotFound("CustomXmlPart");
  return part;
}

function readXml(xml: unknown, location: string): { namespace: string; text: string } {
  const namespace = typeof xml === "string" ? xmlRootNamespace(xml) : null;
  if (namespace === null) throw invalidArgument(location);
  return { namespace, text: xml as string };
}

/** The first free id, in the form Excel gives its parts. */
function freeId(session: HostSession): string {
  const taken = new Set(session.book.customXml.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
