/**
 * The field that takes the keyboard. It lies over the active cell, unseen until someone types, so that input methods
 * (pinyin, zhuyin) begin in the cell itself; it then is the cell's editor. Keys that move are told to the listener.
 */
import type { Box } from "./sheetCanvas";

export type Direction = "up" | "down" | "left" | "right";

export interface InputListener {
  /** Text a cell is edited with, or null where it cannot be edited. */
  textToEdit(): string;
  /** An entry is finished; false when it was refused and editing goes on. */
  entered(text: string): boolean;
  move(direction: Direction, how: { readonly extend: boolean; readonly toEdge: boolean }): void;
  page(direction: "up" | "down"): void;
  home(toFirstCell: boolean): void;
  end(): void;
  cleared(): void;
  copied(): string;
  pasted(text: string): void;
  /** Alt+Down: the cell's drop-down. */
  listAsked(): void;
  sheetAsked(step: 1 | -1): void;
  /** The text of the running edit changed; null when editing ended. */
  editing(text: string | null): void;
}

const ARROWS: Readonly<Partial<Record<string, Direction>>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export class CellInput {
  readonly element: HTMLTextAreaElement;
  private active = false;
  /** Editing began by typing: arrows end it, as in Excel. */
  private byTyping = false;
  private composing = false;

  constructor(
    parent: HTMLElement,
    private readonly listener: InputListener,
  ) {
    this.element = document.createElement("textarea");
    this.element.className = "cell-input";
    this.element.rows = 1;
    this.element.spellcheck = false;
    this.element.autocomplete = "off";
    parent.append(this.element);
    const { element } = this;
    element.addEventListener("keydown", (event) => {
      this.key(event);
    });
    element.addEventListener("input", () => {
      if (!this.active) this.begin(true);
      this.grow();
      listener.editing(element.value);
    });
    element.addEventListener("compositionstart", () => {
      this.composing = true;
      if (!this.active) this.begin(true);
    });
    element.addEventListener("compositionend", () => {
      this.composing = false;
    });
    element.addEventListener("blur", () => {
      if (this.active) this.commit();
    });
    element.addEventListener("copy", (event) => {
      if (this.active) return;
      event.clipboardData?.setData("text/plain", listener.copied());
      event.preventDefault();
    });
    element.addEventListener("cut", (event) => {
      if (this.active) return;
      event.clipboardData?.setData("text/plain", listener.copied());
      event.preventDefault();
      listener.cleared();
    });
    element.addEventListener("paste", (event) => {
      if (this.active) return;
      event.preventDefault();
      listener.pasted(event.clipboardData?.getData("text/plain") ?? "");
    });
  }

  get isEditing(): boolean {
    return this.active;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Lays the field over a cell; `label` is what a screen reader says of it. */
  place(box: Box, label: string, font: string): void {
    const { style } = this.element;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.minWidth = `${box.width}px`;
    style.height = `${box.height}px`;
    style.font = font;
    if (!this.active) style.width = `${box.width}px`;
    if (this.element.getAttribute("aria-label") !== label) this.element.setAttribute("aria-label", label);
  }

  /** Edits the cell from its present text (F2, a double click). */
  edit(): void {
    if (this.active) return;
    this.element.value = this.listener.textToEdit();
    this.begin(false);
    this.grow();
    this.focus();
    this.listener.editing(this.element.value);
  }

  /** Takes what was typed; false when it was refused. */
  commit(): boolean {
    if (!this.active) return true;
    const text = this.element.value;
    this.finish();
    if (this.listener.entered(text)) return true;
    this.element.value = text;
    this.begin(false);
    this.grow();
    this.listener.editing(text);
    return false;
  }

  cancel(): void {
    if (this.active) this.finish();
  }

  private begin(byTyping: boolean): void {
    this.active = true;
    this.byTyping = byTyping;
    this.element.classList.add("editing");
  }

  private finish(): void {
    this.active = false;
    this.element.value = "";
    this.element.classList.remove("editing");
    this.listener.editing(null);
  }

  private grow(): void {
    const { element } = this;
    element.style.width = "0";
    element.style.width = `${element.scrollWidth + 4}px`;
  }

  private key(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own.
    if (this.composing || event.isComposing) return;
    if (this.handled(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private handled(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const plain = { extend: false, toEdge: false };
    if (key === "Enter" && !altKey) {
      if (this.commit()) this.listener.move(shiftKey ? "up" : "down", plain);
      return true;
    }
    if (key === "Tab" && this.active) {
      if (this.commit()) this.listener.move(shiftKey ? "left" : "right", plain);
      return true;
    }
    if (key === "Escape" && this.active) {
      this.cancel();
      return true;
    }
    const arrow = ARROWS[key];
    if (arrow && altKey && arrow === "down" && !this.active) {
      this.listener.listAsked();
      return true;
    }
    if (arrow && !altKey && (!this.active || this.byTyping)) {
      if (this.commit()) this.listener.move(arrow, { extend: shiftKey, toEdge: control });
      return true;
    }
    if (this.active) return false;
    return this.navigated(key, control);
  }

  private navigated(key: string, control: boolean): boolean {
    switch (key) {
      case "F2":
        this.edit();
        return true;
      case "Delete":
      case "Backspace":
        this.listener.cleared();
        return true;
      case "PageUp":
      case "PageDown":
        if (control) this.listener.sheetAsked(key === "PageUp" ? -1 : 1);
        else this.listener.page(key === "PageUp" ? "up" : "down");
        return true;
      case "Home":
        this.listener.home(control);
        return true;
      case "End":
        if (control) this.listener.end();
        return true;
      default:
        return false;
    }
  }
}
