/** The drawing of a sheet: its charts as the model knows them, everything else on it (pictures, shapes) as it was read. */
import type { Sheet } from "../book";
import { XlsxFault } from "../fault";
import { RelationshipList } from "../packageWriter";
import { type Relationship, relationshipKind, resolveTarget, targetsOf, XML_HEAD } from "../relationships";
import type { SheetWriting } from "../sheetWrite";
import { relationshipId } from "../sheetElementsRead";
import type { WorkbookParts } from "../workbookParts";
import { escapeXml } from "../xmlText";
import { parseTree, type XmlElement } from "../xmlTree";
import { anchorXml, cornersXml, readAnchor } from "./anchors";
import { isKnown, rewriteChart, type Chart } from "./chart";
import { readChart } from "./chartRead";
import { CHART_TYPE, chartXml } from "./chartWrite";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const NAMESPACES =
  ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** A chart as it was read. */
interface ChartOrigin {
  readonly anchor: XmlElement;
  readonly relationship: string;
  readonly path: string;
  readonly root: XmlElement;
  /** The chart as JSON, to see whether it changed. */
  readonly model: string;
}

/** A drawing as it was read. */
export interface DrawingOrigin {
  readonly path: string;
  readonly root: XmlElement;
  /** Charts of the sheet as JSON, to see whether any changed. */
  readonly model: string;
  readonly charts: ReadonlyMap<Chart, ChartOrigin>;
}

/** Reads the charts of a sheet's drawing into the sheet; null where it has no drawing. */
export function readDrawing(
  parts: WorkbookParts,
  sheet: Sheet,
  owner: string,
  relationships: readonly Relationship[],
  relationshipsOf: (path: string) => readonly Relationship[],
): DrawingOrigin | null {
  const path = targetsOf(owner, relationships, "drawing")[0];
  const root = path === undefined ? null : treeOf(parts, path);
  if (path === undefined || !root) return null;
  const targets = new Map(
    relationshipsOf(path)
      .filter((each) => !each.external && relationshipKind(each) === "chart")
      .map(({ id, target }) => [id, resolveTarget(path, target)]),
  );
  const charts = new Map<Chart, ChartOrigin>();
  const seen = new Set<string>();
  for (const anchor of root.elements("twoCellAnchor")) {
    const frame = anchor.child("graphicFrame");
    const reference = frame?.child("graphic")?.child("graphicData")?.child("chart");
    const relationship = reference ? relationshipId(reference) : null;
    const chartPath = relationship === null ? undefined : targets.get(relationship);
    // A part shown twice stays as it was read, and so does one that is no chart this program knows.
    if (!frame || relationship === null || chartPath === undefined || seen.has(chartPath)) continue;
    seen.add(chartPath);
    const place = readAnchor(anchor);
    const chartRoot = treeOf(parts, chartPath);
    const read = chartRoot && readChart(chartRoot, parts.theme);
    if (!place || !read) continue;
    const name = frame.child("nvGraphicFramePr")?.child("cNvPr")?.get("name") ?? "";
    const part = isKnown(read) ? {} : { part: chartRoot.xml() };
    const chart: Chart = { name, anchor: place, ...read, ...part };
    sheet.charts.push(chart);
    charts.set(chart, {
      anchor,
      relationship,
      path: chartPath,
      root: chartRoot,
      model: JSON.stringify(chart),
    });
  }
  return { path, root, model: JSON.stringify(sheet.charts), charts };
}

/** Tree of a part; null where there is none, or none that can be read: it is carried as it is. */
function treeOf(parts: WorkbookParts, path: string): XmlElement | null {
  const text = parts.archive.text(path);
  if (text === null) return null;
  try {
    return parseTree(text, path);
  } catch (error) {
    if (error instanceof XlsxFault && error.code === "xlsx.corrupt") return null;
    throw error;
  }
}

/** Whether a drawing has to be made anew because charts came, went or changed. */
export function drawingChanged(sheet: Sheet, origin: DrawingOrigin | null): boolean {
  return JSON.stringify(sheet.charts) !== (origin?.model ?? "[]");
}

