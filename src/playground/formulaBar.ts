/** The formula bar: shows what the active cell holds and takes what is typed there. */

export interface FormulaBarActions {
  /** What the active cell holds, as one types it. */
  readonly textHere: () => string;
  /** Puts a text into the active cell; whether it went in. */
  readonly enter: (text: string) => boolean;
  /** Tells that a text is being typed, or no longer. */
  readonly editing: (active: boolean) => void;
  /** The selection goes to the cell below. */
  readonly moveDown: () => void;
  /** The cursor goes back to the grid. */
  readonly leave: () => void;
}

export function connectFormulaBar(formula: HTMLInputElement, actions: FormulaBarActions): void {
  formula.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      if (actions.enter(formula.value)) {
        actions.moveDown();
        actions.leave();
      }
    } else if (event.key === "Escape") {
      formula.value = actions.textHere();
      actions.leave();
    } else return;
    event.preventDefault();
  });
  formula.addEventListener("input", () => {
    actions.editing(true);
  });
  formula.addEventListener("blur", () => {
    if (formula.value !== actions.textHere() && !actions.enter(formula.value))
      formula.value = actions.textHere();
    actions.editing(false);
  });
}
