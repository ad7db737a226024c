/** What Excel, from 2007 on, accepts of a formula as a file holds it. */
import type { XlsxPackage } from "./xlsxPackage";

/** Functions after Excel 2007 without a dot in their names; those with one are told by the dot. */
const LATER_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CHOOSECOLS CHOOSEROWS " +
    "COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND FIELDVALUE FILTER FILTERXML FORMULATEXT GAMMA GAUSS " +
    "GROUPBY HSTACK IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "MAKEARRAY MAP MAXIFS MINIFS MUNIT NUMBERVALUE PDURATION PERCENTOF PERMUTATIONA PHI PIVOTBY RANDARRAY REDUCE REGEXEXTRACT " +
    "REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SORT SORTBY STOCKHISTORY SWITCH TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);

const MAX_FORMULA = 8192;
const MAX_ARGUMENTS_DEPTH = 64;

export function checkFormula(file: XlsxPackage, formula: string, place: string): void {
  if (formula.startsWith("=")) file.fault("formula without =", place);
  if (formula.length > MAX_FORMULA) file.fault("formula of at most 8192 characters", place);
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
  if (/_xl(fn|ws|udf)\b|_xl(fn|ws|udf)\./i.test(plain)) file.fault("no _xlfn", `${place} ${formula}`);
  if (/\[@/.test(plain)) file.fault("[#This Row] instead of [@]", `${place} ${formula}`);
  for (const [, name] of plain.matchAll(/([A-Z][A-Z0-9.]*)\(/gi)) {
    const upper = name!.toUpperCase();
    if (LATER_FUNCTIONS.has(upper) || (upper.includes(".") && upper !== "ERROR.TYPE"))
      file.fault("functions of Excel 2007", `${place} ${upper}`);
  }
  let depth = 0;
  let deepest = 0;
  for (const character of plain) {
    if (character === "(") deepest = Math.max(deepest, ++depth);
    else if (character === ")") depth--;
  }
  if (depth !== 0) file.fault("brackets in pairs", `${place} ${formula}`);
  if (deepest > MAX_ARGUMENTS_DEPTH) file.fault("at most 64 levels", place);
}
