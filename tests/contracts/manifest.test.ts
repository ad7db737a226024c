/** manifest.xml is one that Office takes: by its schemas, by the rules they leave out, and by Microsoft's own reader. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { ACTION_IDS, ACTIONS } from "../../src/actions/index";
import { parseTree } from "../../src/xlsx/xmlTree";
import { deployment, manifestFor } from "../../tools/web/deployment.cjs";
import { manifestFaults } from "../support/manifestRules";
import { pngSize } from "../support/pngSize";
import { SIMPLIFIED_ONLY } from "../support/simplifiedOnly";

const ROOT = join(__dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Microsoft's schemas are not ours to ship; where the folder is missing the tests say that they were skipped. */
const SCHEMAS = join(ROOT, "../shared/manifest-xsd");
const schemaTest = existsSync(SCHEMAS) ? test : test.skip;

/** Addresses of a folder, of a server's root, and with a port. */
const TARGETS = ["https://kpi.zone.cn/park", "https://kpi.zone.cn", "https://10.1.2.3:8443/addins/kpi"];
const builtFor = (baseUrl: string): string =>
  manifestFor(manifest, deployment({ baseUrl }).baseUrl, (name) => name);

const surroundings = {
  actionIds: new Set<string>(ACTION_IDS),
  pictureSize: (path: string) => {
    const file = join(ROOT, path);
    return existsSync(file) ? pngSize(readFileSync(file)) : null;
  },
};

describe("the official schemas", () => {
  const isValid = async (xml: string): Promise<boolean> => {
    const schema = (fileName: string) => ({
      fileName,
      contents: readFileSync(join(SCHEMAS, fileName), "utf8"),
    });
    const main = "OfficeAppManifestV1_1.xsd";
    const { valid } = await validateXML({
      xml: { fileName: "manifest.xml", contents: xml },
      schema: schema(main),
      preload: readdirSync(SCHEMAS)
        .filter((name) => name.endsWith(".xsd") && name !== main)
        .map(schema),
    });
    return valid;
  };
  const sample = () => readFileSync(join(SCHEMAS, "known-good-sample.xml"), "utf8");

  // A schema that does not compile refuses everything, one that is not read accepts everything.
  schemaTest("accept a manifest known to be good, and refuse it broken", async () => {
    expect(await isValid(sample())).toBe(true);
    expect(await isValid(sample().replace("<ProviderName>Example</ProviderName>", ""))).toBe(false);
    expect(await isValid(sample().replace('size="80"', 'size="eighty"'))).toBe(false);
  });

  schemaTest.each(TARGETS)("accept what a build for %s writes", async (baseUrl) => {
    expect(await isValid(builtFor(baseUrl))).toBe(true);
  });

  schemaTest("accept ours, and the one for looking at Excel itself", async () => {
    expect(await isValid(manifest)).toBe(true);
    expect(await isValid(readFileSync(join(ROOT, "tools/excel-facts/manifest.xml"), "utf8"))).toBe(true);
  });
});

