/** 湘潭天易经开区 2021—2022, illustrative throughout; and 2024—2025 around the printed figures. */
import { ParkBook } from "../parkBook";
import { LAND_IN_USE, PARKS } from "../parkList";

export function tianyi(): ParkBook {
  const book = new ParkBook({ park: PARKS.tianyi, year: 2022, month: 5 });

  book.flow("REV", [132.6, 141.2], { target: 352 });
  book.flow("REV_JGM", [195.8, 208.5], { target: 520 });
  book.flow("REV_SERV", [6.05, 6.48]);
  book.flow("PROFIT", [5.02, 4.36]);

  book.flow("IND_OUT_SCALE", [126.9, 133.6], { reported: 0.992, target: 335 });
  book.flow("below scale", [8.1, 8.46], { hidden: true });
  book.combine("IND_OUT", { IND_OUT_SCALE: 1, "below scale": 1 });
  book.flow("OUT_HT", [70.9, 77.4], { target: 195 });
  book.growthOnly("IND_VA_SCALE", [8.5, 7.2], { target: 8 });
  book.level("SALES_RATE", [98.6, 98.31], { stray: 0.35 });
  book.flow("ELEC", [2.94, 3.05]);
  book.level("SHARE_IND", [72.1, 72.6], { stray: 0.2, target: 72 });

  book.flow("FISC_TOTAL", [6.94, 7.36], { target: 17.8 });
  book.flow("FISC_NONTAX", [0.98, 1.02]);
  book.combine("TAX", { FISC_TOTAL: 1, FISC_NONTAX: -1 }, { target: 15.2 });
  book.flow("FISC_GENERAL", [4.21, 4.42], { target: 10.8 });
  book.combine("TAX_LOCAL", { FISC_GENERAL: 1, FISC_NONTAX: -1 });

  book.flow("FAI", [38.3, 41.6], { reported: 0.9956, target: 98 });
  book.flow("FAI_IND", [22.1, 24.8], { target: 60 });
  book.flow("FAI_TECH", [4.87, 5.42], { target: 13 });

  book.flow("FDI", [1385, 1520], { target: 3800 });
  book.flow("FDI_CASH", [412, 465]);
  book.flow("EXPORT", [2.96, 3.18], { target: 8.2 });
  book.flow("IMPORT", [1.22, 1.18]);
  book.combine("TRADE", { EXPORT: 1, IMPORT: 1 });
  book.flow("INV_INPLACE", [13.4, 14.6], { target: 35.5 });
  book.flow("XIANGSHANG_INFLOW", [3.52, 4.1], { target: 10 });
  book.flow("DOM_INFLOW", [10.4, 11.2], { target: 27 });
  book.flow("PROJ_OUTPROV", [8, 9], { target: 22 });

  book.level("ENT", [463, 498]);
  book.level("ENT_SCALE", [133, 142], { target: 150 });
  book.yearly("ENT_HT", [78, 92, 104], { target: 100 });

  book.flow("LAND_REUSE", [140, 118], { decimals: 1, target: 330 });
  book.perLand("MU_TAX", "TAX", LAND_IN_USE.tianyi);
  book.level("ENERGY_INT", [0.262, 0.255], { stray: 0.003, target: 0.25 });
  return book;
}

export function tianyi2025(): ParkBook {
  const book = new ParkBook({ park: PARKS.tianyi, year: 2025, month: 7, until: 7, rateDecimals: 2 });
  book.flow("IND_OUT_SCALE", [207.89, null], { reported: 1, target: 395 });
  book.flow("INV_INPLACE", [19.84, null], { target: 38 });
  book.flow("FDI", [1850, null], { target: 3600 });
  book.flow("TRADE", [6.31, null], { target: 12.5 });
  return book;
}
