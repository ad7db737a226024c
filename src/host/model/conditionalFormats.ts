/**
 * Conditional formats of a range: the collection, one format, and where it applies. Rules are in
 * conditionalRules.ts, what they change in conditionalRangeFormat.ts. A format whose rule has not been set never
 * applies. Formulas are kept as they read from the first cell of the first rectangle.
 */
import type { Rectangle } from "../../a1";
import { cutOut } from "../../rectangles";
import type { ConditionalFormat as Stored, Sheet } from "../../xlsx/book";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject, ModelClass } from "./contract";
import { gap } from "./gaps";
import { rangeObject, type RangeAreasObject } from "./objects";
import { assertUnprotected } from "./protection";
import { touches } from "./rectangleLists";
import { movedFormula } from "./relativeFormula";

interface ConditionalFormatCollectionObject extends HostObject {
  readonly type: "ConditionalFormatCollection";
  readonly sheet: Sheet;
  readonly areas: readonly Rectangle[];
}

interface ConditionalFormatObject extends HostObject {
  readonly type: "ConditionalFormat";
  readonly sheet: Sheet;
  readonly format: Stored;
}

/** Kinds of Excel.ConditionalFormatType this host makes. */
type Kind = "Custom" | "CellValue" | "ContainsText";

/** Those it only keeps, as files call them. */
const KEPT_KINDS: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};
const PRESET = "PresetCriteria";

/** Kind asked for in `add`, for formats whose rule has not been set yet. */
const announced = new WeakMap<Stored, Kind>();
const ids = new WeakMap<Stored, string>();
let nextId = 1;

/** A formula that is never true: what a format has before its rule is set. */
const NEVER = "FALSE";

export function conditionalFormats(
  sheet: Sheet,
  areas: readonly Rectangle[],
): ConditionalFormatCollectionObject {
  return { type: "ConditionalFormatCollection", sheet, areas };
}

/** The formats that touch a list of rectangles, first priority first. */
export function formatsAt(sheet: Sheet, areas: readonly Rectangle[]): Stored[] {
  return sheet.conditionalFormats
    .filter((format) => areas.some((area) => touches(format.areas, area)))
    .sort((a, b) => a.priority - b.priority);
}

/** Kind of a format as Office.js names it. */
export function kindOf(format: Stored): Kind | null {
  const soon = announced.get(format);
  if (soon) return soon;
  return ({ expression: "Custom", cellIs: "CellValue", containsText: "ContainsText", other: null } as const)[
    format.type
  ];
}

/** Puts a rule into a format; its kind stays the one it was added with. */
export function setRule(
  { sheet, format }: ConditionalFormatObject,
  rule: Pick<Stored, "type" | "formulas" | "operator" | "text">,
): void {
  assertUnprotected(sheet);
  announced.delete(format);
  delete format.operator;
  delete format.text;
  Object.assign(format, rule);
}

export const ConditionalFormatCollection: ModelClass<ConditionalFormatCollectionObject> = {
  items: ({ sheet, areas }) => formatsAt(sheet, areas).map((format) => formatObject(sheet, format)),
  item: ({ sheet, areas }, key) => {
    const format = formatsAt(sheet, areas).find((candidate) => idOf(candidate) === key);
    return format ? formatObject(sheet, format) : null;
  },
  call: {
    Add: ({ sheet, areas }, [kind], session) => {
      assertUnprotected(sheet);
      if (typeof kind !== "string") throw invalidArgument("ConditionalFormatCollection.add");
      if (kind !== "Custom" && kind !== "CellValue" && kind !== "ContainsText")
        throw gap(session, `ConditionalFormatCollection.add("${kind}")`);
      // Excel puts a new format first.
      for (const other of sheet.conditionalFormats) other.priority += 1;
      const format: Stored = {
        areas: [...areas],
        type: "expression",
        formulas: [NEVER],
        style: {},
        priority: 1,
        stopIfTrue: false,
      };
      announced.set(format, kind);
      sheet.conditionalFormats.push(format);
      session.edited = true;
      return formatObject(sheet, format);
    },
    ClearAll: ({ sheet, areas }, _args, session) => {
      assertUnprotected(sheet);
      clearConditionalFormats(sheet, areas);
      session.edited = true;
    },
  },
};

