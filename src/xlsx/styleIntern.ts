/** One object per distinct style, so that equal styles are `===` and a file's list of styles is short. */
import { DEFAULT_STYLE, type Border, type Style, type StylePatch } from "./style";

const PROPERTIES = Object.keys(DEFAULT_STYLE) as (keyof Style)[];

const known = new Map<string, Style>();

const borderKey = (border: Border): string => `${border.line}${border.color ?? ""}`;

/** Text that is equal exactly for equal styles. */
function styleKey(style: Style): string {
  let key = style.pattern ?? "";
  for (const property of PROPERTIES) {
    const value = style[property];
    key += `\u0000${value !== null && typeof value === "object" ? borderKey(value) : String(value)}`;
  }
  return key;
}

/** The one frozen object that stands for a style. */
export function internStyle(style: Style): Style {
  const key = styleKey(style);
  let interned = known.get(key);
  if (!interned) known.set(key, (interned = Object.freeze({ ...style })));
  return interned;
}

/** Function that lays a patch over styles, remembering what it made; a new fill replaces a pattern read from a file. */
export function patchStyle(patch: StylePatch): (style: Style) => Style {
  const made = new Map<Style, Style>();
  return (style) => {
    let patched = made.get(style);
    if (!patched) {
      const merged: Style = { ...style, ...patch };
      const { pattern: _, ...plain } = merged;
      made.set(style, (patched = internStyle("fill" in patch && !("pattern" in patch) ? plain : merged)));
    }
    return patched;
  };
}

internStyle(DEFAULT_STYLE);
