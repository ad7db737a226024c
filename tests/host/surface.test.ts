/** What stands around the object model: Office.context, settings, ribbon, files. */
import { installHost } from "../support/installHost";
import { installHost as boot } from "../../src/host/boot/node";
import { HostSession } from "../../src/host/session";

test("Office.context tells host, language and requirement sets", async () => {
  await installHost({ language: "zh-CN" });
  const info = await Office.onReady();
  expect(info.host).toBe("Excel");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.contentLanguage).toBe("zh-CN");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
});

test("document settings are saved into the workbook and belong to it alone", async () => {
  const session = await installHost();
  Office.context.document.settings.set("language", "zh-TW");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(session.book.settings.get("language")).toBe('"zh-TW"');
  await installHost();
  expect(Office.context.document.settings.get("language")).toBeNull();
  await installHost({ book: session.book });
  expect(Office.context.document.settings.get("language")).toBe("zh-TW");
});

test("ribbon buttons are enabled and disabled", async () => {
  const session = await installHost();
  await Office.ribbon.requestUpdate({
    tabs: [{ id: "ParkKpi", groups: [{ id: "Reports", controls: [{ id: "BuildReport", enabled: false }] }] }],
  });
  expect(JSON.stringify(session.services.ribbonUpdates)).toContain("BuildReport");
});

test("a workbook saved and opened again has its values, formulas and formats", async () => {
  const first = await installHost({ language: "zh-CN" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("月报");
    sheet.getRange("A1:B2").values = [
      ["指标", "累计"],
      ["财政总收入", 41.43],
    ];
    sheet.getRange("C2").formulas = [["=ROUND(B2/64.65*100,1)"]];
    sheet.getRange("A1:B1").format.font.bold = true;
    await context.sync();
  });
  const session = await HostSession.open(await first.save(), { language: "zh-CN" });
  await installHost({ book: session.book, language: "zh-CN" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("月报");
    const range = sheet.getRange("A1:C2").load("values,formulas");
    const head = sheet.getRange("A1:B1").load("format/font/bold");
    await context.sync();
    expect(range.values[1]).toEqual(["财政总收入", 41.43, 64.1]);
    expect(range.formulas[1]![2]).toBe("=ROUND(B2/64.65*100,1)");
    expect(head.format.font.bold).toBe(true);
  });
});

test("an exception of the host itself is kept and fails the sync", async () => {
  const session = await boot();
  session.book.activeSheet = 99;
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "GeneralException" });
  expect(session.crashes).toHaveLength(1);
});

test("a workbook that was closed is not kept for what its add-in was still to hear", async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  await installHost();
  const before = timers();
  for (let opened = 0; opened < 20; opened++) {
    await installHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("台账").getRange("A1").values = [["湘乡经开区"]];
      context.workbook.worksheets.getItem("台账").getRange("A1").select();
      await context.sync();
    });
  }
  expect(timers() - before).toBeLessThan(5);
});
