/** A definition in the pane and its rows in the table: what nobody changed stays as it was typed. */
import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { DEFINED_COLUMNS } from "../../src/core/definition";
import {
  canMove,
  linesOf,
  moved,
  otherLines,
  withLine,
  withNewLine,
  withoutLine,
  withSingle,
  type DefinitionDraft,
} from "../../src/core/definitionDraft";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES, type Language } from "../../src/core/language";
import { words } from "../../src/i18n/translate";
import { draftArrangement, type RowArrangement } from "../../src/report/definitionArrangement";
import { draftFaults, readDrafts } from "../../src/report/definitionDrafts";
import type { DefinitionTable } from "../../src/report/definitionLines";
import { readDefinitions } from "../../src/report/definitionRows";
import { findColumns, headerRow } from "../../src/report/tables";

type Cell = string | number | boolean;
type Rows = readonly (readonly Cell[])[];

const indicators = new IndicatorIndex(CATALOGUE);
const find = (text: string) => indicators.find(text);
/** People added a column of their own behind the table's, 8th. */
const OWN = 7;

function tableOf(rows: Rows, language: Language = "zh-CN"): DefinitionTable {
  const columns = findColumns("Definitions", headerRow("Definitions", language))!.columns;
  return { sheetName: "报表定义", top: 0, left: 0, columns, rows };
}

const row = (...cells: Cell[]): Cell[] => Array.from({ length: OWN + 1 }, (_, at) => cells[at] ?? "");

/** Carries an arrangement out on an array, as the writer does on the sheet. */
function carriedOut(rows: Rows, { inserted, removed, written }: RowArrangement): Cell[][] {
  const before = rows.map((cells) => [...cells]);
  const now = before.map((cells, index) => ({ cells: [...cells], goes: removed.includes(index) }));
  for (const { before: at, count } of [...inserted].reverse())
    now.splice(at, 0, ...Array.from({ length: count }, () => ({ cells: row(), goes: false })));
  for (const { row: at, from, cells } of written) {
    const { report, line, indicator, column, text, decimals } = cells;
    const beside = from === null ? now[at]!.cells.slice(6) : before[from]!.slice(6);
    now[at]!.cells = [report, line, indicator, column, text, decimals, ...beside];
  }
  return now.filter(({ goes }) => !goes).map(({ cells }) => cells);
}

const TYPED: Rows = [
  row("另一张", "指标", "税收"),
  row("快报", "类型", "", "", "园区月报 ", "", "", "甲"),
  row("", "标题", "", "", "{ 园区 }快报", "", "", "乙"),
  row("", "栏目", "", "累计", "", "", "先看这列", "丙"),
  row(),
  row("", "", "", "同比", "", "", "", "丁"),
  row("", "分组", "", "", "一、工业", "", "", "戊"),
  row("", "", "工业投资", "", "随手写的", "1", "", "己"),
  row("快报", "指标", "规上工业增加值", "", "", 2, "", "庚"),
  row("", "合计", "", "", "x", "", "", "辛"),
  row("", "附注", "", "", "本表自用", "", "", "壬"),
  row("末一张", "指标", "税收"),
];

const quick = (rows: Rows = TYPED) => readDrafts(tableOf(rows), words("zh-CN").workbook)[1]!;
const saved = (draft: DefinitionDraft, rows: Rows = TYPED): Cell[][] =>
  carriedOut(rows, draftArrangement(draft, quick(rows), rows.length, words("zh-CN").workbook));
const idOf = ({ lines }: DefinitionDraft, value: string): number =>
  lines.find((line) => line.value === value)!.id;

test("a definition nobody changed is not written at all", () => {
  const read = quick();
  expect(draftArrangement(read.draft, read, TYPED.length, words("zh-CN").workbook)).toEqual({
    inserted: [],
    removed: [],
    written: [],
  });
});

test("what is typed is shown as what it stands for, and lines nobody understands stand apart", () => {
  const { draft } = quick();
  expect(draft.name).toBe("快报");
  expect(linesOf(draft, "columns").map(({ value }) => value)).toEqual(["ytd", "growth"]);
  expect(linesOf(draft, "body").map(({ kind, value, decimals }) => [kind, value, decimals])).toEqual([
    ["group", "一、工业", ""],
    ["indicator", "工业投资", "1"],
    ["indicator", "规上工业增加值", "2"],
  ]);
  expect(otherLines(draft).map(({ said }) => said)).toEqual(["合计 x"]);
});

test("decimals pasted as text are those of the list, and stay as they were typed where nobody chooses others", () => {
  const rows = TYPED.map((cells, at) =>
    at === 8 ? row("快报", "指标", "规上工业增加值", "", "", "２位", "", "庚") : cells,
  );
  const { draft } = quick(rows);
  expect(linesOf(draft, "body").at(-1)!.decimals).toBe("2");
  expect(saved(moved(draft, idOf(draft, "工业投资"), 1), rows).find((cells) => cells[7] === "庚")![5]).toBe(
    "２位",
  );
});

