/** Words of a table found at the beginning or the end of a text: the longest first, looked up by their outer character. */

/** A table of words, each found in about one comparison. */
export class WordTable {
  private readonly byFirst = new Map<number, readonly string[]>();
  private readonly byLast = new Map<number, readonly string[]>();

  constructor(words: Iterable<string>) {
    const sorted = [...new Set(words)].filter((word) => word !== "").sort((a, b) => b.length - a.length);
    for (const word of sorted) {
      put(this.byFirst, word.charCodeAt(0), word);
      put(this.byLast, word.charCodeAt(word.length - 1), word);
    }
  }

  /** The longest word a text begins with at a place. */
  beginning(text: string, at = 0): string | undefined {
    return this.byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
  }

  /** The longest word a text ends with. */
  ending(text: string): string | undefined {
    return this.byLast.get(text.charCodeAt(text.length - 1))?.find((word) => text.endsWith(word));
  }
}

function put(index: Map<number, readonly string[]>, character: number, word: string): void {
  index.set(character, [...(index.get(character) ?? []), word]);
}
