/** Reports drawn in one theme, and drawn again in the other. */
import { buildReports } from "../../src/actions/buildReports";
import { refreshReports } from "../../src/actions/refreshReports";
import type { HostSession } from "../../src/host/session";
import { PARK_ROWS } from "../../src/report/parkColumns";
import { THEME_LOOKS } from "../../src/report/themes";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, MAY, valueOf } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";
import { writeSettings } from "../support/writeSettings";

const KINDS = ["park", "comparison", "kpi"] as const;
const build = async (): Promise<void> =>
  void valueOf(await buildReports({ kinds: KINDS, parks: ["萍乡经开区"], month: MAY }, ACTION));

/** Fills and colours of the printed cells of the reports, row by row. */
function looksOf({ book }: HostSession): string[] {
  return book.sheets
    .filter((sheet) =>
      book.names.some(({ name, scope }) => name === "ReportIdentity" && scope === sheet.name),
    )
    .flatMap((sheet) =>
      sheet.cells.rows.map((cells, row) => {
        const looks = Array.from({ length: cells?.length ?? 0 }, (_, column) => {
          const { fill, fontColor } = sheet.styles.at(row, column);
          return `${fill ?? ""}/${fontColor ?? "#000000"}`;
        });
        return `${sheet.name} ${row + 1}: ${looks.join(" ")}`;
      }),
    );
}

const rowOf = (sheet: Sheet, text: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.includes(text));

test("a change of theme changes every report and no colour people gave, and is what a refresh is for", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const official = looksOf(session);
  const sheet = session.book.sheets.find(({ name }) => name.startsWith("萍乡经开区"))!;
  const { styles, band } = THEME_LOOKS.screen;

  await writeSettings({ theme: "screen" }, "zh-CN");
  const later = { ...ACTION, now: new Date("2022-07-20T01:00:00Z") };
  const restyled = valueOf(await refreshReports({ submissions: [] }, later));
  expect(restyled.reports).toHaveLength(3);
  // Another look is no newer data.
  expect(restyled.dataAsOf).toBe("2022-06-10");
  expect(sheet.styles.at(PARK_ROWS.heading, 0)).toMatchObject({
    fill: styles.heading.fill,
    fontColor: "#FFFFFF",
  });
  const banded = looksOf(session).filter((line) => line.includes(band!));
  expect(banded.map((line) => line.split(":")[0])).toEqual(["萍乡经开区月报 8", "分园区主要指标 8"]);
  expect(valueOf(await refreshReports({ submissions: [] }, later))).toMatchObject({
    nothingNewer: true,
    dataAsOf: "2022-06-10",
  });

  // 固定资产投资 is highlighted by hand, in a band or not.
  const coloured = rowOf(sheet, "固定资产投资");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(coloured, 0, 1, 15);
    range.format.fill.color = "#C6E0B4";
    await context.sync();
  });
  await build();
  expect(sheet.styles.at(coloured, 7).fill).toBe("#C6E0B4");

  await writeSettings({ theme: "official" }, "zh-CN");
  await build();
  expect(sheet.styles.at(coloured, 7).fill).toBe("#C6E0B4");
  const at = (line: string): boolean => line.startsWith(`${sheet.name} ${coloured + 1}:`);
  expect(looksOf(session).filter((line) => !at(line))).toEqual(official.filter((line) => !at(line)));
});

test("colours of title, selectors, unit row, notes and sign-off stay, drawn again in either theme", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = session.book.sheets.find(({ name }) => name.startsWith("萍乡经开区"))!;
  const last = (): number => report.page.printArea!.bottom;
  const note = (): number => report.cells.rows.findIndex((cells) => String(cells?.[0]).startsWith("注"));
  expect(note()).toBeGreaterThan(PARK_ROWS.body);
  const places: readonly (readonly [() => number, number, string])[] = [
    [() => PARK_ROWS.strip, 1, "#FFE699"],
    [() => PARK_ROWS.title, 0, "#FFD966"],
    [() => PARK_ROWS.header, 0, "#F8CBAD"],
    [note, 0, "#C6E0B4"],
    [last, 0, "#BDD7EE"],
  ];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(report.name);
    for (const [row, column, color] of places) sheet.getCell(row(), column).format.fill.color = color;
    sheet.getCell(PARK_ROWS.title, 0).format.font.color = "#C00000";
    await context.sync();
  });
  const fills = () => places.map(([row, column]) => report.styles.at(row(), column).fill);
  const painted = fills();
  expect(painted).toEqual(places.map(([, , color]) => color));
  await build();
  expect(fills()).toEqual(painted);
  await writeSettings({ theme: "screen" }, "zh-CN");
  await build();
  expect(fills()).toEqual(painted);
  expect(report.styles.at(PARK_ROWS.title, 0).fontColor).toBe("#C00000");
  await writeSettings({ theme: "official" }, "zh-CN");
  await build();
  expect(fills()).toEqual(painted);
});

