/** @jest-environment jsdom */
/** A return without a fixed layout in the pane: looked over, corrected by the keyboard and loaded. */
import { giveFiles, idle, openPane, openTab, pageText, press } from "../support/openPane";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { reviseMapping } from "../../src/actions/rememberedMappings";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  LEDGER_ROW,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

const MAY = `萍乡经开区2022年5月主要经济指标,,
,,单位：亿元
指标名称,本月止累计,同比±%
财政总收入,18.4,9.0
企业营收总量,326,6.7
招商小分队,3,
`;

/** Types into a list and takes what stands first, by the keyboard alone. */
async function chooseByKeyboard(label: string, text: string): Promise<void> {
  const input = await screen.findByRole<HTMLInputElement>("combobox", { name: label });
  act(() => input.focus());
  fireEvent.keyDown(input, { key: "ArrowDown" });
  fireEvent.change(input, { target: { value: text } });
  expect(screen.getByRole("listbox", { name: label })).toBeTruthy();
  expect(input.getAttribute("aria-activedescendant")).toBe(
    screen.getAllByRole("option").find((option) => option.getAttribute("aria-selected") === "true")?.id,
  );
  fireEvent.keyDown(input, { key: "Enter" });
  await act(async () => undefined);
  await idle();
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: label }));
}

/** The panel of the sheets' reading. */
async function mapping(): Promise<HTMLElement> {
  return screen.findByRole("region", { name: "表格认读" });
}

test("doubtful names stand first with why, are corrected by the keyboard, and the figures follow at once", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  await giveFiles({ name: "萍乡5月.csv", text: MAY });
  const panel = await mapping();
  expect(panel.textContent).toContain("请核对：2处");
  const rows = within(panel)
    .getAllByRole("listitem")
    .map((row) => row.textContent);
  expect(rows[0]).toContain("“企业营收总量” 2个数");
  expect(rows[0]).toContain("名称不在列表里");
  expect(rows[0]).toContain("萍乡5月.csv，第5行第1列");
  // Every figure that rests on a guess says so in the review.
  expect(pageText()).toContain("请核对：名称不在列表里");
  expect(pageText()).toContain("新增园区0个、指标2个");

  await chooseByKeyboard("“企业营收总量”认作", "营业收入");
  await chooseByKeyboard("“招商小分队”认作", "不载入");
  expect((await mapping()).textContent).toContain("请核对：0处");
  expect(pageText()).not.toContain("名称不在列表里");
  expect(pageText()).not.toContain("新增园区");
  await press(/^载入\d+项$/);
  expect(tableRows(session, "Ledger", LEDGER_ROW, "5月")).toContainEqual([
    "萍乡经开区|营业收入|2022|累计",
    326,
  ]);
  expect(tableRows(session, "Mappings", "来表写法", "对应")).toEqual([
    ["企业营收总量", "营业收入"],
    ["招商小分队", null],
  ]);
});

test("a proposal is confirmed with one press, taken back with another, and figures left unticked stay so", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  await giveFiles({ name: "萍乡5月.csv", text: MAY });
  await mapping();
  fireEvent.click(screen.getByRole("checkbox", { name: /载入萍乡经开区 财政总收入 2022年1—5月 累计/ }));
  await press("确认“招商小分队”");
  const panel = await mapping();
  expect(panel.textContent).toContain("请核对：1处");
  expect(within(panel).getByText(/按您的选择/)).toBeTruthy();
  expect(
    screen.getByRole<HTMLInputElement>("checkbox", { name: /载入萍乡经开区 财政总收入 2022年1—5月 累计/ })
      .checked,
  ).toBe(false);
  await press("恢复“招商小分队”原来的认读");
  expect((await mapping()).textContent).toContain("请核对：2处");
  await press("全部确认（2处）");
  expect((await mapping()).textContent).toContain("请核对：0处");
});

test("a sheet without park, period and unit is asked for them, and nothing of it is lost", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  await giveFiles({ name: "表一.csv", text: "指标,本月止累计\n财政总收入,184000\n税收,146200\n" });
  expect((await mapping()).textContent).toContain("没有写明园区");
  await chooseByKeyboard("整张表的园区认作", "湘乡经开区");
  expect((await mapping()).textContent).toContain("没有写明单位");
  const unit = screen.getByRole<HTMLSelectElement>("combobox", { name: "“财政总收入”的计量单位" });
  fireEvent.change(unit, { target: { value: "万元" } });
  await act(async () => undefined);
  await idle();
  await press(/^载入\d+项$/);
  expect(tableRows(session, "Ledger", LEDGER_ROW, "5月")).toContainEqual([
    "湘乡经开区|财政总收入|2022|累计",
    18.4,
  ]);
  // A park no text names is not the next return's.
  expect(tableRows(session, "Mappings", "类别", "来表写法", "对应", "计量单位")).toEqual([
    ["指标", "财政总收入", "财政总收入", "万元"],
  ]);
});

test("Escape leaves everything as it was, and a list without a match says so", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  await giveFiles({ name: "萍乡5月.csv", text: MAY });
  await mapping();
  const input = screen.getByRole<HTMLInputElement>("combobox", { name: "“企业营收总量”认作" });
  const before = input.value;
  fireEvent.click(input);
  fireEvent.change(input, { target: { value: "没有这个名称" } });
  expect(screen.getByRole("listbox").textContent).toContain("没有找到");
  fireEvent.keyDown(input, { key: "Escape" });
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(input.value).toBe(before);
});

test("a name of a known table that no list has is asked about, and corrected", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  const text = "园区,指标,报告期,数据项,数值,单位\n萍乡开发区,财政总收入,2022-06,累计,22.35,亿元\n";
  await giveFiles({ name: "上报.csv", text });
  const panel = await mapping();
  expect(within(panel).getByText("“萍乡开发区”").closest("li")?.textContent).toContain("名称不在列表里");
  await chooseByKeyboard("“萍乡开发区”认作", "萍乡经开区");
  await press(/^载入\d+项$/);
  expect(tableRows(session, "Ledger", LEDGER_ROW, "6月")).toContainEqual([
    "萍乡经开区|财政总收入|2022|累计",
    22.35,
  ]);
});

test("what is remembered is looked through, changed, and forgotten", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const choice = { layout: "L_1", kind: "park", text: "开发区", meaning: "萍乡经开区", unit: "" } as const;
  valueOf(await reviseMapping(choice, ACTION));
  const words = await openPane();
  await openTab(words.tabs.load);
  fireEvent.click(screen.getByText("记住的名称对应"));
  await chooseByKeyboard("“开发区”认作", "湘乡经开区");
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "“开发区”认作" }).value).toBe("湘乡经开区");
  await press("忘记“开发区”");
  expect(await screen.findByText(/还没有记住的名称/)).toBeTruthy();
  expect(tableRows(session, "Mappings", "类别", "对应")).toEqual([
    ["园区", "萍乡经开区"],
    ["园区", "湘乡经开区"],
    ["取消", null],
  ]);
});
