/** Of several sheets that bear one report's names, which is the report: people copy sheets to keep what was printed. */

interface Candidate {
  /** Its tab. */
  readonly name: string;
  /** The tab the report had when it was last written; null when unknown. */
  readonly tab: string | null;
}

/**
 * The report itself: it bears the tab it was written under, while a copy has another (月报 (2) of Excel and WPS, 月报_2 of
 * LibreOffice, or what people called it). Where the report was renamed too, whichever is not called like a copy, the first of them.
 */
export function originalOf<T extends Candidate>(candidates: readonly T[]): T | undefined {
  const likeness = ({ name, tab }: Candidate): number => (name === tab ? 2 : 0) + (isLikeCopy(name) ? 0 : 1);
  return [...candidates].sort((a, b) => likeness(b) - likeness(a))[0];
}

function isLikeCopy(name: string): boolean {
  return /( \(\d+\)|_\d+)$/.test(name);
}
