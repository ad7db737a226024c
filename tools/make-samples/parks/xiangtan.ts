/** 湘潭高新区 2021—2022, illustrative throughout; and 2012—2013 around the printed figures. */
import { ParkBook } from "../parkBook";
import { LAND_IN_USE, PARKS } from "../parkList";

export function xiangtan(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangtan, year: 2022, month: 5 });

  book.flow("VA1", [{ 3: 0.36 }, { 3: 0.38 }]);
  book.flow("VA2", [{ 3: 58.35 }, { 3: 62.4 }]);
  book.flow("VA3", [{ 3: 41.07 }, { 3: 44.1 }]);
  const realGrowth = { 3: 6.2, 6: 5.9, 9: 6.1, 12: 6.3 };
  book.combine("GDP", { VA1: 1, VA2: 1, VA3: 1 }, { reported: realGrowth, target: 475 });
  book.flow("REV", [310.7, 336.5], { target: 845 });
  book.flow("REV_JGM", [470.7, 512.6], { target: 1280 });
  book.flow("REV_SERV", [16.32, 17.9]);
  book.flow("PROFIT", [9.12, 9.84]);

  book.flow("IND_OUT_SCALE", [204.7, 214.6], { reported: 0.988, target: 545 });
  book.flow("below scale", [11.9, 12.4], { hidden: true });
  book.combine("IND_OUT", { IND_OUT_SCALE: 1, "below scale": 1 });
  book.flow("OUT_HT", [115.7, 126.8], { target: 320 });
  book.growthOnly("IND_VA_SCALE", [8.8, 8.1], { monthly: true, target: 8 });
  book.level("SALES_RATE", [97.85, 98.12], { stray: 0.35 });
  book.flow("ELEC", [5.86, 6.12]);
  book.level("SHARE_IND", [71.25, 71.8], { stray: 0.2, target: 72 });

  book.flow("FISC_TOTAL", [13.94, 14.86], { target: 35.2 });
  book.flow("FISC_NONTAX", [1.98, 2.06]);
  book.combine("TAX", { FISC_TOTAL: 1, FISC_NONTAX: -1 }, { target: 30.3 });
  book.flow("FISC_GENERAL", [8.4, 8.92], { target: 21.2 });
  book.combine("TAX_LOCAL", { FISC_GENERAL: 1, FISC_NONTAX: -1 });

  // Only rates of investment are published here, as is usual since 2018.
  book.growthOnly("FAI", [10.4, 8.7], { target: 9 });
  book.growthOnly("FAI_IND", [13.2, 12.6], { target: 12 });
  book.growthOnly("FAI_TECH", [9.5, 14.3]);

  book.flow("FDI", [3925, 4380], { target: { value: 1.05, unit: "亿美元" } });
  book.flow("FDI_CASH", [1082, 1265]);
  book.flow("EXPORT", [16.34, 18.64], { target: 46 });
  book.flow("IMPORT", [9.28, 9.87]);
  book.combine("TRADE", { EXPORT: 1, IMPORT: 1 }, { target: 71.5 });
  book.flow("INV_INPLACE", [52.4, 57.3], { target: 138 });
  book.flow("XIANGSHANG_INFLOW", [10.66, 12.4], { target: 32 });
  book.flow("DOM_INFLOW", [41.5, 44.9], { target: 108 });
  book.flow("PROJ_OUTPROV", [14, 16], { target: 40 });

  book.level("ENT", [1392, 1486]);
  book.level("ENT_SCALE", [183, 196], { target: 208 });
  book.yearly("ENT_HT", [149, 168, 187], { target: 185 });
  book.flow("PATENT_APPLY", [612, 655], { target: 1700 });
  book.flow("PATENT_GRANT", [438, 472]);

  book.flow("LAND_REUSE", [152, 186], { decimals: 1, target: 480 });
  book.perLand("MU_TAX", "TAX", LAND_IN_USE.xiangtan);
  book.level("ENERGY_INT", [0.301, 0.286], { stray: 0.003, target: 0.29 });
  return book;
}

export function xiangtan2013(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangtan, year: 2013, month: 12 });
  book.flow("PATENT_APPLY", [388, null]);
  book.flow("PATENT_GRANT", [302, null]);
  book.flow("FIN_HELP", [18.6, null], { season: "fiscal" });
  return book;
}
