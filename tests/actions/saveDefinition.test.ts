/** Definitions changed in the pane and written into their table, on the embedded host. */
import { buildReports } from "../../src/actions/buildReports";
import {
  asCopy,
  faultsOf,
  newDefinition,
  openDefinition,
  type OpenedDefinition,
} from "../../src/actions/editDefinition";
import type { Outcome } from "../../src/actions/outcome";
import { readOverview } from "../../src/actions/readOverview";
import { removeDefinition, restoreDefinition, saveDefinition } from "../../src/actions/saveDefinition";
import {
  moved,
  withLine,
  withNewLine,
  withoutLine,
  withSingle,
  type DefinitionDraft,
} from "../../src/core/definitionDraft";
import type { HostSession } from "../../src/host/session";
import { ACTION, MAY, sheetOf, tableRows, valueOf } from "../support/parkWorkbook";
import { claimsIn } from "../support/claims";
import { openCopy, sharedBook } from "../support/sharedBook";
import type { Book } from "../../src/xlsx/book";

/** Lines as people typed them; 我的 is a column of their own, with a formula in one row. */
const TYPED: (string | number)[][] = [
  ["投资比较", "类型", "", "", "分园区比较", "", "", "甲"],
  ["", "指标", "固定资产投资", "", "", "", "", "乙"],
  ["财税快报", "类型", "", "", "园区月报", "", "", "丙"],
  ["", "栏目", "", "累计", "", "", "先看", "丁"],
  ["", "栏目", "", "同比", "", "", "", "=LEN(C6)"],
  ["", "指标", "财政总收入", "", "", "", "", "=LEN(C7)"],
  ["", "指标", "税收", "", "", 1, "", "=LEN(C8)"],
  ["末一张", "指标", "税收", "", "", "", "", "癸"],
];

let book: Book;
beforeAll(async () => {
  book = await sharedBook();
});

async function workbook(): Promise<HostSession> {
  const session = await openCopy(book);
  await inExcel(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.columns.add(undefined, undefined, "我的");
    table.resize(`A1:H${TYPED.length + 1}`);
    const body = table.getDataBodyRange();
    body.formulas = TYPED.map((row) => Array.from({ length: 8 }, (_, column) => row[column] ?? ""));
    body.getRow(7).format.fill.color = "#C6E0B4";
    // Below the table somebody keeps a remark.
    context.workbook.worksheets.getItem("报表定义").getRange("B13").values = [["每年一月核对"]];
  });
  return session;
}

async function inExcel(work: (context: Excel.RequestContext) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    await work(context);
    await context.sync();
  });
}

const opened = async (name: string): Promise<OpenedDefinition> => valueOf(await openDefinition(name))!;
const idOf = ({ lines }: DefinitionDraft, value: string): number =>
  lines.find((line) => line.value === value)!.id;
const lines = (session: HostSession): string[] =>
  tableRows(session, "Definitions", "报表", "行别", "指标", "栏目", "文字", "小数位", "备注", "我的").map(
    (row) => (row as (string | number | null)[]).map((cell) => cell ?? "").join("|"),
  );
const STOOD = [
  "投资比较|类型|||分园区比较|||甲",
  "|指标|固定资产投资|||||乙",
  "财税快报|类型|||园区月报|||丙",
  "|栏目||累计|||先看|丁",
  "|栏目||同比||||0",
  "|指标|财政总收入|||||5",
  "|指标|税收|||1||2",
  "末一张|指标|税收|||||癸",
];

test("changes are written at their lines; other reports, people's columns, colours and what stands below are as they were", async () => {
  const session = await workbook();
  expect(lines(session)).toEqual(STOOD);
  const definition = await opened("财税快报");
  let { draft } = definition;
  draft = withSingle(draft, "title", "{园区}财税");
  draft = moved(draft, idOf(draft, "税收"), -1);
  draft = withNewLine(draft, "indicator", "工业投资", idOf(draft, "财政总收入")).draft;
  draft = withoutLine(draft, idOf(draft, "growth"));
  draft = withLine(draft, idOf(draft, "财政总收入"), { decimals: "3" });
  expect(faultsOf(draft, definition)).toEqual([]);
  session.traffic.reset();
  expect(valueOf(await saveDefinition(draft, definition, ACTION))).toBe("saved");
  expect(session.traffic.syncs).toBe(5);
  expect(lines(session)).toEqual([
    ...STOOD.slice(0, 3),
    "|标题|||{园区}财税|||",
    "|栏目||累计|||先看|丁",
    "|指标|税收|||1||2",
    "|指标|财政总收入|||3||5",
    "|指标|工业投资|||||",
    STOOD[7],
  ]);
  const sheet = sheetOf(session, "报表定义");
  expect(sheet.styles.at(9, 2).fill).toBe("#C6E0B4");
  expect([11, 12, 13].map((row) => sheet.cells.value(row, 1))).toContain("每年一月核对");
  const { problems, reports } = valueOf(
    await buildReports({ kinds: [], definitions: ["财税快报"], parks: ["萍乡经开区"], month: MAY }, ACTION),
  );
  expect([problems, reports.length]).toEqual([[], 1]);
});

