/** Where a park's return of a period stands; the last row of Returns for the two says. */
export const RETURN_STATES = ["notReceived", "received", "questioned", "approved", "locked"] as const;
export type ReturnState = (typeof RETURN_STATES)[number];
