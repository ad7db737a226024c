/** Writes a zip archive part by part; a worksheet's text is packed while it is made, never held whole. */
import { Deflate } from "fflate";
import { crc32 } from "./crc32";
import { encodeUtf8 } from "./textCodec";
import type { ZipEntry } from "./zipDirectory";

/**
 * Deflate level: 3 packs a 55 MB worksheet in 0.43 s to 5.3 MB, 6 in 0.99 s to 5.2 MB (fflate 0.8.3).
 */
const LEVEL = 3;

/** Version 2.0 of the format: deflate. */
const VERSION = 20;

/** General purpose flag: names are UTF-8 (APPNOTE 4.4.4, bit 11); without it names are read as of old DOS. */
const UTF8_NAMES = 0x800;

/** 1 January 1980, the earliest date of the format: equal books give equal bytes. */
const DOS_DATE = 0x21;

interface PackedPart {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly pieces: readonly Uint8Array[];
}

export class ZipWriter {
  private readonly parts: PackedPart[] = [];

  /** Adds a part given as text in pieces. */
  add(path: string, text: Iterable<string>): void {
    const pieces: Uint8Array[] = [];
    let crc = 0;
    let size = 0;
    let packedSize = 0;
    const deflate = new Deflate({ level: LEVEL }, (piece) => {
      if (!piece.length) return;
      pieces.push(piece);
      packedSize += piece.length;
    });
    for (const piece of text) {
      const bytes = encodeUtf8(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      deflate.push(bytes);
    }
    deflate.push(new Uint8Array(0), true);
    this.parts.push({ path, method: 8, crc, packedSize, size, pieces });
  }

  /** Adds a finished file as it is: what is packed already is not packed again. */
  store(path: string, bytes: Uint8Array): void {
    const size = bytes.length;
    this.parts.push({ path, method: 0, crc: crc32(bytes, 0), packedSize: size, size, pieces: [bytes] });
  }

  /** Adds a part of another archive as it stands there, still packed. */
  carry({ path, method, crc, packedSize, size, packed }: ZipEntry): void {
    this.parts.push({ path, method, crc, packedSize, size, pieces: [packed] });
  }

  /** The finished archive; the part added last comes first, where readers look for the content types. */
  finish(): Uint8Array {
    const ordered = [...this.parts.slice(-1), ...this.parts.slice(0, -1)];
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const part of ordered) {
      const path = encodeUtf8(part.path);
      const local = new DataView(new ArrayBuffer(30));
      local.setUint32(0, 0x04034b50, true);
      describe(local, 4, part, path.length);
      pieces.push(new Uint8Array(local.buffer), path, ...part.pieces);
      const central = new DataView(new ArrayBuffer(46));
      central.setUint32(0, 0x02014b50, true);
      central.setUint16(4, VERSION, true);
      describe(central, 6, part, path.length);
      central.setUint32(42, offset, true);
      directory.push(new Uint8Array(central.buffer), path);
      offset += 30 + path.length + part.packedSize;
    }
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, ordered.length, true);
    end.setUint16(10, ordered.length, true);
    end.setUint32(12, lengthOf(directory), true);
    end.setUint32(16, offset, true);
    return joined([...pieces, ...directory, new Uint8Array(end.buffer)]);
  }
}

/** The fields that local and central headers share, from "version needed" to the length of the name. */
function describe(header: DataView, at: number, part: PackedPart, pathLength: number): void {
  header.setUint16(at, VERSION, true);
  if (pathLength !== part.path.length) header.setUint16(at + 2, UTF8_NAMES, true);
  header.setUint16(at + 4, part.method, true);
  header.setUint16(at + 8, DOS_DATE, true);
  header.setUint32(at + 10, part.crc, true);
  header.setUint32(at + 14, part.packedSize, true);
  header.setUint32(at + 18, part.size, true);
  header.setUint16(at + 22, pathLength, true);
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
