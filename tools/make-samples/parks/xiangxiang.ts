/** 湘乡经开区 2021—2022, illustrative throughout; and 2016—2017 around the printed figures. */
import { ParkBook } from "../parkBook";
import { LAND_IN_USE, PARKS } from "../parkList";
import { OWN_INDICATORS } from "../printed";

export function xiangxiang(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangxiang, year: 2022, month: 5 });

  book.flow("REV", [213.8, 229.4], { target: 575 });
  book.flow("REV_JGM", [268.9, 289.7], { target: 715 });
  book.flow("REV_SERV", [3.42, 3.61]);
  // A loss in both years, a smaller one now.
  book.flow("PROFIT", [
    { 2: -0.62, 5: -1.24, 12: -2.31 },
    { 2: -0.41, 5: -0.58, 12: -0.37 },
  ]);

  book.flow("IND_OUT_SCALE", [221.3, 238.6], { reported: 1, target: 598 });
  book.flow("below scale", [22.4, 23.5], { hidden: true });
  book.combine("IND_OUT", { IND_OUT_SCALE: 1, "below scale": 1 });
  book.flow("OUT_HT", [84.6, 92.9], { target: 236 });
  book.growthOnly("IND_VA_SCALE", [8.9, 8.6], { target: 8.5 });
  book.level("SALES_RATE", [97.4, 97.93], { stray: 0.35 });
  book.flow("ELEC", [4.71, 4.86]);
  book.level("SHARE_IND", [73.1, 73.4], { stray: 0.2, target: 73 });

  book.flow("FISC_TOTAL", [2.14, 2.31], { target: 5.6 });
  book.flow("FISC_NONTAX", [0.4, 0.42]);
  book.combine("TAX", { FISC_TOTAL: 1, FISC_NONTAX: -1 }, { target: 4.6 });
  book.flow("FISC_GENERAL", [1.41, 1.52], { target: 3.7 });
  book.combine("TAX_LOCAL", { FISC_GENERAL: 1, FISC_NONTAX: -1 });

  book.flow("FAI", [28.97, 31.4], { reported: 1, target: 76 });
  book.flow("FAI_IND", [18.7, 20.6], { target: 50 });
  book.flow("FAI_TECH", [3.86, 4.28], { target: 10.5 });

  book.flow("FDI", [982, 860], { target: 2600 });
  book.flow("FDI_CASH", [240, 210]);
  book.flow("EXPORT", [2.61, 2.86], { target: 7.1 });
  book.flow("IMPORT", [0.97, 0.94]);
  book.combine("TRADE", { EXPORT: 1, IMPORT: 1 });
  book.flow("INV_INPLACE", [17.2, 18.9], { target: 46 });
  book.flow("XIANGSHANG_INFLOW", [4.86, 5.72], { target: 14 });
  book.flow("DOM_INFLOW", [12.8, 13.7], { target: 33 });
  book.flow("PROJ_OUTPROV", [9, 10], { target: 25 });

  book.level("ENT", [262, 286]);
  book.level("ENT_SCALE", [107, 118], { target: 125 });
  book.yearly("ENT_HT", [33, 41, 48], { target: 50 });

  book.flow("LAND_REUSE", [120, 96], { decimals: 1, target: 300 });
  book.perLand("MU_TAX", "TAX", LAND_IN_USE.xiangxiang);
  book.level("ENERGY_INT", [0.736, 0.709], { stray: 0.004, target: 0.7 });
  return book;
}

export function xiangxiang2017(): ParkBook {
  const book = new ParkBook({ park: PARKS.xiangxiang, year: 2017, month: 11, until: 11, rateDecimals: 2 });
  book.flow("REV_JGM", [514.19, null], { reported: 1 });
  book.flow("IND_OUT", [402.02, null], { reported: 1 });
  book.flow(OWN_INDICATORS.productionOutput, [480.4, null], { reported: 1 });
  book.flow("TAX", [2.41, null]);
  book.flow("FAI", [52.3, null]);
  book.level("SHARE_IND", [70.8, null], { stray: 0.2 });
  return book;
}
