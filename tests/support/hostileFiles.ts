/** Files nobody should have to open: each function returns the bytes of one. */
import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a small, valid workbook with one sheet; `sheetData` is what stands between its tags. */
export function workbookParts(
  sheetData: string,
  sharedStrings: readonly string[] = [],
): Record<string, string> {
  const strings = sharedStrings.map((text) => `<si><t>${text}</t></si>`).join("");
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="月报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills>' +
      '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/></cellXfs></styleSheet>',
  };
}

/** A zip archive of text parts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  // Level 1: some of these parts are 60 MB.
  return zipSync(Object.fromEntries(files), { level: 1 });
}

const changed = (path: string, text: string): Uint8Array =>
  zipOf({ ...workbookParts("", ["产值"]), [path]: text });

export const emptyFile = (): Uint8Array => new Uint8Array(0);

/** Bytes of a linear congruential generator: the same every time. */
export function randomBytes(length = 4096): Uint8Array {
  let state = 20_220_531;
  return Uint8Array.from(
    { length },
    () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24,
  );
}

/** A table typed into Notepad and saved as "Unicode". */
export function utf16Text(): Uint8Array {
  const text = "\uFEFF园区\t指标\t数值\r\n萍乡经开区\t财政总收入\t9.88\r\n";
  return new Uint8Array(Buffer.from(text, "utf16le"));
}

/** A valid workbook, to be cut or damaged. */
export const smallWorkbook = (): Uint8Array =>
  zipOf(
    workbookParts('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>9.88</v></c></row>', ["财政总收入"]),
  );

/** The first half of a workbook, as a broken download leaves it. */
export const truncatedWorkbook = (): Uint8Array => {
  const whole = smallWorkbook();
  return whole.slice(0, whole.length >> 1);
};

/** A workbook with one bit of its sheet's packed bytes turned. */
export function corruptWorkbook(): Uint8Array {
  const bytes = smallWorkbook().slice();
  const name = strToU8("xl/worksheets/sheet1.xml");
  let at = 0;
  while (!name.every((byte, i) => bytes[at + i] === byte)) at++;
  bytes[at + name.length + 40]! ^= 0x10;
  return bytes;
}

/** A zip archive that is no workbook. */
export const otherArchive = (): Uint8Array =>
  zipOf({ "word/document.xml": "<document/>", "照片.txt": "没有表格" });

/** Names a sheet whose part is missing. */
export const missingSheet = (): Uint8Array => {
  const { "xl/worksheets/sheet1.xml": _, ...parts } = workbookParts("");
  return zipOf(parts);
};

/** XML that stops in the middle of an element. */
export const brokenXml = (): Uint8Array =>
  changed("xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}"><sheetData><row r="1"`);

/** The beginning of a compound file, with the stream's name that password-protected workbooks have, or without. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + i * 2] = stream.charCodeAt(i);
  return bytes;
}
export const passwordProtected = (): Uint8Array => compoundFile("EncryptedPackage");
export const oldBinaryFormat = (): Uint8Array => compoundFile("Workbook");

/**
 * A workbook whose sheet inflates to `megabytes` of `filler` out of a few hundred kilobytes.
 * `stated`: size its headers state; by default the truth.
 */
export function zipBomb(megabytes = 300, filler = " ", stated?: number): Uint8Array {
  const unit = Buffer.from(filler.repeat(Math.ceil(2 ** 20 / Buffer.byteLength(filler))));
  // Ends on a byte and refers to nothing before it, so it may stand there any number of times.
  const packed = deflateRawSync(unit, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const head = deflateRawSync(Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData>`), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const whole = Buffer.concat([head, ...Array<Buffer>(megabytes).fill(packed), Buffer.from([3, 0])]);
  return replacePacked(smallWorkbook(), "xl/worksheets/sheet1.xml", whole, stated ?? unit.length * megabytes);
}

