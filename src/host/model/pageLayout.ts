/** Page set-up of a worksheet: paper, margins (points here, inches in the Book), print area, titles. */
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import type { PageSetup, Sheet } from "../../xlsx/book";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { Getter, HostObject, ModelClass, Setter } from "./contract";
import { gap } from "./gaps";
import { rangeObject, resolveRange, WHOLE_SHEET, type RangeAreasObject } from "./objects";

interface PageLayoutObject extends HostObject {
  readonly type: "PageLayout";
  readonly sheet: Sheet;
}

type Margin = keyof PageSetup["margins"];
type Switch = "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printGridlines";

const POINTS_PER_INCH = 72;
const INCHES: Record<string, number> = { Points: 1 / POINTS_PER_INCH, Inches: 1, Centimeters: 1 / 2.54 };
/** Excel's limits for a print scale (PageLayoutZoomOptions.scale). */
const SMALLEST_SCALE = 10;
const LARGEST_SCALE = 400;

/** Papers the file side knows, by their Excel.PaperType. */
const PAPERS: Record<string, string> = {
  A3: "a3",
  A4: "a4",
  A5: "a5",
  B4: "b4",
  B5: "b5",
  Executive: "executive",
  Legal: "legal",
  Letter: "letter",
  Statement: "statement",
  Tabloid: "tabloid",
};

const margin =
  (side: Margin): Getter<PageLayoutObject> =>
  ({ sheet }) =>
    rounded(sheet.page.margins[side] * POINTS_PER_INCH);

const setMargin =
  (side: Margin): Setter<PageLayoutObject> =>
  ({ sheet }, points) => {
    sheet.page.margins = {
      ...sheet.page.margins,
      [side]: inches(points, "Points", `PageLayout.${side}Margin`),
    };
  };

const isOn =
  (name: Switch): Getter<PageLayoutObject> =>
  ({ sheet }) =>
    sheet.page[name];

const turn =
  (name: Switch): Setter<PageLayoutObject> =>
  ({ sheet }, value) => {
    if (typeof value !== "boolean") throw invalidArgument(`PageLayout.${name}`);
    sheet.page[name] = value;
  };

