import type { BookletWords } from "../../report/bookletWords";
import { reportKinds } from "./reportKinds";

/** Words of the cover and the contents. */
export const booklet: BookletWords = {
  title: "Monthly Bulletin of Park Indicators",
  cover: {
    tab: "Cover",
    issue: "No. {month}",
    asOf: "Data as of: {asOf}",
    returns: "Returns: {reported} of {expected} parks",
    approvals: "Approved: {approved}; not yet approved: {drafts}",
    draft: "(preliminary, not approved)",
  },
  contents: {
    tab: "Contents",
    title: "Contents",
    number: "No.",
    name: "Report",
    scope: "Scope",
    allParks: "All reporting parks",
    kinds: reportKinds,
  },
};