test("a line that moves takes along what stands beside it; other lines keep their rows, theirs and the blank ones", () => {
  const { draft } = quick();
  const now = saved(moved(draft, idOf(draft, "工业投资"), 1));
  expect(now).toEqual([...TYPED.slice(0, 7), [...TYPED[8]!], [...TYPED[7]!], ...TYPED.slice(9)]);
  const columns = saved(moved(draft, idOf(draft, "ytd"), 1));
  expect([columns[3], columns[4], columns[5]]).toEqual([TYPED[5], TYPED[4], TYPED[3]]);
});

test("a new line comes where it was put, a line taken out goes alone, a new name is written where the old one stood", () => {
  const { draft } = quick();
  const added = withNewLine(draft, "indicator", "税收", idOf(draft, "工业投资")).draft;
  const without = withoutLine(added, idOf(added, "规上工业增加值"));
  const now = saved({ ...withSingle(without, "theme", "screen"), name: "工业快报" });
  expect(now.map((cells) => cells.slice(0, 6).join("|"))).toEqual([
    "另一张|指标|税收|||",
    "工业快报|类型|||园区月报 |",
    "|标题|||{ 园区 }快报|",
    "|样式|||屏幕|",
    "|栏目||累计||",
    "|||||",
    "|||同比||",
    "|分组|||一、工业|",
    "||工业投资||随手写的|1",
    "|指标|税收|||",
    "|合计|||x|",
    "|附注|||本表自用|",
    "末一张|指标|税收|||",
  ]);
  expect(now.map((cells) => cells[OWN]).join("")).toBe("甲乙丙丁戊己辛壬");
});

test("a group moves with its indicators past the whole group beside it, and no higher than the first heading", () => {
  const rows = [
    row("另一张", "指标", "税收"),
    row("快报", "指标", "财政总收入"),
    row("快报", "分组", "", "", "一"),
    row("快报", "指标", "税收"),
    row("快报", "分组", "", "", "二"),
    row("快报", "指标", "工业投资"),
    row("快报", "指标", "固定资产投资"),
  ];
  const { draft } = quick(rows);
  const values = ({ lines }: DefinitionDraft): string => lines.map(({ value }) => value).join(" ");
  expect(canMove(draft, idOf(draft, "一"), -1)).toBe(false);
  expect(canMove(draft, idOf(draft, "财政总收入"), -1)).toBe(false);
  expect(values(moved(draft, idOf(draft, "二"), -1))).toBe("财政总收入 二 工业投资 固定资产投资 一 税收");
  // An indicator at the head of its group goes to the group above.
  expect(values(moved(draft, idOf(draft, "工业投资"), -1))).toBe(
    "财政总收入 一 税收 工业投资 二 固定资产投资",
  );
});

test("every line taken out and others put in their place leave the definition in its place", () => {
  const { draft } = quick();
  const empty: DefinitionDraft = { ...draft, lines: [] };
  const now = saved(withNewLine(empty, "indicator", "工业投资").draft);
  expect(now.map((cells) => cells.slice(0, 3))).toEqual([
    ["另一张", "指标", "税收"],
    ["快报", "指标", "工业投资"],
    ["", "", ""],
    ["末一张", "指标", "税收"],
  ]);
});

test("faults are told at their line while one types", () => {
  const table = tableOf(TYPED);
  const zh = words("zh-CN").workbook;
  const read = quick();
  const faults = (draft: DefinitionDraft): (string | number | null)[][] =>
    draftFaults(draft, read, table, zh, find).map(({ line, problem }) => [problem.code, line]);
  const { draft } = read;
  const other = draft.lines.find(({ kind }) => kind === null)!.id;
  expect(faults(draft)).toEqual([["definition.unknownLine", other]]);
  const clean = withoutLine(draft, other);
  expect(faults(clean)).toEqual([]);
  expect(faults({ ...clean, name: "末一张 " })).toEqual([["definition.nameTwice", null]]);
  expect(faults({ ...clean, name: "" })).toEqual([["definition.unnamed", null]]);
  expect(faults({ ...clean, lines: [] })).toEqual([["definition.noLines", null]]);
  const id = idOf(clean, "工业投资");
  expect(faults(withLine(clean, id, { decimals: "9" }))).toEqual([["definition.badDecimals", id]]);
  expect(faults(withLine(clean, id, { value: "龙虾产量" }))).toEqual([["definition.unknownIndicator", id]]);
  const group = idOf(clean, "一、工业");
  expect(faults(withLine(clean, group, { value: "" }))).toEqual([["definition.blank", group]]);
});

