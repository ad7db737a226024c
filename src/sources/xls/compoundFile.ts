/**
 * A stream of a compound file (MS-CFB), the container of .xls: sectors chained by a table. Chains are followed at most
 * once through the file, so that one that bites its own tail ends.
 */

const END_OF_CHAIN = 0xfffffffa;
/** Sectors of the table whose numbers stand in the header. */
const HEADER_SECTORS = 109;
const DIRECTORY_ENTRY = 128;
/** Streams below this size stand in sectors of 64 bytes within the root entry's stream. */
const MINI_CUTOFF = 4096;
const MINI_SECTOR = 64;

interface Entry {
  readonly name: string;
  /** 2 is a stream, 5 the root. */
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The bytes of the first of these streams that is there; null when none is, or the file is no compound file. */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const file = CompoundFile.of(bytes);
  return file && file.stream(names);
}

class CompoundFile {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly sectorSize: number,
    /** Number of the next sector, by sector. */
    private readonly next: Uint32Array,
  ) {}

  static of(bytes: Uint8Array): CompoundFile | null {
    if (bytes.length < 512) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const power = view.getUint16(30, true);
    if (power !== 9 && power !== 12) return null;
    const sectorSize = 2 ** power;
    const sectors = Math.floor(bytes.length / sectorSize) - 1;
    if (sectors < 1) return null;
    const file = new CompoundFile(bytes, view, sectorSize, new Uint32Array(sectors).fill(END_OF_CHAIN));
    file.readTable();
    return file;
  }

  stream(names: readonly string[]): Uint8Array | null {
    const entries = this.directory();
    const root = entries.find(({ type }) => type === 5);
    for (const name of names) {
      const entry = entries.find((each) => each.type === 2 && each.name === name);
      if (!entry) continue;
      if (entry.size >= MINI_CUTOFF) return this.chain(entry.start).subarray(0, entry.size);
      return root ? this.miniStream(entry, root) : null;
    }
    return null;
  }

  private at(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** The table of chains: its sectors are listed in the header, and from there on in sectors of their own. */
  private readTable(): void {
    const { view, next, sectorSize } = this;
    const perSector = sectorSize / 4;
    let filled = 0;
    const take = (sector: number): void => {
      if (sector >= next.length) return;
      const at = this.at(sector);
      for (let index = 0; index < perSector && filled < next.length; index++)
        next[filled++] = view.getUint32(at + index * 4, true);
    };
    for (let index = 0; index < HEADER_SECTORS && filled < next.length; index++)
      take(view.getUint32(76 + index * 4, true));
    let list = view.getUint32(68, true);
    for (let met = 0; list < next.length && met < next.length && filled < next.length; met++) {
      const at = this.at(list);
      for (let index = 0; index + 1 < perSector && filled < next.length; index++)
        take(view.getUint32(at + index * 4, true));
      list = view.getUint32(at + sectorSize - 4, true);
    }
  }

  /** The sectors of a chain, one behind another. */
  private chain(start: number): Uint8Array {
    const { bytes, next, sectorSize } = this;
    const met = new Uint8Array(next.length);
    const sectors: number[] = [];
    for (
      let sector = start;
      sector < next.length && met[sector] === 0;
      sector = next[sector] ?? END_OF_CHAIN
    ) {
      met[sector] = 1;
      sectors.push(sector);
    }
    const whole = new Uint8Array(sectors.length * sectorSize);
    for (const [index, sector] of sectors.entries())
      whole.set(bytes.subarray(this.at(sector), this.at(sector) + sectorSize), index * sectorSize);
    return whole;
  }

  private directory(): Entry[] {
    const chain = this.chain(this.view.getUint32(48, true));
    const view = new DataView(chain.buffer);
    const entries: Entry[] = [];
    for (let at = 0; at + DIRECTORY_ENTRY <= chain.length; at += DIRECTORY_ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      let name = "";
      for (let index = 0; index + 2 < length; index += 2)
        name += String.fromCharCode(view.getUint16(at + index, true));
      const [start, size] = [view.getUint32(at + 116, true), view.getUint32(at + 120, true)];
      entries.push({ name, type: chain[at + 66] ?? 0, start, size });
    }
    return entries;
  }

  private miniStream({ start, size }: Entry, root: Entry): Uint8Array {
    const store = this.chain(root.start);
    const table = this.chain(this.view.getUint32(60, true));
    const view = new DataView(table.buffer);
    const whole = new Uint8Array(Math.ceil(size / MINI_SECTOR) * MINI_SECTOR);
    let sector = start;
    // As many sectors as the size asks for, wherever the chain leads: it cannot go on for ever.
    for (let at = 0; at < whole.length && (sector + 1) * MINI_SECTOR <= store.length; at += MINI_SECTOR) {
      whole.set(store.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR), at);
      if (sector * 4 + 4 > table.length) break;
      sector = view.getUint32(sector * 4, true);
    }
    return whole.subarray(0, size);
  }
}
