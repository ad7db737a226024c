/** Reports are written all or none, wherever the writing breaks. */
import { differences } from "../support/bookSnapshot";
import { aftermath, breakingPoints } from "../support/brokenCommits";
import { brokenReports, type BrokenReports } from "../support/brokenReports";

/** Of the actions that change something every so manieth is broken here, more of them in tests/campaign. */
const EVERY = 997;

let work: BrokenReports;

beforeAll(async () => {
  work = await brokenReports();
});

test("the reports of this test change something of everything", () => {
  const { before, after } = work.states;
  const kinds = new Set(differences(before, after, 100_000).map((line) => line.split(" ")[0]!.split("!")[0]));
  for (const kind of [
    "sheets:",
    "name",
    "setting",
    "chart",
    "conditional",
    "rule",
    "merges",
    "heights",
    "format",
    "园区汇总",
  ])
    expect([kind, kinds.has(kind)]).toEqual([kind, true]);
  // What people link to rows that change places follows them.
  const links = [...after].filter(([key]) => key.startsWith("园区汇总!B"));
  expect(links).toHaveLength(3);
  expect(links.filter(([, text]) => text.includes("#REF!"))).toEqual([]);
});

test("writing that breaks, before, in or after any request, leaves all reports or none", async () => {
  const found = new Set<string>();
  const points = await breakingPoints(work.morning, work.write, EVERY);
  for (const [index, at] of points.entries()) {
    const point = { ...at, lost: index % 2 === 1 };
    const { wrong, found: state } = await aftermath(work.morning, work.write, point, work.states);
    expect([point, wrong]).toEqual([point, []]);
    found.add(state);
  }
  expect([...found].sort()).toEqual(["after", "before"]);
});
