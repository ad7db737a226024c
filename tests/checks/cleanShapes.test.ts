/** Sound returns of other shapes than the clean zone's: nothing in them is a warning or an error. */
import { checkedZone, cleanZone, nameOf, PARKS, type CleanZone, type ReturnRow } from "./cleanZone";
import { without } from "./mistakes";

const [, OTHER, THIRD, FOURTH] = PARKS;
const FOREIGN = ["FDI", "FDI_CASH"].map(nameOf);
const isForeign = ({ park, indicator }: ReturnRow): boolean => park === FOURTH && FOREIGN.includes(indicator);

const SHAPES: readonly (readonly [what: string, shape: (zone: CleanZone) => void])[] = [
  [
    "a park that began to report this spring",
    (zone) => without(zone, ({ park, period }) => park === THIRD && period < "2022-03"),
  ],
  [
    "a park without any foreign capital, which says 0",
    (zone) => {
      for (const row of zone.rows.filter(isForeign)) if (row.measure === "累计") row.value = "0";
      without(zone, (row) => isForeign(row) && row.measure !== "累计");
    },
  ],
  [
    "foreign capital that comes in lumps, every second quarter",
    (zone) => {
      for (const row of zone.rows.filter(isForeign))
        if (row.measure === "累计") {
          const lumps = Math.floor((Number(row.period.slice(5)) - 1) / 2);
          const other = row.indicator === FOREIGN[0] ? 300 : 0;
          row.value = String(lumps * (row.period.startsWith("2022") ? 1_640 : 1_500) + other);
        }
      without(zone, (row) => isForeign(row) && row.measure !== "累计");
    },
  ],
  [
    "a park that makes losses",
    (zone) => {
      const isProfit = ({ park, indicator }: ReturnRow): boolean =>
        park === OTHER && indicator === nameOf("PROFIT");
      for (const row of zone.rows.filter(isProfit))
        if (row.measure === "累计") row.value = (-Number(row.value) / 10).toFixed(2);
      without(zone, (row) => isProfit(row) && row.measure !== "累计");
    },
  ],
  [
    "rates written with a percent sign",
    (zone) => {
      for (const row of zone.rows) if (row.measure === "上报同比") row.value = `${row.value}%`;
    },
  ],
  [
    "a return in 万元 that says so",
    (zone) => {
      for (const row of zone.rows)
        if (row.park === THIRD && row.unit === "亿元")
          Object.assign(row, { value: (Number(row.value) * 1e4).toFixed(0), unit: "万元" });
    },
  ],
  [
    "an indicator that is new this year",
    (zone) =>
      without(zone, ({ period, indicator }) => period.startsWith("2021") && indicator === nameOf("ELEC")),
  ],
];

test.each(SHAPES)("%s raises neither warning nor error", async (_, shape) => {
  for (const seed of [11, 23]) {
    const zone = cleanZone(seed);
    shape(zone);
    const { problems } = await checkedZone(zone);
    const raised = problems.filter(({ severity }) => severity !== "note");
    expect(raised.map(({ code, park, indicator }) => [code, park, indicator])).toEqual([]);
  }
});
