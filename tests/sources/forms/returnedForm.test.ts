/** A form comes back in every shape, and what was filled in is read all the same. */
import fc from "fast-check";
import { columnAt, FORM_ROWS } from "../../../src/forms/columns";
import type { Form } from "../../../src/forms/formSheet";
import type { Language } from "../../../src/core/language";
import type { Book, Sheet } from "../../../src/xlsx/book";
import type { CellValue } from "../../../src/xlsx/cells";
import { emptyBook } from "../../../src/xlsx/emptyBook";
import { readBook } from "../../../src/xlsx/readBook";
import { writeBook } from "../../../src/xlsx/writeBook";
import { encodeGb18030 } from "../../../tools/make-samples/gb18030";
import {
  expectedFigures,
  figuresOf,
  filledBook,
  madeForm,
  OTHER_PARK,
  putRows,
  readReturn,
  rowsOf,
  type Figures,
} from "../../support/forms";
import { convert, describeWithLibreOffice, recalculated } from "../../support/libreOffice";

const CODE = columnAt("code");
const form = (book: Book): Sheet => book.sheets[0]!;
const withoutRecord = (book: Book): void => {
  book.sheets = book.sheets.filter(({ visibility }) => visibility === "visible");
};
const withoutNames = (book: Book): void => {
  book.names = [];
};
const withoutCodes = (book: Book): void => {
  const rows = rowsOf(form(book));
  putRows(
    form(book),
    rows.map((cells) => cells.filter((_, column) => column !== CODE)),
  );
};
const body = (rows: CellValue[][], change: (rows: CellValue[][]) => CellValue[][]): CellValue[][] => [
  ...rows.slice(0, FORM_ROWS.body),
  ...change(rows.slice(FORM_ROWS.body)),
];
const asTyped = (value: CellValue): CellValue =>
  typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 10 }) : value;
const fullWidth = (value: CellValue): CellValue =>
  typeof value === "number"
    ? String(value).replace(/[0-9.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : value;
const rewrite =
  (change: (rows: CellValue[][]) => CellValue[][]) =>
  (book: Book): void => {
    putRows(form(book), change(rowsOf(form(book))));
  };

/** What people and programs do to a form before they send it back. */
const MANGLINGS: Readonly<Record<string, (book: Book) => void>> = {
  "nothing at all": () => undefined,
  "rows sorted by code": rewrite((rows) =>
    body(rows, (all) => [...all].sort((a, b) => String(a[CODE]).localeCompare(String(b[CODE])))),
  ),
  "rows turned upside down": rewrite((rows) => body(rows, (all) => [...all].reverse())),
  "columns inserted": rewrite((rows) =>
    rows.map((cells) => [null, ...cells.slice(0, 4), "同比", null, ...cells.slice(4)]),
  ),
  "columns moved": rewrite((rows) => rows.map((cells) => [...cells].reverse())),
  "blank rows and a letterhead put above": rewrite((rows) => [
    ["萍乡市统计局文件"],
    [],
    ["萍统〔2022〕3号", null, "请于7月5日前报送"],
    ...rows,
  ]),
  "blank rows between": rewrite((rows) => body(rows, (all) => all.flatMap((cells) => [cells, []]))),
  "the sheet renamed": (book) => {
    for (const name of book.names) if (name.scope === form(book).name) name.scope = "Sheet1 (2)";
    form(book).name = "Sheet1 (2)";
  },
  "the sheet renamed by a program that loses names": (book) => {
    form(book).name = "六月";
    withoutNames(book);
  },
  "protection taken off, header deleted": (book) => {
    form(book).protection = null;
    rewrite((rows) => rows.slice(FORM_ROWS.heading))(book);
  },
  "values pasted over everything, as text with separators": rewrite((rows) =>
    rows.map((cells) => cells.map(asTyped)),
  ),
  "figures typed full width": rewrite((rows) =>
    body(rows, (all) => all.map((cells) => cells.map(fullWidth))),
  ),
  "the headings typed over, the ordinals left": rewrite((rows) =>
    rows.map((cells, row) => (row === FORM_ROWS.heading ? cells.map(() => "栏目") : cells)),
  ),
  "the row of ordinals deleted": rewrite((rows) => rows.filter((_, row) => row !== FORM_ROWS.ordinals)),
  "groups, sign-off and notes deleted": rewrite((rows) =>
    rows.filter((cells, row) => row < FORM_ROWS.body || cells[CODE] !== null),
  ),
  "names of indicators translated by someone": rewrite((rows) =>
    body(rows, (all) => all.map((cells) => (cells[CODE] ? ["(name)", ...cells.slice(1)] : cells))),
  ),
  "the very hidden sheet alone left": (book) => {
    withoutNames(book);
    withoutCodes(book);
    rewrite((rows) => rows.slice(FORM_ROWS.heading))(book);
  },
  "the very hidden sheet alone left, shown and renamed": (book) => {
    withoutNames(book);
    withoutCodes(book);
    const record = book.sheets.at(-1)!;
    record.visibility = "hidden";
    record.name = "Sheet9";
  },
  "the name alone left": (book) => {
    withoutRecord(book);
    withoutCodes(book);
    rewrite((rows) => rows.slice(FORM_ROWS.heading))(book);
  },
  "the codes alone left": (book) => {
    withoutRecord(book);
    withoutNames(book);
  },
  "copied into a workbook of other sheets": (book) => {
    withoutRecord(book);
    withoutNames(book);
    const notes = emptyBook("通知").sheets[0]!;
    putRows(notes, [["请各园区于5日前报送"]]);
    book.sheets.unshift(notes);
  },
};

/** Figures for every cell to fill, of the digits the indicator is printed with. */
const figuresFor = ({ rows }: Form): fc.Arbitrary<Figures> =>
  fc
    .tuple(
      ...rows.map(({ indicator, fills }) => {
        const scale = 10 ** indicator.decimals;
        const figure = fc.integer({ min: -50, max: 10_000_000 }).map((whole) => whole / scale);
        const cell = {
          month: figure,
          ytd: figure,
          growth: fc.integer({ min: -999, max: 2000 }).map((n) => n / 10),
        };
        const asked = Object.fromEntries(
          [...fills].map((column) => [column, fc.option(cell[column], { nil: undefined, freq: 6 })]),
        );
        return fc.record(asked, { requiredKeys: [] });
      }),
    )
    .map((all) => {
      const present = all.map((cells) =>
        Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)),
      );
      return new Map(
        rows.map(({ indicator }, at) => [indicator.code, present[at] as Record<string, number>]),
      );
    });

