/** Functions and operators: formula → what Excel's documentation or Excel itself gives. */
import { Calculation } from "../../../src/host/calc/calculation";
import { bookOf, shown } from "./workbook";

/** The sheet the formulas stand beside. */
const LEDGER = [
  ["园区", "指标", "累计", "目标", "是否"],
  ["萍乡经开区", "财政总收入", 41.43, 64.65, true],
  ["湘潭高新区", "ABC", 460, "350", false],
  ["湘乡经开区", "财政总收入", 11.97, 20, null],
  ["萍乡经开区", "外资", null, 0, "x"],
  ["萍乡湘东工业园", "a*c", -2.5, 8, ""],
];

function result(formula: string): ReturnType<typeof shown> {
  const book = bookOf({ 台账: LEDGER });
  const sheet = book.sheets[0]!;
  const calculation = new Calculation(book);
  calculation.formulaEntered(sheet, { top: 2, left: 8, bottom: 2, right: 8 }, formula);
  calculation.recalculate();
  return shown(sheet.cells.value(2, 8));
}

type Row = [formula: string, expected: number | string | boolean];
const check = (rows: Row[]): void =>
  test.each(rows)("%s", (formula, expected) => {
    const value = result(formula);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

describe("operators", () => {
  check([
    ["-2^2", 4],
    ["2^3^2", 64],
    ["-2^-2", 0.25],
    ["50%%", 0.005],
    ["2*3%", 0.06],
    ['"5"+1', 6],
    ['"x"+1', "#VALUE!"],
    ['"12%"*1', 0.12],
    ["TRUE+1", 2],
    ["H1+1", 1],
    ['H1&"园区"', "园区"],
    ["H1=0", true],
    ['H1=""', true],
    ["H1=FALSE", true],
    ['"abc"="ABC"', true],
    ['"9"=9', false],
    ['2<"1"', true],
    ['"一"<TRUE', true],
    ["0.1+0.2=0.3", true],
    ['1/3&""', "0.333333333333333"],
    ['(0.1+0.2)&""', "0.3"],
    ['12345678901234567&""', "1.23456789012346E+16"],
    ["TRUE&1.50", "TRUE1.5"],
    ["1/0", "#DIV/0!"],
    ["0^0", "#NUM!"],
    ["10^309", "#NUM!"],
    ["#N/A+1/0", "#N/A"],
    ["0.5-0.4-0.1", 0],
    ["SUM(C2:C6 C4:D9)", 9.47],
    ["SUM((C2,C4))", 53.4],
    ["SUM(C2:INDEX(C1:C9,3))", 501.43],
    ["1+", "#NAME?"],
    ["Unknown(1)", "#NAME?"],
    ["没有的名称", "#NAME?"],
    ["C1:C6", 460],
    ["C1:D6", "#VALUE!"],
  ]);
  it("gives the tail that binary arithmetic leaves inside a larger expression, as Excel does", () => {
    expect(result("(0.5-0.4-0.1)*1")).toBe(-2.7755575615628914e-17);
  });
});

describe("rounding in decimal", () => {
  check([
    ["ROUND(11.97/20*100,1)", 59.9],
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(-1.475,2)", -1.48],
    ["ROUND(50,-2)", 100],
    ["ROUND(5,-2)", 0],
    ["ROUND(2.87/3*100,1)", 95.7],
    ["ROUNDUP(3.2,0)", 4],
    ["ROUNDUP(-3.14159,1)", -3.2],
    ["ROUNDUP(1,-3)", 1000],
    ["ROUNDDOWN(-3.14159,3)", -3.141],
    ["ROUNDDOWN(4.1*100,0)", 410],
    ["TRUNC(-8.9)", -8],
    ["INT(-8.9)", -9],
    ["INT(4.1*100)", 410],
    ["MOD(-3,2)", 1],
    ["MOD(3,-2)", -1],
    ["MOD(3,0)", "#DIV/0!"],
    ["CEILING(4.42,0.05)", 4.45],
    ["FLOOR(1.58,0.1)", 1.5],
    ["QUOTIENT(-10,3)", -3],
    ["EVEN(-1)", -2],
    ["ODD(1.5)", 3],
  ]);
});

describe("sums and counts", () => {
  check([
    ["SUM(C2:C6)", 510.9],
    ['SUM(1,"3",TRUE)', 5],
    ["SUM(D2:D6)", 92.65],
    ["SUM(E2:E6)", 0],
    ['SUM("x",1)', "#VALUE!"],
    ["AVERAGE(C2:C6)", 127.725],
    ["AVERAGE(B2:B6)", "#DIV/0!"],
    ["MIN(C2:C6)", -2.5],
    ["MAX(B1:B9)", 0],
    ["COUNT(C1:C9)", 4],
    ['COUNT(1,"2","x",TRUE)', 3],
    ["COUNTA(E2:E6)", 4],
    ["COUNTBLANK(E2:E6)", 2],
    ["PRODUCT(2,3,C4)", 71.82],
    ['SUMPRODUCT((A2:A6="萍乡经开区")*(C2:C6))', 41.43],
    ["SUMPRODUCT(C2:C4,D2:D4)", 41.43 * 64.65 + 11.97 * 20],
    ["SUMPRODUCT(C2:C4,D2:D5)", "#VALUE!"],
    ["SUMPRODUCT({1,2,3}*{4,5,6})", 32],
    ["SUMPRODUCT(1/COUNTIF(A2:A6,A2:A6))", 4],
    ["SUMPRODUCT(--ISNUMBER(D2:D6))", 4],
    ['COUNT(FIND({"利润","经开"},A2))', 1],
    ["SUM({1,2,3}*2)", 12],
    ["SUM(ROUND({1.4,1.6},0),-{1,1})", 1],
    ["MEDIAN(3,1,2,10)", 2.5],
    ["LARGE(C2:C6,2)", 41.43],
    ["SMALL(C2:C6,5)", "#NUM!"],
    ["RANK(41.43,C2:C6)", 2],
    ["RANK(41.43,C2:C6,1)", 3],
    ["RANK(1,C2:C6)", "#N/A"],
    ["STDEV(2,4,4,4,5,5,7,9)", 2.138089935299395],
    ["PERCENTILE({1,2,3,4},0.3)", 1.9],
    ["SUBTOTAL(9,C2:C6)", 510.9],
    ["SUBTOTAL(102,C2:C6)", 4],
    ["CORREL({3,2,4,5,6},{9,7,12,15,17})", 0.997054485501581],
    ["PMT(0.08/12,10,10000)", -1037.03208935915],
    ["IRR({-70000,12000,15000,18000,21000,26000})", 0.0866309480365316],
    ["GEOMEAN(4,5,8,7,11,4,3)", 5.476986969656962],
    ["SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", 0.305555555555556],
  ]);
});

describe("criteria", () => {
  check([
    ['COUNTIF(A2:A6,"萍乡*")', 3],
    ['COUNTIF(B2:B6,"abc")', 1],
    ['COUNTIF(B2:B6,"a~*c")', 1],
    ['COUNTIF(C2:C6,">10")', 3],
    ["COUNTIF(D2:D6,350)", 1],
    ['COUNTIF(D2:D6,"<>0")', 4],
    ['COUNTIF(E2:E6,"")', 2],
    ['COUNTIF(E2:E6,"=")', 1],
    ['COUNTIF(E2:E6,"<>")', 4],
    ["COUNTIF(E2:E6,TRUE)", 1],
    ["COUNTIF(C2:C6,H1)", 0],
    ['COUNTIF(A:A,"")', 1_048_570],
    ['SUMIF(A2:A6,"萍乡经开区",C2:C6)', 41.43],
    ['SUMIF(C2:C6,">0")', 513.4],
    ['SUMIF(A2:A6,"湘潭高新区",C2)', 460],
    ['SUMIFS(C2:C6,A2:A6,"*经开区",B2:B6,"财政总收入")', 53.4],
    ['SUMIFS(C2:C6,A2:A6,"x",B2:B5,"x")', "#VALUE!"],
    ['COUNTIFS(A2:A6,"萍乡经开区",C2:C6,"")', 1],
    ['AVERAGEIF(B2:B6,"财政总收入",D2:D6)', 42.325],
    ['AVERAGEIFS(C2:C6,B2:B6,"没有")', "#DIV/0!"],
  ]);
});

describe("lookups", () => {
  check([
    ['MATCH("abc",B1:B6,0)', 3],
    ['MATCH("财政*",B1:B6,0)', 2],
    ['MATCH("a~*c",B1:B6,0)', 6],
    ['MATCH("没有",B1:B6,0)', "#N/A"],
    ["MATCH(460,C:C,0)", 3],
    ['MATCH("460",C:C,0)', "#N/A"],
    ["MATCH(25,{10,20,30},1)", 2],
    ["MATCH(5,{10,20,30})", "#N/A"],
    ["MATCH(25,{30,20,10},-1)", 1],
    ["MATCH(TRUE,E1:E6,0)", 2],
    ['VLOOKUP("湘乡经开区",A2:D6,4,FALSE)', 20],
    ['VLOOKUP("湘*",A2:C6,3,0)', 460],
    ['VLOOKUP("湘乡经开区",A2:D6,5,FALSE)', "#REF!"],
    ['VLOOKUP(2.5,{1,"一";2,"二";3,"三"},2)', "二"],
    ['HLOOKUP("累计",A1:E6,4,FALSE)', 11.97],
    ["INDEX(A1:E6,2,3)", 41.43],
    ["SUM(INDEX(C2:D6,0,1))", 510.9],
    ["INDEX(C2:C6,6)", "#REF!"],
    ["INDEX({1,2,3},2)", 2],
    ["INDEX((A1:A2,C2:C3),2,1,2)", 460],
    ["INDEX(C5,1)", 0],
    ['LOOKUP(25,{10,20,30},{"低","中","高"})', "中"],
    // The last row of those that fit: what does not fit is an error, which LOOKUP passes over.
    ['LOOKUP(2,1/((A2:A6<>"")*(C2:C6>0)),C2:C6)', 11.97],
    ['LOOKUP(2,1/(A2:A6="没有的园区"),C2:C6)', "#N/A"],
    ["SUM(OFFSET(C1,1,0,3,1))", 513.4],
    ["OFFSET(A1,-1,0)", "#REF!"],
    ['INDIRECT("C"&2)', 41.43],
    ['INDIRECT("R3C3",FALSE)', 460],
    ['INDIRECT("没有!A1")', "#REF!"],
    ["ROW()", 3],
    ["COLUMN(C5)", 3],
    ["ROWS(A1:C4)*COLUMNS(A1:C4)", 12],
    ['CHOOSE(2,1/0,"第二")', "第二"],
    ["ADDRESS(2,3)", "$C$2"],
    ['ADDRESS(2,3,4,TRUE,"台 账")', "'台 账'!C2"],
  ]);
});

describe("logic and kinds of value", () => {
  check([
    ['IF(H1="","空","有")', "空"],
    ["IF(FALSE,1)", false],
    ["IF(1,,2)", 0],
    ['IF("x",1,2)', "#VALUE!"],
    ["IF(TRUE,1,1/0)", 1],
    ['IFERROR(MATCH(1,{2},0),"无")', "无"],
    ["IFERROR(H1,1)", 0],
    ["IFNA(1/0,1)", "#DIV/0!"],
    ["AND(TRUE,E2:E6)", false],
    ["AND(B2:B6)", "#VALUE!"],
    ["OR(FALSE,0,1)", true],
    ["NOT(0)", true],
    ["ISBLANK(H1)", true],
    ["ISBLANK(E6)", false],
    ["ISNUMBER(D3)", false],
    ["ISTEXT(D3)", true],
    ["ISERROR(1/0)", true],
    ["ISNA(NA())", true],
    ["ISERR(NA())", false],
    ['N("x")', 0],
    ["N(E2)", 1],
    ["T(C2)", ""],
    ["TYPE(A1:A2)", 64],
  ]);
});

describe("text", () => {
  check([
    ['LEFT("园区月报",2)', "园区"],
    ['RIGHT("园区月报")', "报"],
    ['MID("园区月报",2,9)', "区月报"],
    ['MID("x",0,1)', "#VALUE!"],
    ['LEN("园区 ")', 3],
    ['FIND("A","aA")', 2],
    ['FIND("b","aA")', "#VALUE!"],
    ['SEARCH("a","xA")', 2],
    ['SEARCH("区?报","园区月报")', 2],
    ['SUBSTITUTE("1-5月","-","—")', "1—5月"],
    ['SUBSTITUTE("aXbX","X","-",2)', "aXb-"],
    ['REPLACE("2021年",3,2,"22")', "2022年"],
    ['REPT("-",3)', "---"],
    ['REPT("x",40000)', "#VALUE!"],
    ['TRIM("  a   b ")', "a b"],
    ['UPPER("abc")&LOWER("ABC")', "ABCabc"],
    ['CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['EXACT("a","A")', false],
    ['CHAR(65)&CODE("A")', "A65"],
    ['VALUE("1,234.5")', 1234.5],
    ['VALUE("2022-5-1")', 44682],
    ['VALUE("14,37")', "#VALUE!"],
    ['VALUE("万元")', "#VALUE!"],
    ['TEXT(0.641,"0.0%")', "64.1%"],
    ['TEXT(44682,"yyyy年m月")', "2022年5月"],
    ['TEXT("x","0.0")', "x"],
    ["FIXED(1234.567,1)", "1,234.6"],
    ["FIXED(-1234567.5,0,FALSE)", "-1,234,568"],
    ["FIXED(1234.567,-2,TRUE)", "1200"],
    ["FIXED(-0.004,2)", "0.00"],
    ["FIXED(0,3,TRUE)", "0.000"],
    ["FIXED(1/3,20)", "0.33333333333333300000"],
    ["FIXED(1E+22,1)", "10,000,000,000,000,000,000,000.0"],
    ["FIXED(0.0000015,7)", "0.0000015"],
    // Below 1e-6 a number's text has an exponent, and the digits were zeros.
    ["FIXED(0.0000001,7)", "0.0000001"],
    ["FIXED(-0.00000005,8)", "-0.00000005"],
    ["FIXED(0.000000015,8)", "0.00000002"],
    ['ASC("１２３")', "123"],
    ['HYPERLINK("#A1","返回")', "返回"],
  ]);
});

describe("dates", () => {
  check([
    ["DATE(2022,5,1)", 44682],
    ["DATE(2022,14,1)", 44958],
    ["DATE(1900,3,1)", 61],
    ["DATE(1900,2,28)", 59],
    ["DATE(22,1,1)", 8037],
    ["DATE(2022,1,0)", 44561],
    ["YEAR(44682)", 2022],
    ["MONTH(44682.9)", 5],
    ["DAY(60)", 29],
    ["DAY(-1)", "#NUM!"],
    ["EDATE(44592,1)", 44620],
    ["EOMONTH(44682,-3)", 44620],
    ["WEEKDAY(44682)", 1],
    ["WEEKDAY(44682,2)", 7],
    ['DATEDIF(44562,44682,"m")', 4],
    ["NETWORKDAYS(44683,44696)", 10],
    ["HOUR(0.75)", 18],
    ["TODAY()=INT(NOW())", true],
  ]);
});

it("refuses wrong numbers of arguments, endless nesting and formulas longer than Excel's", () => {
  expect(result("LEFT()")).toBe("#VALUE!");
  expect(result(`${"(".repeat(5_000)}1${")".repeat(5_000)}`)).toBe("#NAME?");
  expect(result(`1${"+1".repeat(3_000)}`)).toBe("#VALUE!");
  expect(result(`1${"+1".repeat(300)}`)).toBe(301);
  expect(result(`"${"x".repeat(9_000)}"`)).toBe("#NAME?");
});

it("matches wildcards in time that does not explode", () => {
  expect(result(`ISNUMBER(SEARCH("${"a*".repeat(60)}b",REPT("a",32767)))`)).toBe(false);
  expect(result(`MATCH("${"a*".repeat(60)}b",{"${"a".repeat(2_000)}"},0)`)).toBe("#N/A");
});

it("does not unfold names that stand for names without end", () => {
  const book = bookOf({ 表: [["=级0"], ["=a"]] });
  for (let i = 0; i < 60; i++)
    book.names.push({ name: `级${i}`, refersTo: `级${i + 1}+级${i + 1}`, scope: null });
  book.names.push({ name: "a", refersTo: "b", scope: null }, { name: "b", refersTo: "a", scope: null });
  new Calculation(book).recalculate(true);
  expect([0, 1].map((row) => shown(book.sheets[0]!.cells.value(row, 0)))).toEqual(["#VALUE!", "#NAME?"]);
});
