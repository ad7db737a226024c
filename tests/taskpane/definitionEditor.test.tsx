/** @jest-environment jsdom */
/** A report of people's own in the pane: begun, put in order, corrected, saved, renamed, taken out and put back. */
import { idle, openPane, openTab, pageText, press } from "../support/openPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { definitionEditorWords } from "../../src/i18n/definitionEditorWords";
import { LANGUAGES } from "../../src/core/language";
import { workbookWords } from "../../src/i18n/workbookWords";
import { load, MAY_RETURNS, newWorkbook, tableRows } from "../support/parkWorkbook";
import type { HostSession } from "../../src/host/session";

/** jsdom finds its way through a form of a hundred controls in seconds, on a busy machine in many. */
jest.setTimeout(180_000);

const words = definitionEditorWords("zh-CN");

async function openReports(defined: readonly (readonly (string | number)[])[] = []): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  if (defined.length) await define(defined);
  const { tabs } = await openPane();
  await openTab(tabs.report);
  await screen.findByRole("heading", { name: words.title });
  return session;
}

async function define(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${rows.length + 1}`);
    table.getDataBodyRange().values = rows.map((row) =>
      Array.from({ length: 7 }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
}

/** The form; asked for by its class, because roles of a page this long take seconds to find. */
const form = (): HTMLElement => document.querySelector<HTMLElement>(".definition")!;
const control = (label: string): HTMLElement => within(form()).getByLabelText(label);
const list = (name: string): string[] =>
  [...control(name).querySelectorAll<HTMLElement>(":scope > li")].map(
    (item) => item.querySelector("input,textarea")?.getAttribute("value") ?? lineText(item),
  );
const lineText = (item: HTMLElement): string =>
  (item.querySelector(".lineName") ?? item.querySelector(".lineContent"))?.textContent ?? "";
const type = (name: string, value: string): void =>
  void fireEvent.change(control(name), { target: { value } });
const said = (): string => document.querySelector(".spoken[role=status]")?.textContent ?? "";

/** Finds a name in a list and takes it, by the keyboard alone. */
async function add(label: string, text: string): Promise<void> {
  const input = control(label) as HTMLInputElement;
  act(() => input.focus());
  fireEvent.keyDown(input, { key: "ArrowDown" });
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: "Enter" });
  await idle();
}

test("a new report is put together by name, in order, with what is wrong said at once, and saved into the table", async () => {
  const session = await openReports();
  expect(pageText()).toContain("还没有自定报表。");
  fireEvent.change(screen.getByRole("combobox", { name: words.from }), {
    target: { value: "base comparison" },
  });
  await press("新建");
  expect(await screen.findByRole("heading", { name: "新建自定报表" })).toBe(document.activeElement);
  expect((control("名称") as HTMLInputElement).value).toBe("分园区比较 1");

  // Nothing is in the workbook until it is saved.
  expect(tableRows(session, "Definitions", "报表")).toEqual([[null]]);
  for (const name of list(words.body)) fireEvent.click(control(`去掉“${name}”`));
  expect(within(form()).getByText("请至少添加一项指标。")).toBeTruthy();
  await add("添加指标", "税收");
  await add("添加指标", "fdi");
  await add("添加指标", "固定资产");
  const chosen = list(words.body);
  expect(chosen).toHaveLength(3);
  expect([chosen[0], chosen[2]]).toEqual(["税收", "固定资产投资"]);
  expect(said()).toBe("已添加“固定资产投资”，第3行，共3行");
  expect(pageText()).not.toContain("请至少添加一项指标");

  // Up by the button, which keeps the focus, and by the keyboard.
  fireEvent.click(control("上移“固定资产投资”"));
  expect(said()).toBe("“固定资产投资”移到第2行，共3行");
  const up = control("上移“固定资产投资”");
  expect(document.activeElement).toBe(up);
  fireEvent.keyDown(up, { key: "ArrowUp", altKey: true });
  expect(list(words.body)[0]).toBe("固定资产投资");
  expect(document.activeElement).toBe(control("上移“固定资产投资”"));
  expect(document.activeElement?.getAttribute("aria-disabled")).toBe("true");

  type("标题", "{园区}投资");
  const title = control("标题");
  expect(title.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(title.getAttribute("aria-describedby")!)?.textContent).toContain(
    "“{园区}”不能用在这里",
  );
  expect(pageText()).toContain("有1处要改；改好以前，不生成这张报表。");
  type("标题", "投资比较");
  expect(pageText()).not.toContain("处要改");
  fireEvent.change(control("“税收”的小数位"), { target: { value: "1" } });
  fireEvent.click(control("去掉“占比”"));
  await add("添加栏目", "比时序");
  expect(list(words.columns)).toEqual(["累计", "同比", "完成率", "位次", "比时序进度"]);
  fireEvent.click(screen.getByText("添加附注"));
  expect(within(form()).getByText("请填文字，或去掉这一行。")).toBeTruthy();
  type("附注1", "按初步数");
  type("名称", "投资情况");
  await press("保存");
  expect(pageText()).toContain("已保存“投资情况”");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "自定报表" }));
  const rows = tableRows(session, "Definitions", "报表", "行别", "指标", "栏目", "文字", "小数位");
  expect(rows.slice(0, 3)).toEqual([
    ["投资情况", "类型", null, null, "分园区比较", null],
    ["投资情况", "标题", null, null, "投资比较", null],
    ["投资情况", "栏目", null, "累计", null, null],
  ]);
  expect(rows.slice(-4)).toEqual([
    ["投资情况", "指标", "固定资产投资", null, null, null],
    ["投资情况", "指标", "税收", null, null, 1],
    ["投资情况", "指标", chosen[1], null, null, null],
    ["投资情况", "附注", null, null, "按初步数", null],
  ]);
  // It is among the reports to generate at once.
  expect(await screen.findByRole("checkbox", { name: "投资情况", hidden: true })).toBeTruthy();
});

const TYPED = [
  ["快报", "类型", "", "", "园区月报"],
  ["", "指标", "税收"],
  ["", "合计", "", "", "x"],
  ["另一张", "指标", "税收"],
];

test("a definition typed in the sheet is changed, renamed, taken out, and put back", async () => {
  const session = await openReports(TYPED);
  await press("编辑“快报”");
  await screen.findByRole("heading", { name: "编辑“快报”" });
  // Without columns of its own it has the usual ones; a line nobody understands can be taken out.
  expect(pageText()).toContain("用通常的栏目：本月");
  expect(pageText()).toContain("没有这种行别。");
  fireEvent.click(control("去掉“合计 x”"));
  type("名称", "另一张");
  expect(within(form()).getByText("已有同名的自定报表，请换一个名称。")).toBeTruthy();
  expect(screen.getByText("保存").closest("button")?.getAttribute("aria-disabled")).toBe("true");
  type("名称", "税收快报");
  await press("保存");
  const standing = [
    ["税收快报", "类型", null, "园区月报"],
    [null, "指标", "税收", null],
    ["另一张", "指标", "税收", null],
  ];
  const rows = () => tableRows(session, "Definitions", "报表", "行别", "指标", "文字");
  expect(rows()).toEqual(standing);

  await press("编辑“税收快报”");
  await press("删除这张报表");
  expect(pageText()).toContain("已删除“税收快报”的定义");
  expect(rows()).toEqual(standing.slice(2));
  await press("撤销删除");
  expect(pageText()).toContain("已恢复“税收快报”。");
  expect(rows()).toEqual(standing);
});

test("a form that Excel refused is saved as it stands when it is tried again, and then closed", async () => {
  const session = await openReports(TYPED);
  await press("编辑“快报”");
  await screen.findByRole("heading", { name: "编辑“快报”" });
  fireEvent.click(control("去掉“合计 x”"));
  type("名称", "税收快报");
  session.failAt({ code: "AccessDenied", when: "before", sync: 2 });
  await press("保存");
  expect(pageText()).toContain("工作表受保护，没有写入。");
  session.clearFaults();
  type("名称", "财税快报");
  await press(/^重试$/);
  expect(document.querySelector(".definition")).toBeNull();
  expect(tableRows(session, "Definitions", "报表")).toContainEqual(["财税快报"]);
  expect(tableRows(session, "Definitions", "报表")).not.toContainEqual(["快报"]);
});

test("what somebody else did in the sheet meanwhile is told, and opened anew or left beside", async () => {
  const session = await openReports(TYPED);
  await press("编辑“另一张”");
  await screen.findByRole("heading", { name: "编辑“另一张”" });
  type("标题", "我的标题");
  await define([...TYPED.slice(0, 3), ["另一张", "指标", "工业投资"]]);
  await press("保存");
  expect((await screen.findByRole("alert")).textContent).toContain("“另一张”被改动过，没有保存");
  expect(tableRows(session, "Definitions", "行别", "指标").at(-1)).toEqual(["指标", "工业投资"]);
  await press("按表中内容重新打开");
  await waitFor(() => expect(list(words.body)).toEqual(["工业投资"]));
  type("标题", "我的标题");
  await define(TYPED.slice(0, 3));
  await press("保存");
  expect((await screen.findByRole("alert")).textContent).toContain("已从“报表定义”表中删除");
  await press("把我的改动另存为新报表");
  await press("保存");
  expect(tableRows(session, "Definitions", "报表", "行别", "文字").slice(3)).toEqual([
    ["另一张 1", "标题", "我的标题"],
    ["另一张 1", "指标", null],
  ]);
});

test("changes that are not saved survive another page, and giving them up can be taken back", async () => {
  await openReports(TYPED);
  await press("编辑“另一张”");
  await screen.findByRole("heading", { name: "编辑“另一张”" });
  type("标题", "还没写完");
  await openTab("概览");
  await openTab("报表");
  const title = () => screen.findByRole<HTMLInputElement>("textbox", { name: "标题" });
  expect((await title()).value).toBe("还没写完");
  await press("取消");
  expect(pageText()).toContain("“另一张”的改动没有保存。");
  await press("继续编辑");
  expect((await title()).value).toBe("还没写完");
});

test.each(LANGUAGES)("the form names every control in %s", async (language) => {
  await newWorkbook({ language });
  const pane = await openPane({ language });
  await openTab(pane.tabs.report);
  const own = definitionEditorWords(language);
  const { definitionBases } = workbookWords(language);
  fireEvent.change(screen.getByLabelText(own.from), { target: { value: "base comparison" } });
  await press(own.begin);
  await screen.findByRole("heading", { name: own.newTitle });
  expect(screen.getByRole("textbox", { name: own.name })).toHaveProperty(
    "value",
    `${definitionBases.comparison} 1`,
  );
  for (const role of ["button", "textbox", "combobox"])
    for (const control of screen.getAllByRole(role)) {
      const name = control.getAttribute("aria-label") ?? control.textContent;
      const labelled = (control as HTMLInputElement).labels?.length ?? 0;
      expect(name || labelled).toBeTruthy();
      expect(name).not.toMatch(/\{(?:line|report|text|number)\}|undefined/);
    }
});
