/** Files as a person drops them on the pane: what was read of each, and what a click on a problem shows. */
import type { ActionContext } from "../../src/actions/context";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { readFiles, type GivenFile } from "../../src/actions/readFiles";
import { showableOf, showPlace, showTable } from "../../src/actions/showPlace";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

function file(name: string, text: string): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
}

const gone: GivenFile = {
  name: "已移走.csv",
  size: 10,
  read: () => Promise.reject(new DOMException("gone", "NotFoundError")),
};

describe("reading files", () => {
  test("counts what each holds, and reads on past one that cannot be read", async () => {
    await newWorkbook();
    const reading = valueOf(
      await readFiles(
        [file("5月.csv", MAY_RETURNS), gone, file("空.csv", ""), file("目标.csv", TARGETS)],
        ACTION,
      ),
    );
    expect(reading.files).toEqual([
      { name: "5月.csv", kind: "observations", figures: 17, targets: 0, projects: 0 },
      { name: "已移走.csv", kind: "unreadable", figures: 0, targets: 0, projects: 0 },
      { name: "空.csv", kind: "unreadable", figures: 0, targets: 0, projects: 0 },
      { name: "目标.csv", kind: "targets", figures: 0, targets: 3, projects: 0 },
    ]);
    expect(reading.problems.map(({ code, place }) => [code, place?.file])).toEqual(
      expect.arrayContaining([
        ["source.notFound", "已移走.csv"],
        ["source.empty", "空.csv"],
      ]),
    );
    expect(reading).toMatchObject({ newParks: 2, newIndicators: 0, latestMonth: { year: 2022, month: 5 } });
  });

  test("refuses a file of hundreds of megabytes before its bytes are read", async () => {
    await newWorkbook();
    const read = jest.fn(() => Promise.resolve(new Uint8Array()));
    const { problems } = valueOf(await readFiles([{ name: "大.xlsx", size: 300 * 2 ** 20, read }], ACTION));
    expect(problems).toMatchObject([{ code: "source.tooLarge", params: { megabytes: 300, most: 200 } }]);
    expect(read).not.toHaveBeenCalled();
  });

  test("tells each file as a step and stops at the file where the person cancels", async () => {
    await newWorkbook();
    const abort = new AbortController();
    const steps: unknown[] = [];
    const outcome = await readFiles([file("a.csv", MAY_RETURNS), file("b.csv", TARGETS)], {
      ...ACTION,
      signal: abort.signal,
      progress: (...step) => {
        steps.push(step);
        if (step[0] === "files") abort.abort();
      },
    });
    expect(outcome).toMatchObject({ done: false, problem: { code: "excel.cancelled" } });
    expect(steps).toEqual([
      ["read", 0, 1],
      ["files", 0, 2],
    ]);
  });
});

test("a load of more than one request that is cancelled between two clears what it had staged", async () => {
  const session = await newWorkbook();
  const lines = ["园区,指标,报告期,数据项,数值,单位"];
  for (let park = 1; park <= 130; park++)
    for (const indicator of ["财政总收入", "税收", "固定资产投资", "工业投资"])
      for (const year of [2020, 2021, 2022])
        for (let month = 1; month <= 12; month++)
          lines.push(
            `示范园区${park},${indicator},${year}-${String(month).padStart(2, "0")},累计,${park + month * 3.17},亿元`,
          );
  const { submissions } = valueOf(await readFiles([file("多园区.csv", lines.join("\n"))], ACTION));
  const abort = new AbortController();
  const stages: number[] = [];
  const action: ActionContext = {
    ...ACTION,
    signal: abort.signal,
    progress: (step, done) => {
      if (step !== "stage") return;
      stages.push(done);
      if (done > 0) abort.abort();
    },
  };
  const outcome = await loadSubmissions({ submissions, settings: {} }, action);
  expect(stages.length).toBeGreaterThan(1);
  expect(outcome).toMatchObject({ done: false, problem: { code: "excel.cancelled" } });
  expect(sheetOf(session, "_parkkpi").cells.usedArea()).toBeNull();
  expect(tableRows(session, "Ledger", "园区")).toEqual([[null]]);
});

describe("a click on a problem", () => {
  test("about a revised figure selects its cell in the ledger", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    const { problems } = await load(
      "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-05,累计,18.01,亿元",
    );
    const place = showableOf(problems[0]!)!;
    expect(place).toMatchObject({ kind: "named", indicator: "FISC_TOTAL", measure: "ytd" });
    valueOf(await showPlace(place));
    expect(session.activeSheet.name).toBe("台账");
    const { top, left } = session.selection;
    expect(session.activeSheet.cells.value(top, left)).toBe(18.01);
    expect(session.activeSheet.cells.value(0, left)).toBe("5月");
  });

  test("about a row of the workbook selects that cell, and one about a file's line has nothing to show", () => {
    expect(
      showableOf({
        code: "x",
        severity: "error",
        place: { file: "", sheet: "园区", row: 3, column: 2 },
        params: {},
      }),
    ).toEqual({
      kind: "cell",
      sheet: "园区",
      row: 3,
      column: 2,
    });
    expect(
      showableOf({ code: "x", severity: "error", place: { file: "a.csv", row: 3 }, params: {} }),
    ).toBeNull();
  });

  test("about a sheet that is gone tells so", async () => {
    const session = await newWorkbook();
    expect(await showPlace({ kind: "cell", sheet: "没有", row: 1, column: 1 })).toMatchObject({
      done: false,
      problem: { code: "excel.noSheet" },
    });
    valueOf(await showTable("Checks"));
    expect(session.activeSheet.name).toBe("校验");
  });
});
