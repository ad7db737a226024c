/**
 * Files damaged in every way a mail server, a USB stick or an attacker can think of, by the thousand. Whatever comes
 * of one, it is a reading or a problem, never an exception of our own.
 */
import ExcelJS from "exceljs";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import type { SourceReading } from "../../src/sources/source";
import { readSource } from "../../src/sources/source";
import { XlsxFault } from "../../src/xlsx/fault";
import { readBook } from "../../src/xlsx/readBook";
import { context } from "../sources/reading";
import { campaignOf } from "../support/campaign";

const FILES = 2_000;

const ROWS = [
  ["园区", "指标", "报告期", "数据项", "数值", "单位"],
  ["萍乡经开区", "财政总收入", "2022-05", "累计", "41.43", "亿元"],
  ["湘潭高新区", "进出口总额", "2022年1—5月", "累计", "-6.73", "亿元"],
  ["湘乡经开区", "规模以上工业增加值", "202205", "上报同比", "12.5%", "%"],
  ["萍乡湘东工业园", "实际利用外资", "2022年5月", "本月", "２，０００", "万美元"],
];

const TEXT = new TextEncoder().encode(ROWS.map((row) => row.join(",")).join("\r\n"));

/** One act of damage; positions and lengths are shares of the file, so that they fit whatever is left of it. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, part: number): number => Math.floor(part * bytes.length);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share, fc.nat(255)).map(
    ([part, value]): Damage =>
      (bytes) =>
        bytes.map((byte, index) => (index === at(bytes, part) ? value : byte)),
  ),
  share.map(
    (part): Damage =>
      (bytes) =>
        bytes.slice(0, at(bytes, part)),
  ),
  fc.tuple(share, fc.uint8Array({ maxLength: 40 })).map(
    ([part, inserted]): Damage =>
      (bytes) =>
        joined(bytes.subarray(0, at(bytes, part)), inserted, bytes.subarray(at(bytes, part))),
  ),
  fc.tuple(share, fc.constantFrom(...troublesome())).map(
    ([part, inserted]): Damage =>
      (bytes) =>
        joined(bytes.subarray(0, at(bytes, part)), inserted, bytes.subarray(at(bytes, part))),
  ),
  fc.tuple(share, share, share).map(
    ([from, to, target]): Damage =>
      (bytes) =>
        joined(bytes.subarray(0, at(bytes, target)), bytes.slice(at(bytes, from), at(bytes, to))),
  ),
);

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

/** Text on which readers are known to stumble: in XML, in csv, in numbers and in encodings. */
function troublesome(): Uint8Array[] {
  const texts = [
    "<",
    "&#0;",
    "&#x110000;",
    "]]>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    '"',
    '""',
    "=1+1",
    "\0",
    "﻿",
  ];
  const figures = [
    "1e999",
    "-0",
    "NaN",
    "9".repeat(400),
    "１２．５％",
    "#REF!",
    "XFD1048576",
    "A0",
    "2022-13",
    "0000",
  ];
  const lengths = [
    "\n".repeat(5_000),
    ",".repeat(20_000),
    '"'.repeat(999),
    "<c/>".repeat(2_000),
    "园".repeat(40_000),
  ];
  return [...texts, ...figures, ...lengths].map((text) => new TextEncoder().encode(text));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

function damaged(bytes: Uint8Array, acts: readonly Damage[]): Uint8Array {
  return acts.reduce((left, act) => act(left), bytes);
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("上报");
  sheet.addRows(ROWS);
  sheet.getCell("H1").value = { formula: "SUM(E2:E5)", result: 41.43 };
  sheet.getCell("E2").numFmt = "0.00";
  sheet.mergeCells("H2:I3");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function reading(name: string, bytes: Uint8Array): Promise<SourceReading> {
  return readSource({ name, bytes }, context());
}

async function reads(name: string, bytes: Uint8Array): Promise<void> {
  const read = await reading(name, bytes);
  if (read.kind === "unreadable") expect(read.problems.length).toBeGreaterThan(0);
}

async function opens(bytes: Uint8Array): Promise<void> {
  const opened = await readBook(bytes).catch((error: unknown) => error);
  if (opened instanceof Error) expect(opened).toBeInstanceOf(XlsxFault);
  else expect(opened).toHaveProperty("sheets");
}

test("before any damage both files give their four figures", async () => {
  for (const [name, bytes] of [
    ["上报.csv", TEXT],
    ["上报.xlsx", await workbook()],
  ] as const)
    expect(await reading(name, bytes)).toMatchObject({ submission: { observations: { length: 4 } } });
});

test("a damaged csv gives figures or problems", async () => {
  await fc.assert(
    fc.asyncProperty(damages, (acts) => reads("上报.csv", damaged(TEXT, acts))),
    campaignOf(FILES),
  );
});

test("bytes of no meaning give a problem", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000, size: "max" }), async (bytes) => {
      expect(await reading("上报.csv", bytes)).toMatchObject({
        kind: "unreadable",
        problems: [{ severity: "error" }],
      });
    }),
    campaignOf(FILES),
  );
});

test("a damaged xlsx gives figures or problems, and opens or says what is wrong", async () => {
  const whole = await workbook();
  await fc.assert(
    fc.asyncProperty(damages, async (acts) => {
      const bytes = damaged(whole, acts);
      await reads("上报.xlsx", bytes);
      await opens(bytes);
    }),
    campaignOf(FILES),
  );
});

test("an xlsx damaged inside its parts, with a sound archive around them, does so too", async () => {
  const parts = unzipSync(await workbook());
  const names = Object.keys(parts);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damages, async (name, acts) => {
      const bytes = zipSync({ ...parts, [name]: damaged(parts[name]!, acts) }, { level: 1 });
      await reads("上报.xlsx", bytes);
      await opens(bytes);
    }),
    campaignOf(FILES),
  );
});
