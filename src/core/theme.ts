/** How reports look: for print and signature (公文), or for projecting and reading on a display. */
export const THEMES = ["official", "screen"] as const;
export type Theme = (typeof THEMES)[number];
