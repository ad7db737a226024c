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
      else if (sign === "~" && /[*?~]/.test(pattern[at + 1] ?? ""))
        this.kinds.push({ text: fold(pattern[++at]!) });
      else this.kinds.push({ text: fold(sign) });
    }
  }

  /** Whether the whole text fits. */
  matches(text: string): boolean {
    return this.fit(fold(text), 0, true) === "fits";
  }

  /** First place at or after `from` where the pattern fits some stretch of text, or −1. */
  search(text: string, from: number): number {
    const folded = fold(text);
    for (let at = from; at <= folded.length; at++) {
      const outcome = this.fit(folded, at, false);
      if (outcome === "fits") return at;
      // What follows a star was looked for in all the rest of the text; no later place finds more.
      if (outcome === "never") return -1;
    }
    return -1;
  }

  private fit(text: string, start: number, whole: boolean): "fits" | "not here" | "never" {
    const { kinds } = this;
    let at = start;
    let part = 0;
    let star = -1;
    let retry = start;
    for (;;) {
      if (part === kinds.length && (!whole || at === text.length)) return "fits";
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
      } else return star >= 0 ? "never" : "not here";
    }
  }
}
