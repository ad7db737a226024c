/** @jest-environment jsdom */
/** Files handed to the person, and what shows the pane, by which is remembered whether they arrive. */
import { canTryDownload, download, paneView } from "../../src/taskpane/files/download";

const revoked = jest.fn();
const surroundings = window as unknown as Record<string, unknown>;

afterEach(() => {
  delete surroundings["chrome"];
  delete surroundings["webkit"];
});

beforeEach(() => {
  URL.createObjectURL = jest.fn(() => "blob:forms");
  URL.revokeObjectURL = revoked;
});

test("a browser and the web views of Excel for Windows and Mac are told apart", () => {
  expect(canTryDownload()).toBe(true);
  expect(paneView()).toBe("browser");
  surroundings["chrome"] = { webview: {} };
  expect(paneView()).toBe("webView2");
  surroundings["chrome"] = {};
  expect(paneView()).toBe("browser");
  surroundings["webkit"] = { messageHandlers: {} };
  expect(paneView()).toBe("wkWebView");
});

test("a file comes under its own name, and its address is given back", () => {
  jest.useFakeTimers();
  const clicked: (readonly [string, string])[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push([this.download, this.href]);
  });
  download({ name: "填报表_2022-06.zip", bytes: new Uint8Array([1, 2]) }, "application/zip");
  expect(clicked).toEqual([["填报表_2022-06.zip", "blob:forms"]]);
  jest.runAllTimers();
  expect(revoked).toHaveBeenCalledWith("blob:forms");
  click.mockRestore();
  jest.useRealTimers();
});
