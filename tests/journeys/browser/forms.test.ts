/** A month of fill-in forms in the pane: out to the parks, back filled in, reviewed, committed, and taken back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { columnAt } from "../../../src/forms/columns";
import { fill, words } from "../../../src/i18n/translate";
import { readBook } from "../../../src/xlsx/readBook";
import { writeBook } from "../../../src/xlsx/writeBook";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";
import { codesOf } from "../../support/forms";

const SAMPLES = resolve(__dirname, "../../../samples/2022-05");
const PARK = "萍乡经开区";
const PARKS = 5;
const pane = words("zh-CN").pane;

const press = (playground: Playground, name: string): Promise<void> =>
  playground.pane.getByRole("button", { name, exact: true }).click();
const openPage = (playground: Playground, page: keyof typeof pane.tabs) =>
  playground.pane.getByRole("tab", { name: pane.tabs[page] }).click();
const choose = (playground: Playground, paths: readonly string[]) =>
  playground.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...paths]);

/** May's returns loaded, and the page of reports and forms open. */
async function atForms(): Promise<Playground> {
  const playground = await openPlayground();
  await press(playground, pane.actions.setUpWorkbook);
  await openPage(playground, "load");
  await choose(
    playground,
    readdirSync(SAMPLES).map((name) => join(SAMPLES, name)),
  );
  await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).click();
  await playground.pane.getByText(/^载入完成/).waitFor();
  await openPage(playground, "report");
  await playground.pane.getByLabel(pane.forms.period).selectOption("2022-06");
  return playground;
}

/** Presses a button that hands over a file; its name and bytes. */
async function handedOver(
  playground: Playground,
  button: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([playground.page.waitForEvent("download"), press(playground, button)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function june(playground: Playground): Promise<unknown> {
  const rows = await playground.values("台账");
  const wanted = [PARK, "财政总收入", 2022, "累计"];
  const row = rows.find((cells) => wanted.every((each) => cells.includes(each)));
  return row?.[rows[0]!.indexOf("6月")] ?? "";
}

describeInBrowser("forms in the pane", () => {
  test("one park's form goes out, comes back, is reviewed, loaded, and taken back with one click", async () => {
    const folder = mkdtempSync(join(tmpdir(), "park-kpi-form-"));
    const playground = await atForms();
    const chosen = fill(pane.report.parksChosen, { chosen: PARKS, count: PARKS });
    await playground.pane.getByText(chosen, { exact: true }).click();
    await playground.pane.getByRole("checkbox", { name: fill(pane.report.all, { count: PARKS }) }).click();
    await playground.pane.getByRole("checkbox", { name: PARK, exact: true }).click();
    const made = await handedOver(playground, fill(pane.forms.open, { count: 1 }));
    await playground.pane.getByText(fill(pane.forms.opened, { count: 1 })).waitFor();
    await playground.picture("forms-opened");

    const book = await readBook(made.bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual([`${PARK}填报`, "_parkkpi_form"]);
    const sheet = book.sheets[0]!;
    const row = codesOf(sheet).find(([, code]) => code === "FISC_TOTAL")![0];
    expect(sheet.cells.value(row, columnAt("previousYtd"))).toBe(17.9);
    sheet.cells.setValue(row, columnAt("ytd"), 22.1);
    const returned = join(folder, "萍乡6月.xlsx");
    writeFileSync(returned, await writeBook(book));

    await openPage(playground, "load");
    const another = playground.pane.getByRole("button", { name: pane.load.another });
    if (await another.isVisible()) await another.click();
    await choose(playground, [returned]);
    await playground.pane.getByText("萍乡6月.xlsx").first().waitFor();
    const load = playground.pane.getByRole("button", { name: "载入1项" });
    await load.waitFor();
    await playground.picture("forms-review");
    expect(await june(playground)).toBe("");
    await load.click();
    await playground.pane.getByText(/^载入完成/).waitFor();
    expect(await june(playground)).toBe(22.1);

    await press(playground, pane.load.another);
    await press(playground, pane.actions.undoLoad);
    await playground.pane.getByText(/^已撤回/).waitFor();
    expect(await june(playground)).toBe("");
    rmSync(folder, { recursive: true });
  });

  test("many parks' forms are one workbook with a sheet each, or an archive with a file each", async () => {
    const playground = await atForms();
    const workbook = await handedOver(playground, fill(pane.forms.open, { count: PARKS }));
    const { sheets } = await readBook(workbook.bytes);
    expect(sheets.filter(({ visibility }) => visibility === "visible")).toHaveLength(PARKS);
    const archive = await handedOver(playground, pane.forms.archive);
    expect(archive.name).toBe("2022-06_填报表.zip");
    const files = Object.entries(unzipSync(archive.bytes));
    expect(files).toHaveLength(PARKS);
    for (const [name, bytes] of files) {
      expect(name).toMatch(/_2022-06_填报表\.xlsx$/);
      expect((await readBook(bytes)).sheets).toHaveLength(2);
    }
    await playground.picture("forms-archived");
  });
});
