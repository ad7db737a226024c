/** Taking a load back is refused where that would lose what somebody typed since, and the message names the cell. */
import { cellAddress } from "../../src/a1";
import { undoCommit } from "../../src/actions/undoCommit";
import { LANGUAGES } from "../../src/core/language";
import type { HostSession } from "../../src/host/session";
import { typeInto } from "../../src/host/view/typing";
import { problemMessage } from "../../src/i18n/problemMessage";
import { differences, snapshotOf } from "../support/bookSnapshot";
import { ACTION, load, MAY_RETURNS, newWorkbook, sheetOf, TARGETS, valueOf } from "../support/parkWorkbook";

const JUNE = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-06,累计,22.35,亿元
萍乡经开区,财政总收入,2022-05,累计,18.2,亿元
`;
const PLAN = "园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,2022,45,亿元\n";

async function loaded(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await load(JUNE, PLAN);
  session.refresh();
  return session;
}

/** The cell of a sheet that holds a figure, 0-based. */
function cellOf(session: HostSession, tab: string, figure: number): { row: number; column: number } {
  const { cells } = sheetOf(session, tab);
  for (let row = 0; row < 80; row++)
    for (let column = 0; column < 30; column++)
      if (cells.value(row, column) === figure) return { row, column };
  throw new Error(`${figure} is not on ${tab}`);
}

test.each([
  ["a figure that was new", "台账", 22.35],
  ["a figure that was revised", "台账", 18.2],
  ["a target that was revised", "目标", 45],
])("%s and was typed over since: nothing is touched, the cell is named", async (_, tab, figure) => {
  const session = await loaded();
  const { row, column } = cellOf(session, tab, figure);
  typeInto(session, sheetOf(session, tab), row, column, "77");
  const before = snapshotOf(session);
  const outcome = await undoCommit(ACTION);
  expect(differences(before, snapshotOf(session))).toEqual([]);
  if (outcome.done) throw new Error("taken back");
  const at = `${tab}!${cellAddress(row, column)}`;
  expect(outcome.problem).toMatchObject({
    code: "undo.edited",
    params: { at },
    place: { file: "", sheet: tab, row: row + 1, column: column + 1 },
  });
  for (const language of LANGUAGES) expect(problemMessage(outcome.problem, language)).toContain(at);
});

test("the same figure typed once more is no change: the load goes", async () => {
  const session = await loaded();
  const { row, column } = cellOf(session, "台账", 18.2);
  typeInto(session, sheetOf(session, "台账"), row, column, "18.2");
  valueOf(await undoCommit(ACTION));
  session.refresh();
  expect(sheetOf(session, "台账").cells.value(row, column)).toBe(17.9);
});
