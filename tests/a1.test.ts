import fc from "fast-check";
import type { Rectangle } from "../src/a1";
import {
  AddressError,
  cellAddress,
  cellCount,
  columnIndex,
  columnLetters,
  intersection,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRectangle,
  quoteSheetName,
  rectangleAddress,
  splitSheet,
} from "../src/a1";

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const area: fc.Arbitrary<Rectangle> = fc.tuple(row, column, row, column).map(([a, b, c, d]) => ({
  top: Math.min(a, c),
  left: Math.min(b, d),
  bottom: Math.max(a, c),
  right: Math.max(b, d),
}));

describe("columns", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("column %i is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  test("every column reads back", () => {
    for (let index = 0; index < MAX_COLUMNS; index += 1)
      expect(columnIndex(columnLetters(index))).toBe(index);
  });

  test.each(["XFE", "AAAA", "", "A1", "É", "园"])("%j names no column", (text) => {
    expect(columnIndex(text)).toBeNull();
  });

  test.each([-1, MAX_COLUMNS, 0.5, NaN])(
    "asking for the letters of column %p is our own mistake",
    (index) => {
      expect(() => columnLetters(index)).toThrow(AddressError);
    },
  );
});

describe("addresses", () => {
  test("a cell, with and without dollars", () => {
    expect(cellAddress(0, 1)).toBe("B1");
    expect(cellAddress(4, 27, true)).toBe("$AB$5");
    expect(() => cellAddress(MAX_ROWS, 0)).toThrow(AddressError);
  });

  test.each([
    ["A1:C3", { top: 0, left: 0, bottom: 2, right: 2 }],
    ["B2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ["B:D", { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
    ["2:3", { top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 }],
  ])("%s is written and read the way Excel writes it", (text, rectangle) => {
    expect(rectangleAddress(rectangle)).toBe(text);
    expect(parseRectangle(text)).toEqual(rectangle);
  });

  test("the whole sheet is all its rows", () => {
    const sheet = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    expect(rectangleAddress(sheet)).toBe("1:1048576");
    expect(parseRectangle("A1:XFD1048576")).toEqual(sheet);
  });

  test("corners may be given in any order, with dollars and in small letters", () => {
    expect(parseRectangle("$c$3:a1")).toEqual(parseRectangle("A1:C3"));
    expect(parseRectangle("D:$B")).toEqual(parseRectangle("B:D"));
  });

  test.each(["", "A0", "A1048577", "XFE1", "A1:", "A1:B", "1", "A", "A1:B2:C3", "台账!A1", "A01", " A1"])(
    "%j is no address",
    (text) => {
      expect(parseRectangle(text)).toBeNull();
    },
  );

  test("any rectangle reads back from its address, absolute or not", () => {
    fc.assert(
      fc.property(area, fc.boolean(), (rectangle, absolute) => {
        expect(parseRectangle(rectangleAddress(rectangle, absolute))).toEqual(rectangle);
      }),
    );
  });
});

describe("sheet names in references", () => {
  test.each([
    ["Ledger", "Ledger"],
    ["台账", "'台账'"],
    ["2022", "'2022'"],
    ["湘潭高新区 5月", "'湘潭高新区 5月'"],
    ["Bob's", "'Bob''s'"],
    ["AB12", "'AB12'"],
    ["R1C1", "'R1C1'"],
    ["RC", "'RC'"],
    ["c", "'c'"],
  ])("%s stands as %s", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitSheet(`${quoted}!A1:B2`)).toEqual({ sheet: name, address: "A1:B2" });
  });

  test("an address alone names no sheet", () => {
    expect(splitSheet("A1")).toEqual({ sheet: null, address: "A1" });
  });

  test("any name reads back, be it full of quotes and exclamation marks", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }), (name) => {
        expect(splitSheet(`${quoteSheetName(name)}!C7`)).toEqual({ sheet: name, address: "C7" });
      }),
    );
  });
});

describe("overlap", () => {
  test("two areas share the cells both hold, whichever is named first", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const shared = intersection(a, b);
        expect(intersection(b, a)).toEqual(shared);
        expect(intersects(a, b)).toBe(shared !== null);
        if (shared !== null) {
          expect(intersection(shared, a)).toEqual(shared);
          expect(cellCount(shared)).toBeLessThanOrEqual(Math.min(cellCount(a), cellCount(b)));
        }
      }),
    );
  });

  test("areas that only touch share nothing", () => {
    expect(intersection(parseRectangle("A1:B2")!, parseRectangle("C1:D2")!)).toBeNull();
    expect(intersection(parseRectangle("A1:B2")!, parseRectangle("B2:D5")!)).toEqual(parseRectangle("B2"));
  });

  test("a sheet has 17,179,869,184 cells", () => {
    expect(cellCount(parseRectangle("1:1048576")!)).toBe(17_179_869_184);
  });
});