test("a definition somebody changed or deleted meanwhile is not written over, and the pane is told", async () => {
  const session = await workbook();
  const definition = await opened("财税快报");
  const draft = withSingle(definition.draft, "theme", "screen");
  // Another report's lines, and rows that move, are nobody's concern here.
  await inExcel((context) => {
    context.workbook.tables.getItem("Definitions").rows.getItemAt(1).delete();
    context.workbook.worksheets.getItem("报表定义").getRange("C2").values = [["随手"]];
  });
  await inExcel((context) => {
    context.workbook.worksheets.getItem("报表定义").getRange("C7").values = [["工业投资"]];
  });
  const stands = lines(session);
  expect(valueOf(await saveDefinition(draft, definition, ACTION))).toBe("changed");
  expect(lines(session)).toEqual(stands);
  const again = await opened("财税快报");
  expect(valueOf(await saveDefinition(withSingle(again.draft, "theme", "screen"), again, ACTION))).toBe(
    "saved",
  );
  expect(lines(session)).toContain("|样式|||屏幕|||");

  const last = await opened("末一张");
  await inExcel((context) => context.workbook.tables.getItem("Definitions").rows.getItemAt(7).delete());
  expect(lines(session).some((line) => line.startsWith("末一张"))).toBe(false);
  expect(valueOf(await saveDefinition(last.draft, last, ACTION))).toBe("gone");
  // Kept beside the other's instead.
  const copy = asCopy(last.draft, last);
  expect(valueOf(await saveDefinition(copy.draft, copy, ACTION))).toBe("saved");
  expect(lines(session).at(-1)).toBe("末一张 1|指标|税收|||||");
});

test("what somebody types while it is written, or puts in or takes out, stands as they left it", async () => {
  const deeds: readonly ((context: Excel.RequestContext) => unknown)[] = [
    (context) => (context.workbook.worksheets.getItem("报表定义").getRange("C9").values = [["固定资产投资"]]),
    (context) => context.workbook.tables.getItem("Definitions").rows.getItemAt(0).delete(),
    (context) =>
      context.workbook.tables.getItem("Definitions").rows.add(0, [["新", "", "税收", "", "", "", "", ""]]),
  ];
  // Of five requests the third looks at the rows once more, and the fourth writes them.
  for (const request of [3, 4])
    for (const deed of deeds) {
      const session = await workbook();
      const definition = await opened("财税快报");
      let draft = withoutLine(definition.draft, idOf(definition.draft, "growth"));
      draft = moved(draft, idOf(draft, "税收"), -1);
      draft = withNewLine(draft, "note", "一").draft;
      draft = withNewLine(draft, "note", "二").draft;
      let left: string[] = [];
      let counted = 0;
      session.holdRequest = (answer, isCounted) => {
        if (!isCounted || ++counted !== request) return answer();
        session.holdRequest = null;
        void inExcel(deed).then(() => {
          left = lines(session);
          answer();
        });
      };
      const outcome = await saveDefinition(draft, definition, ACTION);
      expect(outcome.done ? "" : outcome.problem.code).toBe("commit.editedMeanwhile");
      expect(lines(session)).toEqual(left);
      // Nobody is kept from writing afterwards.
      expect(valueOf(await saveDefinition(draft, await opened("财税快报"), ACTION))).toBe("saved");
    }
});

/** What the table shows and what was entered in it, its fills, and what reports are known by. */
async function everything(session: HostSession): Promise<unknown> {
  let entered: unknown;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("报表定义").getRange("A1:H14");
    range.load("formulas,values");
    await context.sync();
    entered = [range.formulas, range.values];
  });
  const { styles } = sheetOf(session, "报表定义");
  const fills = Array.from({ length: 14 }, (_, row) => styles.at(row, 2).fill ?? null);
  const identities = session.book.names.filter(({ name }) => name === "ReportIdentity");
  return [entered, fills, identities.map(({ scope, refersTo }) => [scope, refersTo]).sort()];
}

