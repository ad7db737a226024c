/**
 * Add-in settings of the workbook. `workbook.settings` and `Office.context.document.settings` are one store
 * (Microsoft: "SettingCollection … the settings associated with the add-in"); values are kept as JSON text.
 */
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { raiseSettingsChanged } from "./events";

interface SettingObject extends HostObject {
  readonly type: "Setting";
  readonly key: string;
}

export const SettingCollection: ModelClass = {
  events: ["onSettingsChanged"],
  items: (_collection, session) => [...session.book.settings.keys()].map(settingObject),
  item: (_collection, key, session) =>
    session.book.settings.has(String(key)) ? settingObject(String(key)) : null,
  call: {
    Add: (_collection, [key, value], session) => {
      if (typeof key !== "string" || key === "") throw invalidArgument("SettingCollection.add");
      store(session, key, value, "SettingCollection.add");
      return settingObject(key);
    },
  },
};

export const Setting: ModelClass<SettingObject> = {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, session) => {
      const text = session.book.settings.get(key);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
  },
  set: { Value: ({ key }, value, session) => store(session, key, value, "Setting.value") },
  call: {
    Delete: ({ key }, _args, session) => {
      if (session.book.settings.delete(key)) raiseSettingsChanged(session);
    },
  },
};

function settingObject(key: string): SettingObject {
  return { type: "Setting", key };
}

function store(session: HostSession, key: string, value: unknown, location: string): void {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw invalidArgument(location);
  session.book.settings.set(key, text);
  raiseSettingsChanged(session);
}
