/** A return that came after its due date, or has not come though the date is past. */
import { monthId } from "../core/period";
import type { Check } from "./check";

export const latePark: Check = {
  code: "check.latePark",
  further: ["check.overduePark"],
  severity: "warning",
  *find({ arrivals, period, today, parks }) {
    const active = new Set(parks.active.map(({ name }) => name));
    for (const { park, dueOn, receivedOn } of arrivals) {
      // Dates in this form compare as texts.
      if (!active.has(park) || dueOn === "" || (receivedOn ?? today) <= dueOn) continue;
      yield {
        code: receivedOn === null ? "check.overduePark" : "check.latePark",
        severity: "warning",
        park,
        period: monthId(period),
        params: { dueOn, ...(receivedOn !== null && { receivedOn }) },
      };
    }
  },
};