export const PageLayout: ModelClass<PageLayoutObject> = {
  get: {
    BlackAndWhite: isOn("blackAndWhite"),
    BottomMargin: margin("bottom"),
    CenterHorizontally: isOn("centerHorizontally"),
    CenterVertically: isOn("centerVertically"),
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: ({ sheet }) => (sheet.page.orientation === "landscape" ? "Landscape" : "Portrait"),
    PaperSize: ({ sheet }, session) => {
      const known = Object.keys(PAPERS).find((paper) => PAPERS[paper] === sheet.page.paperSize);
      if (!known) throw gap(session, `PageLayout.paperSize (${sheet.page.paperSize})`);
      return known;
    },
    PrintGridlines: isOn("printGridlines"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: ({ sheet: { page } }) =>
      page.fit
        ? {
            ...(page.fit.wide > 0 ? { horizontalFitToPages: page.fit.wide } : {}),
            ...(page.fit.tall > 0 ? { verticalFitToPages: page.fit.tall } : {}),
          }
        : { scale: page.scale },
  },
  set: {
    BlackAndWhite: turn("blackAndWhite"),
    BottomMargin: setMargin("bottom"),
    CenterHorizontally: turn("centerHorizontally"),
    CenterVertically: turn("centerVertically"),
    FooterMargin: setMargin("footer"),
    HeaderMargin: setMargin("header"),
    LeftMargin: setMargin("left"),
    Orientation: ({ sheet }, value) => {
      sheet.page.orientation = value === "Landscape" ? "landscape" : "portrait";
    },
    PaperSize: ({ sheet }, value, session) => {
      const paper = PAPERS[String(value)];
      if (!paper) throw gap(session, `PageLayout.paperSize (${String(value)})`);
      sheet.page.paperSize = paper;
    },
    PrintGridlines: turn("printGridlines"),
    RightMargin: setMargin("right"),
    TopMargin: setMargin("top"),
    Zoom: ({ sheet }, value) => setZoom(sheet.page, value),
  },
  call: {
    GetPrintArea: ({ sheet }): RangeAreasObject => {
      if (!sheet.page.printArea) throw itemNotFound("PageLayout.getPrintArea");
      return { type: "RangeAreas", sheet, areas: [sheet.page.printArea] };
    },
    SetPrintArea: ({ sheet }, [area], session) => {
      sheet.page.printArea = printArea(session, sheet, area);
    },
    GetPrintTitleRows: ({ sheet }) => {
      const rows = sheet.page.titleRows;
      if (!rows) throw itemNotFound("PageLayout.getPrintTitleRows");
      return rangeObject(sheet, { ...WHOLE_SHEET, top: rows.first, bottom: rows.last });
    },
    SetPrintTitleRows: ({ sheet }, [rows], session) => {
      const location = "PageLayout.setPrintTitleRows";
      const range = resolveRange(session, rows, sheet, location);
      const { top, left, bottom, right } = range.area;
      if (range.sheet !== sheet || left !== 0 || right !== MAX_COLUMNS - 1) throw invalidArgument(location);
      sheet.page.titleRows = { first: top, last: bottom };
    },
    GetPrintTitleColumns: ({ sheet }) => {
      const columns = sheet.page.titleColumns;
      if (!columns) throw itemNotFound("PageLayout.getPrintTitleColumns");
      return rangeObject(sheet, { ...WHOLE_SHEET, left: columns.first, right: columns.last });
    },
    SetPrintTitleColumns: ({ sheet }, [columns], session) => {
      const location = "PageLayout.setPrintTitleColumns";
      const range = resolveRange(session, columns, sheet, location);
      const { top, left, bottom, right } = range.area;
      if (range.sheet !== sheet || top !== 0 || bottom !== MAX_ROWS - 1) throw invalidArgument(location);
      sheet.page.titleColumns = { first: left, last: right };
    },
    SetPrintMargins: ({ sheet }, [unit, options]) => {
      const location = "PageLayout.setPrintMargins";
      if (!(String(unit) in INCHES) || typeof options !== "object" || options === null)
        throw invalidArgument(location);
      const margins = { ...sheet.page.margins };
      for (const [side, size] of Object.entries(options)) {
        if (size === null) continue;
        if (!(side in margins)) throw invalidArgument(location);
        margins[side as Margin] = inches(size, String(unit), location);
      }
      sheet.page.margins = margins;
    },
  },
  nav: { HeadersFooters: ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }) as HostObject },
};

/** One rectangle of this sheet; the Book has no print area of several parts. */
function printArea(session: HostSession, sheet: Sheet, given: unknown): PageSetup["printArea"] {
  const location = "PageLayout.setPrintArea";
  const several = given as RangeAreasObject | null;
  if (typeof given === "object" && several?.type === "RangeAreas") {
    if (several.sheet !== sheet) throw invalidArgument(location);
    if (several.areas.length !== 1) throw gap(session, "PageLayout.setPrintArea of several areas");
    return several.areas[0]!;
  }
  if (typeof given === "string" && given.includes(","))
    throw gap(session, "PageLayout.setPrintArea of several areas");
  const range = resolveRange(session, given, sheet, location);
  if (range.sheet !== sheet) throw invalidArgument(location);
  return range.area;
}

function setZoom(page: PageSetup, value: unknown): void {
  const refused = () => invalidArgument("PageLayout.zoom");
  if (typeof value !== "object" || value === null) throw refused();
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = value as Record<string, unknown>;
  const given = (count: unknown): boolean => count !== null && count !== undefined;
  if (given(wide) || given(tall)) {
    if (given(scale)) throw refused();
    const pages = [wide, tall].map((count) => (given(count) ? count : 0));
    if (!pages.every((count) => Number.isInteger(count) && (count as number) >= 0)) throw refused();
    page.fit = { wide: pages[0] as number, tall: pages[1] as number };
    return;
  }
  if (typeof scale !== "number" || scale < SMALLEST_SCALE || scale > LARGEST_SCALE) throw refused();
  page.scale = Math.round(scale);
  page.fit = null;
}

function inches(size: unknown, unit: string, location: string): number {
  if (typeof size !== "number" || !Number.isFinite(size) || size < 0) throw invalidArgument(location);
  return rounded(size * INCHES[unit]!);
}

/** Margins pass through binary fractions of an inch; six decimals are far below what prints. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
