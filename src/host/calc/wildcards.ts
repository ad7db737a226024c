/** Wildcards of MATCH, VLOOKUP, SEARCH and the criteria of COUNTIF: ? one character, * any, ~ takes both literally. */
import { fold } from "./coercion";

/** Whether a pattern says more than a plain text. */
export function hasWildcard(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

type Part = { text: string } | "one" | "many";

/** A pattern made ready; ignores case. Time is bounded by text length × pattern length. */
export class Wildcard {
  private readonly kinds: Part[] = [];

  constructor(pattern: string) {
    for (let at = 0; at < pattern.length; at++) {
      const sign = pattern[at]!;
      if (sign === "*") {
        if (this.kinds.at(-1) !== "many") this.kinds.push("many");
      } else if (sign === "?") this.kinds.push("one");
      else if (sign === "~" && /[*?~]/.test(pattern[at + 1] ?? "")) this.kinds.push({ text: fold(pattern[++at]!) });
      else this.kinds.push({ text: fold(sign) });
    }
  }

  /** Whether the whole text fits. */
  matches(text: string): boolean {
    return this.fits(fold(text), 0, true);
  }

  /** Whether some beginning of the text from `start` on fits; `text` is folded already. */
  startsAt(text: string, start: number): boolean {
    return this.fits(text, start, false);
  }

  private fits(text: string, start: number, whole: boolean): boolean {
    const { kinds } = this;
    let at = start;
    let part = 0;
    let star = -1;
    let retry = start;
    for (;;) {
      if (part === kinds.length && (!whole || at === text.length)) return true;
      const kind = kinds[part];
      if (kind === "many") {
        star = part++;
        retry = at;
      } else if (kind !== undefined && at < text.length && (kind === "one" || kind.text === text[at])) {
        part++;
        at++;
      } else if (star >= 0 && retry < text.length) {
        part = star + 1;
        at = ++retry;
      } else return false;
    }
  }
}