test("of a row somebody coloured, what they coloured stays and the rest follows the theme", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = session.book.sheets.find(({ name }) => name.startsWith("萍乡经开区"))!;
  const compared = session.book.sheets.find(({ name }) => name.startsWith("分园区"))!;
  const group = report.cells.rows.findIndex(
    (cells, row) => row > PARK_ROWS.body - 1 && report.styles.at(row, 1).bold && cells,
  );
  const total = rowOf(compared, "合计");
  expect([group, total].every((row) => row > 0)).toBe(true);
  const body = rowOf(report, "税收");
  const paint = (sheet: Sheet, row: number, column: number, fill: string, color?: string): Promise<void> =>
    Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem(sheet.name).getCell(row, column);
      format.fill.color = fill;
      if (color) format.font.color = color;
      await context.sync();
    });
  await paint(report, PARK_ROWS.heading, 3, "#FFC000", "#7030A0");
  await paint(report, group, 1, "#92D050");
  await paint(report, body, 4, "#FFFF00");
  await paint(compared, total, 0, "#00B0F0", "#FF0000");
  const { styles, band } = THEME_LOOKS.screen;
  const look = (sheet: Sheet, row: number, column: number) => {
    const { fill, fontColor } = sheet.styles.at(row, column);
    return [fill, fontColor ?? "#000000"];
  };
  const theirs = () => [
    look(report, PARK_ROWS.heading, 3),
    look(report, group, 1)[0],
    look(report, body, 4)[0],
    look(compared, total, 0),
  ];
  const painted = theirs();
  expect(painted).toEqual([["#FFC000", "#7030A0"], "#92D050", "#FFFF00", ["#00B0F0", "#FF0000"]]);
  const beside = () => [
    look(report, PARK_ROWS.heading, 4),
    look(report, group, 3),
    look(report, body, 5)[0],
    look(compared, total, 1),
  ];
  const official = beside();
  for (const theme of ["official", "screen", "screen", "official"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await build();
    expect([theme, theirs()]).toEqual([theme, painted]);
    const isBand = (body - PARK_ROWS.body) % 2 === 1;
    expect([theme, beside()]).toEqual([
      theme,
      theme === "official"
        ? official
        : [
            [styles.heading.fill, styles.heading.color],
            [styles.group.fill, styles.group.color],
            isBand ? band : null,
            [styles.total.fill, styles.total.color],
          ],
    ]);
  }
});

test("a banded row whose first cell somebody cleared has the theme's band in the others and in the first none", async () => {
  const session = await openCopy(await sharedBook());
  await writeSettings({ theme: "screen" }, "zh-CN");
  await build();
  const report = session.book.sheets.find(({ name }) => name.startsWith("萍乡经开区"))!;
  const { band } = THEME_LOOKS.screen;
  const banded = report.cells.rows.findIndex((_, row) => report.styles.at(row, 1).fill === band);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(report.name).getCell(banded, 0).format.fill.clear();
    await context.sync();
  });
  const fills = (): (string | null)[] => [0, 1, 7].map((column) => report.styles.at(banded, column).fill);
  for (const [theme, rest] of [
    ["screen", band],
    ["official", null],
  ] as const) {
    await writeSettings({ theme }, "zh-CN");
    await build();
    expect([theme, ...fills()]).toEqual([theme, null, rest, rest]);
  }
});

test("a colour in a working column stays through a change of theme", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const compared = session.book.sheets.find(({ name }) => name.startsWith("分园区"))!;
  const hidden = Math.min(...compared.hiddenColumns) + 1;
  const row = rowOf(compared, "萍乡经开区");
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(compared.name)
      .getRangeByIndexes(row, hidden, 2, 1).format.fill.color = "#FFFF00";
    await context.sync();
  });
  for (const theme of ["screen", "official"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await build();
    const fills = [row, row + 1].map((each) => compared.styles.at(each, hidden).fill);
    expect([theme, ...fills]).toEqual([theme, "#FFFF00", "#FFFF00"]);
  }
});
