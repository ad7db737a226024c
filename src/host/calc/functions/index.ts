/** All worksheet functions by name. An unknown name calculates to #NAME?. */
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import { LIBRARY } from "./library";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { MATHEMATICS } from "./mathematics";
import type { FunctionTable } from "./sheetFunction";
import { STATISTICS } from "./statistics";
import { TEXT_FUNCTIONS } from "./text";

export const FUNCTIONS: FunctionTable = {
  ...LIBRARY,
  ...MATHEMATICS,
  ...LOGIC,
  ...STATISTICS,
  ...LOOKUP,
  ...CONDITIONAL,
  ...TEXT_FUNCTIONS,
  ...DATES,
};
