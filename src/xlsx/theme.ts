/** A theme for new files: the colours and fonts Excel falls back to when a file has none, spelled out. */
import { OFFICE_THEME_COLORS, THEME_COLOR_NAMES } from "./colors";
import { XML_HEAD } from "./relationships";

/** The schema's order, which puts dark before light. */
const ORDER = ["dk1", "lt1", "dk2", "lt2", ...THEME_COLOR_NAMES.slice(4)];

const colors = ORDER.map(
  (name) =>
    `<a:${name}><a:srgbClr val="${OFFICE_THEME_COLORS[THEME_COLOR_NAMES.indexOf(name)]!}"/></a:${name}>`,
);
const font = (latin: string): string =>
  `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/><a:font script="Hant" typeface="新細明體"/>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

export const THEME_XML =
  `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>` +
  `<a:clrScheme name="Office">${colors.join("")}</a:clrScheme>` +
  `<a:fontScheme name="Office"><a:majorFont>${font("Cambria")}</a:majorFont><a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
