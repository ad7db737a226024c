/** Data validation ⇄ XML (ECMA-376 part 1, 18.3.1.32), with Excel 2010's copy of it in extensions. */
import { readAreas, writeAreas } from "./areaText";
import type { ComparisonOperator, DataValidation } from "./book";
import { UnwritableBook } from "./fault";
import { elementXml } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";

/** Extension in which Excel keeps validations whose formula names another sheet. */
export const VALIDATION_EXTENSION = "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}";

const TYPES: ReadonlySet<string> = new Set([
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
]);
/** Excel's limits: title 32, message 255, list typed into the dialog 255. */
const TITLE = 32;
const MESSAGE = 255;
const LIST = 255;

/** Validations of a sheet, those of the extension included. */
export function readValidations(main: XmlElement | null, extensions: XmlElement | null): DataValidation[] {
  const lists = [main];
  for (const extension of extensions?.elements("ext") ?? [])
    if (extension.get("uri")?.toUpperCase() === VALIDATION_EXTENSION)
      lists.push(extension.child("dataValidations"));
  return lists
    .flatMap((list) => list?.elements("dataValidation") ?? [])
    .flatMap((element) => readOne(element) ?? []);
}

function readOne(element: XmlElement): DataValidation | null {
  const type = element.get("type") ?? "none";
  const areas = readAreas(element.get("sqref") ?? element.child("sqref")?.text() ?? null);
  if (!areas.length || !TYPES.has(type)) return null;
  const made: DataValidation = {
    areas,
    type: type as DataValidation["type"],
    allowBlank: element.flag("allowBlank"),
    // The attribute's name says the opposite of what it does.
    inCellDropDown: !element.flag("showDropDown"),
  };
  if (type !== "list" && type !== "custom")
    made.operator = (element.get("operator") ?? "between") as ComparisonOperator;
  const formula1 = element.child("formula1")?.plainText();
  const formula2 = element.child("formula2")?.plainText();
  if (formula1) made.formula1 = formula1;
  if (formula2) made.formula2 = formula2;
  if (element.flag("showInputMessage"))
    made.prompt = { title: element.string("promptTitle") ?? "", message: element.string("prompt") ?? "" };
  if (element.flag("showErrorMessage"))
    made.error = {
      title: element.string("errorTitle") ?? "",
      message: element.string("error") ?? "",
      style:
        (["warning", "information"] as const).find((style) => style === element.get("errorStyle")) ?? "stop",
    };
  return made;
}

/** @throws UnwritableBook for a literal list longer than Excel reads (255 characters). */
export function validationsXml(validations: readonly DataValidation[]): string {
  if (!validations.length) return "";
  const content = validations.map(validationXml).join("");
  return elementXml("dataValidations", { count: validations.length }, content);
}

function validationXml(validation: DataValidation): string {
  const { type, formula1, formula2, prompt, error } = validation;
  // The quotes around the list do not count.
  if (type === "list" && formula1?.startsWith('"') && formula1.length - 2 > LIST)
    throw new UnwritableBook(`drop-down list of ${formula1.length - 2} characters`);
  let content = "";
  if (formula1 !== undefined) content += `<formula1>${escapeXml(formula1)}</formula1>`;
  if (formula2 !== undefined) content += `<formula2>${escapeXml(formula2)}</formula2>`;
  return elementXml(
    "dataValidation",
    {
      type,
      errorStyle: error && error.style !== "stop" ? error.style : null,
      operator: validation.operator && validation.operator !== "between" ? validation.operator : null,
      allowBlank: validation.allowBlank,
      showDropDown: type === "list" && !validation.inCellDropDown,
      showInputMessage: prompt !== undefined,
      showErrorMessage: error !== undefined,
      errorTitle: error?.title.slice(0, TITLE) || null,
      error: error?.message.slice(0, MESSAGE) || null,
      promptTitle: prompt?.title.slice(0, TITLE) || null,
      prompt: prompt?.message.slice(0, MESSAGE) || null,
      sqref: writeAreas(validation.areas),
    },
    content,
  );
}
