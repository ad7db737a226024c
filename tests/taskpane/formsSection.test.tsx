/** @jest-environment jsdom */
/** Fill-in forms as a .zip: no page can see whether a download arrived, so the person is asked, once. */
import { openPane, openTab, pageText, press } from "../support/openPane";
import { cleanup, screen } from "@testing-library/react";
import { load, MAY_RETURNS, newWorkbook } from "../support/parkWorkbook";

const ZIP = "下载 zip（每个园区一个文件）";
const QUESTION = "“下载”文件夹里收到这个 zip 了吗？";

let downloaded: string[];

beforeEach(() => {
  downloaded = [];
  URL.createObjectURL = jest.fn(() => "blob:forms");
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloaded.push(this.download);
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

async function formsPage(): Promise<void> {
  const words = await openPane();
  await openTab(words.tabs.report);
}

/** The pane closed and opened again on the same computer. */
async function again(): Promise<void> {
  cleanup();
  await formsPage();
}

const offered = (name: string): boolean => screen.queryByRole("button", { name }) !== null;

test("the first .zip is asked about, and once it arrived nobody is asked again", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  await formsPage();
  expect(pageText()).not.toContain(QUESTION);
  await press(ZIP);
  expect(downloaded).toEqual([expect.stringMatching(/\.zip$/)]);
  expect(screen.getByRole("group", { name: QUESTION })).toBeTruthy();
  await press("收到了");
  expect(pageText()).toContain("已下载 ");
  expect(offered("收到了")).toBe(false);
  await again();
  await press(ZIP);
  expect(downloaded).toHaveLength(2);
  expect(offered("收到了")).toBe(false);
});

test("where it did not arrive one workbook is offered at once, and no .zip until somebody asks to try again", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  await formsPage();
  await press(ZIP);
  await press("没有收到");
  expect(pageText()).toContain("每个园区一张表");
  expect(offered(ZIP)).toBe(false);
  // The keyboard goes on with what is offered instead.
  expect(document.activeElement?.textContent).toBe("改为打开一本工作簿");
  await press("改为打开一本工作簿");
  expect(pageText()).toMatch(/已在新工作簿中打开\d+张填报表/);
  expect(downloaded).toHaveLength(1);
  await again();
  expect(offered(ZIP)).toBe(false);
  expect(offered("改为打开一本工作簿")).toBe(false);
  await press("重新试下载");
  await press(ZIP);
  expect(downloaded).toHaveLength(2);
  expect(screen.getByRole("group", { name: QUESTION })).toBeTruthy();
});

test("where the browser keeps nothing, it asks each time the pane is opened", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("refused", "SecurityError");
  });
  await formsPage();
  await press(ZIP);
  await press("没有收到");
  expect(offered(ZIP)).toBe(false);
  await again();
  expect(offered(ZIP)).toBe(true);
});
