/** The playground's grid: what a person does with the workbook itself, beside the task pane. */
import { readFile } from "node:fs/promises";
import { buildReports } from "../../../src/actions/buildReports";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";
import { convert, sofficePath } from "../../support/libreOffice";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, TARGETS, valueOf } from "../../support/parkWorkbook";

const REPORT = "萍乡经开区月报";

/** A workbook with the returns of two parks and their reports. */
async function reported(): Promise<Uint8Array> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  valueOf(await buildReports({ kinds: ["park"], parks: [], month: MAY }, ACTION));
  return session.save();
}

/** Row and column, 0-based, of the first cell that holds a text. */
function placeOf(rows: readonly (readonly unknown[])[], text: string): { row: number; column: number } {
  const row = rows.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`${text} is not on the sheet`);
  return { row, column: rows[row]!.indexOf(text) };
}

const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Address of the ledger cell that holds the May figure of a row. */
async function ledgerCell(playground: Playground, ...row: (string | number)[]): Promise<string> {
  const rows = await playground.values("台账");
  const at = rows.findIndex((cells) => row.every((value) => cells.includes(value)));
  return address(at, placeOf(rows, "5月").column);
}

describeInBrowser("the playground", () => {
  let workbook: Uint8Array;
  beforeAll(async () => {
    workbook = await reported();
  });

  test("shows the sheets a person may see, and not the add-in's own", async () => {
    const playground = await openPlayground({ workbook });
    const tabs = await playground.tabs();
    expect(tabs).toEqual(expect.arrayContaining([REPORT, "湘乡经开区月报", "设置", "台账", "计算"]));
    expect(tabs.filter((name) => name.startsWith("_"))).toEqual([]);
    await playground.picture("workbook-report-zh-CN");
  });

  test("a figure corrected in the ledger changes the growth and the completion of the report", async () => {
    const playground = await openPlayground({ workbook });
    const before = await playground.values(REPORT);
    const { row } = placeOf(before, "财政总收入");
    await playground.showSheet("台账");
    await playground.type(await ledgerCell(playground, "萍乡经开区", "财政总收入", 2022, "累计"), "19.74");
    await playground.type(await ledgerCell(playground, "萍乡经开区", "财政总收入", 2022, "上报同比"), "20.0");
    const after = await playground.values(REPORT);
    expect(before[row]).toEqual(expect.arrayContaining([17.9, 8.8]));
    // 19.74 of a target of 42 is 47.0 %.
    expect(after[row]).toEqual(expect.arrayContaining([19.74, 20, 47]));
    await playground.showSheet(REPORT);
    await playground.picture("workbook-report-corrected");
  });

  test("another month in the settings is another month in every report", async () => {
    const playground = await openPlayground({ workbook });
    await playground.showSheet("设置");
    const { row, column } = placeOf(await playground.values("设置"), "报告月份");
    await playground.type(address(row, column + 1), "4");
    const texts = (await playground.values(REPORT)).flat().map(String);
    expect(texts).toContain("2022年1—4月");
    expect((await playground.values("湘乡经开区月报")).flat().map(String)).toContain("2022年1—4月");
  });

  test("a park is chosen from the list of the report's own cell", async () => {
    const playground = await openPlayground({ workbook });
    const { row, column } = placeOf(await playground.values(REPORT), "萍乡经开区");
    await playground.showSheet(REPORT);
    await playground.selectCell(address(row, column));
    await playground.page.keyboard.press("Alt+ArrowDown");
    await playground.page.locator("#choices li", { hasText: "湘乡经开区" }).waitFor();
    await playground.picture("workbook-park-list");
    await playground.page.locator("#choices li", { hasText: "湘乡经开区" }).click();
    expect(await playground.shown(address(row, column))).toBe("湘乡经开区");
    expect((await playground.values(REPORT)).flat().map(String)).toContain(
      "湘乡经开区主要经济指标完成情况月报",
    );
  });

  test("an entry a cell does not accept stays out, and the cell says why", async () => {
    const playground = await openPlayground({ workbook });
    await playground.showSheet("设置");
    const { row, column } = placeOf(await playground.values("设置"), "报告月份");
    await playground.type(address(row, column + 1), "14");
    await playground.page.locator(".cell-note.refusal").waitFor();
    await playground.picture("workbook-entry-refused");
    await playground.page.keyboard.press("Escape");
    expect(await playground.shown(address(row, column + 1))).toBe("5");
  });

  test("a row typed below the ledger becomes its next row, and its key is calculated", async () => {
    const playground = await openPlayground({ workbook });
    await playground.showSheet("台账");
    const rows = await playground.values("台账");
    const { column } = placeOf(rows, "园区");
    const last = rows.findLastIndex((cells) => cells.includes("湘乡经开区"));
    await playground.selectCell(address(last + 1, column));
    for (const text of ["湘乡经开区", "税收", "2022", "累计"]) {
      await playground.page.keyboard.type(text);
      await playground.page.keyboard.press("Tab");
    }
    const row = (await playground.values("台账"))[last + 1]!;
    const keys = rows.slice(1, last + 1).map(([key]) => key);
    expect(row.slice(0, 2)).toEqual([expect.any(Number), last + 1]);
    expect(keys).not.toContain(row[0]);
  });

  test("a figure of the report tells its file and cell, and the next cell selected is followed", async () => {
    const playground = await openPlayground({ workbook });
    const { row } = placeOf(await playground.values(REPORT), "财政总收入");
    await playground.showSheet(REPORT);
    await playground.selectCell(`J${row + 1}`);
    const { pane } = playground;
    await pane.getByRole("button", { name: "数据来源" }).click();
    await pane.getByRole("heading", { name: "2022年1—5月 上报同比" }).waitFor();
    await pane.getByText("上报1.csv，E6").waitFor();
    await playground.picture("workbook-provenance");
    await playground.selectCell(`H${row + 1}`);
    await pane.getByText("上报1.csv，E2").waitFor();
    await pane.getByRole("heading", { name: "2022年1—5月 上报同比" }).waitFor({ state: "detached" });
  });

  test("what is saved opens again, with the correction in it", async () => {
    const playground = await openPlayground({ workbook });
    await playground.showSheet("台账");
    await playground.type(await ledgerCell(playground, "萍乡经开区", "税收", 2022, "累计"), "15.5");
    const { path, name } = await playground.save();
    expect(name).toBe("园区月报.xlsx");
    await playground.page.click("#new");
    await playground.page.locator("#tabs [role=tab]", { hasText: "台账" }).waitFor({ state: "detached" });
    await playground.page.setInputFiles("#file", { name, mimeType: "", buffer: await readFile(path) });
    await playground.page.locator("#tabs [role=tab]", { hasText: "台账" }).waitFor();
    const { row } = placeOf(await playground.values(REPORT), "税收");
    expect((await playground.values(REPORT))[row]).toContain(15.5);
  });

  (sofficePath ? test : test.skip)(
    "a file saved by LibreOffice opens: its reports live, and the pane knows whose workbook it is",
    async () => {
      const saved = [...(await convert(workbook, "xlsx")).values()][0]!;
      const playground = await openPlayground();
      await playground.page.setInputFiles("#file", {
        name: "另存.xlsx",
        mimeType: "",
        buffer: Buffer.from(saved),
      });
      await playground.page.locator("#tabs [role=tab]", { hasText: REPORT }).waitFor();
      await playground.pane.locator(".card").first().waitFor();
      await playground.showSheet(REPORT);
      await playground.picture("workbook-from-libreoffice");
      expect(await playground.drawsCells()).toBe(true);
      const { row } = placeOf(await playground.values(REPORT), "财政总收入");
      expect((await playground.values(REPORT))[row]).toEqual(expect.arrayContaining([17.9, 8.8]));
      await playground.showSheet("台账");
      await playground.type(await ledgerCell(playground, "萍乡经开区", "财政总收入", 2022, "累计"), "19.74");
      expect((await playground.values(REPORT))[row]).toEqual(expect.arrayContaining([19.74, 47]));
    },
  );

  test("a file that is no workbook is refused in words, and the workbook stays", async () => {
    const playground = await openPlayground({ workbook });
    const tabs = await playground.tabs();
    await playground.page.setInputFiles("#file", {
      name: "照片.xlsx",
      mimeType: "",
      buffer: Buffer.from("no workbook"),
    });
    await playground.page.locator("#status", { hasText: "照片.xlsx" }).waitFor();
    expect(await playground.page.textContent("#status")).toContain("打不开");
    expect(await playground.tabs()).toEqual(tabs);
  });

  test("a workbook with changes is not given up unasked", async () => {
    const playground = await openPlayground({ workbook });
    await playground.showSheet("设置");
    await playground.type("E20", "便签");
    await playground.page.click("#new");
    await playground.page.locator("#keep").click();
    expect(await playground.tabs()).toContain(REPORT);
    await playground.page.click("#new");
    await playground.page.locator("#discard").click();
    await playground.page.locator("#tabs [role=tab]", { hasText: REPORT }).waitFor({ state: "detached" });
  });
});
