/** Finds things by any of their names; width, case and spaces do not matter. */
import { nameKey } from "./name";

/** Names go before synonyms, whatever the order of coming; among equals the first holder keeps the text. */
export class NameIndex<T> {
  readonly #holders = new Map<string, { readonly thing: T; readonly byName: boolean }>();

  find(text: string): T | null {
    const holder = this.#holders.get(text) ?? this.#holders.get(nameKey(text));
    return holder ? holder.thing : null;
  }

  add(thing: T, names: Iterable<string>, synonyms: Iterable<string>): void {
    for (const text of names) this.#claim(text, thing, true);
    for (const text of synonyms) this.#claim(text, thing, false);
  }

  /** Frees the texts a thing holds. */
  remove(thing: T, texts: Iterable<string>): void {
    for (const text of texts) {
      const key = nameKey(text);
      if (this.#holders.get(key)?.thing === thing) this.#holders.delete(key);
    }
  }

  #claim(text: string, thing: T, byName: boolean): void {
    const key = nameKey(text);
    const holder = this.#holders.get(key);
    if (key !== "" && (!holder || (byName && !holder.byName))) this.#holders.set(key, { thing, byName });
  }
}
