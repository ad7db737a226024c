/** What Office tells the pane about where it runs; index.tsx alone asks Office for it. */

/** Colours of the Office theme as "#rrggbb". */
export interface OfficeColours {
  readonly background: string;
  readonly text: string;
}

export interface Surroundings {
  /** Null where Office does not say. */
  readonly colours: () => OfficeColours | null;
  /** Tells this workbook's remembered files from another's; "" for one never saved. */
  readonly documentAddress: string;
}
