/** A report of people's own, put together in the pane's words, saved with the workbook, and printed by the command line. */
import { newDefinition, openDefinition } from "../../src/actions/editDefinition";
import { saveDefinition } from "../../src/actions/saveDefinition";
import { linesOf, moved, withNewLine, withoutLine, withSingle } from "../../src/core/definitionDraft";
import { writeBook } from "../../src/xlsx/writeBook";
import { parkKpi, folderOfEachTest } from "../support/commandLine";
import { ACTION, load, MAY_RETURNS, newWorkbook, TARGETS, valueOf } from "../support/parkWorkbook";

const folder = folderOfEachTest();

test("a definition made in the pane is changed by another person and makes the report of the next month", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  const begun = valueOf(await newDefinition({ base: "park" }))!;
  let draft = withSingle({ ...begun.draft, name: "财税快报" }, "title", "{园区}{年}年{月}月财税快报");
  for (const { id } of linesOf(draft, "body")) draft = withoutLine(draft, id);
  for (const { id, value } of linesOf(draft, "columns"))
    if (!["ytd", "growth"].includes(value)) draft = withoutLine(draft, id);
  draft = withNewLine(draft, "group", "一、财税").draft;
  draft = withNewLine(draft, "indicator", "税收").draft;
  draft = withNewLine(draft, "indicator", "财政总收入").draft;
  draft = withNewLine(draft, "note", "{年}年为快报数。").draft;
  expect(valueOf(await saveDefinition(draft, begun, ACTION))).toBe("saved");

  const again = valueOf(await openDefinition("财税快报"))!;
  const [, tax] = linesOf(again.draft, "body");
  const turned = moved(again.draft, tax!.id, 1);
  const colleague = { ...ACTION, client: "另一台电脑", by: "李梅" };
  expect(valueOf(await saveDefinition(turned, again, colleague))).toBe("saved");

  const base = folder.write("五月.xlsx", await writeBook(session.book));
  const june = folder.write(
    "六月.csv",
    "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-06,累计,22.1,亿元\n",
  );
  const made = await parkKpi([
    ...["report", base, june, "--period", "2022-06", "--kinds", "财税快报"],
    ...["--park", "萍乡经开区", "--out", folder.at("六月.xlsx")],
  ]);
  expect([made.code, made.error]).toEqual([0, expect.stringContaining("已生成")]);
  const book = await folder.open("六月.xlsx");
  const sheet = book.sheets.find(({ name }) => name === "萍乡经开区 财税快报")!;
  const texts = sheet.cells.rows.map((cells) => (cells ?? []).filter((cell) => typeof cell === "string"));
  const said = texts.flat();
  expect(said).toContain("萍乡经开区2022年6月财税快报");
  expect(said.some((text) => text.includes("2022年为快报数。"))).toBe(true);
  const rowOf = (text: string): number => texts.findIndex((cells) => cells.includes(text));
  expect([rowOf("一、财税"), rowOf("财政总收入"), rowOf("税收")].every((row) => row > 0)).toBe(true);
  expect(rowOf("一、财税")).toBeLessThan(rowOf("财政总收入"));
  expect(rowOf("财政总收入")).toBeLessThan(rowOf("税收"));
  expect(sheet.cells.rows[rowOf("财政总收入")]).toContain(22.1);
});
