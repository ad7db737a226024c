/** What Office demands of an add-in manifest beyond its schemas, and what this product demands of its own. */
import type { XmlElement } from "../../src/xlsx/xmlTree";
import { parseTree } from "../../src/xlsx/xmlTree";

/** What lies outside the manifest and is compared with it. */
export interface ManifestSurroundings {
  /** Ids under which the add-in's actions are associated. */
  readonly actionIds: ReadonlySet<string>;
  /** Width and height of a picture by the path of its address, or null when there is none. */
  readonly pictureSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

/** The language of `DefaultValue`, and those every text is overridden in. */
const DEFAULT_LOCALE = "zh-CN";
const OTHER_LOCALES = ["en-US", "zh-TW"];

/** Host names of the base section (Microsoft Learn, "Host element"). */
const HOSTS = ["Document", "Database", "Mailbox", "Notebook", "Presentation", "Project", "Workbook"];

/** Requirement sets we may ask of Excel: 1.x up to this x (Microsoft Learn, "Office versions and requirement sets"). */
const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  AddinCommands: 1,
  DialogApi: 2,
  DialogOrigin: 1,
  ExcelApi: 20,
  IdentityAPI: 3,
  ImageCoercion: 2,
  KeyboardShortcuts: 1,
  RibbonApi: 2,
  SharedRuntime: 2,
};

/** Icon sizes Office asks for, and all it accepts (Microsoft Learn, "Image element"); 64 is the store's and ours. */
const REQUIRED_ICON_SIZES = [16, 32, 64, 80];
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The list under `Resources` in which an element's `resid` is looked up. */
const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  Image: "Images",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
};

/** Longest texts by the list they stand in, in UTF-16 units (OfficeAppBasicTypesV1_0.xsd). */
const LONGEST: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  Images: 2048,
  Urls: 2048,
};

/** Widest label of a ribbon button in digit widths, two for a Chinese character: two lines of ten. */
const WIDEST_LABEL = 20;

/** Faults of a manifest as "rule: detail"; none for one that can be deployed. */
export function manifestFaults(text: string, surroundings: ManifestSurroundings): string[] {
  const root = parseTree(text, "manifest.xml");
  const all = [...descendants(root)];
  const named = (name: string) => all.filter((element) => element.name === name);
  const resources = new Map<string, { kind: string; element: XmlElement }>();
  const faults: string[] = [];
  const fault = (rule: string, detail: string) => faults.push(`${rule}: ${detail}`);

  for (const list of named("Resources").flatMap((element) => element.elements()))
    for (const element of list.elements()) {
      const id = element.get("id") ?? "";
      if (resources.has(id)) fault("duplicate id", id);
      resources.set(id, { kind: list.name, element });
    }
  checkIds(all, resources, fault);
  checkReferences(all, resources, fault);
  checkHostsAndSets(root, all, fault);
  checkAddresses(all, fault);
  checkTexts(root, all, resources, fault);
  checkIcons(root, all, resources, surroundings, fault);
  checkCommands(all, resources, surroundings, fault);
  return faults;
}

type Fault = (rule: string, detail: string) => void;
type Resources = ReadonlyMap<string, { readonly kind: string; readonly element: XmlElement }>;

function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.elements()) yield* descendants(child);
}

function checkIds(all: readonly XmlElement[], resources: Resources, fault: Fault): void {
  const seen = new Set<string>();
  for (const element of all.filter(({ name }) => /Tab$|^Group$|^Control$|^Item$/.test(name))) {
    const id = element.get("id") ?? "";
    if (seen.has(id)) fault("duplicate id", id);
    if (id.length > 125) fault("long id", id);
    seen.add(id);
  }
  for (const id of resources.keys()) if (id.length > 32) fault("long id", id);
}

