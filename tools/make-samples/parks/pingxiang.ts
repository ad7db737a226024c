/** 萍乡经开区 2021—2022: the richest of the five. null = the figure is printed (printed.ts). */
import { ParkBook } from "../parkBook";
import { LAND_IN_USE, PARKS } from "../parkList";
import { OWN_INDICATORS } from "../printed";
import { pingxiangBoard, investedBy } from "../board";

/** The printed 6.7 % stands on a comparable base below the output published a year before. */
const COMPARABLE_OUTPUT = 305.53 / 310.26;
/** Investment is compared on the projects counted this year. */
const COMPARABLE_INVESTMENT = 79.09 / 81.46;

export function pingxiang(): ParkBook {
  const book = new ParkBook({ park: PARKS.pingxiang, year: 2022, month: 5, ranks: [1, 4] });

  book.flow("VA1", [{ 3: 0.59 }, { 3: 0.62 }], { rank: 4 });
  book.flow("VA2", [{ 3: 43.92 }, { 3: 47.85 }], { rank: 2 });
  book.flow("VA3", [{ 3: 28.81 }, { 3: 31.29 }], { rank: 3 });
  // Growth of GDP is at constant prices, the levels are not.
  const realGrowth = { 3: 7.1, 6: 6.8, 9: 7, 12: 7.2 };
  book.combine("GDP", { VA1: 1, VA2: 1, VA3: 1 }, { reported: realGrowth, target: 340, rank: 2 });
  book.flow("REV", [296.65, 318.64], { target: 790, rank: 3, firstReported: { 5: 321.18 } });
  book.flow("REV_SERV", [19.2, 21.35], { rank: 2 });
  book.flow(
    "PROFIT",
    [
      { 2: -0.84, 4: -0.58, 5: -0.86, 8: 0.74, 12: 3.45 },
      { 2: 1.05, 5: 4.12, 8: 7.9, 12: 12.63 },
    ],
    { rank: 1 },
  );

  book.flow("IND_OUT_SCALE", [310.26, null], { reported: COMPARABLE_OUTPUT, target: 800, rank: 3 });
  book.flow("below scale", [14.86, 15.72], { hidden: true });
  book.combine("IND_OUT", { IND_OUT_SCALE: 1, "below scale": 1 }, { target: 840, rank: 3 });
  book.flow("OUT_HT", [103.85, 118.6], { target: 290, rank: 2 });
  book.growthOnly("IND_VA_SCALE", [9.1, 7.9], { monthly: true, target: 8.5, rank: 2 });
  book.level("SALES_RATE", [98.42, 98.17], { stray: 0.35, rank: 3 });
  book.flow("ELEC", [10.93, 11.36], { monthly: true, rank: 3 });

  book.flow("FISC_TOTAL", [16.45, null], { reported: 1, target: 42, rank: 2 });
  book.flow("FISC_NONTAX", [2.85, 3.28], { rank: 2 });
  book.combine("TAX", { FISC_TOTAL: 1, FISC_NONTAX: -1 }, { target: 35.5, rank: 3 });
  book.flow("FISC_GENERAL", [10.25, 11.06], { target: 26.6, rank: 2 });
  book.combine("TAX_LOCAL", { FISC_GENERAL: 1, FISC_NONTAX: -1 }, { rank: 3 });

  book.flow("FAI", [81.46, null], { reported: COMPARABLE_INVESTMENT, base: true, target: 205, rank: 4 });
  book.flow("FAI_IND", [36.3, null], { reported: 1, target: 98, rank: 2 });
  book.flow("FAI_TECH", [3.38, null], { reported: 1, target: 15, rank: 1 });
  projects(book);

  book.flow("FDI", [5075, null], { reported: 1, target: 13500, rank: 1 });
  book.flow("FDI_CASH", [null, null], { first: true, rank: 1 });
  book.flow("EXPORT", [67.2, null], { reported: 1, target: 190, rank: 1 });
  book.flow("IMPORT", [5.91, 5.62], { rank: 3 });
  book.combine("TRADE", { EXPORT: 1, IMPORT: 1 }, { target: 205, rank: 1 });
  book.flow("INV_INPLACE", [58.94, 63.85], { target: 155, rank: 2 });
  book.flow("DOM_INFLOW", [47, null], { reported: 1, target: 132, rank: 3 });
  book.flow("PROJ_OUTPROV", [17, null], { target: 45, rank: 2 });

  book.level("ENT", [581, 612], { rank: 2 });
  book.level("ENT_SCALE", [152, 171], { target: 185, rank: 3 });
  book.yearly("ENT_HT", [41, 49, 56], { target: 55, rank: 2 });

  // Two firms taken over: one in March, one in May, none in June and July.
  book.flow(
    "LAND_REUSE",
    [
      { 7: 0, 8: 84, 12: 152 },
      { 2: 0, 3: 86.5, 4: 86.5, 5: 199, 12: 431.6 },
    ],
    { decimals: 1, rank: 1 },
  );
  book.flow(
    "ENT_ACQ",
    [
      { 7: 0, 8: 1, 12: 2 },
      { 2: 0, 3: 1, 4: 1, 5: 2, 12: 9 },
    ],
    { rank: 1 },
  );
  book.perLand("MU_TAX", "TAX", LAND_IN_USE.pingxiang, { rank: 2 });
  book.level("ENERGY_INT", [0.447, 0.421], { stray: 0.003, target: 0.415, rank: 3 });

  collectedForTheYear(book);
  return book;
}

/** Numbers and investment of the two provincial lists; the investment is the sum of the project board. */
function projects(book: ParkBook): void {
  for (const [list, count, year] of [
    ["LARGE", 29, 31],
    ["PROVINCE", 3, 3],
  ] as const) {
    const board = pingxiangBoard(list);
    const start = list === "LARGE" ? { 1: 6, 2: 11, 3: 20 } : { 1: 1, 2: 2, 3: 3 };
    book.flow(`KEYPROJ_N_${list}`, [null, { ...start, 5: count, 12: year }], { first: true });
    book.given(`KEYPROJ_DONE_${list}`, investedBy(board));
  }
}

/** What the bulletin gives "as of now" (July), and the plan sums: in the year's ledger, not in the monthly returns. */
function collectedForTheYear(book: ParkBook): void {
  const extra = { first: true, extra: true } as const;
  for (const list of ["LARGE", "PROVINCE"]) {
    for (const sum of [`KEYPROJ_TOTAL_${list}`, `KEYPROJ_PLAN_${list}`]) book.printedAlone(sum);
    book.printedAlone(`KEYPROJ_RATE_${list}`);
  }
  for (const own of [OWN_INDICATORS.newInfrastructure, OWN_INDICATORS.digitalEconomy]) book.printedAlone(own);
  for (const level of ["CLOUD_RATE", "RD_PLATFORM", "INCUBATOR", "ENT_SME_TECH", "ENT_IP", "KDT_POOL"])
    book.printedAlone(level);
  book.flow("INV_TRIPS", [null, 16], extra);
  book.flow("INV_CONTACT", [null, 29], extra);
  book.flow("INV_RECEPT", [null, 74], extra);
  book.flow("INV_INFO", [null, 86], extra);
  book.flow("PROJ_SIGNED", [null, 5], extra);
  book.flow("PROJ_SIGNED_AMT", [null, 138.5], extra);
  book.flow("POLICY_FUND", [null, 0.96], extra);
  book.flow("KDT_ENT", [null, 16], extra);
  book.flow("KDT_LOANS", [null, 43], extra);
  book.flow("KDT_AMT", [null, 1.42], extra);
}
