/** Titles and legends of charts, and the fonts, fills and lines of their parts. */
import type { Chart, ChartDash, ChartLegend as Stored } from "../../xlsx/chart/chart";
import { plainLine } from "../../xlsx/chart/chart";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import {
  fontObject,
  missing,
  shownText,
  type FillObject,
  type FontObject,
  type LineObject,
  type TitleObject,
} from "./chartObjects";
import { htmlColor } from "./colors";
import type { HostObject, ModelClass } from "./contract";
import { resolveRange, qualifiedAddress } from "./objects";

const POSITIONS: Readonly<Record<string, Stored["position"]>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "corner",
};

const DASHES: Readonly<Record<string, ChartDash>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dot",
  RoundDot: "roundDot",
};

const FONT_SIZES = { least: 1, most: 409 } as const;

const title = (): ModelClass<TitleObject> => ({
  nav: {
    Format: ({ holder, type }) => ({ type: `${type}Format`, holder }) as HostObject,
  },
  get: {
    Text: ({ holder }, session) => shownText(session.book, holder.title?.text ?? null),
    Visible: ({ holder }) => holder.title !== null,
  },
  set: {
    Text: ({ holder }, text, session) => {
      if (typeof text !== "string") throw invalidArgument("ChartTitle.text");
      titleOf(holder).text = { text };
      session.edited = true;
    },
    Visible: ({ holder }, visible, session) => {
      if (typeof visible !== "boolean") throw invalidArgument("ChartTitle.visible");
      if (visible) titleOf(holder);
      else holder.title = null;
      session.edited = true;
    },
  },
  call: {
    SetFormula: ({ holder }, [formula], session) => {
      const location = "ChartTitle.setFormula";
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument(location);
      const { sheet, area } = resolveRange(session, formula, session.activeSheet, location);
      titleOf(holder).text = { formula: qualifiedAddress(sheet, area, true) };
      session.edited = true;
    },
  },
});

/** The title of a chart may lie over the plot; that of an axis has no such setting. */
export const ChartTitle: ModelClass<TitleObject> = {
  ...title(),
  set: {
    ...title().set,
    Overlay: ({ holder }, overlay, session) => {
      if (typeof overlay !== "boolean") throw invalidArgument("ChartTitle.overlay");
      titleOf(holder).overlay = overlay;
      session.edited = true;
    },
  },
};
export const ChartAxisTitle = title();

interface TitleFormatObject extends HostObject {
  readonly type: "ChartTitleFormat" | "ChartAxisTitleFormat";
  readonly holder: TitleObject["holder"];
}

export const ChartTitleFormat: ModelClass<TitleFormatObject> = {
  nav: { Font: ({ holder }) => fontObject(titleOf(holder).font) },
};
export const ChartAxisTitleFormat = ChartTitleFormat;

function titleOf(holder: TitleObject["holder"]) {
  return (holder.title ??= { text: null, overlay: false, font: {} });
}

interface LegendObject extends HostObject {
  readonly type: "ChartLegend" | "ChartLegendFormat";
  readonly chart: Chart;
}

export const ChartLegend: ModelClass<LegendObject> = {
  nav: { Format: ({ chart }) => ({ type: "ChartLegendFormat", chart }) as HostObject },
  get: {
    Position: ({ chart }) =>
      Object.entries(POSITIONS).find(([, position]) => position === (chart.legend?.position ?? "right"))![0],
    Visible: ({ chart }) => chart.legend !== null,
  },
  set: {
    Position: ({ chart }, wire, session) => {
      const position = POSITIONS[wire as string];
      if (!position) throw missing(`ChartLegend.position ${String(wire)}`);
      legendOf(chart).position = position;
      session.edited = true;
    },
    Visible: ({ chart }, visible, session) => {
      if (typeof visible !== "boolean") throw invalidArgument("ChartLegend.visible");
      if (visible) legendOf(chart);
      else chart.legend = null;
      session.edited = true;
    },
  },
};

export const ChartLegendFormat: ModelClass<LegendObject> = {
  nav: { Font: ({ chart }) => fontObject(legendOf(chart).font) },
};

function legendOf(chart: Chart): Stored {
  return (chart.legend ??= { position: "bottom", overlay: false, font: {} });
}

export const ChartFont: ModelClass<FontObject> = {
  set: {
    Bold: ({ font }, bold, session) => {
      if (typeof bold !== "boolean") throw invalidArgument("ChartFont.bold");
      font.bold = bold;
      session.edited = true;
    },
    Color: ({ font }, color, session) => {
      font.color = htmlColor(color, "ChartFont.color");
      session.edited = true;
    },
    Name: ({ font }, name, session) => {
      if (typeof name !== "string" || name === "") throw invalidArgument("ChartFont.name");
      font.name = name;
      session.edited = true;
    },
    Size: ({ font }, size, session) => {
      if (typeof size !== "number" || size < FONT_SIZES.least || size > FONT_SIZES.most)
        throw invalidArgument("ChartFont.size");
      font.size = size;
      session.edited = true;
    },
  },
};

export const ChartFill: ModelClass<FillObject> = {
  call: {
    Clear: ({ put }, _, session) => {
      put("none");
      session.edited = true;
    },
    SetSolidColor: ({ put }, [color], session) => {
      put(htmlColor(color, "ChartFill.setSolidColor"));
      session.edited = true;
    },
  },
};

export const ChartLineFormat: ModelClass<LineObject> = {
  set: {
    Color: ({ get }, color, session) => {
      edited(session, get(), { color: htmlColor(color, "ChartLineFormat.color"), visible: true });
    },
    LineStyle: ({ get }, style, session) => {
      if (style === "None") return edited(session, get(), { visible: false });
      if (style === "Automatic") return edited(session, get(), plainLine());
      const dash = DASHES[style as string];
      if (!dash) throw missing(`ChartLineFormat.lineStyle ${String(style)}`);
      edited(session, get(), { dash, visible: true });
    },
    Weight: ({ get }, weight, session) => {
      if (typeof weight !== "number" || !(weight >= 0)) throw invalidArgument("ChartLineFormat.weight");
      edited(session, get(), { weight });
    },
  },
  call: {
    Clear: ({ get }, _, session) => {
      edited(session, get(), { ...plainLine(), visible: false });
    },
  },
};

function edited<T extends object>(session: HostSession, target: T, change: Partial<T>): void {
  Object.assign(target, change);
  session.edited = true;
}
