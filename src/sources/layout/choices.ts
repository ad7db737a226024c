/** What people decided about one table's texts, found by text; the month in a text does not matter. */
import type { MappingChoice, MappingKind, TableSpot } from "../../core/mapping";

/** The table whose texts are looked up. */
export interface ChosenTable extends TableSpot {
  readonly fingerprint: string;
}

export class Choices {
  private readonly exact = new Map<string, MappingChoice>();
  private readonly whole = new Map<MappingKind, MappingChoice>();
  /** Null where two choices, or two texts of the table, differ by their numbers alone. */
  private readonly loose = new Map<string, MappingChoice | null>();

  /**
   * `texts`: all there are in the table; asked for only when something was decided for it. Null for names, in which a
   * number matters.
   */
  constructor(choices: readonly MappingChoice[], table: ChosenTable, texts: (() => Iterable<string>) | null) {
    const own = [
      // Those of this very layout go before those of any, those of this table alone before both.
      ...choices.filter(({ layout, only }) => layout === "" && !only),
      ...choices.filter(({ layout, only }) => layout === table.fingerprint && !only),
      ...choices.filter(({ only }) => only && isSpot(only, table)),
    ];
    for (const choice of own) {
      if (choice.text === "") this.whole.set(choice.kind, choice);
      else this.exact.set(keyOf(choice.text), choice);
    }
    if (!texts) return;
    for (const [key, choice] of this.exact) {
      const loose = looseKeyOf(key);
      if (loose !== key) this.loose.set(loose, this.loose.has(loose) ? null : choice);
    }
    if (this.loose.size > 0) this.leaveAmbiguous(texts());
  }

  of(text: string): MappingChoice | null {
    if (this.exact.size === 0) return null;
    const key = keyOf(text);
    return this.exact.get(key) ?? this.loose.get(looseKeyOf(key)) ?? null;
  }

  /** What was decided of the table as a whole. */
  ofTable(kind: MappingKind): MappingChoice | null {
    return this.whole.get(kind) ?? null;
  }

  /** 2021年完成 and 2022年完成 of one table are two things; 5月完成 is 6月完成 a month later. */
  private leaveAmbiguous(texts: Iterable<string>): void {
    const met = new Map<string, string>();
    for (const text of texts) {
      const key = keyOf(text);
      const loose = looseKeyOf(key);
      const other = met.get(loose);
      if (other === undefined) met.set(loose, key);
      else if (other !== key && this.loose.has(loose)) this.loose.set(loose, null);
    }
  }
}

function isSpot(only: TableSpot, { file, sheet, top, left }: TableSpot): boolean {
  return only.file === file && only.sheet === sheet && only.top === top && only.left === left;
}

const keyOf = (text: string): string => text.replace(/\s+/g, "");

/** The key with every number as one sign; Chinese numerals count as numbers before 年, 月 and 季. */
const looseKeyOf = (key: string): string =>
  key.replace(/[\d０-９]+|[〇零一二三四五六七八九十]+(?=[年月季])/g, "#");
