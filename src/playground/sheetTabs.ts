/** The tabs of the sheets that can be seen; arrow keys move among them. */
export interface SheetTab {
  readonly name: string;
  readonly color: string | null;
}

export class SheetTabs {
  private shown = "";

  constructor(
    private readonly list: HTMLElement,
    /** A click, unlike a key, leads into the sheet. */
    private readonly chosen: (name: string, byClick: boolean) => void,
  ) {
    list.addEventListener("click", (event) => {
      const tab = (event.target as Element).closest<HTMLElement>("[role=tab]");
      if (tab) chosen(tab.dataset["sheet"] ?? "", true);
    });
    list.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step) this.step(step);
    });
  }

  /** Shows the tabs with one of them active. */
  show(tabs: readonly SheetTab[], active: string): void {
    const now = JSON.stringify([tabs, active]);
    if (now === this.shown) return;
    this.shown = now;
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(
      ...tabs.map(({ name, color }) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.role = "tab";
        tab.textContent = name;
        tab.dataset["sheet"] = name;
        tab.ariaSelected = String(name === active);
        tab.tabIndex = name === active ? 0 : -1;
        if (color) tab.style.boxShadow = `inset 0 -3px ${color}`;
        return tab;
      }),
    );
    const tab = this.list.querySelector<HTMLElement>("[aria-selected=true]");
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) tab?.focus();
  }

  /** Goes to the next or the previous sheet. */
  step(step: 1 | -1): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab.ariaSelected === "true") + step;
    const name = tabs[at]?.dataset["sheet"];
    if (name !== undefined) this.chosen(name, false);
  }
}
