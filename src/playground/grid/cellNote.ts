/** The bubble beside a cell: what the cell asks for, or why an entry was refused. */
import type { Box } from "./sheetCanvas";

const GAP = 6;

export class CellNote {
  private readonly bubble: HTMLElement;
  private box: Box = { left: 0, top: 0, width: 0, height: 0 };

  constructor(private readonly parent: HTMLElement) {
    this.bubble = document.createElement("div");
    this.bubble.hidden = true;
    parent.append(this.bubble);
  }

  /** Shows a title and a message; nothing when both are "". A refusal is read out at once. */
  show(kind: "prompt" | "refusal", title: string, message: string): void {
    const { bubble } = this;
    bubble.className = `cell-note ${kind}`;
    bubble.setAttribute("role", kind === "refusal" ? "alert" : "note");
    const heading = document.createElement("strong");
    heading.textContent = title;
    bubble.replaceChildren(heading, message);
    bubble.hidden = title === "" && message === "";
    this.place(this.box);
  }

  /** Lays the bubble below a cell, above it where there is no room. */
  place(box: Box): void {
    this.box = box;
    if (this.bubble.hidden) return;
    const { clientWidth, clientHeight } = this.parent;
    const { offsetWidth, offsetHeight } = this.bubble;
    const below = box.top + box.height + GAP;
    const top = below + offsetHeight <= clientHeight ? below : Math.max(0, box.top - offsetHeight - GAP);
    this.bubble.style.left = `${Math.max(0, Math.min(box.left + GAP, clientWidth - offsetWidth))}px`;
    this.bubble.style.top = `${top}px`;
  }
}
