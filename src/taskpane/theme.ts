/** The Fluent theme that goes with the theme of Office, and the fonts of a language. */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Language } from "../core/language";
import type { OfficeColours } from "./surroundings";

/** Latin letters as Office shows them, then the Chinese face the machine has. */
const FONTS: Readonly<Record<Language, string>> = {
  "zh-CN": '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  "zh-TW": '"Segoe UI", "Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", sans-serif',
  "en-US": '"Segoe UI", -apple-system, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** Theme for Office's colours; the browser's preference where Office says nothing. */
export function themeFor(colours: OfficeColours | null, prefersDark: boolean, language: Language): Theme {
  const dark = colours ? brightness(colours.background) < brightness(colours.text) : prefersDark;
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS[language] };
}

/** Perceived brightness of "#rrggbb", 0–255 (ITU-R BT.601 weights). */
function brightness(colour: string): number {
  const value = Number.parseInt(colour.replace("#", ""), 16);
  return 0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}
