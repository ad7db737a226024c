/** 领导看板 before release: cards, the line that counts them, and the lists of who moves most. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { zoneReturns } from "../support/zoneReturns";
import { reported, sentSheetsOf, sheetsOf } from "./ownSheets";
import { sheetOf, slipsIn, slipsOf, withText, type Seed } from "./printed";

const SIGNS = ["▲", "●", "▼"];
/** Words of the lights and of the labels of a board. */
const WORDS = {
  "zh-CN": { done: "完成(%)", lights: ["超时序进度", "符合时序进度", "落后时序进度"], place: "位次" },
  "zh-TW": { done: "達成(%)", lights: ["超前時序進度", "符合時序進度", "落後時序進度"], place: "名次" },
  "en-US": {
    done: "Done (%)",
    lights: ["Ahead of schedule", "On schedule", "Behind schedule"],
    place: "Rank",
  },
} as const;

function cellsOf(sheet: PrintedSheet, wanted: string): { row: number; column: number }[] {
  return sheet.texts.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text.startsWith(wanted) ? [{ row, column }] : [])),
  );
}

/** Slips in completion, schedule, points, sign and word of every card, and in the counts of the line above. */
function slipsInCards(sheet: PrintedSheet, { done, lights }: (typeof WORDS)[keyof typeof WORDS]): Seed[] {
  const seeds: Seed[] = [];
  const put = (row: number, column: number, text: string): void => {
    const was = sheet.texts[row]![column]!;
    if (text !== was) seeds.push({ sheet, row, column, text, was });
  };
  for (const { row, column } of cellsOf(sheet, done)) {
    const schedule = sheet.texts[row]![column + 2]!;
    for (const slip of slipsOf(/[\d.]+$/.exec(schedule)![0]))
      put(row, column + 2, schedule.replace(/[\d.]+$/, slip));
    const light = sheet.texts[row + 1]![column + 1]!;
    const [points] = /[-+][\d.]+/.exec(light) ?? [];
    if (points === undefined) continue;
    seeds.push(...slipsIn(sheet, { top: row, bottom: row, left: column + 1, right: column + 1 }));
    for (const slip of slipsOf(points)) put(row + 1, column + 1, light.replace(points, slip));
    for (const other of SIGNS) put(row + 1, column + 1, other + light.slice(1));
    const own = lights.find((word) => light.includes(word))!;
    for (const other of lights) put(row + 1, column + 1, light.replace(own, other));
  }
  const row = sheet.texts.findIndex(
    ([text]) => text?.includes(lights[0]) || text?.includes("ahead of schedule"),
  );
  const line = sheet.texts[row]![0]!;
  for (const { 0: count, index } of line.matchAll(/\d+/g))
    put(row, 0, line.slice(0, index) + String(Number(count) + 2) + line.slice(index + count.length));
  return seeds;
}

/** Slips in the places of both lists, and such in their growth as the lines beside them tell. */
function slipsInLists(sheet: PrintedSheet, place: string): Seed[] {
  return cellsOf(sheet, place).flatMap(({ row: heading, column }) => {
    const growth = column + 6;
    const rows = [1, 2, 3, 4, 5]
      .map((line) => heading + line)
      .filter((row) => sheet.texts[row]![column] !== "");
    const value = (row: number): number => Number(sheet.texts[row]![growth]);
    return rows.flatMap((row, at) => {
      const was = sheet.texts[row]![growth]!;
      const beside = [rows[at - 1], rows[at + 1]].flatMap((other) =>
        other === undefined ? [] : value(other),
      );
      const between = (text: string): boolean => {
        const [one, other] =
          beside.length > 1 ? beside : [beside[0]!, value(row) > beside[0]! ? Infinity : -Infinity];
        return Number(text) >= Math.min(one!, other!) && Number(text) <= Math.max(one!, other!);
      };
      const slips = [
        ...slipsOf(was.trim()),
        String(-value(row)),
        (value(row) / 10).toFixed(1),
        (value(row) * 10).toFixed(1),
      ];
      return [
        ...slipsIn(sheet, { top: row, bottom: row, left: column, right: column }),
        ...slips.filter((text) => !between(text)).map((text) => ({ sheet, row, column: growth, text, was })),
      ];
    });
  });
}

const unseenOf = (seeds: readonly Seed[]): string[] =>
  seeds.flatMap(({ sheet, row, column, text, was }) =>
    auditSheet(withText(sheet, row, column, text)).some(
      ({ place }) => place!.row === row + 1 && place!.column === column + 1,
    )
      ? []
      : [`${sheet.name} R${row + 1}C${column + 1} ${was} → ${text}`],
  );

test.each([
  ["zh-CN", 7, {}],
  ["zh-TW", 5, { growthBasis: "computed" }],
  ["en-US", 6, { percentDecimals: 2 }],
] as const)(
  "slips typed over a board are found at their cells, in the workbook and in the copy for sending (%s)",
  async (language, seed, settings) => {
    const { figures, targets } = zoneReturns(seed);
    const session = await reported([figures, targets], settings, language, ["kpi"]);
    for (const sheets of [sheetsOf(session), sentSheetsOf(session)]) {
      const sheet = sheets[0]!;
      expect(auditSheet(sheet)).toEqual([]);
      const words = WORDS[language];
      const seeds = [...slipsInCards(sheet, words), ...slipsInLists(sheet, words.place)];
      expect(unseenOf(seeds)).toEqual([]);
      expect(seeds.length).toBeGreaterThan(90);
    }
  },
  60_000,
);

describe("lists of who grew most", () => {
  const list = (title: string, ...lines: readonly (readonly [string, string])[]): PrintedSheet =>
    sheetOf("通报", [
      [title],
      ["位次", "园区", "同比（%）"],
      ...lines.map(([place, growth], at) => [place, `园区${"甲乙丙丁戊己"[at]!}`, growth]),
    ]);
  const codes = (sheet: PrintedSheet): string[] =>
    auditSheet(sheet).map(({ code, place }) => `${code} R${place!.row}C${place!.column}`);

  test("may share places of equal growth", () => {
    expect(
      codes(list("增幅前五", ["1", "9.1"], ["2", "8.8"], ["2", "8.8"], ["4", "3.0"], ["5", "-1.2"])),
    ).toEqual([]);
  });

  test("of the slowest may say the places among all parks, from either end", () => {
    expect(codes(list("增速后三位", ["12", "1.2"], ["13", "0.4"], ["14", "-7.7"]))).toEqual([]);
    expect(codes(list("增速后三位", ["14", "-7.7"], ["13", "0.4"], ["12", "1.2"]))).toEqual([]);
    expect(codes(list("增速后三位", ["12", "1.2"], ["13", "0.4"], ["15", "-7.7"]))).toEqual([
      "printed.rank R5C1",
    ]);
  });

  test("are told of both lines where two stand the wrong way round", () => {
    expect(codes(list("增幅前五", ["1", "9.1"], ["2", "3.0"], ["3", "8.8"], ["4", "1.2"]))).toEqual([
      "printed.order R4C3",
      "printed.order R5C3",
    ]);
  });

  test("by the amount need not run with growth", () => {
    expect(
      codes(list("营业收入前五", ["1", "3.0"], ["2", "9.1"], ["3", "-8.8"], ["4", "1.2"], ["5", "0.3"])),
    ).not.toContain("printed.order R3C3");
  });
});