/** Writes a sheet's drawing and charts; returns the element that names it, "" where nothing is left of it. */
export function writeDrawing(
  writing: SheetWriting,
  sheet: Sheet,
  origin: DrawingOrigin | null,
  owned: RelationshipList,
): string {
  const { target, carried } = writing;
  const kept = new Map<XmlElement, Chart>();
  const gone = new Set<string>();
  for (const [chart, { anchor, relationship }] of origin?.charts ?? [])
    if (sheet.charts.includes(chart)) kept.set(anchor, chart);
    else gone.add(relationship);
  const read = origin && carried ? carried.relationshipsOf(origin.path) : [];
  const redone = new Set(
    [...(origin?.charts ?? [])]
      .filter(([chart, { model }]) => withoutPlace(chart) !== withoutPlace(JSON.parse(model) as Chart))
      .map(([, { relationship }]) => relationship),
  );
  const relationships = new RelationshipList(read.filter(({ id }) => !gone.has(id) && !redone.has(id)));
  if (origin) target.carryTargets(origin.path, relationships.list);
  let number = highestNumber(origin?.root ?? null);
  let content = "";
  for (const anchor of origin?.root.elements() ?? []) {
    const chart = kept.get(anchor);
    const known = chart && origin!.charts.get(chart);
    if (!chart || !known) {
      if (!isGone(anchor, origin!, kept)) content += anchor.xml();
      continue;
    }
    content += anchorXml(anchor, chart.anchor, chart.name);
    if (redone.has(known.relationship)) rewritePart(writing, chart, known, relationships);
  }
  for (const chart of sheet.charts) {
    if (origin?.charts.has(chart)) continue;
    const path = target.freePath((each) => `xl/charts/chart${each}.xml`);
    const part = isKnown(chart) ? undefined : chart.part;
    target.write(path, CHART_TYPE, [part ?? chartXml(writing.book, chart)]);
    content += frameXml(chart, ++number, relationships.add("chart", path));
  }
  if (!content) return "";
  const path =
    origin && target.claim(origin.path)
      ? origin.path
      : target.freePath((each) => `xl/drawings/drawing${each}.xml`);
  const attributes = origin?.root.raw ?? NAMESPACES;
  const name = origin?.root.qualified ?? "xdr:wsDr";
  target.write(path, DRAWING_TYPE, [`${XML_HEAD}<${name}${attributes}>${content}</${name}>`], relationships);
  return `<drawing r:id="${owned.add("drawing", path)}"/>`;
}

function withoutPlace(chart: Chart): string {
  return JSON.stringify({ ...chart, anchor: null, name: "" });
}

/** Whether an element of the drawing held a chart that was deleted. */
function isGone(anchor: XmlElement, origin: DrawingOrigin, kept: ReadonlyMap<XmlElement, Chart>): boolean {
  return [...origin.charts.values()].some((each) => each.anchor === anchor) && !kept.has(anchor);
}

/**
 * Writes a chart that was read and changed, under the relationship it had. Where only its references changed, the part
 * stays as it was but for these, so that looks the model does not know survive.
 */
function rewritePart(
  { target, carried, book }: SheetWriting,
  chart: Chart,
  { path, root, model, relationship }: ChartOrigin,
  relationships: RelationshipList,
): void {
  const moved = movedReferences(JSON.parse(model) as Chart, chart);
  const place = target.claim(path) ? path : target.freePath((each) => `xl/charts/chart${each}.xml`);
  if (moved) {
    const owned = new RelationshipList(carried?.relationshipsOf(path));
    target.carryTargets(path, owned.list);
    target.write(place, CHART_TYPE, [XML_HEAD + xmlWithReferences(root, moved)], owned);
  } else target.write(place, CHART_TYPE, [chartXml(book, chart)]);
  relationships.add("chart", place, false, relationship);
}

/** Old references with the new ones, where nothing else of a chart changed; else null. */
function movedReferences(was: Chart, is: Chart): ReadonlyMap<string, string> | null {
  const [before, after] = [references(was), references(is)];
  const same = { ...copyOf(is), name: was.name, anchor: was.anchor };
  let at = 0;
  rewriteChart(same, () => before[at++] ?? "");
  if (before.length !== after.length || JSON.stringify(same) !== JSON.stringify(was)) return null;
  const moved = new Map<string, string>();
  for (const [index, formula] of before.entries()) {
    if (moved.has(formula) && moved.get(formula) !== after[index]) return null;
    moved.set(formula, after[index]!);
  }
  return moved;
}

const copyOf = (chart: Chart): Chart => JSON.parse(JSON.stringify(chart)) as Chart;

function references(chart: Chart): string[] {
  const found: string[] = [];
  rewriteChart(copyOf(chart), (formula) => {
    found.push(formula);
    return formula;
  });
  return found;
}

function xmlWithReferences(element: XmlElement, moved: ReadonlyMap<string, string>): string {
  const { qualified, raw, children } = element;
  if (element.name === "f") {
    const to = moved.get(element.plainText());
    if (to !== undefined) return `<${qualified}${raw}>${escapeXml(to)}</${qualified}>`;
  }
  const content = children
    .map((child) => (typeof child === "string" ? child : xmlWithReferences(child, moved)))
    .join("");
  return content ? `<${qualified}${raw}>${content}</${qualified}>` : `<${qualified}${raw}/>`;
}

/** Highest number of a shape on the drawing; each is to have its own. */
function highestNumber(root: XmlElement | null): number {
  let highest = 1;
  const visit = (element: XmlElement): void => {
    if (element.name === "cNvPr") highest = Math.max(highest, element.number("id") ?? 0);
    for (const child of element.elements()) visit(child);
  };
  if (root) visit(root);
  return highest;
}

function frameXml(chart: Chart, number: number, relationship: string): string {
  return (
    `<xdr:twoCellAnchor${NAMESPACES}>${cornersXml("xdr:", chart.anchor)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.name)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
