/**
 * How much of a campaign runs, and which cases. CAMPAIGN_SHARE is the part of its cases, from above 0 to 1 (all of
 * them, when it is not set); CAMPAIGN_SEED draws the same cases each time, where chance draws others when it is not set.
 */

const SHARE = share(process.env["CAMPAIGN_SHARE"] ?? "1");

/** For fast-check's `seed`, and for generators of our own. */
export const CAMPAIGN_SEED = whole(process.env["CAMPAIGN_SEED"]);

/** What fast-check is to be told for a campaign of so many cases. */
export function campaignOf(cases: number): { readonly numRuns: number; readonly seed?: number } {
  return { numRuns: casesOf(cases), ...(CAMPAIGN_SEED === null ? {} : { seed: CAMPAIGN_SEED }) };
}

/** The part of so many cases that is to run; at least one. */
export function casesOf(cases: number): number {
  return Math.max(1, Math.round(cases * SHARE));
}

/** Every how manieth case runs of those that are listed one by one. */
export const EVERY = Math.max(1, Math.round(1 / SHARE));

function share(text: string): number {
  const part = Number(text);
  if (!(part > 0 && part <= 1)) throw new RangeError(`CAMPAIGN_SHARE is ${text}, not above 0 and at most 1`);
  return part;
}

function whole(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seed = Number(text);
  if (!Number.isInteger(seed)) throw new RangeError(`CAMPAIGN_SEED is ${text}, not a whole number`);
  return seed;
}
