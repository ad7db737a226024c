import { HostSession } from "../../../src/host/session";
import { eventsDelivered, installHost } from "../../support/installHost";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

it("settings of the workbook keep any JSON and dates", async () => {
  const when = new Date(Date.UTC(2022, 4, 31));
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("period", { year: 2022, month: 5, when });
    settings.add("language", "zh-CN");
    settings.add("language", "zh-TW");
    await context.sync();
    const period = settings.getItem("period").load("value");
    const none = settings.getItemOrNullObject("none");
    const count = settings.getCount();
    settings.load("items/key,items/value");
    await context.sync();
    expect(period.value).toMatchObject({ year: 2022, month: 5 });
    expect(new Date((period.value as { when: Date }).when).getTime()).toBe(when.getTime());
    expect(none.isNullObject).toBe(true);
    expect(count.value).toBe(2);
    expect(settings.items.map(({ key }) => key)).toEqual(["period", "language"]);
    settings.getItem("language").delete();
    await context.sync();
  });
  expect([...session.book.settings.keys()]).toEqual(["period"]);
});

it("are the same as those of Office.context.document", async () => {
  const { settings } = Office.context.document;
  settings.set("basis", "reported");
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  await Excel.run(async (context) => {
    const basis = context.workbook.settings.getItem("basis").load("value");
    await context.sync();
    expect(basis.value).toBe("reported");
  });
});

it("custom XML parts are found by id and namespace", async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<state xmlns="urn:park-kpi"><open/></state>').load("id,namespaceUri");
    parts.add("<other/>");
    const xml = part.getXml();
    const only = parts.getByNamespace("urn:park-kpi").getOnlyItemOrNullObject().load("id");
    const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    expect(part.namespaceUri).toBe("urn:park-kpi");
    expect(only.id).toBe(part.id);
    expect(none.isNullObject).toBe(true);
    expect(xml.value).toBe('<state xmlns="urn:park-kpi"><open/></state>');
    parts.getItem(part.id).setXml('<state xmlns="urn:park-kpi"/>');
    parts.getItem(part.id).delete();
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  const broken = Excel.run(async (context) => {
    context.workbook.customXmlParts.add("<a><b></a>");
    await context.sync();
  });
  await expect(broken).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("calculation by hand waits until it is asked for", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[3]];
    const before = sheet.getRange("B1").load("values");
    await context.sync();
    application.calculate("Recalculate");
    const after = sheet.getRange("B1").load("values");
    application.load("calculationMode,calculationState");
    application.iterativeCalculation.load("enabled");
    await context.sync();
    expect(before.values).toEqual([[20]]);
    expect(after.values).toEqual([[30]]);
    expect(application.calculationMode).toBe("Manual");
    expect(application.iterativeCalculation.enabled).toBe(false);
  });
});

it("document properties are kept in the workbook", async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "主要经济指标月报表";
    properties.author = "统计站";
    properties.load("title,author,subject");
    await context.sync();
    expect([properties.title, properties.author, properties.subject]).toEqual([
      "主要经济指标月报表",
      "统计站",
      "",
    ]);
  });
  expect(session.book.properties).toEqual({ title: "主要经济指标月报表", author: "统计站" });
});

it("a change of settings is heard", async () => {
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async () => {
      heard += 1;
    });
    await context.sync();
    context.workbook.settings.add("basis", "computed");
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toBeGreaterThan(0);
});

it("are filed under the add-in, and another add-in's are left alone", async () => {
  const ours = {
    id: "e36862ff-8a36-454d-b730-d1e084e83c31",
    version: "1.0.0.0",
    store: "s",
    storeType: "EXCatalog",
  };
  const theirs = { ...ours, id: "11111111-2222-3333-4444-555555555555" };
  const first = new HostSession({ addIn: theirs });
  first.book.settings.set("basis", '"theirs"');
  const second = await HostSession.open(await first.save(), { addIn: ours });
  expect(second.book.settings.size).toBe(0);
  second.book.settings.set("basis", '"ours"');
  const bytes = await second.save();
  for (const [addIn, value] of [
    [ours, '"ours"'],
    [theirs, '"theirs"'],
  ] as const)
    expect((await HostSession.open(bytes, { addIn })).book.settings.get("basis")).toBe(value);
});
