/** What a conditional format changes: fill, font, borders, number format. Absent = left as the cell has it. */
import type { BorderLine, DifferentialStyle } from "../../xlsx/style";
import { invalidArgument } from "../errors";
import { htmlColor } from "./colors";
import type { ConditionalRuleOwner } from "./conditionalFormats";
import type { Getter, HostObject, ModelClass, Navigation, Setter } from "./contract";
import { assertUnprotected } from "./protection";

type FormatPart = HostObject & ConditionalRuleOwner;
type BorderPart = FormatPart & { readonly side: Side };
type Side = keyof typeof SIDES;

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

const LINES: Record<string, BorderLine> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

const BLACK = "#000000";

const styleOf = ({ owner }: ConditionalRuleOwner): DifferentialStyle => owner.format.style;

const read =
  (property: keyof DifferentialStyle): Getter<FormatPart> =>
  (part) =>
    styleOf(part)[property] ?? null;

const writeColor =
  (property: "fontColor" | "fill"): Setter<FormatPart> =>
  (part, value) =>
    change(part, { [property]: htmlColor(value, `${part.type}.color`) });

const writeFlag =
  (property: "bold" | "italic" | "strikethrough"): Setter<FormatPart> =>
  (part, value) => {
    if (typeof value !== "boolean") throw invalidArgument(`${part.type}.${property}`);
    change(part, { [property]: value });
  };

const to =
  (type: string): Navigation<FormatPart> =>
  ({ owner }) =>
    ({ type, owner }) as FormatPart;

export const ConditionalRangeFormat: ModelClass<FormatPart> = {
  get: { NumberFormat: read("numberFormat") },
  set: {
    NumberFormat: (part, value) => {
      if (value === null) return clear(part, ["numberFormat"]);
      if (typeof value !== "string" || value === "")
        throw invalidArgument("ConditionalRangeFormat.numberFormat");
      change(part, { numberFormat: value });
    },
  },
  nav: {
    Borders: to("ConditionalRangeBorderCollection"),
    Fill: to("ConditionalRangeFill"),
    Font: to("ConditionalRangeFont"),
  },
};

export const ConditionalRangeFill: ModelClass<FormatPart> = {
  get: { Color: read("fill") },
  set: { Color: writeColor("fill") },
  call: { Clear: (part) => clear(part, ["fill"]) },
};

export const ConditionalRangeFont: ModelClass<FormatPart> = {
  get: {
    Bold: read("bold"),
    Color: read("fontColor"),
    Italic: read("italic"),
    Strikethrough: read("strikethrough"),
  },
  set: {
    Bold: writeFlag("bold"),
    Color: writeColor("fontColor"),
    Italic: writeFlag("italic"),
    Strikethrough: writeFlag("strikethrough"),
  },
  call: { Clear: (part) => clear(part, ["bold", "fontColor", "italic", "strikethrough"]) },
};

export const ConditionalRangeBorderCollection: ModelClass<FormatPart> = {
  get: { Count: () => Object.keys(SIDES).length },
  items: ({ owner }) => (Object.keys(SIDES) as Side[]).map((side) => border(owner, side)),
  item: ({ owner }, key) => (String(key) in SIDES ? border(owner, key as Side) : null),
  nav: {
    Bottom: ({ owner }) => border(owner, "EdgeBottom"),
    Left: ({ owner }) => border(owner, "EdgeLeft"),
    Right: ({ owner }) => border(owner, "EdgeRight"),
    Top: ({ owner }) => border(owner, "EdgeTop"),
  },
};

export const ConditionalRangeBorder: ModelClass<BorderPart> = {
  id: ({ side }) => side,
  get: {
    Color: (part) => styleOf(part)[SIDES[part.side]]?.color ?? BLACK,
    SideIndex: ({ side }) => side,
    Style: (part) => {
      const line = styleOf(part)[SIDES[part.side]]?.line;
      return Object.keys(LINES).find((name) => LINES[name] === line) ?? "None";
    },
  },
  set: {
    Color: (part, value) => {
      const line = styleOf(part)[SIDES[part.side]]?.line ?? "thin";
      change(part, { [SIDES[part.side]]: { line, color: htmlColor(value, "ConditionalRangeBorder.color") } });
    },
    Style: (part, value) => {
      const side = SIDES[part.side];
      const line = LINES[String(value)];
      if (!line) return clear(part, [side]);
      change(part, { [side]: { line, color: styleOf(part)[side]?.color ?? BLACK } });
    },
  },
};

function border(owner: ConditionalRuleOwner["owner"], side: Side): BorderPart {
  return { type: "ConditionalRangeBorder", owner, side };
}

function change({ owner }: ConditionalRuleOwner, patch: DifferentialStyle): void {
  assertUnprotected(owner.sheet);
  owner.format.style = { ...owner.format.style, ...patch };
}

function clear({ owner }: ConditionalRuleOwner, properties: readonly (keyof DifferentialStyle)[]): void {
  assertUnprotected(owner.sheet);
  const left = { ...owner.format.style };
  for (const property of properties) delete left[property];
  owner.format.style = left;
}
