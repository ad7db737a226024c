/** The saved report workbook keeps the rules Excel enforces on files. */
import { LANGUAGES } from "../../src/core/language";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import { load, MAY_RETURNS, newWorkbook, report, TARGETS } from "../support/parkWorkbook";
import { excelFileFaults } from "../support/xlsxRules";

test.each(LANGUAGES)("in %s, new and carried on next month", async (language) => {
  const first = await newWorkbook({ language });
  await load(MAY_RETURNS, TARGETS);
  await report();
  const saved = await first.save();
  expect(await excelFileFaults(saved)).toEqual([]);

  const next = await installHost({ language, book: await readBook(saved) });
  await load(
    "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,外贸出口,2022-06,累计,3.2,亿元\n新园区,税收,2022-06,累计,1,亿元",
  );
  await report([], { year: 2022, month: 6 });
  expect(await excelFileFaults(await next.save())).toEqual([]);
});

test("with parks and indicators named to break it", async () => {
  const session = await newWorkbook();
  const names = [
    "=1+1",
    "甲[乙]:丙*丁?戊/己\\庚",
    "'引号'园区",
    'A"B"<&>区',
    "园区 #1 (东)@",
    "A1",
    "TRUE",
    "某".repeat(64),
  ];
  const rows = names.map(
    (name) => `"${name.replaceAll('"', '""')}","${name.replaceAll('"', '""')}",2022-05,累计,-1,亿元`,
  );
  await load(`园区,指标,报告期,数据项,数值,单位\n${rows.join("\n")}`);
  expect(await report()).toHaveLength(names.length);
  expect(await excelFileFaults(await session.save())).toEqual([]);
});
