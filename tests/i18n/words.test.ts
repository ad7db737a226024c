import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/core/language";
import type { Language } from "../../src/core/language";
import { LEDGER_MEASURES } from "../../src/core/observation";
import { fill, nearestLanguage, words } from "../../src/i18n/translate";
import { SIMPLIFIED_ONLY } from "../support/simplifiedOnly";

const SOURCES = join(__dirname, "../../src");

/** Every text of a language with its path. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}/${key}`));
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

/** Codes of problems written anywhere in the product, outside the words themselves. */
function problemCodes(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("i18n") && !file.startsWith("host"),
  );
  const codes = files.flatMap((file) =>
    [
      ...readFileSync(join(SOURCES, file), "utf8").matchAll(
        /"((?:source|xlsx|load|excel|check|report|form|workbook|setup)\.[a-z][A-Za-z0-9]*)"/g,
      ),
    ].map((match) => match[1]!),
  );
  return [...new Set(codes)].sort();
}

describe.each(LANGUAGES)("the words of %s", (language) => {
  const all = words(language);

  test("every problem the product can find has its sentence", () => {
    expect(problemCodes().filter((code) => !Object.hasOwn(all.problems, code))).toEqual([]);
  });

  test("sentences of problems end as sentences and begin with no code", () => {
    for (const [code, sentence] of Object.entries(all.problems)) {
      expect([code, /[。.]$/.test(sentence)]).toEqual([code, true]);
      expect(sentence).not.toContain(code);
    }
  });

  test("no text is empty but those that may be", () => {
    const mayBeEmpty =
      /\/(?:periodMark|growthTarget)\/|\/subtitle\/|\/narrative\/(?:saying|verbs|leaders|indent)/;
    expect(
      texts(all).filter(
        ([path, text]) => text.trim() === "" && !mayBeEmpty.test(path) && !path.endsWith("ofWhichSpace"),
      ),
    ).toEqual([]);
  });

  test("placeholders are those of the Chinese text", () => {
    const chinese = new Map(texts(words("zh-CN")));
    for (const [path, text] of texts(all)) {
      const allowed = placeholders(chinese.get(path) ?? text);
      const known = new Set([...allowed, "monthName"]);
      expect([path, placeholders(text).filter((name) => !known.has(name))]).toEqual([path, []]);
    }
  });

  test("headings of a table are unique and free of signs that structured references cannot hold", () => {
    for (const [table, headings] of Object.entries(all.workbook.headings)) {
      const names = Object.values(headings);
      expect([table, new Set(names.map((name) => name.toLowerCase())).size]).toEqual([table, names.length]);
      for (const name of names)
        expect([table, name]).toEqual([table, expect.not.stringMatching(/[()%#[\]'@|]|^\s|\s$/)]);
    }
  });

  test("tabs are names Excel allows, unique", () => {
    const tabs = Object.values(all.workbook.tabs);
    expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(tabs.length);
    for (const tab of tabs) expect(tab).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  test("words that formulas compare are unique within their list, and drop-down lists hold at most 255 characters", () => {
    const { ledgerMeasures, kinds, directions, frequencies, january, aggregations, rankBases, targetTypes } =
      all.workbook;
    const {
      growthBases,
      roundingRules,
      printed,
      statuses,
      parkLevels,
      severities,
      submissionStatuses,
      yesNo,
    } = all.workbook;
    const lists = {
      ledgerMeasures,
      kinds,
      directions,
      frequencies,
      january,
      aggregations,
      rankBases,
      targetTypes,
      growthBases,
    };
    const more = { roundingRules, printed, statuses, parkLevels, severities, submissionStatuses, yesNo };
    for (const [name, list] of Object.entries({ ...lists, ...more })) {
      const items = Object.values(list);
      expect([name, new Set(items).size]).toEqual([name, items.length]);
      expect([name, items.join(",").length <= 255, items.some((item) => item.includes(","))]).toEqual([
        name,
        true,
        false,
      ]);
    }
  });

  test("input messages and formula texts are as long as Excel takes them", () => {
    for (const message of Object.values(all.workbook.inputMessages))
      expect(message.length).toBeLessThanOrEqual(255);
    expect(all.workbook.inputError.title.length).toBeLessThanOrEqual(32);
    for (const [path, text] of texts(all.report)) expect([path, text.length <= 255]).toEqual([path, true]);
    for (const { title, message } of [all.report.strip.parkPrompt, all.report.strip.periodPrompt]) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  });
});

test("traditional Chinese holds no character that only simplified Chinese has", () => {
  const own = texts(words("zh-TW")).filter(([path]) => path !== "/workbook/languages/zh-CN");
  expect(own.filter(([, text]) => SIMPLIFIED_ONLY.test(text))).toEqual([]);
});

test("the words of the ledger are those of the tables' rules", () => {
  expect(LEDGER_MEASURES.map((measure) => words("zh-CN").workbook.ledgerMeasures[measure])).toEqual([
    "累计",
    "本月",
    "期末",
    "上报同比",
    "上报本月同比",
    "同期可比数",
    "上报位次",
  ]);
  expect(words("zh-CN").workbook.roundingRules).toEqual({
    "half-up": "四舍五入",
    "half-even": "四舍六入五成双",
  });
});

test("what is printed instead of a percentage is what the conventions say", () => {
  expect(Object.values(words("zh-CN").workbook.printed)).toEqual([
    "扭亏",
    "转亏",
    "减亏",
    "增亏",
    "上年同期无",
    "持平",
    "—",
    "…",
    "未设目标",
    "达标",
    "未达标",
  ]);
});

test("placeholders are filled, and one that nobody fills disappears", () => {
  expect(fill("{park}月报", { park: "萍乡经开区" })).toBe("萍乡经开区月报");
  expect(fill("第{row}行{column}", { row: 3 })).toBe("第3行");
  expect(fill("{a}{b}", { a: "{b}", b: "$&" })).toBe("{b}$&");
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh_TW", "zh-TW"],
  ["zh-Hant-HK", "zh-TW"],
  ["zh-MO", "zh-TW"],
  ["zh", "zh-CN"],
  ["zh-Hans-SG", "zh-CN"],
  ["EN-gb", "en-US"],
  ["en", "en-US"],
  ["de-DE", "zh-CN"],
  ["", "zh-CN"],
] satisfies [string, Language][])("the language nearest to %j is %s", (tag, language) => {
  expect(nearestLanguage(tag)).toBe(language);
});