/** Anything people may type into the table, mostly what it is for. */
const typedTable = (language: Language): fc.Arbitrary<Rows> => {
  const { definitionLines, definitionColumns, definitionBases, themes } = words(language).workbook;
  const names = ["税收", "工业投资", "财政总收入", "Tax revenue", "龙虾产量", ""];
  return fc.array(
    fc
      .record({
        report: fc.constantFrom("", "", "", "甲", "乙", " 甲", "丙"),
        line: fc.constantFrom("", ...Object.values(definitionLines), "合计"),
        indicator: fc.constantFrom(...names),
        column: fc.constantFrom("", ...Object.values(definitionColumns), "环比"),
        text: fc.constantFrom(
          "",
          ...Object.values(definitionBases),
          ...Object.values(themes),
          "{park}",
          "=1",
          " 一 ",
        ),
        decimals: fc.constantFrom("", 1, "2", 9),
        beside: fc.nat(1_000),
      })
      .map(({ report, line, indicator, column, text, decimals, beside }) =>
        row(report, line, indicator, column, text, decimals, "", beside),
      ),
    { minLength: 1, maxLength: 14 },
  );
};

/** Something a person does in the pane; places are shares. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("up", "down", "out", "indicator", "column", "note", "title", "decimals", "name"),
    at: fc.nat(99),
    text: fc.constantFrom("税收", "工业投资", "新的"),
  }),
  { maxLength: 8 },
);

function edited(
  draft: DefinitionDraft,
  { kind, at, text }: { kind: string; at: number; text: string },
): DefinitionDraft {
  const id = draft.lines[at % Math.max(1, draft.lines.length)]?.id ?? -1;
  switch (kind) {
    case "up":
      return moved(draft, id, -1);
    case "down":
      return moved(draft, id, 1);
    case "out":
      return withoutLine(draft, id);
    case "indicator":
      return withNewLine(draft, "indicator", text, id).draft;
    case "column":
      return withNewLine(draft, "column", DEFINED_COLUMNS[at % DEFINED_COLUMNS.length]!).draft;
    case "note":
      return withNewLine(draft, "note", text).draft;
    case "title":
      return withSingle(draft, "title", text);
    case "decimals":
      return withLine(draft, id, { decimals: String(at % 4) });
    default:
      return { ...draft, name: `${text}${at}` };
  }
}

test.each(LANGUAGES)(
  "whatever was typed and whatever is changed: other rows stay, and the saved rows are read as what the pane showed, in %s",
  (language) => {
    const { workbook } = words(language);
    fc.assert(
      fc.property(typedTable(language), fc.nat(99), edits, (rows, which, deeds) => {
        const table = tableOf(rows, language);
        const all = readDrafts(table, workbook);
        fc.pre(all.length > 0);
        const at = which % all.length;
        const read = all[at]!;
        fc.pre(read.draft.name !== "");
        const draft = deeds.reduce(edited, read.draft);
        fc.pre(draft.lines.length > 0 && draft.name !== "");
        const now = carriedOut(rows, draftArrangement(draft, read, rows.length, workbook));
        // Rows of others, and blank ones, are those they were, in their order.
        const own = new Set(read.rows);
        const others = rows.filter((_, index) => !own.has(index));
        const stays = (cells: readonly Cell[]): string => JSON.stringify(cells);
        const left = now.map(stays);
        let from = 0;
        for (const cells of others.map(stays)) {
          const found = left.indexOf(cells, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + 1;
        }
        expect(now).toHaveLength(others.length + draft.lines.length);
        // What people wrote beside a line is beside it still.
        const again = readDrafts(tableOf(now, language), workbook);
        const name = draft.name.trim().toLowerCase();
        const found = again.find(
          (each) => each.draft.name.toLowerCase() === name && each.draft.lines.length >= draft.lines.length,
        );
        const same = ({ kind, value, decimals }: (typeof draft.lines)[number]) => [kind, value, decimals];
        // A definition of the same name right above or below becomes one with it; the pane tells of that name before.
        if (all.some((each) => each !== read && each.draft.name.toLowerCase() === name)) return;
        expect(found!.draft.lines.map(same)).toEqual(draft.lines.map(same));
        for (const [index, line] of draft.lines.entries())
          if (line.from !== null)
            expect(now[found!.rows[index]!]![OWN]).toBe(rows[read.rows[line.from]!]![OWN]);
        // The faults told while typing are those of the sheet.
        const told = draftFaults(draft, read, table, workbook, find).map(({ problem }) => problem.code);
        const lines = found!.rows.map((body) => body + 2);
        const real = readDefinitions(tableOf(now, language), workbook, find)
          .problems.filter(({ place }) => lines.includes(place!.row!))
          .map(({ code }) => code);
        expect(told.sort()).toEqual(real.sort());
      }),
      { numRuns: 300 },
    );
  },
);
