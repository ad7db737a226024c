/** Colours of files — RGB, theme with tint, indexed — as "#RRGGBB". */
import type { XmlElement } from "./xmlTree";

/** Palette of files that name colours by number (ECMA-376 part 1, 18.8.27), 0–63. */
const INDEXED = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333"
).match(/.{6}/g)!;

/** Theme colours in the order attributes number them: light 1, dark 1, light 2, dark 2, accents, links. */
export const OFFICE_THEME_COLORS: readonly string[] = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Names of the theme colours in that order. */
export const THEME_COLOR_NAMES: readonly string[] = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Theme colours of a theme part, in the order attributes number them. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  if (!scheme) return OFFICE_THEME_COLORS;
  const named = (name: string, fallback: string): string => {
    const color = scheme.child(name)?.elements()[0];
    const value = color?.get("lastClr") ?? color?.get("val");
    return value && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : fallback;
  };
  return THEME_COLOR_NAMES.map((name, index) => named(name, OFFICE_THEME_COLORS[index]!));
}

/** "#RRGGBB" of a colour element, or null for automatic or none. */
export function readColor(element: XmlElement | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const rgb = element.get("rgb");
  const tint = element.number("tint") ?? 0;
  if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${tinted(rgb.slice(-6), tint)}`;
  const themed = element.number("theme");
  if (themed !== null) return `#${tinted(theme[themed] ?? "000000", tint)}`;
  const indexed = element.number("indexed");
  if (indexed !== null && INDEXED[indexed]) return `#${tinted(INDEXED[indexed], tint)}`;
  return null;
}

/** Colour attributes as files write them, opaque. @example colorAttribute("#FF0000") //=> ' rgb="FFFF0000"' */
export const colorAttribute = (color: string): string => ` rgb="FF${color.slice(1).toUpperCase()}"`;

/** Lightens (tint > 0) or darkens a colour in its HSL lightness (18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (!tint) return rgb.toUpperCase();
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else hue = max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  }
  const amount = Math.max(-1, Math.min(1, tint));
  return fromHsl(hue, saturation, amount < 0 ? light * (1 + amount) : light + (1 - light) * amount);
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sixth = Math.floor(hue) % 6;
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sixth]!;
  return parts
    .map((part) => Math.round((part + light - chroma / 2) * 255))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
