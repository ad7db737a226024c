/**
 * The ribbon as manifest.xml describes it: the buttons, words and pictures Excel would show. A click goes to the add-in
 * the way Excel's does, through the commands it associated in its shared runtime.
 */
import type { Language } from "../core/language";

interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly picture: string;
  /** Name of the add-in's function; null = the button shows the pane. */
  readonly command: string | null;
}

interface RibbonTab {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

interface RibbonListener {
  /** Resolves when the add-in says that it is done. */
  run(command: string): Promise<void>;
  showPane(): void;
}

export class Ribbon {
  private constructor(
    private readonly bar: HTMLElement,
    private readonly manifest: Document,
    private readonly listener: RibbonListener,
  ) {}

  /** Null where there is no manifest to draw it from. */
  static async start(bar: HTMLElement, listener: RibbonListener): Promise<Ribbon | null> {
    const answer = await fetch("manifest.xml");
    if (!answer.ok) return null;
    const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
    return new Ribbon(bar, manifest, listener);
  }

  show(language: Language): void {
    const { label, buttons } = tabOf(this.manifest, language);
    const name = document.createElement("span");
    name.className = "ribbon-tab";
    name.textContent = label;
    this.bar.setAttribute("aria-label", label);
    this.bar.replaceChildren(name, ...buttons.map((button) => this.element(button)));
    this.bar.hidden = false;
  }

  private element({ label, tip, picture, command }: RibbonButton): HTMLButtonElement {
    const button = document.createElement("button");
    const image = document.createElement("img");
    image.src = picture;
    image.alt = "";
    image.width = image.height = 20;
    button.type = "button";
    button.title = tip;
    button.append(image, label);
    button.addEventListener("click", () => {
      if (command === null) return this.listener.showPane();
      if (button.getAttribute("aria-busy") === "true") return;
      button.setAttribute("aria-busy", "true");
      void this.listener.run(command).finally(() => {
        button.removeAttribute("aria-busy");
      });
    });
    return button;
  }
}

/** The one tab of the manifest, in a language. */
function tabOf(manifest: Document, language: Language): RibbonTab {
  const text = (owner: Element, name: string): string => textOf(manifest, language, resource(owner, name));
  const buttons = [...manifest.getElementsByTagNameNS("*", "Control")].map((control) => ({
    label: text(control, "Label"),
    tip: text(control, "Description"),
    picture: pictureOf(manifest, control),
    command: control.getElementsByTagNameNS("*", "FunctionName")[0]?.textContent.trim() ?? null,
  }));
  const tab = manifest.getElementsByTagNameNS("*", "CustomTab")[0];
  const label = [...(tab?.children ?? [])].find(({ localName }) => localName === "Label");
  return { label: textOf(manifest, language, label?.getAttribute("resid") ?? ""), buttons };
}

const resource = (owner: Element, name: string): string =>
  owner.getElementsByTagNameNS("*", name)[0]?.getAttribute("resid") ?? "";

function byId(manifest: Document, name: string, id: string): Element | undefined {
  return [...manifest.getElementsByTagNameNS("*", name)].find((each) => each.getAttribute("id") === id);
}

function textOf(manifest: Document, language: Language, id: string): string {
  const string = byId(manifest, "String", id);
  const override = [...(string?.children ?? [])].find((each) => each.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? string?.getAttribute("DefaultValue") ?? "";
}

const PICTURE_SIZE = "40";

/** The picture beside this page; the manifest names it at the address the add-in is built for. */
function pictureOf(manifest: Document, control: Element): string {
  const image = [...control.getElementsByTagNameNS("*", "Image")].find(
    (each) => each.getAttribute("size") === PICTURE_SIZE,
  );
  const address =
    byId(manifest, "Image", image?.getAttribute("resid") ?? "")?.getAttribute("DefaultValue") ?? "";
  return /[^/]+\/[^/]+$/.exec(address)?.[0] ?? "";
}
