/**
 * The playground: the add-in's real task pane on the real office.js, beside a grid that shows the workbook of the
 * embedded host. A preview of the add-in for people without Excel, and the ground of the browser journeys.
 */
import "./playground.css";
import { LANGUAGES, type Language } from "../core/language";
import { ADD_IN } from "../core/addIn";
import { EmbeddedHost } from "../host/boot/browser";
import { HostSession } from "../host/session";
import type { OfficeTheme } from "../host/surface/external";
import { playgroundWords } from "../i18n/playgroundWords";
import { fill, nearestLanguage } from "../i18n/translate";
import { downloadBeside, downloadWorkbook, openWorkbook } from "./files";
import { Ribbon } from "./ribbon";
import { connectSplitter } from "./splitter";
import type { WorkbookWindow } from "./workbookWindow";

declare global {
  interface Window {
    /** Where the pane page, which runs in an iframe, finds the host (src/host/boot/browser.ts). */
    parkKpiHost?: EmbeddedHost;
  }
}

const LANGUAGE_KEY = "park-kpi-playground-language";
const PANE = "taskpane.html";
/** Colours of Office's dark theme, for `?theme=dark`; `?latency=200` answers as late as Excel on the web. */
const DARK: OfficeTheme = {
  bodyForegroundColor: 0xffffff,
  bodyBackgroundColor: 0x292929,
  controlForegroundColor: 0xffffff,
  controlBackgroundColor: 0x1f1f1f,
};

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`no element ${id}`);
  return found as T;
}

let language = rememberedLanguage();
let words = playgroundWords(language);
const query = new URLSearchParams(location.search);
const host = new EmbeddedHost(newSession(), {
  ...(query.get("theme") === "dark" ? { theme: DARK } : {}),
  latency: Number(query.get("latency") ?? 0),
});
const pane = element<HTMLIFrameElement>("pane");
const status = element("status");
let workbook: WorkbookWindow | null = null;
let ribbon: Ribbon | null = null;

function rememberedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(LANGUAGE_KEY);
  return LANGUAGES.find((each) => each === asked) ?? nearestLanguage(navigator.language);
}

function newSession(): HostSession {
  return new HostSession({ language, name: words.workbookName, addIn: ADD_IN });
}

function say(text: string): void {
  status.textContent = text;
  status.title = text;
}

/** Puts a workbook before the person: the pane starts anew, as in Excel. */
function show(session: HostSession): void {
  host.open(session);
  workbook?.open(session, words);
  pane.src = PANE;
}

function label(): void {
  document.documentElement.lang = language;
  document.title = words.title;
  const texts = { title: words.title, notice: words.notice, new: words.newWorkbook, open: words.open };
  const more = { save: words.save, "language-label": words.language, waiting: words.loadingGrid };
  const question = {
    "question-text": words.replace.question,
    discard: words.replace.discard,
    keep: words.replace.keep,
  };
  for (const [id, text] of Object.entries({ ...texts, ...more, ...question })) {
    const labelled = document.getElementById(id);
    if (labelled) labelled.textContent = text;
  }
  element("workbook-tools").setAttribute("aria-label", words.toolbar);
  element("grid").setAttribute("aria-label", words.grid);
  element("workbook").setAttribute("aria-label", words.grid);
  element("tabs").setAttribute("aria-label", words.sheets);
  element("formula").setAttribute("aria-label", words.formulaBar);
  element("address").setAttribute("aria-label", words.nameBox);
  element("splitter").setAttribute("aria-label", words.splitter);
  pane.title = words.pane;
  ribbon?.show(language);
}

/** Asks before a workbook with changes is given up. */
async function mayReplace(): Promise<boolean> {
  workbook?.finishEditing();
  if (!host.session.edited) return true;
  const question = element("question");
  question.hidden = false;
  const keep = element<HTMLButtonElement>("keep");
  keep.focus();
  return new Promise((resolve) => {
    const answer = (discard: boolean): void => {
      question.hidden = true;
      resolve(discard);
    };
    element<HTMLButtonElement>("discard").onclick = () => {
      answer(true);
    };
    keep.onclick = () => {
      answer(false);
    };
  });
}

async function openFile(file: File): Promise<void> {
  const opened = await openWorkbook(file, language);
  if ("session" in opened) {
    show(opened.session);
    say(fill(words.opened, { name: file.name }));
  } else say(fill(words.cannotOpen, { name: file.name, reason: opened.reason }));
}

function connect(): void {
  element("new").addEventListener("click", () => {
    void mayReplace().then((may) => {
      if (may) show(newSession());
    });
  });
  const file = element<HTMLInputElement>("file");
  element("open").addEventListener("click", () => {
    void mayReplace().then((may) => {
      if (may) file.click();
    });
  });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) void openFile(chosen);
  });
  element("save").addEventListener("click", () => {
    workbook?.finishEditing();
    void downloadWorkbook(host.session).then((name) => {
      say(fill(words.saved, { name }));
    });
  });
  const choice = element<HTMLSelectElement>("language");
  choice.value = language;
  choice.addEventListener("change", () => {
    language = LANGUAGES.find((each) => each === choice.value) ?? language;
    localStorage.setItem(LANGUAGE_KEY, language);
    words = playgroundWords(language);
    label();
    const { book, name, edited } = host.session;
    const session = new HostSession({ book, language, name, addIn: ADD_IN });
    session.edited = edited;
    show(session);
  });
  window.addEventListener("beforeunload", (event) => {
    if (host.session.edited) event.preventDefault();
  });
  connectSplitter(element("splitter"), pane);
}

async function showGrid(): Promise<void> {
  try {
    const { WorkbookWindow: Window } = await import("./workbookWindow");
    const parts = {
      grid: element("grid"),
      tabs: element("tabs"),
      address: element<HTMLInputElement>("address"),
      formula: element<HTMLInputElement>("formula"),
    };
    workbook = await Window.start(host.session, parts, words);
    host.onExchange(() => workbook?.changed());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    element("grid").textContent = fill(words.gridFailed, { reason });
  }
}

/** Opens the workbook the server offers to begin with; `?new` begins with an empty one. */
async function openFirst(): Promise<void> {
  if (query.has("new")) return;
  const answer = await fetch("start.xlsx");
  if (answer.status !== 200) return;
  const opened = await openWorkbook(new File([await answer.blob()], words.workbookName), language);
  if ("session" in opened) host.open(opened.session);
  else say(fill(words.cannotOpen, { name: words.workbookName, reason: opened.reason }));
}

async function showRibbon(): Promise<void> {
  ribbon = await Ribbon.start(element("ribbon"), {
    run: (command) => host.invoke(command),
    showPane: () => {
      pane.focus();
    },
  });
  ribbon?.show(language);
}

// Excel would open a window of its own; here the browser gets the file.
host.onOpenedBeside((bytes) => {
  void downloadBeside(bytes, words.workbookName).then((name) => {
    say(fill(words.openedBeside, { name }));
  });
});

window.parkKpiHost = host;
label();
connect();
await openFirst();
pane.src = PANE;
void showGrid();
void showRibbon();
