/** What Excel accepts of styles.xml. */
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { XlsxPackage } from "./xlsxPackage";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Elements of `parent` that do not stand in the order given. */
export function outOfOrder(parent: XmlElement, order: readonly string[]): string[] {
  let last = -1;
  const wrong: string[] = [];
  for (const { name } of parent.elements()) {
    if (name === "AlternateContent") continue;
    const at = order.indexOf(name);
    if (at < last) wrong.push(name);
    last = Math.max(last, at);
  }
  return wrong;
}

export function checkStyles(file: XlsxPackage, path: string): { formats: number; looks: number } {
  const root = file.tree(path);
  for (const name of outOfOrder(root, ORDER)) file.fault("order of elements", `${path} ${name}`);
  const count = (list: string): number => root.child(list)?.elements().length ?? 0;
  for (const list of root.elements())
    if (list.number("count") !== null && list.number("count") !== list.elements().length)
      file.fault("counts are true", `${path} ${list.name}`);
  const fills = root.child("fills")?.elements() ?? [];
  ["none", "gray125"].forEach((pattern, index) => {
    if (fills[index]?.child("patternFill")?.get("patternType") !== pattern)
      file.fault("first two fills are none and gray125", path);
  });
  const formats = new Set(
    (root.child("numFmts")?.elements() ?? []).map((format) => format.number("numFmtId")),
  );
  if (formats.size !== count("numFmts")) file.fault("number formats have one number each", path);
  for (const list of ["cellStyleXfs", "cellXfs"])
    for (const xf of root.child(list)?.elements("xf") ?? []) {
      const bounds = [
        ["fontId", count("fonts")],
        ["fillId", count("fills")],
        ["borderId", count("borders")],
        ["xfId", count("cellStyleXfs")],
      ] as const;
      for (const [name, end] of bounds)
        if ((xf.number(name) ?? 0) >= Math.max(end, 1))
          file.fault("styles point at what there is", `${list} ${name}`);
      const format = xf.number("numFmtId") ?? 0;
      if (format >= 164 && !formats.has(format))
        file.fault("styles point at what there is", `${list} numFmtId ${format}`);
    }
  if (count("cellXfs") > 65_490) file.fault("at most 65490 formats", path);
  for (const look of root.child("dxfs")?.elements("dxf") ?? []) checkLook(file, look);
  return { formats: count("cellXfs"), looks: count("dxfs") };
}

function checkLook(file: XlsxPackage, look: XmlElement): void {
  const fill = look.child("fill")?.child("patternFill");
  const solid = (fill?.get("patternType") ?? "solid") === "solid";
  if (fill && solid && !fill.child("bgColor"))
    file.fault("solid fills of conditional formats in bgColor", look.xml());
  for (const name of outOfOrder(look, [
    "font",
    "numFmt",
    "fill",
    "alignment",
    "border",
    "protection",
    "extLst",
  ]))
    file.fault("order of elements", `dxf ${name}`);
}
