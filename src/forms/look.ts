/** What a form looks like: patches laid over rectangles. Fonts are those of printed reports (report/styles.ts). */
import type { Language } from "../core/language";
import { FONTS } from "../report/styles";
import type { Border, StylePatch } from "../xlsx/style";

const INK = "#000000";
const GREY = "#595959";
const hair: Border = { line: "hair", color: GREY };
const thin: Border = { line: "thin", color: "#404040" };
const rule: Border = { line: "medium", color: INK };

/** Cells to fill in. */
export const FILL_COLOR = "#FFFBE6";
/** Cells that do not apply. */
const CLOSED_COLOR = "#EDEDED";
const HEADING_COLOR = "#E8EFF7";
const GROUP_COLOR = "#F4F7FB";

export type LookName =
  | "title"
  | "period"
  | "headerLeft"
  | "headerRight"
  | "hint"
  | "heading"
  | "ordinal"
  | "body"
  | "group"
  | "name"
  | "unit"
  | "code"
  | "shown"
  | "fill"
  | "closed"
  | "check"
  | "note"
  | "lastRow"
  | "signOff"
  | "notes";

/** Patches of a language's forms by name. */
export function looks(language: Language): Readonly<Record<LookName, StylePatch>> {
  const { heading, body } = FONTS[language];
  const line = { left: hair, right: hair };
  return {
    title: { fontName: heading, fontSize: 18, bold: true, horizontal: "center" },
    period: { fontName: body, fontSize: 12, horizontal: "center" },
    headerLeft: { fontName: body, fontSize: 10, horizontal: "left" },
    headerRight: { fontName: body, fontSize: 10, horizontal: "right" },
    hint: { fontName: body, fontSize: 10, horizontal: "center", fontColor: GREY },
    heading: {
      ...{ fontName: heading, fontSize: 10, bold: true, horizontal: "center", wrap: true },
      ...{ fill: HEADING_COLOR, top: rule, bottom: thin, left: thin, right: thin },
    },
    ordinal: {
      ...{ fontName: body, fontSize: 9, horizontal: "center", fill: HEADING_COLOR },
      ...{ bottom: thin, left: thin, right: thin },
    },
    body: { fontName: body, fontSize: 10, top: hair, bottom: hair },
    group: { fontName: heading, bold: true, fill: GROUP_COLOR, top: thin, bottom: thin, horizontal: "left" },
    name: { horizontal: "left", wrap: true },
    unit: { horizontal: "center", shrink: true, ...line },
    code: { horizontal: "left", fontSize: 8, shrink: true, fontColor: GREY, ...line },
    shown: { horizontal: "right", shrink: true, ...line },
    fill: { horizontal: "right", shrink: true, fill: FILL_COLOR, locked: false, ...line },
    closed: { horizontal: "center", fill: CLOSED_COLOR, fontColor: GREY, ...line },
    check: { horizontal: "center", shrink: true, fontSize: 9, ...line },
    note: { horizontal: "left", wrap: true, fontSize: 9, fill: FILL_COLOR, locked: false },
    lastRow: { bottom: rule },
    signOff: { fontName: body, fontSize: 10, horizontal: "left", locked: false },
    notes: { fontName: body, fontSize: 9, horizontal: "left", vertical: "top", wrap: true },
  };
}

/** Ink of a check that found something; a tick stays grey. */
export const FOUND_COLOR = "#C00000";
/** Fill of a cell whose check found something, so that colour is not alone: the words stand in it. */
export const FOUND_FILL = "#FDE9E7";
