/** Axes of a chart: scale, labels, lines of the grid, titles. */
import { plainLine, type ChartAxis as Stored } from "../../xlsx/chart/chart";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import { fontObject, type AxisObject, type ChartObject, type LineObject } from "./chartObjects";
import type { HostObject, ModelClass, Setter } from "./contract";

interface AxesObject extends HostObject {
  readonly type: "ChartAxes";
  readonly owner: ChartObject;
}

const LABELS = { NextToAxis: "nextTo", Low: "low", High: "high", None: "none" } as const;

export const ChartAxes: ModelClass<AxesObject> = {
  nav: {
    CategoryAxis: ({ owner }) => axisObject(owner, "category"),
    ValueAxis: ({ owner }) => axisObject(owner, "value"),
  },
  call: {
    GetItem: ({ owner }, [type, group]) => {
      const secondary = group === "Secondary";
      // A second axis is there when a series stands on it.
      if (secondary && !owner.chart.series.some((series) => series.secondary))
        throw itemNotFound("ChartAxes.getItem");
      if (type === "Category") return axisObject(owner, secondary ? "secondaryCategory" : "category");
      if (type === "Value") return axisObject(owner, secondary ? "secondaryValue" : "value");
      throw invalidArgument("ChartAxes.getItem");
    },
  },
};

export const ChartAxis: ModelClass<AxisObject> = {
  nav: {
    Format: ({ axis }) => ({ type: "ChartAxisFormat", axis }) as HostObject,
    MajorGridlines: ({ axis }) => ({ type: "ChartGridlines", axis }) as HostObject,
    Title: ({ axis }) => ({ type: "ChartAxisTitle", holder: axis }) as HostObject,
  },
  get: {
    NumberFormat: ({ axis }) => axis.numberFormat ?? "General",
    TickLabelPosition: ({ axis }) => Object.entries(LABELS).find(([, labels]) => labels === axis.labels)![0],
    Visible: ({ axis }) => axis.visible,
  },
  set: {
    LinkNumberFormat: edit(({ axis }, linked) => {
      if (typeof linked !== "boolean") throw invalidArgument("ChartAxis.linkNumberFormat");
      axis.numberFormat = linked ? null : (axis.numberFormat ?? "General");
    }),
    MajorUnit: edit(({ axis }, value) => {
      axis.majorUnit = bound(value, "ChartAxis.majorUnit");
    }),
    Maximum: edit(({ axis }, value) => {
      axis.maximum = bound(value, "ChartAxis.maximum");
    }),
    Minimum: edit(({ axis }, value) => {
      axis.minimum = bound(value, "ChartAxis.minimum");
    }),
    NumberFormat: edit(({ axis }, format) => {
      if (typeof format !== "string") throw invalidArgument("ChartAxis.numberFormat");
      axis.numberFormat = format;
    }),
    ReversePlotOrder: edit(({ axis }, reversed) => {
      if (typeof reversed !== "boolean") throw invalidArgument("ChartAxis.reversePlotOrder");
      axis.reversed = reversed;
    }),
    TextOrientation: edit(({ axis }, degrees) => {
      if (!Number.isInteger(degrees) || Math.abs(degrees as number) > 90)
        throw invalidArgument("ChartAxis.textOrientation");
      axis.labelRotation = degrees as number;
    }),
    TickLabelPosition: edit(({ axis }, place) => {
      axis.labels = LABELS[place as keyof typeof LABELS];
    }),
    TickLabelSpacing: edit(({ axis }, spacing) => {
      if (spacing !== "" && !(Number.isInteger(spacing) && (spacing as number) >= 1))
        throw invalidArgument("ChartAxis.tickLabelSpacing");
      axis.labelSpacing = spacing === "" ? null : (spacing as number);
    }),
    Visible: edit(({ axis }, visible) => {
      if (typeof visible !== "boolean") throw invalidArgument("ChartAxis.visible");
      axis.visible = visible;
    }),
  },
};

interface AxisPartObject extends HostObject {
  readonly type: "ChartAxisFormat" | "ChartGridlines" | "ChartGridlinesFormat";
  readonly axis: Stored;
}

export const ChartAxisFormat: ModelClass<AxisPartObject> = {
  nav: {
    Font: ({ axis }) => fontObject(axis.font),
    Line: ({ axis }): LineObject => ({
      type: "ChartLineFormat",
      get: () => (axis.line ??= plainLine()),
    }),
  },
};

export const ChartGridlines: ModelClass<AxisPartObject> = {
  nav: { Format: ({ axis }) => ({ type: "ChartGridlinesFormat", axis }) as HostObject },
  get: { Visible: ({ axis }) => axis.gridlines !== null },
  set: {
    Visible: ({ axis }, visible, session) => {
      if (typeof visible !== "boolean") throw invalidArgument("ChartGridlines.visible");
      axis.gridlines = visible ? (axis.gridlines ?? plainLine()) : null;
      session.edited = true;
    },
  },
};

export const ChartGridlinesFormat: ModelClass<AxisPartObject> = {
  nav: {
    Line: ({ axis }): LineObject => ({
      type: "ChartLineFormat",
      get: () => (axis.gridlines ??= plainLine()),
    }),
  },
};

function axisObject(owner: ChartObject, axis: keyof ChartObject["chart"]["axes"]): AxisObject {
  return { type: "ChartAxis", owner, axis: owner.chart.axes[axis] };
}

function edit(change: (object: AxisObject, value: unknown) => void): Setter<AxisObject> {
  return (object: AxisObject, value: unknown, session: HostSession) => {
    change(object, value);
    session.edited = true;
  };
}

/** An end of the scale; "" leaves it to Excel (Office.js reference, ChartAxis.minimum). */
function bound(value: unknown, location: string): number | null {
  if (value === "") return null;
  if (typeof value !== "number") throw invalidArgument(location);
  return value;
}
