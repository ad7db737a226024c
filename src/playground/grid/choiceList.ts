/** The drop-down of a cell with a list: a button at the cell's right edge and the list below it. */
import type { Box } from "./sheetCanvas";

const BUTTON = 18;
const TALLEST = 220;

export class ChoiceList {
  private readonly button: HTMLButtonElement;
  private readonly list: HTMLUListElement;
  private choices: () => readonly string[] = () => [];
  private current = "";
  private marked = -1;
  private box: Box = { left: 0, top: 0, width: 0, height: 0 };

  constructor(
    private readonly parent: HTMLElement,
    private readonly chosen: (choice: string) => void,
    private readonly closed: () => void,
  ) {
    this.button = document.createElement("button");
    this.button.className = "choice-button";
    this.button.type = "button";
    this.button.tabIndex = -1;
    this.button.hidden = true;
    this.list = document.createElement("ul");
    this.list.className = "choices";
    this.list.setAttribute("role", "listbox");
    this.list.id = "choices";
    this.list.tabIndex = -1;
    this.list.hidden = true;
    parent.append(this.button, this.list);
    this.button.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      if (this.list.hidden) this.open();
      else this.close();
    });
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const at = [...this.list.children].indexOf(event.target as Element);
      if (at >= 0) this.choose(at);
    });
    this.list.addEventListener("keydown", (event) => {
      this.key(event);
    });
    this.list.addEventListener("blur", () => {
      this.list.hidden = true;
    });
  }

  /** Names the button and the list. */
  name(label: string): void {
    this.button.setAttribute("aria-label", label);
    this.button.title = label;
    this.list.setAttribute("aria-label", label);
  }

  /** Offers choices at a cell; null takes the button away. */
  offer(choices: (() => readonly string[]) | null, current: string): void {
    this.list.hidden = true;
    this.button.hidden = choices === null;
    this.choices = choices ?? (() => []);
    this.current = current;
  }

  place(box: Box): void {
    this.box = box;
    const { style } = this.button;
    style.left = `${box.left + box.width}px`;
    style.top = `${box.top + Math.max(0, box.height - BUTTON - 3)}px`;
  }

  open(): void {
    if (this.button.hidden) return;
    const choices = this.choices();
    this.list.replaceChildren(
      ...choices.map((choice, at) => {
        const item = document.createElement("li");
        item.id = `choice-${at}`;
        item.setAttribute("role", "option");
        item.textContent = choice;
        return item;
      }),
    );
    const { style } = this.list;
    const below = this.box.top + this.box.height;
    const room = this.parent.clientHeight - below;
    style.left = `${Math.max(0, this.box.left)}px`;
    style.minWidth = `${this.box.width + BUTTON}px`;
    style.maxHeight = `${TALLEST}px`;
    this.list.hidden = false;
    const height = this.list.offsetHeight;
    style.top = `${room >= height ? below : Math.max(0, this.box.top - height)}px`;
    this.mark(Math.max(0, choices.indexOf(this.current)));
    this.list.focus({ preventScroll: true });
  }

  close(): void {
    this.list.hidden = true;
    this.closed();
  }

  private choose(at: number): void {
    const choice = this.list.children[at]?.textContent;
    this.close();
    if (choice != null) this.chosen(choice);
  }

  private mark(at: number): void {
    const items = [...this.list.children];
    this.marked = Math.min(Math.max(at, 0), items.length - 1);
    for (const [index, item] of items.entries())
      item.setAttribute("aria-selected", String(index === this.marked));
    const item = items[this.marked];
    if (!item) return;
    this.list.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }

  private key(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: this.marked - 1,
      ArrowDown: this.marked + 1,
      Home: 0,
      End: this.list.children.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) this.mark(to);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.marked);
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
