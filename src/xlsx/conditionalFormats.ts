/** Conditional formats ⇄ XML (ECMA-376 part 1, 18.3.1.18). */
import { readAreas, writeAreas } from "./areaText";
import { cellAddress } from "../a1";
import type { ComparisonOperator, ConditionalFormat } from "./book";
import type { StyleSheet, StyleSheetParts } from "./styleSheet";
import { carriedAttributes, elementXml } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";

/** A rule of a kind the model does not know: its XML without the number of its look, and the look. */
interface RawRule {
  readonly attributes: string;
  readonly content: string;
  readonly look: string | null;
}

export function readConditionalFormats(
  elements: readonly XmlElement[],
  styles: StyleSheetParts,
): ConditionalFormat[] {
  const made: ConditionalFormat[] = [];
  for (const element of elements) {
    const areas = readAreas(element.get("sqref"));
    if (areas.length) for (const rule of element.elements("cfRule")) made.push(readRule(rule, areas, styles));
  }
  return made;
}

function readRule(
  rule: XmlElement,
  areas: ConditionalFormat["areas"],
  styles: StyleSheetParts,
): ConditionalFormat {
  const type = rule.get("type") ?? "";
  const look = styles.differentials[rule.number("dxfId") ?? -1];
  const known = (["expression", "cellIs", "containsText"] as const).find((name) => name === type);
  const made: ConditionalFormat = {
    areas,
    type: known ?? "other",
    formulas: rule.elements("formula").map((formula) => formula.plainText()),
    style: look?.style ?? {},
    priority: rule.number("priority") ?? 1,
    stopIfTrue: rule.flag("stopIfTrue"),
  };
  if (type === "cellIs") made.operator = (rule.get("operator") ?? "equal") as ComparisonOperator;
  if (type === "containsText") made.text = rule.string("text") ?? "";
  if (!known) {
    const raw: RawRule = {
      attributes: carriedAttributes(rule, ["dxfId", "priority", "stopIfTrue"]),
      content: rule.innerXml(),
      look: look?.xml ?? null,
    };
    made.raw = raw;
    made.kind = type;
  }
  return made;
}

export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleSheet): string {
  // Rules over the same areas share one element.
  const rules = new Map<string, string>();
  for (const format of formats) {
    const areas = writeAreas(format.areas);
    if (areas) rules.set(areas, (rules.get(areas) ?? "") + ruleXml(format, styles));
  }
  return [...rules]
    .map(([areas, xml]) => elementXml("conditionalFormatting", { sqref: areas }, xml))
    .join("");
}

function ruleXml(format: ConditionalFormat, styles: StyleSheet): string {
  const { priority, stopIfTrue } = format;
  const raw = format.raw as RawRule | undefined;
  if (raw) {
    const look = raw.look === null ? null : styles.differentialXml(raw.look);
    return elementXml("cfRule", { dxfId: look, priority, stopIfTrue }, raw.content, raw.attributes);
  }
  let { formulas } = format;
  const first = format.areas[0]!;
  if (format.type === "containsText" && !formulas.length) {
    const text = (format.text ?? "").replaceAll('"', '""');
    formulas = [`NOT(ISERROR(SEARCH("${text}",${cellAddress(first.top, first.left)})))`];
  }
  const operator =
    format.type === "containsText" ? "containsText" : format.type === "cellIs" ? format.operator : null;
  return elementXml(
    "cfRule",
    {
      type: format.type,
      dxfId: Object.keys(format.style).length ? styles.differential(format.style) : null,
      priority,
      stopIfTrue,
      operator,
      text: format.type === "containsText" ? (format.text ?? "") : null,
    },
    formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join(""),
  );
}
