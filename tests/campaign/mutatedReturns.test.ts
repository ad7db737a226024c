/**
 * Returns and forms damaged by the thousand, through the action that reads what people drop on the pane. None throws,
 * none keeps the processor busy for more than two seconds; the slowest is told. Without
 * a seed they are the same each time.
 */
import { unzipSync, zipSync } from "fflate";
import { readFiles, type GivenFile } from "../../src/actions/readFiles";
import { writeBook } from "../../src/xlsx/writeBook";
import { HELD_BACK } from "../fixtures/returns/heldBack";
import { TUNED } from "../fixtures/returns/tuned";
import { writeReturn } from "../fixtures/returns/writeReturn";
import { CAMPAIGN_SEED, casesOf } from "../support/campaign";
import { filledBook, madeForm } from "../support/forms";
import { ACTION, load, MAY_RETURNS, newWorkbook, valueOf } from "../support/parkWorkbook";

const COUNT = casesOf(10_000);
const SEED = CAMPAIGN_SEED ?? 20_220_531;
/** Files of one drop. */
const BATCH = 50;
/** Milliseconds of processor time for one file; the time on the clock depends on what else runs. */
const MOST_BUSY = 2_000;

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A linear congruential generator: the same files for the same seed. */
class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of<T>(things: readonly T[]): T {
    return things[this.below(things.length)]!;
  }
}

async function samples(): Promise<Sample[]> {
  const returns = await Promise.all(
    [...TUNED, ...HELD_BACK].map(async (each) => ({ name: each.file, bytes: await writeReturn(each) })),
  );
  const form = madeForm({ year: 2022, month: 6 });
  const figures = new Map(form.rows.map(({ indicator }, index) => [indicator.code, { ytd: 10 + index }]));
  return [...returns, { name: "填报表.xlsx", bytes: await writeBook(filledBook([form], figures)) }];
}

const TROUBLE = [
  "<",
  "&#0;",
  "]]>",
  '"',
  "=1+1",
  "\0",
  "\ufeff",
  "1e999",
  "9".repeat(400),
  "２０２２年１３月",
  "亿".repeat(200),
  ",".repeat(20_000),
  "\n".repeat(5_000),
  "(".repeat(3_000),
  "园".repeat(40_000),
  "<c/>".repeat(2_000),
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="XFD1048576"><v>1</v></c>',
].map((text) => new TextEncoder().encode(text));

/** One to four acts of damage: bytes changed, cut, doubled, put elsewhere, made as large as they can be. */
function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  let left = bytes;
  for (let acts = 1 + chance.below(4); acts > 0; acts--) {
    const at = chance.below(left.length + 1);
    const [from, to] = [chance.below(left.length + 1), chance.below(left.length + 1)];
    switch (chance.below(6)) {
      case 0:
        left = left.map((byte, index) => (index === at ? chance.below(256) : byte));
        break;
      case 1:
        left = left.slice(0, Math.max(8, at));
        break;
      case 2:
        left = joined(left.subarray(0, at), chance.of(TROUBLE), left.subarray(at));
        break;
      case 3:
        left = joined(
          left.subarray(0, at),
          left.slice(Math.min(from, to), Math.max(from, to)),
          left.subarray(at),
        );
        break;
      case 4: {
        // Counts, sizes and places of binary formats at their largest, and at nothing.
        const width = chance.of([1, 2, 4]);
        const value = chance.of([0xff, 0x7f, 0x00]);
        left = left.map((byte, index) => (index >= at && index < at + width ? value : byte));
        break;
      }
      default:
        left = joined(left.subarray(0, Math.min(from, to)), left.subarray(Math.max(from, to)));
    }
    if (left.length > 4 * 2 ** 20) break;
  }
  return left;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Of an archive half the time a part, with a sound archive around it; the beginning stays what tells the format. */
function mutated({ name, bytes }: Sample, chance: Chance): Sample {
  if (bytes[0] === 0x50 && chance.below(2) === 0) {
    const parts = unzipSync(bytes);
    const part = chance.of(Object.keys(parts));
    return { name, bytes: zipSync({ ...parts, [part]: damaged(parts[part]!, chance) }, { level: 1 }) };
  }
  const whole = damaged(bytes, chance);
  if (bytes[0] === 0xd0) whole.set(bytes.subarray(0, Math.min(8, whole.length)));
  return { name, bytes: whole };
}

test(`${COUNT} mutated returns and forms are figures or problems, none after more than two seconds of work`, async () => {
  const sound = await samples();
  const chance = new Chance(SEED);
  await newWorkbook();
  await load(MAY_RETURNS);
  let slowest = { busy: 0, clock: 0, name: "", index: 0 };
  const counts = { read: 0, unreadable: 0, figures: 0 };
  const begun = performance.now();
  for (let first = 0; first < COUNT; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, COUNT - first) }, () =>
      mutated(chance.of(sound), chance),
    );
    let now: { name: string; index: number; clock: number; cpu: NodeJS.CpuUsage } | null = null;
    const finish = (): void => {
      if (!now) return;
      const { user, system } = process.cpuUsage(now.cpu);
      const busy = (user + system) / 1_000;
      if (busy > slowest.busy)
        slowest = { busy, clock: performance.now() - now.clock, name: now.name, index: now.index };
      now = null;
    };
    const given = batch.map(({ name, bytes }, index): GivenFile => {
      const read = (): Promise<Uint8Array> => {
        finish();
        now = { name, index: first + index, clock: performance.now(), cpu: process.cpuUsage() };
        return Promise.resolve(bytes);
      };
      return { name, size: bytes.length, read };
    });
    const { files } = valueOf(await readFiles(given, ACTION));
    finish();
    for (const { kind, figures } of files) {
      if (kind === "unreadable") counts.unreadable++;
      else counts.read++;
      counts.figures += figures;
    }
  }
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  process.stdout.write(
    `${COUNT} files in ${seconds} s: ${counts.read} read with ${counts.figures} figures, ${counts.unreadable} unreadable; ` +
      `slowest ${slowest.name} (${slowest.index}): ${slowest.busy.toFixed(0)} ms busy, ${slowest.clock.toFixed(0)} ms by the clock\n`,
  );
  expect(counts.read + counts.unreadable).toBe(COUNT);
  expect(slowest.busy).toBeLessThanOrEqual(MOST_BUSY);
}, 3_600_000);
