/**
 * RangeBorderCollection and RangeBorder. A line between two cells is one line, whichever of the two has it: setting
 * one side takes it from the neighbour, reading looks at both.
 */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import type { Border, BorderLine, StylePatch } from "../../xlsx/style";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { htmlColor } from "./colors";
import type { HostObject, ModelClass } from "./contract";
import { raiseFormatChanged } from "./events";
import { areasOf, type FormatObject } from "./formatTargets";
import { assertAllowed } from "./protection";

/** Sides in the order of getItemAt (Excel.BorderIndex). */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
type StyleSide = "top" | "right" | "bottom" | "left" | "diagonalUp" | "diagonalDown";

export interface BorderObject extends HostObject {
  readonly type: "RangeBorder";
  readonly format: FormatObject;
  readonly side: Side;
}

/** Line and weight of Office.js for each line of files. */
const LINES: Readonly<Record<BorderLine, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const AUTOMATIC_COLOR = "#000000";

/** One strip of cells and the side of them a border stands on; `facing` is the same line from the other side. */
interface Strip {
  readonly area: Rectangle;
  readonly side: StyleSide;
  readonly facing: { readonly area: Rectangle; readonly side: StyleSide } | null;
}

export const RangeBorderCollection: ModelClass<FormatObject> = {
  items: (format) => SIDES.map((side) => border(format, side)),
  item: (format, key) => {
    const side = SIDES.find((name) => name === key);
    return side ? border(format, side) : null;
  },
  get: { Count: () => SIDES.length, TintAndShade: () => 0 },
};

export const RangeBorder: ModelClass<BorderObject> = {
  get: {
    Color: (object) => {
      const line = common(object);
      return line === undefined ? null : (line?.color ?? AUTOMATIC_COLOR);
    },
    SideIndex: ({ side }) => side,
    Style: (object) => {
      const line = common(object);
      return line === undefined ? null : line === null ? "None" : LINES[line.line][0];
    },
    TintAndShade: () => 0,
    Weight: (object) => {
      const line = common(object);
      return line === undefined ? null : line === null ? "Thin" : LINES[line.line][1];
    },
  },
  set: {
    Color: (object, value, session) => {
      const color = htmlColor(value, "RangeBorder.color");
      change(object, session, (line) => ({ line: line?.line ?? "thin", color }));
    },
    Style: (object, value, session) =>
      change(object, session, (line) => {
        if (value === "None") return null;
        const weight = line ? LINES[line.line][1] : "Thin";
        return { line: lineOf(value as string, weight), color: line?.color ?? null };
      }),
    Weight: (object, value, session) =>
      change(object, session, (line) => {
        const style = line ? LINES[line.line][0] : "Continuous";
        return { line: lineOf(style, value as string), color: line?.color ?? null };
      }),
  },
};

function border(format: FormatObject, side: Side): BorderObject {
  return { type: "RangeBorder", format, side };
}

/** Line of files nearest to a style and weight of Office.js; the style counts more. */
function lineOf(style: string, weight: string): BorderLine {
  const names = Object.keys(LINES) as BorderLine[];
  const exact = names.find((name) => LINES[name][0] === style && LINES[name][1] === weight);
  const similar = exact ?? names.find((name) => LINES[name][0] === style);
  if (!similar) throw invalidArgument("RangeBorder.style");
  return similar;
}

/** The one border of a side, null for none, undefined where it differs. */
function common({ format, side }: BorderObject): Border | null | undefined {
  const found = areasOf(format).flatMap((area) =>
    strips(area, side).map((strip) => lineAlong(format.owner.sheet, strip)),
  );
  const [first = null] = found;
  const text = JSON.stringify(first);
  return found.every((line) => line !== undefined && JSON.stringify(line) === text) ? first : undefined;
}

function lineAlong({ styles }: Sheet, { area, side, facing }: Strip): Border | null | undefined {
  const own = styles.uniform(area, side);
  if (own !== null || !facing) return own;
  return styles.uniform(facing.area, facing.side);
}

function change(
  object: BorderObject,
  session: HostSession,
  next: (line: Border | null) => Border | null,
): void {
  const { format, side } = object;
  const { sheet } = format.owner;
  assertAllowed(sheet, "formatCells");
  const line = next(common(object) ?? null);
  for (const area of areasOf(format)) {
    for (const strip of strips(area, side)) {
      sheet.styles.apply(strip.area, patch(strip.side, line));
      if (!strip.facing) continue;
      // Lines between the cells of the range stand on both; beyond its edge the neighbour gives way.
      const inside = side === "InsideHorizontal" || side === "InsideVertical";
      if (inside) sheet.styles.apply(strip.facing.area, patch(strip.facing.side, line));
      else if (sheet.styles.uniform(strip.facing.area, strip.facing.side) !== null)
        sheet.styles.apply(strip.facing.area, patch(strip.facing.side, null));
    }
    raiseFormatChanged(session, sheet, area);
  }
  session.edited = true;
}

function patch(side: StyleSide, line: Border | null): StylePatch {
  return { [side]: line };
}

function strips(area: Rectangle, side: Side): Strip[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop": {
      const above = { ...area, top: top - 1, bottom: top - 1 };
      return [
        {
          area: { ...area, bottom: top },
          side: "top",
          facing: top > 0 ? { area: above, side: "bottom" } : null,
        },
      ];
    }
    case "EdgeBottom": {
      const below = { ...area, top: bottom + 1, bottom: bottom + 1 };
      const facing = bottom < MAX_ROWS - 1 ? ({ area: below, side: "top" } as const) : null;
      return [{ area: { ...area, top: bottom }, side: "bottom", facing }];
    }
    case "EdgeLeft": {
      const before = { ...area, left: left - 1, right: left - 1 };
      return [
        {
          area: { ...area, right: left },
          side: "left",
          facing: left > 0 ? { area: before, side: "right" } : null,
        },
      ];
    }
    case "EdgeRight": {
      const after = { ...area, left: right + 1, right: right + 1 };
      const facing = right < MAX_COLUMNS - 1 ? ({ area: after, side: "left" } as const) : null;
      return [{ area: { ...area, left: right }, side: "right", facing }];
    }
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        {
          area: { ...area, bottom: bottom - 1 },
          side: "bottom",
          facing: { area: { ...area, top: top + 1 }, side: "top" },
        },
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        {
          area: { ...area, right: right - 1 },
          side: "right",
          facing: { area: { ...area, left: left + 1 }, side: "left" },
        },
      ];
    case "DiagonalDown":
      return [{ area, side: "diagonalDown", facing: null }];
    case "DiagonalUp":
      return [{ area, side: "diagonalUp", facing: null }];
  }
}
