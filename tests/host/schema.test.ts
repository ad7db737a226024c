/** The schema from the type declarations against the library that speaks it. */
import generated from "../../src/host/schema.generated.json";
import { registry } from "../../src/host/model/index";
import { classShape, EVENTS, eventOfRegistration, propertyName } from "../../src/host/schema";
import { installHost } from "../support/installHost";

interface ProxyClass {
  readonly prototype: {
    readonly _scalarPropertyOriginalNames?: readonly string[];
    readonly _scalarPropertyUpdateable?: readonly boolean[];
    readonly _navigationPropertyNames?: readonly string[];
  };
}

test("every property of the schema is one the library asks for, writable where the library writes it", async () => {
  await installHost();
  const library = Excel as unknown as Record<string, ProxyClass | undefined>;
  const differences: string[] = [];
  let compared = 0;
  for (const name of Object.keys(generated.classes)) {
    const proxy = library[name]?.prototype;
    const names = proxy?._scalarPropertyOriginalNames;
    const shape = classShape(name)!;
    if (!names) continue;
    for (const [scalar, { writable }] of shape.scalars) {
      const index = names.findIndex((wire) => propertyName(name, wire) === scalar);
      if (index < 0) differences.push(`${name}.${scalar} is not in the library`);
      else if (proxy._scalarPropertyUpdateable && proxy._scalarPropertyUpdateable[index] !== writable)
        differences.push(`${name}.${scalar} writable: ${writable}`);
      else compared++;
    }
    const known = (proxy._navigationPropertyNames ?? []).map((nav) => nav.toLowerCase());
    for (const nav of shape.navs.keys()) {
      if (known.includes(nav.toLowerCase())) compared++;
      else differences.push(`${name}.${nav} is no navigation property of the library`);
    }
  }
  // Drawings have two wire names of their own; the host implements neither class.
  expect(differences).toEqual([
    "Image.Format is not in the library",
    "Line.ConnectorType is not in the library",
  ]);
  expect(compared).toBeGreaterThan(600);
});

test("every member of the object model is in the schema under its wire name", () => {
  const unknown: string[] = [];
  for (const [name, model] of Object.entries(registry)) {
    const shape = classShape(name)!;
    for (const scalar of [...Object.keys(model.get ?? {}), ...Object.keys(model.set ?? {})])
      if (!shape.scalars.has(scalar)) unknown.push(`${name}.${scalar}`);
    for (const nav of Object.keys(model.nav ?? {})) if (!shape.navs.has(nav)) unknown.push(`${name}.${nav}`);
    for (const method of Object.keys(model.call ?? {}))
      if (!method.startsWith("_") && !shape.methods.has(method)) unknown.push(`${name}.${method}`);
    for (const event of model.events ?? []) if (!shape.events.has(event)) unknown.push(`${name}.${event}`);
  }
  expect(unknown).toEqual([]);
});

test("registrations of events are told apart by class", () => {
  expect(eventOfRegistration("Worksheet", "_RegisterDataChangedEvent")).toBe("onChanged");
  expect(eventOfRegistration("TableCollection", "_UnregisterAddedEvent")).toBe("onAdded");
  expect(eventOfRegistration("Range", "_RegisterDataChangedEvent")).toBeNull();
  for (const key of Object.keys(EVENTS)) {
    const [name, event] = key.split(".") as [string, string];
    expect(classShape(name)!.events.has(event)).toBe(true);
  }
});
