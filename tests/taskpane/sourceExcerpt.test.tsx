/** @jest-environment jsdom */
/** From a figure in the review, and from a problem of a file, to what stands in the file. */
import { giveFiles, openPane, openTab, pageText, press } from "../support/openPane";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { load, MAY_RETURNS, newWorkbook } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const REVISED = `${HEADING}湘乡经开区,财政总收入,2022-05,累计,10.40,亿元\n湘乡经开区,税收,2022-05,累计,十几,亿元\n`;

async function reviewed(...files: Parameters<typeof giveFiles>): Promise<void> {
  await newWorkbook();
  await load(MAY_RETURNS);
  const words = await openPane();
  await openTab(words.tabs.load);
  await giveFiles(...files);
}

/** The cells shown for a place, line by line. */
function lines(region: HTMLElement): (string | null)[][] {
  return within(region)
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

test("a figure of the review opens the cells it comes from, and the same button closes them", async () => {
  await reviewed({ name: "更正.csv", text: REVISED });
  const button = screen.getByRole("button", { name: "来自 更正.csv，第2行第5列" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  fireEvent.click(button);
  const region = await screen.findByRole("region", { name: "更正.csv，第2行第5列附近的单元格" });
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(lines(region)).toEqual([
    ["", "A", "C", "D", "E", "F"],
    ["1", "园区", "报告期", "数据项", "数值", "单位"],
    ["2", "湘乡经开区", "2022-05", "累计", "10.40", "亿元"],
    ["3", "湘乡经开区", "2022-05", "累计", "十几", "亿元"],
  ]);
  // The one cell that is meant is named to those who listen, too, and the keyboard reaches what scrolls.
  expect([...region.querySelectorAll("[aria-current=true]")].map(({ textContent }) => textContent)).toEqual([
    "10.40",
  ]);
  expect(region.tabIndex).toBe(0);
  fireEvent.click(button);
  expect(screen.queryByRole("region", { name: /附近的单元格/ })).toBeNull();
});

test("a problem of a file leads to its cell while the file waits, and also once it is loaded", async () => {
  await reviewed({ name: "更正.csv", text: REVISED });
  fireEvent.click(screen.getByRole("button", { name: "更正.csv，第3行第5列" }));
  const region = await screen.findByRole("region", { name: "更正.csv，第3行第5列附近的单元格" });
  expect(region.querySelector("[aria-current=true]")?.textContent).toBe("十几");
  await press(/^载入\d+项$/);
  expect(pageText()).toContain("载入完成");
  const place = screen.getByRole("button", { name: "更正.csv，第3行第5列" });
  if (place.getAttribute("aria-expanded") === "false") fireEvent.click(place);
  const cells = await screen.findByRole("region", { name: "更正.csv，第3行第5列附近的单元格" });
  expect(cells.querySelector("[aria-current=true]")?.textContent).toBe("十几");
});

test("a name of a return without a fixed layout leads to its row, and to its column", async () => {
  const text = `萍乡经开区2022年5月主要经济指标,,\n,,单位：亿元\n指标名称,本月止累计,同比±%\n财政总收入,18.4,9.0\n企业营收总量,326,6.7\n`;
  await reviewed({ name: "萍乡5月.csv", text });
  const panel = await screen.findByRole("region", { name: "表格认读" });
  fireEvent.click(within(panel).getByRole("button", { name: "萍乡5月.csv，第5行第1列" }));
  const row = await within(panel).findByRole("region", { name: "萍乡5月.csv，第5行第1列附近的单元格" });
  expect(row.querySelector("[aria-current=true]")?.textContent).toBe("企业营收总量");
  fireEvent.click(within(panel).getByText(/^已认出/));
  fireEvent.click(await within(panel).findByRole("button", { name: "萍乡5月.csv，第3行第2列" }));
  const column = await within(panel).findByRole("region", { name: "萍乡5月.csv，第3行第2列附近的单元格" });
  expect(column.querySelector("[aria-current=true]")?.textContent).toBe("本月止累计");
});

test("a bulletin's figure opens its sentence with the words marked", async () => {
  const text =
    "湘乡经开区经济运行简报。2022年1至5月，湘乡经开区完成财政总收入10.4亿元，同比增长5.1%。税收稳定。";
  await reviewed({ name: "简报.txt", text });
  const [button] = screen.getAllByRole("button", { name: /^来自 简报\.txt，第\d+字$/ });
  fireEvent.click(button!);
  await waitFor(() => expect(document.querySelector("blockquote")).not.toBeNull());
  const quote = document.querySelector("blockquote")!;
  expect(quote.textContent).toMatch(/^2022年1至5月.*5\.1%。$/);
  expect(quote.querySelector("mark")?.textContent).toContain("财政总收入10.4亿元");
});

test("of two files of one name nobody can say which, so the place stays words", async () => {
  const other = `${HEADING}萍乡经开区,财政总收入,2022-05,累计,18.40,亿元\n`;
  await reviewed(
    { name: "上报.csv", text: `${HEADING}湘乡经开区,财政总收入,2022-05,累计,10.40,亿元\n` },
    { name: "上报.csv", text: other },
  );
  expect(pageText()).toContain("来自 上报.csv，第2行第5列");
  expect(screen.queryByRole("button", { name: /来自/ })).toBeNull();
});

test("a file that cannot be read any more says so in place of its cells", async () => {
  await reviewed({ name: "更正.csv", text: REVISED });
  jest
    .spyOn(Blob.prototype, "arrayBuffer")
    .mockRejectedValue(new DOMException("changed", "NotReadableError"));
  fireEvent.click(screen.getByRole("button", { name: "来自 更正.csv，第2行第5列" }));
  expect((await screen.findByText(/找不到文件“更正\.csv”/)).getAttribute("role")).toBe("alert");
  jest.restoreAllMocks();
});
