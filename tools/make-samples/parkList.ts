/** The five parks, in the order in which the samples list them. */
export const PARKS = {
  xiangdong: "萍乡湘东工业园",
  xiangtan: "湘潭高新区",
  xiangxiang: "湘乡经开区",
  tianyi: "湘潭天易经开区",
  pingxiang: "萍乡经开区",
} as const;

/**
 * Land in use, 亩, that per-mu figures of the samples divide by. Illustrative; the Parks table takes them by hand,
 * because no file shape carries particulars of parks.
 */
export const LAND_IN_USE: Readonly<Record<keyof typeof PARKS, number>> = {
  xiangdong: 5_240,
  xiangtan: 41_250,
  xiangxiang: 12_600,
  tianyi: 18_900,
  pingxiang: 38_400,
};