/** A report with texts Excel would read as formulas and dates, made once, and a draft that changes all there is to change. */
async function renaming(): Promise<{
  session: HostSession;
  definition: OpenedDefinition;
  draft: DefinitionDraft;
}> {
  const session = await workbook();
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("报表定义");
    sheet.getRange("G2:H2").values = [["'2022-05", "'=1+1"]];
    sheet.getRange("G3:H3").values = [["'007", "'1-2"]];
    sheet.getRange("G6").numberFormat = [["@"]];
    sheet.getRange("G6").values = [["3-4"]];
    context.workbook.tables.getItem("Definitions").getDataBodyRange().getRow(2).format.fill.color = "#FFE699";
    // The row that is taken out, below the coloured one.
    sheet.getRange("C6:D6").format.fill.color = "#DDEBF7";
    sheet.getRange("D6").format.font.color = "#C00000";
  });
  valueOf(
    await buildReports({ kinds: [], definitions: ["财税快报"], parks: ["萍乡经开区"], month: MAY }, ACTION),
  );
  const definition = await opened("财税快报");
  let draft = withoutLine(definition.draft, idOf(definition.draft, "growth"));
  draft = moved(draft, idOf(draft, "税收"), -1);
  draft = withSingle(draft, "title", "{园区}财税");
  draft = withNewLine(draft, "note", "一").draft;
  return { session, definition, draft: { ...draft, name: "收入快报" } };
}

test("what is taken back is whole: texts stay texts, colours stay on their rows, reports keep their definition", async () => {
  const { session, definition, draft } = await renaming();
  let left: unknown;
  let counted = 0;
  session.holdRequest = (answer, isCounted) => {
    if (!isCounted || ++counted !== 4) return answer();
    session.holdRequest = null;
    void inExcel(
      (context) =>
        (context.workbook.worksheets.getItem("报表定义").getRange("C9").values = [["固定资产投资"]]),
    )
      .then(() => everything(session))
      .then((now) => {
        left = now;
        answer();
      });
  };
  const outcome = await saveDefinition(draft, definition, ACTION);
  expect(outcome.done ? "" : outcome.problem.code).toBe("commit.editedMeanwhile");
  expect(await everything(session)).toEqual(left);
  expect(claimsIn(session)).toEqual([]);
});

test("wherever Excel refuses the writing the table is as before or as saved, and nobody is kept from writing", async () => {
  const whole = await renaming();
  const before = await everything(whole.session);
  expect(valueOf(await saveDefinition(whole.draft, whole.definition, ACTION))).toBe("saved");
  const after = await everything(whole.session);
  // A failure before an action that is not there does not come: the last action was the one before it.
  let actions = Infinity;
  for (const when of ["before", "after"] as const)
    for (let action = 0; action < actions; action++) {
      const { session, definition, draft } = await renaming();
      session.failAt({ sync: 4, action, when, code: "GeneralException" });
      const outcome = await saveDefinition(draft, definition, ACTION);
      const refused = !outcome.done;
      if (!refused) actions = action;
      expect([action, await everything(session)]).toEqual([action, refused ? before : after]);
      expect(claimsIn(session)).toEqual([]);
    }
});

test("a definition at the table's end, above what stands below, one taken out and one put back come whole or not at all", async () => {
  const longer = async (): Promise<() => Promise<Outcome<unknown>>> => {
    const definition = await opened("末一张");
    const { draft } = withNewLine(withNewLine(definition.draft, "note", "一").draft, "note", "二");
    return () => saveDefinition(draft, definition, ACTION);
  };
  const removing = async (): Promise<() => Promise<Outcome<unknown>>> => {
    const { read } = await opened("投资比较");
    return () => removeDefinition(read!, ACTION);
  };
  const restoring = async (): Promise<() => Promise<Outcome<unknown>>> => {
    const removed = valueOf(await removeDefinition((await opened("财税快报")).read!, ACTION));
    if (typeof removed === "string") throw new Error(removed);
    return () => restoreDefinition(removed, ACTION);
  };
  for (const prepared of [longer, removing, restoring])
    for (let action = 0, refused = true; refused; action++) {
      const session = await workbook();
      const deed = await prepared();
      const stood = await everything(session);
      session.failAt({ sync: 4, action, when: "before", code: "GeneralException" });
      const outcome = await deed();
      refused = !outcome.done;
      if (refused)
        expect([prepared.name, action, await everything(session)]).toEqual([prepared.name, action, stood]);
      else expect(await everything(session)).not.toEqual(stood);
      expect(claimsIn(session)).toEqual([]);
    }
});

test("a report whose lines were all taken out is still there, with its type alone", async () => {
  const session = await workbook();
  const definition = await opened("末一张");
  const draft = withoutLine(definition.draft, idOf(definition.draft, "税收"));
  expect(valueOf(await saveDefinition(draft, definition, ACTION))).toBe("saved");
  expect(lines(session)).toEqual([...STOOD.slice(0, 7), "末一张|类型|||园区月报|||"]);
});

