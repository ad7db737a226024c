/** Words of the board of parks by indicators; English. */
import type { Words } from "../zh-CN";

export const coverage: Words["coverage"] = {
  title: "Parks and indicators at a glance",
  region: "Required indicators received, by park",
  park: "Park",
  returned: "Return",
  onTime: "on time",
  late: "late",
  none: "not yet",
  received: "received",
  missing: "missing",
  notAsked: "not asked for",
  legend: "● received  ○ missing  blank: not asked for",
};
