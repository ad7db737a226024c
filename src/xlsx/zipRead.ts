/** Parts of an archive, inflated piece by piece while sizes are counted: what a header claims is never trusted. */
import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { XlsxFault } from "./fault";
import type { XlsxLimits } from "./limits";
import { textDecoder, xmlEncoding } from "./textCodec";
import { zipDirectory, type ZipEntry } from "./zipDirectory";

/** Packed bytes a step: one step inflates to 16 MB at most (deflate ends at 1032 : 1). */
const STEP = 16 * 1024;

export class ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly byFoldedPath = new Map<string, ZipEntry>();
  private inflated = 0;
  private readonly counted = new Set<ZipEntry>();

  /** @throws XlsxFault when the bytes are no zip archive within the limits. */
  constructor(
    bytes: Uint8Array,
    readonly limits: XlsxLimits,
  ) {
    this.entries = zipDirectory(bytes, limits);
    for (const entry of this.entries.values()) this.byFoldedPath.set(entry.path.toLowerCase(), entry);
  }

  /** Part names compare without regard to case (ECMA-376 part 2, 6.2.2.3). */
  find(path: string): ZipEntry | null {
    return this.entries.get(path) ?? this.byFoldedPath.get(path.toLowerCase()) ?? null;
  }

  /** Hands a part's bytes to `take`, piece by piece. */
  inflate(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
    const { limits } = this;
    // A header that states a bomb is believed; one that hides it is found out below.
    if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio)
      throw new XlsxFault("xlsx.bomb", { part: entry.path });
    let size = 0;
    let crc = 0;
    let packed = 0;
    // Saving reads some parts again; they count once.
    const first = !this.counted.has(entry);
    this.counted.add(entry);
    const count = (piece: Uint8Array): void => {
      size += piece.length;
      if (first) this.inflated += piece.length;
      if (size > limits.partBytes || this.inflated > limits.totalBytes)
        throw new XlsxFault("xlsx.bomb", { part: entry.path, limit: limits.partBytes });
      if (size > limits.ratioFrom && size > packed * limits.ratio)
        throw new XlsxFault("xlsx.bomb", { part: entry.path });
      crc = crc32(piece, crc);
      take(piece);
    };
    if (entry.method === 0) {
      for (let at = 0; at < entry.packedSize; at += STEP) {
        packed += STEP;
        count(entry.packed.subarray(at, at + STEP));
      }
    } else if (entry.method === 8) {
      const inflate = new Inflate(count);
      try {
        for (let at = 0; at < entry.packedSize; at += STEP) {
          packed += STEP;
          inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packedSize);
        }
      } catch (error) {
        // The inflater's own errors carry a numeric code; whatever `take` throws passes through.
        if (error instanceof Error && typeof (error as { code?: unknown }).code === "number")
          throw new XlsxFault("xlsx.corrupt", { part: entry.path });
        throw error;
      }
    } else throw new XlsxFault("xlsx.corrupt", { part: entry.path });
    if (crc !== entry.crc) throw new XlsxFault("xlsx.corrupt", { part: entry.path });
  }

  /** Hands an XML part's text to `take`, piece by piece; UTF-8, or UTF-16 as the first bytes tell. */
  inflateText(entry: ZipEntry, take: (piece: string) => void): void {
    let decoder: ReturnType<typeof textDecoder> | null = null;
    this.inflate(entry, (piece) => {
      decoder ??= textDecoder(xmlEncoding(piece));
      take(decoder.decode(piece, { stream: true }));
    });
    take((decoder ?? textDecoder("utf-8")).decode());
  }

  /** Whole text of a part of moderate size, or null when the archive has none. */
  text(path: string): string | null {
    const entry = this.find(path);
    if (!entry) return null;
    let text = "";
    this.inflateText(entry, (piece) => {
      text += piece;
      if (text.length > this.limits.treeCharacters)
        throw new XlsxFault("xlsx.bomb", { part: path, limit: this.limits.treeCharacters });
    });
    return text;
  }
}
