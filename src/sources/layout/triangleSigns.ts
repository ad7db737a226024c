/** Whether ▲ and △ mark a rise or a fall: sheets pair them with ▼ and ▽, tables of offices print △ for a minus. */
import type { RawFigure } from "./collect";
import { byRow, isNear, numberOf, rowGrowth } from "./rowGrowth";

const FALLS = { "▲": "▼", "△": "▽" } as const;

/** The sign of each figure that has a triangle; null where nothing tells it. */
export function triangleSigns(figures: readonly RawFigure[]): ReadonlyMap<RawFigure, 1 | -1 | null> {
  const signs = new Map<RawFigure, 1 | -1 | null>();
  if (figures.every((figure) => triangleOf(figure) === "")) return signs;
  const rows = byRow(figures);
  for (const mark of ["▲", "△"] as const) {
    const marked = figures.filter((figure) => triangleOf(figure) === mark);
    const proved = new Set(marked.flatMap((figure) => provedSign(figure, rows.get(figure.row) ?? []) ?? []));
    const [sign] = proved;
    const paired = figures.some(
      ({ cell: { value } }) => typeof value === "string" && value.includes(FALLS[mark]),
    );
    const mixed = mark === "△" ? null : columnsWithPlain(figures);
    for (const figure of marked) {
      if (proved.size === 1 && sign !== undefined) signs.set(figure, sign);
      else signs.set(figure, paired || mixed?.has(figure.column) === false ? 1 : null);
    }
  }
  return signs;
}

/** By what both years of the row had. */
function provedSign(figure: RawFigure, row: readonly RawFigure[]): 1 | -1 | null {
  const computed = rowGrowth(figure, row);
  if (computed === null || Math.abs(computed) < 0.005) return null;
  if (!isNear(numberOf(figure) / 100, Math.abs(computed))) return null;
  return computed < 0 ? -1 : 1;
}

/** Columns where rises stand without a mark: there ▲ marks what is no rise. */
function columnsWithPlain(figures: readonly RawFigure[]): ReadonlySet<number> {
  const plain = figures.filter((figure) => triangleOf(figure) === "" && numberOf(figure) > 0);
  return new Set(plain.map(({ column }) => column));
}

const triangleOf = ({ typed }: RawFigure): "" | "▲" | "△" => (typed.kind === "number" ? typed.triangle : "");
