/**
 * What docs/try-in-excel.md asks a person to look at in Excel is what the embedded host does: where Excel differs, the
 * host is wrong.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellFacts } from "../../tools/excel-facts/cellFacts.mjs";
import { observe } from "../../tools/excel-facts/fact.mjs";
import { tableFacts } from "../../tools/excel-facts/tableFacts.mjs";
import { workbookFacts } from "../../tools/excel-facts/workbookFacts.mjs";
import { installHost } from "../support/installHost";

const FACTS = [...cellFacts, ...tableFacts, ...workbookFacts];
const read = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8");

test.each(FACTS.map((fact) => [fact.id, fact.says, fact] as const))(
  "%s on the embedded host: %s",
  async (_, __, fact) => {
    // A member it does not know, in E2, is part of what is looked at.
    const session = await installHost({ language: "zh-CN", expectsGaps: fact.id === "E2" });
    const { observed, expected } = await observe(fact);
    expect(observed).toBe(expected);
    expect(session.book.sheets.map(({ name }) => name)).toHaveLength(1);
  },
);

test("a fact that is not so is told, with what was seen, and the workbook is as it was", async () => {
  const session = await installHost();
  const wrong = { ...cellFacts.find(({ id }) => id === "E10")!, expected: ["B2", "ItemNotFound"] };
  expect(await observe(wrong)).toMatchObject({ same: false, observed: '["A1","ItemNotFound"]' });
  const failing = { ...wrong, observe: () => Promise.reject(new Error("no such thing")) };
  expect(await observe(failing)).toMatchObject({ same: false, observed: "error: Error: no such thing" });
  expect(session.book.sheets).toHaveLength(1);
});

describe("the numbers", () => {
  const firstCells = (page: string): string[] =>
    [...read(page).matchAll(/^\| (E\d+) /gm)].map(([, number]) => number!);
  const assumed = firstCells("src/host/README.md");

  test("of the guide are those of all that the host's README assumes", () => {
    expect(assumed.length).toBeGreaterThan(40);
    expect(firstCells("docs/try-in-excel.md")).toEqual(assumed);
  });

  test("of facts that are looked at are among them, each once", () => {
    const ids = FACTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !assumed.includes(id))).toEqual([]);
  });

  test("the guide sends to the facts wherever there is one, and to a step where there is none", () => {
    const rows = [...read("docs/try-in-excel.md").matchAll(/^\| (E\d+) .*\| ([^|]+?) +\|$/gm)];
    const sent = rows.filter(([, , where]) => where!.startsWith("Facts")).map(([, number]) => number);
    expect(new Set(sent)).toEqual(new Set(FACTS.map(({ id }) => id)));
    expect(rows.filter(([, , where]) => !/^Facts|^Steps? \d/.test(where!))).toEqual([]);
  });
});
