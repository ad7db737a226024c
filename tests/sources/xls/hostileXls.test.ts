/** .xls files a stranger made to keep a reader busy: each is figures or one problem, after work that is bounded. */
import { utils, write } from "@e965/xlsx";
import { boundedRecords, MOST_XLS_CELLS } from "../../../src/sources/xls/biffRecords";
import { compoundStream } from "../../../src/sources/xls/compoundFile";
import { readSource } from "../../../src/sources/source";
import type { SourceReading } from "../../../src/sources/source";
import { XlsxFault } from "../../../src/xlsx/fault";
import { context } from "../reading";

const ROWS = [
  ["园区", "指标", "报告期", "数据项", "数值", "单位"],
  ["萍乡经开区", "财政总收入", "2022-05", "累计", 41.43, "亿元"],
  ["湘潭高新区", "进出口总额", "2022年1—5月", "累计", -6.73, "亿元"],
];

function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "上报");
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

const read = (bytes: Uint8Array): Promise<SourceReading> =>
  readSource({ name: "上报.xls", bytes }, context());

/** A record: type, length, contents of 16-bit numbers. */
function record(type: number, ...words: number[]): number[] {
  return [type, words.length * 2, ...words].flatMap((word) => [word & 0xff, word >> 8]);
}

/** The file with records before the end of its sheet, in place of as many bytes of blanks. */
function withRecords(...records: number[][]): Uint8Array {
  const padding = records.reduce((sum, each) => sum + each.length, 0);
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  utils.book_append_sheet(book, sheet, "上报");
  const stream = compoundStream(
    new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer),
    ["Workbook"],
  )!;
  // The sheet's last record is EOF, 4 bytes.
  let end = stream.length;
  for (let at = 0; at + 4 <= stream.length; at += 4 + (stream[at + 2]! | (stream[at + 3]! << 8)))
    if (stream[at] === 0x0a && stream[at + 1] === 0) end = at;
  const whole = new Uint8Array(stream.length + padding);
  whole.set(stream.subarray(0, end));
  whole.set(records.flat(), end);
  whole.set(stream.subarray(end), end + padding);
  return compoundOf(whole);
}

/** A compound file of one stream, sectors of 512 bytes one behind another. */
function compoundOf(stream: Uint8Array): Uint8Array {
  const size = Math.max(4096, stream.length);
  const data = Math.ceil(size / 512);
  const tables = Math.ceil((data + 1 + Math.ceil(data / 127)) / 128) + 1;
  const bytes = new Uint8Array((1 + tables + 1 + data) * 512);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, value] of [
    [44, tables],
    [48, tables],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    view.setUint32(at, value, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tables ? index : 0xffffffff, true);
  const entry = (sector: number, value: number): void => view.setUint32(512 + sector * 4, value, true);
  for (let sector = 0; sector < tables; sector++) entry(sector, 0xfffffffd);
  entry(tables, 0xfffffffe);
  for (let sector = 0; sector < data; sector++)
    entry(tables + 1 + sector, sector + 1 < data ? tables + 2 + sector : 0xfffffffe);
  const directory = (1 + tables) * 512;
  const name = (at: number, text: string, type: number, start: number, length: number): void => {
    [...text].forEach((character, index) => view.setUint16(at + index * 2, character.charCodeAt(0), true));
    view.setUint16(at + 64, (text.length + 1) * 2, true);
    bytes[at + 66] = type;
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, length, true);
  };
  name(directory, "Root Entry", 5, 0xfffffffe, 0);
  name(directory + 128, "Workbook", 2, tables + 1, size);
  bytes.set(stream, (2 + tables) * 512);
  return bytes;
}

test("an .xls as programs write it, and one without small sectors, give their figures", async () => {
  for (const bytes of [workbook(), withRecords()])
    expect(await read(bytes)).toMatchObject({ submission: { observations: { length: 2 } } });
});

test("a link over all cells of the sheet, and a tip for it, are not followed", async () => {
  const everywhere = [0, 0xffff, 0, 0xffff];
  const bytes = withRecords(
    record(0x01b8, ...everywhere, ...new Array<number>(16).fill(0)),
    record(0x0800, 0x0800, ...everywhere, 0x41, 0),
  );
  expect(await read(bytes)).toMatchObject({ submission: { observations: { length: 2 } } });
});

test("widths of columns that there are not, and more merges than a report has, are passed over", async () => {
  const wide = Array.from({ length: 3_000 }, () => record(0x007d, 0, 0xffff, 2048, 0, 1, 0));
  const merges = Array.from({ length: 3_000 }, () => record(0x00e5, 1, 40, 41, 0, 1));
  expect(await read(withRecords(...wide, ...merges))).toMatchObject({
    submission: { observations: { length: 2 } },
  });
});

test("a chain of sectors that bites its tail ends, wherever it begins", () => {
  const bytes = workbook();
  const view = new DataView(bytes.buffer);
  const table = 512 + view.getUint32(76, true) * 512;
  for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector % 3, true);
  expect(() => compoundStream(bytes, ["Workbook"])).not.toThrow();
});

test("more cells than are looked at are refused before they are read", () => {
  const cell = record(0x0203, 0, 0, 0, 0, 0, 0, 0);
  const stream = new Uint8Array((MOST_XLS_CELLS + 1) * cell.length);
  for (let at = 0; at < stream.length; at += cell.length) stream.set(cell, at);
  expect(() => boundedRecords(stream)).toThrow(XlsxFault);
});

test("records keep their places and everything that is read keeps its contents", () => {
  const stream = compoundStream(workbook(), ["Workbook"])!;
  const bounded = boundedRecords(stream);
  expect(bounded).toHaveLength(stream.length);
  const differing = [...stream].filter((byte, at) => byte !== bounded[at]).length;
  expect(differing).toBeLessThan(stream.length / 10);
});
