/** Money per mu of the park's land in use: 万元/亩 of yuan figures, 万美元/亩 of dollar figures. Not annualised. */
import { divide, plainNumber } from "../core/decimal";
import { parseUnit, unitName } from "../core/unit";
import { BLANK, all, cellIn, iff, numeric, text } from "./formula";
import type { Measure } from "./measure";

/** Units that have a per-mu figure, and the unit it is counted in. */
const MONEY_UNITS: readonly (readonly [unit: string, counted: string])[] = [
  ["亿元", "万元"],
  ["万元", "万元"],
  ["千元", "万元"],
  ["元", "万元"],
  ["亿美元", "万美元"],
  ["万美元", "万美元"],
  ["美元", "万美元"],
];

const FACTORS: readonly (readonly [unit: string, factor: number])[] = MONEY_UNITS.flatMap(
  ([unit, counted]) => {
    const [from, to] = [parseUnit(unit), parseUnit(counted)];
    const factor = from && to && divide(from.factor, to.factor);
    return factor ? [[unit, plainNumber(factor)] as const] : [];
  },
);

export const PER_MU: readonly Measure[] = [
  {
    code: "perMu",
    value(row) {
      const [ytd, area] = [row.number("ytd"), row.park.areaMu];
      const factor = FACTORS.find(([unit]) => unitName(unit, row.context.language) === row.get("unit"))?.[1];
      if (ytd === null || area === null || area <= 0 || factor === undefined) return "";
      return (ytd * factor) / area;
    },
    formula(refs) {
      const units = FACTORS.map(([unit]) => text(unitName(unit, refs.language)));
      const factors = FACTORS.map(([, factor]) => String(factor));
      const place = `MATCH(${refs.own("unit")},{${units.join(",")}},0)`;
      const area = cellIn(refs.column("Parks", "areaMu"), refs.own("parkRow"));
      const known = all(numeric(refs.own("ytd")), numeric(place), numeric(area));
      const perMu = `${refs.own("ytd")}*INDEX({${factors.join(",")}},${place})/${area}`;
      return iff(known, iff(`${area}>0`, perMu, BLANK), BLANK);
    },
  },
];
