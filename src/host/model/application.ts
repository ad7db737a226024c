/** Application: calculation by hand and its mode. Results stand in the Book as soon as they are calculated. */
import type { HostSession } from "../session";
import { invalidArgument } from "../errors";
import type { ModelClass } from "./contract";
import { createdWorkbook } from "./createdWorkbook";
import { raiseCalculated } from "./events";

/** Number Excel 2021 gives for its calculation engine. */
export const CALCULATION_ENGINE = 191029;

export const Application: ModelClass = {
  get: {
    CalculationEngineVersion: () => CALCULATION_ENGINE,
    CalculationMode: (_application, session) => session.calculationMode,
    // Calculation runs within the request that asks for it.
    CalculationState: () => "Done",
    // Numbers cross the wire and are entered as in en-US, whatever the language of the words.
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_application, mode, session) => {
      // What was written in automatic mode is calculated by now in Excel. The dispatcher has checked the value.
      session.refresh();
      session.calculationMode = mode as HostSession["calculationMode"];
    },
  },
  call: {
    CreateWorkbook: (_application, [base64]) => createdWorkbook(base64),
    Calculate: (_application, [kind], session) => {
      if (kind !== "Recalculate" && kind !== "Full" && kind !== "FullRebuild")
        throw invalidArgument("Application.calculate");
      if (kind === "FullRebuild") session.calculation.structureChanged();
      raiseCalculated(session, session.calculation.recalculate(kind !== "Recalculate"));
    },
    // Nothing is drawn here, and calculation waits for the end of the batch anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
  nav: { IterativeCalculation: () => ({ type: "IterativeCalculation" }) },
};

/** Reading only: circular references are not iterated here, as in a new workbook of Excel's. */
export const IterativeCalculation: ModelClass = {
  get: { Enabled: () => false, MaxChange: () => 0.001, MaxIteration: () => 100 },
};
