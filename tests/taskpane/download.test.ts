/** @jest-environment jsdom */
/** An archive of forms is offered where a download reaches the person, and nowhere else. */
import { canDownload, download } from "../../src/taskpane/files/download";

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

test("a browser can, the web views of Excel for Windows and Mac drop it without a word", () => {
  expect(canDownload()).toBe(true);
  surroundings["chrome"] = { webview: {} };
  expect(canDownload()).toBe(false);
  surroundings["chrome"] = {};
  expect(canDownload()).toBe(true);
  surroundings["webkit"] = { messageHandlers: {} };
  expect(canDownload()).toBe(false);
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
