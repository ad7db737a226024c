/** The name box: says where the selection is, and goes where one types. */
import { parseRectangle, type Rectangle } from "../a1";

export interface NameBoxActions {
  /** An address was entered, A1 style. */
  readonly goTo: (area: Rectangle) => void;
  /** Left without an address, or with words that are none: what stood there is to be shown again. */
  readonly restore: () => void;
  /** The cursor goes back to the grid. */
  readonly leave: () => void;
}

export function connectNameBox(address: HTMLInputElement, actions: NameBoxActions): void {
  address.addEventListener("focus", () => {
    address.select();
  });
  address.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    const area = event.key === "Enter" ? parseRectangle(address.value.trim().toUpperCase()) : null;
    if (area) actions.goTo(area);
    else actions.restore();
    actions.leave();
  });
}