export const ConditionalFormat: ModelClass<ConditionalFormatObject> = {
  id: ({ format }) => idOf(format),
  get: {
    Id: ({ format }) => idOf(format),
    Priority: ({ sheet, format }) => inOrder(sheet).indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Type: ({ format }) => kindOf(format) ?? KEPT_KINDS[format.kind ?? ""] ?? PRESET,
  },
  set: {
    Priority: ({ sheet, format }, value) => {
      if (typeof value !== "number" || !Number.isInteger(value))
        throw invalidArgument("ConditionalFormat.priority");
      const others = inOrder(sheet).filter((other) => other !== format);
      // Beyond the ends means the end; negative counts from the back.
      const place = value < 0 ? Math.max(others.length + 1 + value, 0) : Math.min(value, others.length);
      others.splice(place, 0, format);
      others.forEach((other, index) => (other.priority = index + 1));
    },
    StopIfTrue: ({ format }, value) => {
      if (typeof value !== "boolean") throw invalidArgument("ConditionalFormat.stopIfTrue");
      format.stopIfTrue = value;
    },
  },
  call: {
    Delete: ({ sheet, format }, _args, session) => {
      assertUnprotected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      session.edited = true;
    },
    GetRange: ({ sheet, format }) => {
      const [area, ...more] = format.areas;
      if (!area || more.length > 0) throw itemNotFound("ConditionalFormat.getRange");
      return rangeObject(sheet, area);
    },
    GetRanges: ({ sheet, format }): RangeAreasObject => ({
      type: "RangeAreas",
      sheet,
      areas: [...format.areas],
    }),
  },
  nav: {
    CellValue: (object) => rulePart(object, "CellValue", "CellValueConditionalFormat"),
    Custom: (object) => rulePart(object, "Custom", "CustomConditionalFormat"),
    TextComparison: (object) => rulePart(object, "ContainsText", "TextConditionalFormat"),
    ...Object.fromEntries(
      // Kinds this host never makes are null objects, as they are for a format of another kind.
      ["ColorScale", "DataBar", "IconSet", "Preset", "TopBottom"].map((name) => [
        `${name}OrNullObject`,
        () => null,
      ]),
    ),
  },
};

/** Takes conditional formats off some cells; a format that reaches further stays there. */
export function clearConditionalFormats(sheet: Sheet, areas: readonly Rectangle[]): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    if (!areas.some((area) => touches(format.areas, area))) return true;
    const left = areas.reduce<Rectangle[]>((rest, hole) => cutOut(rest, hole), format.areas);
    if (left.length > 0) moveTo(format, left);
    return left.length > 0;
  });
}

/** Gives a format other rectangles; its formulas are read from their first cell from now on. */
function moveTo(format: Stored, areas: Rectangle[]): void {
  const from = format.areas[0];
  const to = areas[0];
  format.areas = areas;
  if (!from || !to || (from.top === to.top && from.left === to.left)) return;
  const anchors = [
    { row: from.top, column: from.left },
    { row: to.top, column: to.left },
  ] as const;
  format.formulas = format.formulas.map((text) => movedFormula(text, ...anchors));
}

function formatObject(sheet: Sheet, format: Stored): ConditionalFormatObject {
  return { type: "ConditionalFormat", sheet, format };
}

function rulePart(
  object: ConditionalFormatObject,
  kind: Kind,
  type: string,
): HostObject & ConditionalRuleOwner {
  if (kindOf(object.format) !== kind) throw itemNotFound(`ConditionalFormat.${type}`);
  return { type, owner: object };
}

/** A part of a conditional format that only re-addresses its owner. */
export interface ConditionalRuleOwner {
  readonly owner: ConditionalFormatObject;
}

function inOrder(sheet: Sheet): Stored[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function idOf(format: Stored): string {
  let id = ids.get(format);
  if (id === undefined) {
    id = `{${(nextId++).toString(16).toUpperCase().padStart(8, "0")}-0003-0000-0000-000000000000}`;
    ids.set(format, id);
  }
  return id;
}
