import { HostError } from "../../../src/host/errors";
import { officeRule, storedRule } from "../../../src/host/model/validationRules";

const noRange = () => null;
const stored = (rule: unknown) => storedRule(rule, noRange);

describe("drop-down lists", () => {
  it("keep a literal list as the file writes it and give it back as it was said", () => {
    const rule = stored({ list: { inCellDropDown: true, source: "是,否" } });
    expect(rule).toEqual({ type: "list", formula1: '"是,否"', inCellDropDown: true });
    expect(officeRule(rule)).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
  });
  it("double the quotation marks of an item", () => {
    const rule = stored({ list: { inCellDropDown: false, source: '"甲"级,乙级' } });
    expect(rule.formula1).toBe('"""甲""级,乙级"');
    expect(officeRule(rule)).toEqual({ list: { inCellDropDown: false, source: '"甲"级,乙级' } });
  });
  it("take a formula or a range", () => {
    expect(stored({ list: { source: "=ParkNames" } }).formula1).toBe("ParkNames");
    const range = {};
    expect(storedRule({ list: { source: range } }, () => "园区!$B$2:$B$6").formula1).toBe("园区!$B$2:$B$6");
  });
  it("may be 255 characters long and no longer", () => {
    expect(stored({ list: { source: "月".repeat(255) } }).formula1).toHaveLength(257);
    expect(() => stored({ list: { source: "月".repeat(256) } })).toThrow(HostError);
  });
});

describe("comparisons", () => {
  it("keep numbers, formulas and dates as formula texts", () => {
    const month = stored({ wholeNumber: { formula1: 1, formula2: "12", operator: "Between" } });
    expect(month).toMatchObject({ type: "whole", operator: "between", formula1: "1", formula2: "12" });
    expect(officeRule(month)).toEqual({
      wholeNumber: { formula1: "=1", formula2: "=12", operator: "Between" },
    });
    expect(stored({ decimal: { formula1: "=A1*2", operator: "GreaterThanOrEqualTo" } })).toMatchObject({
      operator: "greaterThanOrEqual",
      formula1: "A1*2",
    });
    expect(stored({ date: { formula1: "2022-05-31", operator: "LessThan" } }).formula1).toBe("44712");
    expect(stored({ time: { formula1: "1899-12-30T12:00:00", operator: "EqualTo" } }).formula1).toBe("0.5");
  });
  it("leave out the second operand where the operator has one side", () => {
    const rule = stored({ textLength: { formula1: 8, formula2: 9, operator: "LessThan" } });
    expect(rule).not.toHaveProperty("formula2");
  });
});

describe("rules Excel refuses", () => {
  test.each([
    ["two criteria at once", { list: { source: "a" }, custom: { formula: "=TRUE" } }],
    ["no criterion", {}],
    ["an empty list", { list: { source: "" } }],
    ["a custom rule without =", { custom: { formula: "A1>0" } }],
    ["a structured reference", { list: { source: "=Parks[名称]" } }],
    ["between with one side", { decimal: { formula1: 1, operator: "Between" } }],
    ["an unknown operator", { decimal: { formula1: 1, operator: "About" } }],
    ["words as a number", { decimal: { formula1: "many", operator: "EqualTo" } }],
    ["text instead of a rule", "list"],
  ])("%s is an invalid argument", (_name, rule) => {
    expect(() => stored(rule)).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });
});
