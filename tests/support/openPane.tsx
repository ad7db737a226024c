/** The task pane in jsdom, on the real office.js over the embedded host: what a person does and reads. */
import "./browserGlobals";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import type { OfficeColours, Surroundings } from "../../src/taskpane/surroundings";
import type { Language } from "../../src/core/language";
import { paneWords, type PaneWords } from "../../src/i18n/paneWords";

// A part of the pane comes when its script does, on a busy machine later than the usual second.
configure({ asyncUtilTimeout: 15_000 });

/** Styles that take something from readers of the page, or give it to them; and the colours of a theme. */
const READ_ALOUD = /[{;]\s*(?:display|visibility|content|--\w+)\s*:/;

// To look for a role jsdom holds every rule against every element, and Fluent has a thousand of them.
type InsertRule = (this: CSSStyleSheet, rule: string, index?: number) => number;
const insertRule: InsertRule = Reflect.get(CSSStyleSheet.prototype, "insertRule");
CSSStyleSheet.prototype.insertRule = function (rule) {
  return READ_ALOUD.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

interface PaneOptions {
  readonly language?: Language;
  readonly colours?: OfficeColours | null;
  /** Tells this workbook's remembered files from those of other tests. */
  readonly documentAddress?: string;
}

/** Shows the pane and waits until it has read the workbook. */
export async function openPane({
  language = "zh-CN",
  colours = null,
  documentAddress = "月报.xlsx",
}: PaneOptions = {}): Promise<PaneWords> {
  const words = await paneWords(language);
  const surroundings: Surroundings = { colours: () => colours, documentAddress };
  render(<App surroundings={surroundings} start={{ language, words }} />);
  await idle();
  return words;
}

/** Waits until nothing is being done. */
export async function idle(): Promise<void> {
  await waitFor(() => {
    expect(document.querySelector(".pane")?.getAttribute("aria-busy")).toBe("false");
    expect(document.querySelector(".waiting")).toBeNull();
    expect(document.querySelector("main")?.textContent).not.toBe("");
  });
}

/** Presses a button by its name and waits for what it does. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name }));
  await act(async () => undefined);
  await idle();
}

/** Opens a page by its tab. */
export async function openTab(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name }));
  await act(async () => undefined);
  await idle();
}

/** Chooses among a list by its label. */
export async function choose(label: string, value: string): Promise<void> {
  fireEvent.change(screen.getByRole("combobox", { name: label }), { target: { value } });
  await act(async () => undefined);
  await idle();
}

/** Gives files to the page that asks for them, as its button's dialog would. */
export async function giveFiles(...files: { readonly name: string; readonly text: string }[]): Promise<void> {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>("input[type=file]");
    expect(found).not.toBeNull();
    return found!;
  });
  fireEvent.change(input, { target: { files: files.map(({ name, text }) => new File([text], name)) } });
  await act(async () => undefined);
  await idle();
}

/** Texts of the elements of a role within the page. */
export function texts(role: string): string[] {
  return within(document.querySelector("main")!)
    .queryAllByRole(role)
    .map((element) => element.textContent ?? "");
}

/** Everything the page says. */
export const pageText = (): string => document.querySelector("main")?.textContent ?? "";
