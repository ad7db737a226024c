/** What people may do to report sheets, drawn at random; reportWork.ts does it. */
import fc from "fast-check";
import type { Own } from "./ownWork";

/** One thing somebody does; places are shares of what there is, 0 to 99. */
export interface Deed {
  readonly kind:
    Own["kind"] | "blank" | "cut" | "stub" | "unit" | "sum" | "move" | "data" | "order" | "theme" | "protect";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

const KINDS: readonly Deed["kind"][] = [
  ...(["note", "note", "note", "colour", "colour", "below", "below", "comment", "comment"] as const),
  ...(["look", "look", "look", "frameLook", "frameLook"] as const),
  ...(["frame", "frame", "width", "height", "height", "rename", "move", "data", "data", "theme"] as const),
  ...([
    "title",
    "heading",
    "blank",
    "remark",
    "paragraph",
    "paragraph",
    "figure",
    "figure",
    "protect",
  ] as const),
  ...(["name", "name", "stub", "unit"] as const),
  ...(["column", "row", "row", "cut"] as const),
  ...(["order", "order", "link", "link", "link"] as const),
  ...(["sum", "sum"] as const),
  ...(["rule", "rule", "list"] as const),
];
const share = fc.nat(99);
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  sheet: share,
  row: share,
  column: share,
});

/** Months of people's work: what is done before each generation. */
export const reportWork = fc.array(fc.array(deed, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
});