function checkReferences(all: readonly XmlElement[], resources: Resources, fault: Fault): void {
  const used = new Set<string>();
  for (const element of all) {
    const id = element.get("resid");
    if (id === null) continue;
    used.add(id);
    if (resources.get(id)?.kind !== RESOURCE_KINDS[element.name])
      fault("dangling resource", `${element.name} ${id}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) fault("unused resource", id);
}

function checkHostsAndSets(root: XmlElement, all: readonly XmlElement[], fault: Fault): void {
  for (const host of all.filter(({ name }) => name === "Host")) {
    const name = host.get("Name") ?? host.get("xsi:type") ?? "";
    if (!HOSTS.includes(name)) fault("unknown host", name);
  }
  for (const set of all.filter(({ name }) => name === "Set")) {
    const name = set.get("Name") ?? "";
    const version = /^1\.(\d+)$/.exec(set.get("MinVersion") ?? "1.1");
    const newest = REQUIREMENT_SETS[name];
    if (newest === undefined || version === null || Number(version[1]) > newest)
      fault("unknown requirement set", `${name} ${set.get("MinVersion")}`);
  }
  // Required there, it would take the plain pane from an Excel that lacks it.
  const base = root.child("Requirements");
  if (base && [...descendants(base)].some((element) => element.get("Name") === "SharedRuntime"))
    fault("shared runtime", "required of a plain pane");
}

function checkAddresses(all: readonly XmlElement[], fault: Fault): void {
  for (const element of all) {
    const values = [element.get("DefaultValue"), element.get("Value")];
    if (element.name === "AppDomain") values.push(element.plainText());
    const holdsAddress = /Url$|^Image$|^SourceLocation$|^AppDomain$/.test(element.name);
    for (const value of values) {
      if (value === null) continue;
      if (holdsAddress ? !value.startsWith("https://") : /http:\/\//i.test(value))
        fault("no https address", `${element.name} ${value}`);
      if (holdsAddress && value.length > 2048) fault("long text", `${element.name} ${value.slice(0, 40)}`);
    }
  }
}

function checkTexts(root: XmlElement, all: readonly XmlElement[], resources: Resources, fault: Fault): void {
  if (root.child("DefaultLocale")?.plainText() !== DEFAULT_LOCALE) fault("languages", "DefaultLocale");
  const texts = [...resources].map(([id, { kind, element }]) => ({ id, kind, element }));
  for (const [name, kind] of [
    ["DisplayName", "ShortStrings"],
    ["Description", "LongStrings"],
  ] as const) {
    const element = root.child(name);
    if (element) texts.push({ id: name, kind, element });
  }
  for (const { id, kind, element } of texts) {
    const overrides = element.elements("Override");
    const locales = overrides.map((override) => override.get("Locale") ?? "").sort();
    if (kind.endsWith("Strings") && locales.join() !== OTHER_LOCALES.join())
      fault("languages", `${id} has ${locales.join(", ") || "no override"}`);
    const values = [element.get("DefaultValue"), ...overrides.map((override) => override.get("Value"))];
    for (const value of values) {
      if (value === null || value.trim() === "") fault("blank text", id);
      else if (value.length > LONGEST[kind]!) fault("long text", id);
      else if (id.endsWith(".Label") && width(value) > WIDEST_LABEL) fault("wide label", `${id} ${value}`);
    }
  }
  for (const element of all.filter(({ name }) => name === "Namespace"))
    if (!/^[A-Za-z][A-Za-z0-9.]{0,31}$/.test(valueOf(element, resources)))
      fault("namespace", valueOf(element, resources));
}

function checkIcons(
  root: XmlElement,
  all: readonly XmlElement[],
  resources: Resources,
  { pictureSize }: ManifestSurroundings,
  fault: Fault,
): void {
  const checkPicture = (address: string, size: number) => {
    const found = URL.canParse(address) ? pictureSize(new URL(address).pathname) : null;
    if (found?.width !== size || found.height !== size)
      fault("picture", `${address} is not ${size} × ${size}`);
  };
  checkPicture(root.child("IconUrl")?.get("DefaultValue") ?? "", 32);
  checkPicture(root.child("HighResolutionIconUrl")?.get("DefaultValue") ?? "", 64);
  for (const icon of all.filter(({ name }) => name === "Icon")) {
    const images = icon.elements("Image");
    const sizes = images.map((image) => image.number("size") ?? 0);
    for (const size of REQUIRED_ICON_SIZES)
      if (!sizes.includes(size)) fault("icon size", `${size} is missing beside ${images[0]?.get("resid")}`);
    for (const size of sizes) if (!ICON_SIZES.includes(size)) fault("icon size", `${size} is not known`);
    for (const image of images) checkPicture(valueOf(image, resources), image.number("size") ?? 0);
  }
}

function checkCommands(
  all: readonly XmlElement[],
  resources: Resources,
  { actionIds }: ManifestSurroundings,
  fault: Fault,
): void {
  for (const name of all.filter((element) => element.name === "FunctionName").map((it) => it.plainText()))
    if (!actionIds.has(name)) fault("unknown action", name);
  // Pane, commands and runtime are one page; another address would start a second runtime.
  const scripts = new Set(
    all.filter(({ name }) => name === "Script" || name === "Metadata").flatMap((it) => [...descendants(it)]),
  );
  const pages = new Set(
    all
      .filter((it) => !scripts.has(it) && /^(?:FunctionFile|Runtime|SourceLocation)$/.test(it.name))
      .map((it) => it.get("DefaultValue") ?? valueOf(it, resources)),
  );
  if (pages.size !== 1) fault("shared runtime", `pages ${[...pages].join(", ")}`);
  if (!all.some((element) => element.name === "Runtime" && element.get("lifetime") === "long"))
    fault("shared runtime", "no runtime with a long life");
  // One group on a custom tab (Microsoft Learn, "Basic concepts for add-in commands": one tab per add-in).
  for (const part of ["CustomTab", "Group"])
    if (all.filter(({ name }) => name === part).length !== 1) fault("ribbon", `not one ${part}`);
}

function valueOf(element: XmlElement, resources: Resources): string {
  return resources.get(element.get("resid") ?? "")?.element.get("DefaultValue") ?? "";
}

/** Width of a label in digit widths. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
}