/** Puts other packed bytes into an archive, with the size stated, by writing the archive anew. */
function replacePacked(archive: Uint8Array, path: string, packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = view.getUint32(archive.length - 6, true);
  let offset = 0;
  const count = view.getUint16(archive.length - 12, true);
  for (let i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const central = archive.slice(at, at + 46 + nameLength);
    const name = Buffer.from(central.subarray(46)).toString();
    const from = view.getUint32(at + 42, true);
    const dataAt = from + 30 + nameLength + view.getUint16(from + 28, true);
    const local = archive.slice(from, from + 30 + nameLength);
    local.fill(0, 28, 30);
    let data = archive.slice(dataAt, dataAt + view.getUint32(at + 20, true));
    central.fill(0, 30, 34);
    if (name === path) {
      data = new Uint8Array(packed);
      for (const [header, place] of [
        [local, 18],
        [central, 20],
      ] as const) {
        const fields = new DataView(header.buffer);
        fields.setUint32(place, data.length, true);
        fields.setUint32(place + 4, size, true);
      }
    }
    new DataView(central.buffer).setUint32(42, offset, true);
    pieces.push(local, data);
    directory.push(central);
    offset += local.length + data.length;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const end = archive.slice(archive.length - 22);
  const fields = new DataView(end.buffer);
  fields.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  fields.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** Billion laughs in one of the parts a reader has to look at. */
export function entityBomb(part: "sharedStrings" | "sheet" | "workbook"): Uint8Array {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
  ).join("");
  const declarations = `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${levels}]>`;
  const parts = workbookParts('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row>', [
    "&lol9;",
  ]);
  const path = {
    sharedStrings: "xl/sharedStrings.xml",
    sheet: "xl/worksheets/sheet1.xml",
    workbook: "xl/workbook.xml",
  }[part];
  return zipOf({ ...parts, [path]: parts[path]!.replace(HEAD, HEAD + declarations) });
}

/** Asks for a file of this machine. */
export const externalEntity = (): Uint8Array =>
  changed(
    "xl/sharedStrings.xml",
    `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="${MAIN}"><si><t>&x;</t></si></sst>`,
  );

/** One value in the very last cell. */
export const loneLastCell = (): Uint8Array =>
  zipOf(workbookParts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));

/** A value at the right end of every row: a million rows 16,384 wide, if taken at its word. */
export const farCellInEveryRow = (rows = 20_000): Uint8Array =>
  zipOf(
    workbookParts(
      Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
        "",
      ),
    ),
  );

/** 1,048,576 formatted rows without a value. */
export const rowsOfNothing = (rows = 1_048_576): Uint8Array =>
  zipOf(
    workbookParts(
      Array.from({ length: rows }, (_, i) => `<row r="${i + 1}" s="1" customFormat="1" ht="15"/>`).join(""),
    ),
  );

/** 1,048,576 rows each with a formatted blank cell, alternating between two formats. */
export const stripedRowsOfNothing = (rows = 1_048_576): Uint8Array =>
  zipOf(
    workbookParts(
      Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="C${i + 1}" s="${i % 2}"/></row>`).join(
        "",
      ),
    ),
  );

/** A cell beyond the sheet's edge. */
export const cellOutOfBounds = (): Uint8Array =>
  zipOf(workbookParts('<row r="1"><c r="XFE1"><v>1</v></c></row>'));

/** One short formula's text shared by very many cells. */
export const sharedFormulaBomb = (cells = 100_000): Uint8Array => {
  const long = `"${"x".repeat(8000)}"&A1`;
  const rows = Array.from(
    { length: cells },
    (_, i) => `<row r="${i + 2}"><c r="B${i + 2}"><f t="shared" si="0"/></c></row>`,
  );
  return zipOf(
    workbookParts(
      `<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B9">${long}</f></c></row>${rows.join("")}`,
    ),
  );
};

/** Elements within elements. */
export const deepXml = (depth = 100_000): Uint8Array =>
  changed(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}">${"<a>".repeat(depth)}${"</a>".repeat(depth)}</workbook>`,
  );

/** Lists one sheet part under very many names. */
export const oneSheetManyTimes = (times = 20_000): Uint8Array =>
  changed(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${Array.from({ length: times }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`).join("")}</sheets></workbook>`,
  );

/** Two parts under one path: programs differ on which counts. */
export function doubledPart(): Uint8Array {
  const bytes = zipOf({ ...workbookParts(""), "xl/worksheets/sheet9.xml": "<worksheet/>" });
  const [from, to] = ["sheet9.xml", "sheet1.xml"].map((name) => strToU8(name)) as [Uint8Array, Uint8Array];
  for (let at = 0; at + from.length <= bytes.length; at++)
    if (from.every((byte, i) => bytes[at + i] === byte)) bytes.set(to, at);
  return bytes;
}
