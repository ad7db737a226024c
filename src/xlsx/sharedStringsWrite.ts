/** The table of texts of a file being written, each once. */
import { UnwritableBook } from "./fault";
import { XML_HEAD } from "./relationships";
import { escapeText } from "./xmlText";

/** Characters a cell holds (Excel specifications and limits). */
const MAX_TEXT = 32_767;
const PIECE = 1 << 16;

export class SharedStringTable {
  private readonly numbers = new Map<string, number>();
  private readonly richNumbers = new Map<string, number>();
  /** Inner XML of each entry. */
  private readonly entries: string[] = [];
  private uses = 0;

  /** Number of a text. @throws UnwritableBook beyond 32,767 characters */
  index(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) {
      if (text.length > MAX_TEXT) throw new UnwritableBook(`text of ${text.length} characters in a cell`);
      this.numbers.set(text, (number = this.entries.length));
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      this.entries.push(`<t${space}>${escapeText(text)}</t>`);
    }
    return number;
  }

  /** Number of a text with formatted runs, given as XML. */
  richIndex(xml: string): number {
    this.uses++;
    let number = this.richNumbers.get(xml);
    if (number === undefined) {
      this.richNumbers.set(xml, (number = this.entries.length));
      this.entries.push(xml);
    }
    return number;
  }

  *xml(): Generator<string> {
    let piece =
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
      ` count="${this.uses}" uniqueCount="${this.entries.length}">`;
    for (const entry of this.entries) {
      piece += `<si>${entry}</si>`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    yield `${piece}</sst>`;
  }
}
