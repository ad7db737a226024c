/** The ribbon's buttons: the actions of their names, and Office always hears that they are over. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTION_IDS, ACTIONS } from "../../src/actions";
import { associateCommands } from "../../src/commands/commands";
import { clickCommand } from "../../src/host/boot/node";
import { takeCommands } from "../../src/commands/paneCommands";
import { installHost } from "../support/installHost";
import { load, MAY_RETURNS, newWorkbook, sheetOf } from "../support/parkWorkbook";

type Command = (event: { completed: () => void }) => void;

/** Registers the commands and gives them as Office would keep them. */
function commands(): Map<string, Command> {
  const kept = new Map<string, Command>();
  jest
    .spyOn(Office.actions, "associate")
    .mockImplementation((id, command) => void kept.set(id, command as Command));
  associateCommands();
  return kept;
}

/** A click on the button; over when the command says so. */
function click(id: string): Promise<void> {
  const command = commands().get(id)!;
  return new Promise((completed) => command({ completed }));
}

afterEach(() => jest.restoreAllMocks());

test("every command of the manifest is an action, and every action is a command of the manifest", async () => {
  await installHost();
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name!);
  expect([...commands().keys()].sort()).toEqual([...new Set(named)].sort());
  expect(ACTION_IDS.map((id) => ACTIONS[id].id)).toEqual([...ACTION_IDS]);
  for (const id of ACTION_IDS)
    expect([id, existsSync(join(__dirname, `../../assets/${ACTIONS[id].icon}-16.png`))]).toEqual([id, true]);
});

test("next and previous month move the workbook's period", async () => {
  const session = await newWorkbook();
  await click("nextPeriod");
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(6);
  await click("previousPeriod");
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(5);
});

test("create reports writes the bulletin with one for each park that reports, and refresh brings them up to date", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  await click("buildReports");
  expect(session.book.sheets.slice(0, 4).map(({ name }) => name)).toEqual([
    "封面",
    "目录",
    "萍乡经开区月报",
    "湘乡经开区月报",
  ]);
  const sheets = session.book.sheets.length;
  await click("refreshReports");
  expect(session.book.sheets).toHaveLength(sheets);
});

test("a command that cannot be done is over all the same, and the pane comes to say why", async () => {
  await installHost();
  const shown = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
  await click("buildReports");
  expect(shown).toHaveBeenCalledTimes(1);
});

test("a click on the ribbon reaches them through the library's own shared runtime, and Office hears the end", async () => {
  const session = await newWorkbook();
  jest.restoreAllMocks();
  associateCommands();
  await clickCommand("nextPeriod");
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(6);
  session.cellEditing.begin();
  const waiting = clickCommand("nextPeriod");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(6);
  session.cellEditing.end();
  await waiting;
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(7);
});

test("with the pane there, the pane does it", async () => {
  const session = await newWorkbook();
  const asked: string[] = [];
  const end = takeCommands((id) => Promise.resolve(asked.push(id) > 0));
  await click("nextPeriod");
  end();
  expect(asked).toEqual(["nextPeriod"]);
  expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(5);
});

test("a command the pane could not do, or has something to say about, brings the pane up", async () => {
  await newWorkbook();
  const shown = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
  const end = takeCommands(() => Promise.resolve(false));
  await click("buildReports");
  end();
  expect(shown).toHaveBeenCalledTimes(1);
});

test("what can be done depends on the workbook", () => {
  const workbook = { month: null, parks: [{ name: "萍乡经开区", shortName: "", active: false }] } as never;
  expect(ACTION_IDS.filter((id) => ACTIONS[id].enabled(workbook))).toEqual(["refreshReports"]);
  expect(ACTION_IDS.filter((id) => ACTIONS[id].enabled(null))).toEqual([]);
});
