/**
 * Conditional formats on a report that stands, its own and people's. Its own are told by a mark in their formulas, which goes
 * along wherever Excel moves, parts or copies them.
 */
import type { Rectangle } from "../a1";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";
import type { LateRead } from "./lateReads";

/** True, and in no formula a person would type. */
const MARK = '"Park KPI"<>""';

/** @example markedCondition("=PercentPlaces=0") //=> '=AND("Park KPI"<>"",PercentPlaces=0)' */
export const markedCondition = (formula: string): string => `=AND(${MARK},${formula.slice(1)})`;

/** A conditional format of the report among such of people's. */
export interface OwnCondition {
  readonly id: string;
  /** Where it applies, which people may have widened by inserting and copying. */
  readonly areas: readonly Rectangle[];
  /** R1C1, with "=". */
  readonly formula: string;
  /** "" for none. */
  readonly fill: string;
  readonly numberFormat: string;
}

/**
 * The conditional formats in the cells of a report: "own" where there are none but its own; its own where some are people's;
 * "unread" where Excel does not tell, as it does not when two rules were added by hand (office-js issues 5222, 6827, 6835).
 */
export type StandingConditions = "own" | "unread" | readonly OwnCondition[];

const LOADED = ["id", "type"]
  .concat(["rule/formula", "format/fill/color"].map((path) => `customOrNullObject/${path}`))
  .map((path) => `items/${path}`)
  .join();

/** Bytes in an answer: of a row with those that apply to it, more than most reports have, and of where one of them applies. */
const ROW_BYTES = 250;
const CONDITION_BYTES = 1_000;
/** Bytes of those that are read with the rest of the workbook. */
export const CONDITION_ROOM = 440_000;

/** What {@link queueConditions} asked for. */
export interface QueuedConditions {
  /** Of the answer, about; 0 where it is asked for later. */
  readonly bytes: number;
  /** What there was no room for, to be read before anything is told. */
  readonly late: readonly LateRead[];
  readonly found: () => Excel.ConditionalFormatCollection;
  /** Takes the format of an id anew: what is taken of a range is good for one request. */
  readonly item: (id: string) => Excel.ConditionalFormat;
}

/** Queues that those of an area are read, where `room` bytes are enough. */
export function queueConditions(sheet: Excel.Worksheet, area: Rectangle, room: number): QueuedConditions {
  const bytes = (area.bottom - area.top + 1) * ROW_BYTES;
  const formats = (): Excel.ConditionalFormatCollection => rangeOf(sheet, area).conditionalFormats;
  let found: Excel.ConditionalFormatCollection | undefined;
  const queue = (): void => {
    found = formats();
    found.load(LOADED);
  };
  const hasRoom = bytes <= room;
  if (hasRoom) queue();
  return {
    bytes: hasRoom ? bytes : 0,
    late: hasRoom ? [] : [{ bytes, queue }],
    found: () => found!,
    item: (id) => formats().getItem(id),
  };
}

/** What was loaded, null where it was not; once what is `late` has been read: where a report's own apply among people's. */
export function conditionsOf(queued: QueuedConditions | null): {
  readonly late: readonly LateRead[];
  readonly conditions: () => StandingConditions;
} {
  if (!queued) return { late: [], conditions: () => "unread" };
  const { items } = queued.found();
  const own = items.filter(isOwn);
  if (own.length === items.length) return { late: [], conditions: () => "own" };
  const asked: (() => OwnCondition)[] = [];
  const late = own.map(({ id }): LateRead => ({
    bytes: CONDITION_BYTES,
    queue: () => {
      const format = queued.item(id);
      const { areas } = format.getRanges();
      areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      format.custom.load("rule/formulaR1C1,format/numberFormat,format/fill/color");
      asked.push(() => conditionOf(id, format, areas));
    },
  }));
  return { late, conditions: () => asked.map((condition) => condition()) };
}

function conditionOf(
  id: string,
  { custom: { rule, format } }: Excel.ConditionalFormat,
  { items }: Excel.RangeCollection,
): OwnCondition {
  return {
    id,
    areas: items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    })),
    formula: rule.formulaR1C1,
    fill: colorOf(format),
    // Excel tells null or "" where there is none, whatever the declarations say.
    numberFormat: String(format.numberFormat ?? ""),
  };
}

/** Whether the report wrote it: what people gave another colour is theirs. */
function isOwn({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return (
    type === Excel.ConditionalFormatType.custom &&
    custom.rule.formula.includes(MARK) &&
    OWN_COLORS.has(colorOf(custom.format))
  );
}

/** "" where there is none. */
function colorOf({ fill }: Excel.ConditionalRangeFormat): string {
  const color = (fill.color ?? "").toUpperCase();
  return NO_COLORS.has(color) ? "" : color;
}

/** What Excel may tell of a fill that was not set. */
const NO_COLORS: ReadonlySet<string> = new Set(["#FFFFFF", "#000000"]);
/** Fills of every theme, and none. */
const OWN_COLORS: ReadonlySet<string> = new Set(
  Object.values(THEME_LOOKS)
    .flatMap(({ statuses }) => Object.values(statuses))
    .map((color) => (color ?? "").toUpperCase())
    .concat(""),
);