describe("the rules beside the schemas", () => {
  test.each(TARGETS)("find nothing in what a build for %s writes", (baseUrl) => {
    const built = builtFor(baseUrl);
    const pictureSize = (path: string) =>
      surroundings.pictureSize(path.replace(new URL(baseUrl).pathname.replace(/\/$/, ""), ""));
    expect(manifestFaults(built, { ...surroundings, pictureSize })).toEqual([]);
    const hosts = [...built.matchAll(/https:\/\/[^/"]+/g)].map(([host]) => host);
    expect(hosts.length).toBeGreaterThan(20);
    expect(new Set(hosts)).toEqual(new Set([new URL(baseUrl).origin]));
  });

  test("find nothing in ours", () => {
    expect(manifestFaults(manifest, surroundings)).toEqual([]);
  });

  test.each<[rule: string, what: string, from: string | RegExp, to: string]>([
    ["unknown host", "a host Office does not have", '<Host Name="Workbook"/>', '<Host Name="Sheet"/>'],
    [
      "unknown host",
      "a host of the ribbon Office does not have",
      'Host xsi:type="Workbook"',
      'Host xsi:type="Excel"',
    ],
    ["unknown requirement set", "a set by a wrong name", 'Name="ExcelApi"', 'Name="ExcelAPI"'],
    ["unknown requirement set", "a version that does not exist", 'MinVersion="1.14"', 'MinVersion="1.99"'],
    ["duplicate id", "two buttons of one id", 'id="NextPeriod"', 'id="PreviousPeriod"'],
    ["duplicate id", "two texts of one id", 'String id="NextPeriod.Tip"', 'String id="PreviousPeriod.Tip"'],
    [
      "dangling resource",
      "a label without its text",
      'Label resid="Group.Label"',
      'Label resid="Group.Lable"',
    ],
    [
      "dangling resource",
      "a label that names a tip",
      'Label resid="Group.Label"',
      'Label resid="OpenPane.Tip"',
    ],
    ["unused resource", "a text nobody shows", 'id="Tab.Label"', 'id="Ribbon.Label"'],
    ["long id", "an id of 33 characters", /Pane\.Url/g, "P".repeat(33)],
    ["no https address", "an http address", "https://localhost:3000/help", "http://localhost:3000/help"],
    [
      "no https address",
      "an http domain",
      "<Hosts>",
      "<AppDomains><AppDomain>http://x.cn</AppDomain></AppDomains><Hosts>",
    ],
    ["icon size", "a missing size", '<bt:Image size="80" resid="Refresh.80"/>', ""],
    [
      "icon size",
      "a size Office does not know",
      '<bt:Image size="40" resid="Next.40"/>',
      '<bt:Image size="42" resid="Next.40"/>',
    ],
    ["picture", "a picture of another size", "assets/pane-32.png", "assets/pane-16.png"],
    ["picture", "a picture that is not there", "assets/pane-32.png", "assets/window-32.png"],
    ["picture", "an add-in icon of another size", "assets/app-64.png", "assets/app-48.png"],
    ["long text", "a title of 126 characters", 'Value="Park KPI is ready"', `Value="${"x".repeat(126)}"`],
    [
      "long text",
      "a tip of 251 characters",
      'DefaultValue="在右侧',
      `DefaultValue="${"长".repeat(240)}在右侧`,
    ],
    [
      "wide label",
      "a label that does not fit its button",
      'DefaultValue="下月"',
      'DefaultValue="切换到下一个报告期月份"',
    ],
    ["blank text", "a blank label", 'DefaultValue="下月"', 'DefaultValue=" "'],
    ["languages", "a text without English", /<bt:Override Locale="en-US" Value="Refresh reports"\/>/, ""],
    [
      "languages",
      "a name given twice in one language",
      '<Override Locale="en-US" Value="Park KPI"/>',
      '<Override Locale="zh-TW" Value="Park KPI"/>',
    ],
    ["languages", "another language by default", "<DefaultLocale>zh-CN", "<DefaultLocale>en-US"],
    [
      "namespace",
      "custom functions with a namespace in Chinese",
      "</Runtimes>",
      '</Runtimes><AllFormFactors><ExtensionPoint xsi:type="CustomFunctions"><Namespace resid="Tab.Label"/></ExtensionPoint></AllFormFactors>',
    ],
    ["unknown action", "an action nobody runs", "<FunctionName>nextPeriod", "<FunctionName>nextMonth"],
    [
      "shared runtime",
      "commands on a page of their own",
      'FunctionFile resid="Pane.Url"',
      'FunctionFile resid="Help.Url"',
    ],
    ["shared runtime", "a runtime that ends", ' lifetime="long"', ' lifetime="short"'],
    [
      "shared runtime",
      "a shared runtime required of all",
      '<Set Name="ExcelApi"',
      '<Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi"',
    ],
    [
      "ribbon",
      "a second group",
      '<Group id="ParkKpiGroup">',
      '<Group id="Other"><Label resid="Tab.Label"/></Group><Group id="ParkKpiGroup">',
    ],
  ])("find %s: %s", (rule, _, from, to) => {
    const broken = manifest.replace(from, to);
    expect(broken).not.toBe(manifest);
    expect(manifestFaults(broken, surroundings).map((fault) => fault.split(":")[0])).toContain(rule);
  });
});

test("every action has its button, with the picture the pane shows beside it", () => {
  const controls = [...manifest.matchAll(/<Control .*?<\/Control>/gs)].map(([control]) => control);
  const pictures = controls.flatMap((control) => {
    const id = /<FunctionName>(\w+)/.exec(control)?.[1];
    const icon = /<bt:Image size="16" resid="(\w+)\.16"/.exec(control)?.[1];
    return id === undefined ? [] : [`${id} ${icon?.toLowerCase()}`];
  });
  expect(pictures.sort()).toEqual(ACTION_IDS.map((id) => `${ACTIONS[id].id} ${ACTIONS[id].icon}`).sort());
});

test("the texts in traditional Chinese have no character of simplified Chinese", () => {
  const texts = [...manifest.matchAll(/Locale="zh-TW" Value="([^"]*)"/g)].map(([, text]) => text!);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => SIMPLIFIED_ONLY.test(text))).toEqual([]);
});

test("the least Excel is the one the embedded host stands for, and the pane may write", () => {
  const root = parseTree(manifest, "manifest.xml");
  const sets = root.child("Requirements")?.child("Sets")?.elements("Set") ?? [];
  expect(sets.map((set) => [set.get("Name"), set.get("MinVersion")])).toEqual([["ExcelApi", "1.14"]]);
  expect(root.child("Permissions")?.plainText()).toBe("ReadWriteDocument");
});

test("every page it names is one the build makes", () => {
  const pages = [...manifest.matchAll(/localhost:3000\/([\w-]+\.html)/g)].map(([, page]) => page!);
  expect(new Set(pages)).toEqual(new Set(["taskpane.html", "help.html"]));
  expect(pages.filter((page) => !existsSync(join(ROOT, "src/taskpane", page)))).toEqual([]);
});

test("Microsoft's office-addin-manifest reads it", () => {
  const cli = join(ROOT, "node_modules/office-addin-manifest/cli.js");
  const info = execFileSync(process.execPath, [cli, "info", join(ROOT, "manifest.xml")], {
    encoding: "utf8",
  });
  expect(info).toContain("Name: 园区月报");
  expect(info).toContain("Hosts: Workbook");
  expect(info).toContain("Source Location: https://localhost:3000/taskpane.html");
});
