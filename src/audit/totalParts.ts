/** Which rows a total of a table is, or may be, the sum of. */
import type { PrintedTable, TableRecord } from "./printedTable";
import { firstAndLast } from "./reading";

const OF_WHICH = /其中|ofwhich/;

/** What is known of a section before its totals are looked at. */
interface Section {
  readonly records: readonly TableRecord[];
  readonly leaves: readonly TableRecord[];
  readonly subs: readonly TableRecord[];
  /** Totals of whatever kind but averages. */
  readonly sums: readonly TableRecord[];
  /** Rows indented beneath others. */
  readonly deep: readonly TableRecord[];
  readonly ofWhich: boolean;
  /** How many rows are 合计. */
  readonly totals: number;
  /** Totals that may be of the whole section or table: where many stand, the first and the last. */
  readonly wide: ReadonlySet<TableRecord>;
  /** By record its place among those of the section. */
  readonly places: ReadonlyMap<TableRecord, number>;
}

/** The rows between one total and the next are looked at once for each, all rows of a section only for a few. */
export class TotalParts {
  private readonly sections: readonly Section[];
  private readonly leaves: readonly TableRecord[];
  private readonly subs: readonly TableRecord[];
  /** Totals that all rows of the table are tried for. */
  private readonly widest: ReadonlySet<TableRecord>;

  constructor(private readonly table: PrintedTable) {
    this.sections = table.bySection.map(sectionOf);
    this.leaves = table.records.filter(isLeaf);
    this.subs = table.records.filter(({ total }) => total === "sub");
    this.widest = new Set(firstAndLast(this.sections.flatMap(({ wide }) => [...wide])));
  }

  /** The rows that can be nothing but the parts of a total, or null where that is open. */
  certain(total: TableRecord): readonly TableRecord[] | null {
    if (total.total === "wider") return null;
    const { leaves, subs, totals, deep, ofWhich } = this.sections[total.section]!;
    if (ofWhich || deep.length > 1 || (deep.length === 1 && deep[0] !== total)) return null;
    if (total.total === "total" && totals > 1) return null;
    const parts = total.total === "sub" ? this.above(total) : subs.length ? subs : leaves;
    return parts.length > 1 ? parts : null;
  }

  /** Rows a total may be the sum of, the likeliest first. */
  possible(total: TableRecord): TableRecord[][] {
    const { leaves, sums, wide } = this.sections[total.section]!;
    const after = this.below(total);
    const deeper = after.slice(0, after.findIndex(({ depth }) => depth <= total.depth) >>> 0);
    const isWide = wide.has(total);
    const isWidest = this.widest.has(total);
    const sets = [
      this.above(total),
      after,
      isWide ? leaves : [],
      isWidest ? this.leaves : [],
      isWide ? sums.filter((each) => each !== total) : [],
      isWidest ? this.subs.filter((each) => each !== total) : [],
      deeper,
    ];
    const top = sets.flatMap((set) => {
      const least = set.reduce((most, { depth }) => Math.min(most, depth), Infinity);
      return [set.filter(({ depth }) => depth === least), [...set]];
    });
    // A total beside a completion rate may count only the rows that have one.
    const completion = this.table.fields.filter(({ heading }) => heading.role === "completion");
    const rated = top.map((set) =>
      set.filter((each) => completion.some((field) => this.table.figure(each, field) !== null)),
    );
    const seen = new Set<string>();
    const fresh = (set: readonly TableRecord[]): boolean => {
      const key = set.map(({ at }) => at).join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    return [
      ...top.filter((set) => set.length > 1 && fresh(set)),
      ...(completion.length ? rated.filter((set) => set.length > 0 && fresh(set)) : []),
    ];
  }

  /** The rows between the total before and this one. */
  private above(total: TableRecord): TableRecord[] {
    const { records, places } = this.sections[total.section]!;
    const found: TableRecord[] = [];
    for (let at = places.get(total)! - 1; at >= 0 && isLeaf(records[at]!); at--) found.push(records[at]!);
    return found.reverse();
  }

  /** The rows between this total and the next. */
  private below(total: TableRecord): TableRecord[] {
    const { records, places } = this.sections[total.section]!;
    const found: TableRecord[] = [];
    for (let at = places.get(total)! + 1; at < records.length && isLeaf(records[at]!); at++)
      found.push(records[at]!);
    return found;
  }
}

const isLeaf = ({ total }: TableRecord): boolean => total === "no";

function sectionOf(records: readonly TableRecord[]): Section {
  const subs = records.filter(({ total }) => total === "sub");
  const sums = records.filter(({ total }) => total !== "no" && total !== "average");
  return {
    records,
    leaves: records.filter(isLeaf),
    subs,
    sums,
    deep: records.filter(({ depth }) => depth > 0),
    ofWhich: records.some(({ labels }) => labels.some((label) => OF_WHICH.test(label))),
    totals: records.filter(({ total }) => total === "total").length,
    wide: new Set(firstAndLast(sums)),
    places: new Map(records.map((record, at) => [record, at])),
  };
}
