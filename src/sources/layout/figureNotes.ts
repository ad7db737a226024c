/**
 * What a return says beside its figures, kept as their note, as known tables keep further columns: the completion and the
 * share of the zone it states, and its remark. The checks hold them against the figures.
 */
import { cellText } from "../cell";
import type { Collected, RawFigure, StatedFigure } from "./collect";
import type { TableColumn } from "./columns";
import { foldText } from "./foldText";
import type { Grid } from "./grid";

const REMARKS: ReadonlySet<string> = new Set(
  "备注|備註|备考|说明|說明|情况说明|remark|remarks|note|notes".split("|").map(foldText),
);
/** 占全区比重 beside several parks is of all of them; 占全市比重 is of the city, 税收占比 of another figure. */
const ZONE_SHARE = /^占(?:全区|全區)(?:的?比[重例])?(?:\(?%\)?)?$/;
const LONGEST_NOTE = 500;

/** The note of each amount that has one. */
export function figureNotes(
  { figures, stated }: Collected,
  grid: Grid,
  columns: readonly TableColumn[],
): ReadonlyMap<RawFigure, string> {
  const parks = new Set(figures.map(parkOf));
  const said = new Map<string, string[]>();
  for (const { raw, kind, entry } of stated) {
    const counts = kind === "completion" || (parks.size > 1 && ZONE_SHARE.test(foldText(entry?.text ?? "")));
    const rate = counts ? rateOf(raw, entry) : null;
    if (rate === null) continue;
    const key = keyOf(raw);
    said.set(key, [...(said.get(key) ?? []), rate]);
  }
  const remarks = columns.filter(({ heads }) => heads.some(({ text }) => REMARKS.has(foldText(text))));
  const notes = new Map<RawFigure, string>();
  for (const raw of figures) {
    if (raw.measure !== "value" && raw.measure !== "level") continue;
    const words = remarks.map(({ column }) => grid.at(raw.row, column)).filter(({ filled }) => !filled);
    const rates = raw.basis === "month" ? [] : (said.get(keyOf(raw)) ?? []);
    const note = [...words.map(({ value }) => cellText(value)), ...rates]
      .filter((text) => text !== "")
      .join("; ");
    if (note !== "") notes.set(raw, note.slice(0, LONGEST_NOTE));
  }
  return notes;
}

/** 完成年度目标%:52.6; null where the number may be a fraction. */
function rateOf({ typed, cell, unit }: RawFigure, entry: StatedFigure["entry"]): string | null {
  if (typed.kind !== "number" || !entry) return null;
  if (!typed.percent && unit !== "%" && Math.abs(typed.value) <= 1.5) return null;
  const printed = typeof cell.value === "string" ? /-?[\d,]+(?:\.\d+)?/.exec(cell.value)?.[0] : undefined;
  return `${entry.text}:${printed ?? typed.value}`;
}

const parkOf = ({ park }: RawFigure): string => park?.match?.found.name ?? park?.spelled ?? "";

const keyOf = (raw: RawFigure): string =>
  [raw.row, parkOf(raw), raw.indicator?.match?.found.code ?? raw.indicator?.spelled].join("|");
