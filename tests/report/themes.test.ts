/** What can be read in each theme, for eyes of any age and without colour. */
import { LANGUAGES } from "../../src/core/language";
import { THEMES } from "../../src/core/theme";
import { STYLES, type StyleName } from "../../src/report/styles";
import { THEME_LOOKS, type StatusName } from "../../src/report/themes";

/** Relative luminance of sRGB (WCAG 2.1). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Styles that say only the colour, and stand on the strip. */
const ON_STRIP: readonly StyleName[] = ["stripLabel", "selectorLink"];
const STATUSES: readonly StatusName[] = ["ahead", "onSchedule", "marked"];

test("black on white is 21 to 1, and red on white no more than 4", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#FF0000", "#FFFFFF")).toBeCloseTo(3.998, 2);
});

describe.each(THEMES)("in the theme %s", (theme) => {
  const look = THEME_LOOKS[theme];
  const names = Object.keys(STYLES) as StyleName[];

  test.each(names)("%s can be read on every ground it stands on", (name) => {
    const { color = "#000000", fill } = look.styles[name];
    const grounds = fill
      ? [fill]
      : ON_STRIP.includes(name)
        ? [look.styles.strip.fill!]
        : ["#FFFFFF", look.band ?? [], STATUSES.flatMap((status) => look.statuses[status] ?? [])].flat();
    for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("charts are told apart by their marks, and can be read", () => {
    const { amount, rate, schedule } = look.series;
    expect(new Set([amount, rate, schedule].map((each) => `${each.mark} ${each.dash ?? ""}`)).size).toBe(3);
    for (const { color } of [amount, rate, schedule])
      expect(contrast(color, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
    // White numbers stand in the foot of bars.
    expect(contrast("#FFFFFF", amount.fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.chartText, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(LANGUAGES)("every text in %s has a font", (language) => {
    expect(Object.values(look.fonts[language]).every((font) => font.length > 1)).toBe(true);
  });
});

test("in print only shading of groups and what is marked is not white", () => {
  const { styles, statuses, band, series } = THEME_LOOKS.official;
  const printed = (Object.keys(styles) as StyleName[]).filter(
    (name) => !["strip", "selector", "tableHeading", "settingValue"].includes(name) && styles[name].fill,
  );
  expect(printed).toEqual(["group", "total", "cardName"]);
  expect([band, statuses.ahead, statuses.onSchedule]).toEqual([null, null, null]);
  const isGrey = (color: string): boolean => new Set(color.slice(1).match(/../g)).size === 1;
  for (const { color, fill } of Object.values(series))
    expect([isGrey(color), isGrey(fill)]).toEqual([true, true]);
});
