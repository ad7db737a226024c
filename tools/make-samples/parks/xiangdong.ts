/** 萍乡湘东工业园 2021—2022, illustrative but leading to the printed growth of 2023; and 2023. */
import { ParkBook } from "../parkBook";
import { LAND_IN_USE, PARKS } from "../parkList";
import { OWN_INDICATORS } from "../printed";

/** Treasury figures of this park come in 万元. */
const WAN = { unit: "万元", decimals: 0 } as const;

export function xiangdong(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangdong, year: 2022, month: 5, ranks: [5, 7] });

  // 144.70 in 2022 is what 155.06 in 2023 is 7.16 % more than.
  book.flow("REV", [54.03, { 5: 57.62, 12: 144.7 }], { target: 146 });
  book.flow("REV_SERV", [1.64, 1.79]);
  book.flow("PROFIT", [2.87, 3.18]);

  // 145.24 in 2022 is what 156.36 in 2023 is 7.66 % more than.
  book.flow("IND_OUT_SCALE", [54.51, { 5: 57.84, 12: 145.24 }], { reported: 1, target: 148, rank: 5 });
  book.flow("below scale", [2.3, 2.42], { hidden: true });
  book.combine("IND_OUT", { IND_OUT_SCALE: 1, "below scale": 1 });
  book.flow("OUT_HT", [20.5, 23.1], { target: 58 });
  book.growthOnly("IND_VA_SCALE", [8.2, 7.4], { target: 7.5 });
  book.level("SALES_RATE", [97.92, 98.05], { stray: 0.35 });
  book.flow("ELEC", [3.84, 3.97]);

  // 21,549 in 2022 is what 3.95 亿元 in 2023 is 83.3 % more than.
  book.flow("FISC_TOTAL", [9952, { 5: 10726, 12: 26380 }], {
    ...WAN,
    target: { value: 26500, unit: "万元" },
    rank: 6,
  });
  book.flow("FISC_NONTAX", [1838, { 5: 1965, 12: 4831 }], WAN);
  book.combine("TAX", { FISC_TOTAL: 1, FISC_NONTAX: -1 }, { ...WAN, target: { value: 22000, unit: "万元" } });
  book.flow("FISC_GENERAL", [6214, 6683], { ...WAN, target: { value: 16400, unit: "万元" } });
  book.combine("TAX_LOCAL", { FISC_GENERAL: 1, FISC_NONTAX: -1 }, WAN);

  book.flow("FAI", [17.1, 18.6], { reported: 0.9934, target: 44 });
  book.flow("FAI_IND", [13.2, 14.7], { target: 35 });
  book.flow("FAI_TECH", [3.12, 4.05], { target: 9 });

  book.flow("FDI", [605, 640], { target: 1650, rank: 5 });
  book.flow("FDI_CASH", [148, 162]);
  book.flow("EXPORT", [5.72, 6.42], { target: 15.5 });
  book.flow("IMPORT", [0.61, 0.58]);
  book.combine("TRADE", { EXPORT: 1, IMPORT: 1 });
  book.flow("INV_INPLACE", [11.7, 12.6], { target: 31 });
  book.flow("DOM_INFLOW", [10.1, 10.9], { target: 26.5 });
  book.flow("PROJ_OUTPROV", [9, 8], { target: 22 });

  book.level("ENT", [111, 118]);
  book.level("ENT_SCALE", [91, 97], { target: 102 });
  book.yearly("ENT_HT", [19, 24, 28], { target: 30 });

  book.flow("LAND_REUSE", [68, 74.5], { decimals: 1, target: 200 });
  book.perLand("MU_TAX", "TAX", LAND_IN_USE.xiangdong, { inWan: 1 });
  book.level("ENERGY_INT", [0.712, 0.684], { stray: 0.004, target: 0.69 });
  return book;
}

/** Approved in 2020 and unchanged since, 平方公里. */
const PLANNED_AREA = 8.6;

/** 2023; the year before is that of the book of 2022. */
export function xiangdong2023(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangdong, year: 2023, month: 12, rateDecimals: 2 });
  const earlier = xiangdong();
  book.takeLastYear(earlier, ["REV", "IND_OUT_SCALE", "TAX", "ENT", "ENT_SCALE"]);
  for (const code of ["REV", "IND_OUT_SCALE"]) book.flow(code, [null, null], { first: true });
  // Printed in 亿元 where the returns of 2022 were in 万元.
  book.flow("TAX", [null, null], { first: true, season: "fiscal" });
  book.flow(OWN_INDICATORS.environmentOutput, [null, null], { first: true, season: "survey" });
  book.flow(OWN_INDICATORS.environmentTax, [null, null], { first: true, season: "fiscal" });
  // On the way from 2022 to the number printed for 2024.
  for (const code of ["ENT", "ENT_SCALE"])
    book.level(code, [{ 12: earlier.of(code)[1][11]! }, null], { first: true });
  book.level("AREA_PLAN", [null, { 12: PLANNED_AREA }]);
  for (const level of ["MU_VA", "AREA_PLAN", "ENT", "ENT_SCALE"]) book.printedAlone(level);
  return book;
}