test("a formula in a cell nobody changed stays one when another cell of its line is written", async () => {
  const session = await workbook();
  const formula = async (address: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("报表定义").getRange(address);
      cell.load("formulas");
      await context.sync();
      return cell.formulas[0]![0] as unknown;
    });
  await inExcel((context) => {
    context.workbook.worksheets.getItem("报表定义").getRange("C7").formulas = [['="财政"&"总收入"']];
  });
  const definition = await opened("财税快报");
  const draft = withLine(definition.draft, idOf(definition.draft, "财政总收入"), { decimals: "3" });
  expect(valueOf(await saveDefinition(draft, definition, ACTION))).toBe("saved");
  expect(lines(session)[5]).toBe("|指标|财政总收入|||3||5");
  expect(await formula("C7")).toBe('="财政"&"总收入"');
});

test("a definition that gets another name and another type in one takes its sheets along", async () => {
  const session = await workbook();
  const parks = ["萍乡经开区"];
  valueOf(await buildReports({ kinds: [], definitions: ["财税快报"], parks, month: MAY }, ACTION));
  const definition = await opened("财税快报");
  const draft = withSingle({ ...definition.draft, name: "收入比较" }, "base", "comparison");
  expect(valueOf(await saveDefinition(draft, definition, ACTION))).toBe("saved");
  const identities = session.book.names.filter(({ name }) => name === "ReportIdentity");
  expect(identities.map(({ refersTo }) => refersTo)).toEqual(['"definition|park|收入比较|萍乡经开区"']);
});

test("two reports of one name, and one without any, are refused before anything is written", async () => {
  const session = await workbook();
  const definition = await opened("财税快报");
  for (const [name, code] of [
    ["末一张", "definition.nameTwice"],
    [" ", "definition.unnamed"],
  ] as const) {
    const outcome = await saveDefinition({ ...definition.draft, name }, definition, ACTION);
    expect(outcome.done ? "" : outcome.problem.code).toBe(code);
  }
  expect(lines(session)).toEqual(STOOD);
});

test("a report goes on on its sheet when its definition gets another name", async () => {
  const session = await workbook();
  const build = async (name: string) =>
    valueOf(
      await buildReports({ kinds: [], definitions: [name], parks: ["萍乡经开区"], month: MAY }, ACTION),
    );
  await build("财税快报");
  const sheets = session.book.sheets.length;
  await inExcel((context) => {
    context.workbook.worksheets.getItem("萍乡经开区 财税快报").getRange("Z6").values = [["已核实"]];
  });
  const definition = await opened("财税快报");
  valueOf(await saveDefinition({ ...definition.draft, name: "收入快报" }, definition, ACTION));
  const seen = valueOf(await readOverview(null));
  expect(seen.state === "ready" && seen.reports.map(({ definition: of, stale }) => [of, stale])).toEqual([
    ["收入快报", true],
  ]);
  await build("收入快报");
  expect(session.book.sheets).toHaveLength(sheets);
  expect(sheetOf(session, "萍乡经开区 财税快报").cells.value(5, 25)).toBe("已核实");
});

test("a definition taken out is put back line for line, with what stood beside it", async () => {
  const session = await workbook();
  for (const name of ["投资比较", "财税快报", "末一张"]) {
    const removed = valueOf(await removeDefinition((await opened(name)).read!, ACTION));
    if (typeof removed === "string") throw new Error(removed);
    expect(lines(session).some((line) => line.startsWith(name))).toBe(false);
    expect(lines(session)).toHaveLength(STOOD.length - removed.rows.length);
    valueOf(await restoreDefinition(removed, ACTION));
    expect(lines(session)).toEqual(STOOD);
  }
});

test("the last definition leaves the table's blank row, and a first one fills it", async () => {
  const session = await openCopy(book);
  const begin = valueOf(await newDefinition({ base: "comparison" }))!;
  expect(faultsOf(begin.draft, begin)).toEqual([]);
  expect(valueOf(await saveDefinition(begin.draft, begin, ACTION))).toBe("saved");
  const rows = tableRows(session, "Definitions", "报表", "行别", "文字");
  expect(rows).toHaveLength(begin.draft.lines.length);
  expect(rows[0]).toEqual(["分园区比较 1", "类型", "分园区比较"]);
  const copied = valueOf(await newDefinition({ copyOf: "分园区比较 1" }))!;
  expect(copied.draft.name).toBe("分园区比较 2");
  expect(valueOf(await saveDefinition(copied.draft, copied, ACTION))).toBe("saved");
  expect(tableRows(session, "Definitions", "报表")).toHaveLength(2 * begin.draft.lines.length);
  for (const name of ["分园区比较 1", "分园区比较 2"])
    valueOf(await removeDefinition((await opened(name)).read!, ACTION));
  expect(tableRows(session, "Definitions", "报表", "行别")).toEqual([[null, null]]);
  expect(valueOf(await saveDefinition(begin.draft, begin, ACTION))).toBe("saved");
  expect(tableRows(session, "Definitions", "报表", "行别", "文字")).toEqual(rows);
});
