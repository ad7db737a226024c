/** Text to GB18030 bytes, by turning the platform's decoder round; the two-byte part (GBK) is all that samples need. */

/** Thrown for a character outside the two-byte part. */
export class UnencodableCharacter extends Error {
  override readonly name = "UnencodableCharacter";
}

const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

let known: ReadonlyMap<string, readonly [number, number]> | null = null;

function characters(): ReadonlyMap<string, readonly [number, number]> {
  if (known) return known;
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = LEADS.from; lead <= LEADS.to; lead++)
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!found.has(character)) found.set(character, [lead, trail]);
    }
  return (known = found);
}

/** @throws UnencodableCharacter */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = code < 0x80 ? [code] : characters().get(character);
    if (!pair) throw new UnencodableCharacter(`no two-byte code for ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
