/** The list of a zip archive's parts, read from its end; nothing is inflated here (APPNOTE.TXT 4.3.12–4.3.16). */
import { XlsxFault } from "./fault";
import type { XlsxLimits } from "./limits";

/** One part of an archive as its directory states it; sizes are claims until inflated. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Packed bytes, a view into the file. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ALL_ONES = 0xffffffff;

/**
 * Parts by path. When a path occurs twice the file is refused: programs disagree on which of the two counts.
 * @throws XlsxFault for anything that is no complete, readable zip archive.
 */
export function zipDirectory(bytes: Uint8Array, limits: XlsxLimits): Map<string, ZipEntry> {
  if (bytes.length === 0) throw new XlsxFault("xlsx.empty");
  if (bytes.length > limits.fileBytes) throw new XlsxFault("xlsx.tooLarge", { limit: limits.fileBytes });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isOleContainer(bytes))
    throw new XlsxFault(holdsEncryptedPackage(bytes) ? "xlsx.encrypted" : "xlsx.oldFormat");
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) {
    // "PK" alone is the beginning of a file cut off within its first bytes.
    throw new XlsxFault(bytes[0] === 0x50 && bytes[1] === 0x4b ? "xlsx.truncated" : "xlsx.notZip");
  }
  const { offset, count } = directoryPlace(view);
  if (count > limits.entries) throw new XlsxFault("xlsx.bomb", { limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new XlsxFault("xlsx.truncated");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const path = partPath(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!path.endsWith("/")) {
      if (view.getUint16(at + 8, true) & 1) throw new XlsxFault("xlsx.encrypted");
      if (entries.has(path)) throw new XlsxFault("xlsx.corrupt", { part: path });
      entries.set(path, entryAt(view, bytes, at, path, nameLength, extraLength));
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function directoryPlace(view: DataView): { offset: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    let count = view.getUint16(at + 10, true);
    let offset = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (
      (count === 0xffff || offset === ALL_ONES) &&
      locator >= 0 &&
      view.getUint32(locator, true) === LOCATOR_64
    ) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64)
        throw new XlsxFault("xlsx.truncated");
      count = Number(view.getBigUint64(end64 + 32, true));
      offset = Number(view.getBigUint64(end64 + 48, true));
    }
    return { offset, count };
  }
  throw new XlsxFault("xlsx.truncated");
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  path: string,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (packedSize === ALL_ONES || size === ALL_ONES || local === ALL_ONES) {
    const wide = wideFields(view, at + 46 + nameLength, extraLength, path);
    if (size === ALL_ONES) size = wide.next();
    if (packedSize === ALL_ONES) packedSize = wide.next();
    if (local === ALL_ONES) local = wide.next();
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw new XlsxFault("xlsx.truncated", { part: path });
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new XlsxFault("xlsx.truncated", { part: path });
  return {
    path,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** The 64-bit fields of an entry's extra block 0x0001, in the order they stand there. */
function wideFields(view: DataView, from: number, length: number, path: string): { next(): number } {
  const end = from + length;
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const fieldsEnd = Math.min(field + view.getUint16(at + 2, true), view.byteLength);
    return {
      next: () => {
        if (field + 8 > fieldsEnd) throw new XlsxFault("xlsx.corrupt", { part: path });
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      },
    };
  }
  throw new XlsxFault("xlsx.corrupt", { part: path });
}

/** Part names are ASCII (ECMA-376 part 2, 6.2.2); some writers use "\" or a leading "/". */
function partPath(name: Uint8Array): string {
  let path = "";
  for (const byte of name) path += String.fromCharCode(byte);
  return path.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** .xls and password-protected .xlsx are OLE compound files. */
function isOleContainer(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Whether a compound file has the stream "EncryptedPackage" (name in UTF-16). */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = "EncryptedPackage";
  for (let at = 0; at + name.length * 2 <= bytes.length; at += 2) {
    let i = 0;
    while (i < name.length && bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
