/** @jest-environment jsdom */
/** What a person reads when the pane does not open, and that nobody reads it when it does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const WATCHDOG = readFileSync(join(__dirname, "../../src/taskpane/loadWatchdog.js"), "utf8");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OWN_SCRIPT = "http://localhost/static/taskpane.js";

/** The page as the build makes it, on a computer set to a language, with the watchdog started. */
function openPage(language: string): void {
  Object.defineProperty(window.navigator, "language", { value: language, configurable: true });
  document.head.innerHTML = "";
  document.body.innerHTML = '<div id="root"></div>';
  for (const src of [OFFICE_JS, OWN_SCRIPT]) {
    const script = document.createElement("script");
    script.setAttribute("src", src);
    if (src === OFFICE_JS) script.setAttribute("data-use-associated-actions-only", "1");
    document.head.append(script);
  }
  window.eval(WATCHDOG);
}

function fail(src: string): void {
  document.querySelector(`script[src="${src}"]`)!.dispatchEvent(new Event("error"));
}

const message = () => document.querySelector("[role=alert]");

beforeEach(() => {
  jest.useFakeTimers();
  Reflect.deleteProperty(window, "Office");
});
afterEach(() => jest.useRealTimers());

test("says that office.js did not arrive and from where, as soon as that is known", () => {
  openPage("zh-CN");
  fail(OFFICE_JS);
  jest.advanceTimersByTime(300);
  expect(message()?.textContent).toContain(`没有收到 Excel 的程序库 office.js，它由 ${OFFICE_JS} 提供`);
  expect(message()?.getAttribute("lang")).toBe("zh-CN");
  expect(message()?.querySelector("button")?.textContent).toBe("重试");
});

test("waits 5 seconds for an office.js that neither arrives nor fails", () => {
  openPage("zh-CN");
  jest.advanceTimersByTime(4900);
  expect(message()).toBeNull();
  jest.advanceTimersByTime(400);
  expect(message()?.textContent).toContain("office.js");
});

test("tells files of the add-in that are missing from those of Microsoft", () => {
  openPage("en-US");
  Object.assign(window, { Office: {} });
  fail(OWN_SCRIPT);
  jest.advanceTimersByTime(300);
  expect(message()?.textContent).toContain("Files of Park KPI did not arrive from http://localhost.");
});

test("says that Excel does not answer when everything arrived", () => {
  openPage("en-US");
  Object.assign(window, { Office: {} });
  jest.advanceTimersByTime(5300);
  expect(message()?.textContent).toContain("Excel does not answer");
});

test("says nothing when the pane opens in time", () => {
  openPage("zh-CN");
  jest.advanceTimersByTime(3000);
  document.getElementById("root")!.append("园区月报");
  jest.advanceTimersByTime(10_000);
  expect(message()).toBeNull();
  expect(jest.getTimerCount()).toBe(0);
});

test("takes its message back when the pane opens late", () => {
  openPage("zh-CN");
  jest.advanceTimersByTime(6000);
  expect(message()).not.toBeNull();
  document.getElementById("root")!.append("园区月报");
  jest.advanceTimersByTime(300);
  expect(message()).toBeNull();
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-TW", "zh-TW"],
  ["zh-HK", "zh-TW"],
  ["zh-Hant-MO", "zh-TW"],
  ["en-GB", "en-US"],
  ["de-DE", "en-US"],
])("on a computer set to %s it speaks %s", (computer, spoken) => {
  openPage(computer);
  jest.advanceTimersByTime(5300);
  expect(message()?.getAttribute("lang")).toBe(spoken);
});