const JUNE = { year: 2022, month: 6 };
const months = [JUNE, { year: 2022, month: 1 }, { year: 2022, month: 2 }, { year: 2022, month: 3 }];
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe.each(Object.entries(MANGLINGS))("a form that comes back with %s", (_, mangle) => {
  test("is read as it was filled in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...months),
        fc.constantFrom<Language>("zh-CN", "zh-TW", "en-US"),
        fc.infiniteStream(fc.noShrink(fc.nat())),
        async (month, language, seeds) => {
          const made = madeForm(month, language);
          const [figures] = fc.sample(figuresFor(made), { numRuns: 1, seed: seeds.next().value as number });
          const book = await readBook(await writeBook(filledBook([made], figures!)));
          mangle(book);
          const reading = await readReturn(await writeBook(book));
          expect(reading.kind).toBe("form");
          expect(sorted(figuresOf(reading))).toEqual(sorted(expectedFigures(made, figures!)));
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe("a form that comes back as csv", () => {
  const made = madeForm(JUNE);
  const [figures] = fc.sample(figuresFor(made), { numRuns: 1, seed: 7 });
  const csv = rowsOf(form(filledBook([made], figures!)))
    .map((cells) => cells.map((cell) => `"${String(asTyped(cell) ?? "").replaceAll('"', '""')}"`).join(","))
    .join("\r\n");

  test.each([
    ["UTF-8", new TextEncoder().encode(csv)],
    ["GB18030", encodeGb18030(csv.replaceAll("√", ""))],
  ])("in %s is read as it was filled in", async (_, bytes) => {
    const reading = await readReturn(bytes, undefined, "回收.csv");
    expect(reading.kind).toBe("form");
    expect(sorted(figuresOf(reading))).toEqual(sorted(expectedFigures(made, figures!)));
  });
});

describeWithLibreOffice("a form saved by LibreOffice", () => {
  jest.setTimeout(240_000);
  const made = madeForm(JUNE);
  const [figures] = fc.sample(figuresFor(made), { numRuns: 1, seed: 11 });
  const bytes = writeBook(filledBook([made], figures!));

  test("as xlsx is read as it was filled in, also where its codes are gone", async () => {
    const saved = await recalculated(await bytes);
    const reading = await readReturn(saved);
    expect(sorted(figuresOf(reading))).toEqual(sorted(expectedFigures(made, figures!)));
    const book = await readBook(saved);
    withoutCodes(book);
    const again = await readReturn(await writeBook(book));
    expect(sorted(figuresOf(again))).toEqual(sorted(expectedFigures(made, figures!)));
  });

  test("as csv is read as it was filled in", async () => {
    const files = await convert(await bytes, "csv");
    const [, csv] = [...files].find(([name]) => name.includes("填报"))!;
    const reading = await readReturn(csv, undefined, "回收.csv");
    expect(sorted(figuresOf(reading))).toEqual(sorted(expectedFigures(made, figures!)));
  });
});

test("the sheets of a workbook for many parks are each read for their own park", async () => {
  const forms = [madeForm(JUNE), madeForm(JUNE, "zh-CN", OTHER_PARK)];
  const figures: Figures = new Map([["FISC_TOTAL", { month: 3, ytd: 20 }]]);
  const reading = await readReturn(await writeBook(filledBook(forms, figures)));
  expect(figuresOf(reading)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-06 month 3",
    "萍乡经开区 FISC_TOTAL 2022-06 ytd 20",
    "湘乡经开区 FISC_TOTAL 2022-06 month 3",
    "湘乡经开区 FISC_TOTAL 2022-06 ytd 20",
  ]);
});
