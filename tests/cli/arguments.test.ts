/** What the command line understands, and that it ignores nothing it does not. */
import { REPORT_KINDS } from "../../src/core/reportKind";
import { readArguments } from "../../src/cli/arguments";
import { UsageError, type UsageFault } from "../../src/cli/usageError";

/** Words of a command line as a shell splits them. */
const words = (line: string): string[] => line.split(" ").filter(Boolean);

describe("report", () => {
  test("takes files, the month and the output file", () => {
    expect(readArguments(words("report 湘东.csv 目标.xlsx --period 2022-05 --out 月报.xlsx"))).toEqual({
      verb: "report",
      files: ["湘东.csv", "目标.xlsx"],
      month: { year: 2022, month: 5 },
      parks: [],
      kinds: ["park"],
      language: null,
      rounding: null,
      theme: null,
      definitions: [],
      by: "",
      valuesOnly: false,
      out: "月报.xlsx",
      as: "workbook",
    });
  });

  test("takes several parks in the order given, a language, a rounding rule and kinds", () => {
    const line =
      "report --park 湘乡经开区 a.csv --park=萍乡经开区 --lang zh-tw --rounding half-even --theme screen --kinds park --by 李梅 --period=2022-12 --out A.XLSX";
    expect(readArguments(words(line))).toMatchObject({
      files: ["a.csv"],
      parks: ["湘乡经开区", "萍乡经开区"],
      language: "zh-TW",
      rounding: "half-even",
      theme: "screen",
      kinds: ["park"],
      definitions: [],
      by: "李梅",
      month: { year: 2022, month: 12 },
      valuesOnly: false,
      out: "A.XLSX",
      as: "workbook",
    });
  });

  test("takes all kinds, which is every kind there is", () => {
    const kinds = (asked: string) =>
      readArguments(words(`report a.csv --period 2022-05 ${asked} --out x.xlsx`));
    expect(kinds("--kinds all")).toMatchObject({ kinds: REPORT_KINDS, definitions: "all" });
    expect(kinds("--kinds park,all")).toMatchObject({ kinds: REPORT_KINDS });
    expect(kinds("")).toMatchObject({ kinds: ["park"] });
  });

  test("takes all kinds but the contents where each park has a file of its own", () => {
    const line = "report a.csv --period 2022-05 --kinds all --out 月报";
    const kinds = REPORT_KINDS.filter((kind) => kind !== "contents");
    expect(readArguments(words(line))).toMatchObject({ as: "folder", kinds });
  });

  test("takes other words for names of reports the workbook defines", () => {
    const line = "report 月报.xlsx --period 2022-05 --kinds 财税快报,comparison,企业快报 --out x.xlsx";
    expect(readArguments(words(line))).toMatchObject({
      kinds: ["comparison"],
      definitions: ["财税快报", "企业快报"],
    });
  });

  test("takes a file whose name begins with a dash after --, and a park whose name does with =", () => {
    const line = "report --period 2022-05 --park=-园 --out x.xlsx -- -5月.csv";
    expect(readArguments(words(line))).toMatchObject({ files: ["-5月.csv"], parks: ["-园"] });
  });
});

describe("check", () => {
  test("takes files, the month and a language", () => {
    expect(readArguments(words("check a.csv --period 2022-05 --lang en-US"))).toEqual({
      verb: "check",
      files: ["a.csv"],
      month: { year: 2022, month: 5 },
      language: "en-US",
    });
  });
});

test.each(["help", "--help", "-h", "report --help", "report a.csv -h", "check --help"])(
  "%s asks for help",
  (line) => {
    expect(readArguments(words(line))).toEqual({ verb: "help" });
  },
);

test("a folder takes a file per park, values alone when asked for; all parks may be said in so many words", () => {
  expect(
    readArguments(words("report a.csv --period 2022-05 --park all --values-only --out 报送")),
  ).toMatchObject({ parks: [], valuesOnly: true, out: "报送", as: "folder" });
});

test("any workbooks are reviewed before release, whatever their period", () => {
  expect(readArguments(words("lint 月报.xlsx 通报.xlsx --lang en-US"))).toEqual({
    verb: "lint",
    files: ["月报.xlsx", "通报.xlsx"],
    language: "en-US",
  });
});

const WRONG: readonly (readonly [line: string, fault: UsageFault, detail: string])[] = [
  ["", "noVerb", ""],
  ["print 公报.txt", "verb", "print"],
  ["export a.csv --all", "verb", "export"],
  ["Report a.csv", "verb", "Report"],
  ["report --period 2022-05 --out x.xlsx", "noFiles", "report"],
  ["check --period 2022-05", "noFiles", "check"],
  ["report a.csv --out x.xlsx", "noPeriod", ""],
  ["report a.csv --period 2022-13 --out x.xlsx", "badPeriod", "2022-13"],
  ["report a.csv --period 2022 --out x.xlsx", "badPeriod", "2022"],
  ["report a.csv --period 5月 --out x.xlsx", "badPeriod", "5月"],
  ["report a.csv --period 2022-05", "noOut", ""],
  ["report a.csv --period 2022-05 --out x.xls", "badOut", "x.xls"],
  ["report a.csv --period 2022-05 --out x.csv", "badOut", "x.csv"],
  ["report a.csv --period 2022-05 --lang fr --out x.xlsx", "badLanguage", "fr"],
  ["report a.csv --period 2022-05 --rounding up --out x.xlsx", "badRounding", "up"],
  ["report a.csv --period 2022-05 --theme 公文 --out x.xlsx", "badTheme", "公文"],
  ["report a.csv --period 2022-05 --kinds park, --out x.xlsx", "badKind", "park,"],
  ["report a.csv --period 2022-05 --kinds all,快报 --out x.xlsx", "badKind", "快报"],
  // Options there are none of are refused, not ignored.
  ["report a.csv --period 2022-05 --colour screen --out x.xlsx", "option", "--colour"],
  ["report a.csv -p 2022-05 --out x.xlsx", "option", "-p"],
  ["lint a.xlsx --period 2022-05", "option", "--period"],
  ["check a.csv --period 2022-05 --out x.xlsx", "option", "--out"],
  ["check a.csv --period 2022-05 --park 萍乡经开区", "option", "--park"],
  ["report a.csv --period --out x.xlsx", "optionValue", "--period"],
  ["report a.csv --period 2022-05 --park= --out x.xlsx", "optionValue", "--park"],
  ["report a.csv --period 2022-05 --out", "optionValue", "--out"],
  ["report a.csv --period 2022-05 --period 2022-06 --out x.xlsx", "optionRepeated", "--period"],
  ["report a.csv --period 2022-05 --out x.xlsx --out y.xlsx", "optionRepeated", "--out"],
];

test.each(WRONG)("“%s” is wrong usage: %s", (line, key, detail) => {
  let thrown: unknown;
  try {
    readArguments(words(line));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  expect(thrown).toMatchObject({ key, detail });
});
