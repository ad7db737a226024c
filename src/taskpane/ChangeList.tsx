/** Figures that a refresh changed: old → new, and what became of growth, completion and rank. */
import type { ReactElement } from "react";
import { COMPARED, type Compared, type FigureChange } from "../actions/figureChanges";
import { fill } from "../i18n/fill";
import { formatNumber, formatPoints, withUnit } from "../i18n/format";
import { usePane } from "./paneContext";

/** Changes listed at most; beyond it the reports are the better place to look. */
const MOST_LISTED = 100;

export function ChangeList({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  const { words } = usePane();
  const { refresh } = words;
  const listed = changes.slice(0, MOST_LISTED);
  const parts = [
    {
      title: refresh.changes,
      changes: listed.filter(({ figureChanged }) => figureChanged),
      all: changes.filter((each) => each.figureChanged).length,
    },
    {
      title: refresh.consequences,
      changes: listed.filter(({ figureChanged }) => !figureChanged),
      all: changes.filter((each) => !each.figureChanged).length,
    },
  ];
  if (!changes.length) return <p>{refresh.noChanges}</p>;
  return (
    <>
      {parts.map((part) =>
        part.all ? (
          <section key={part.title}>
            <h3>{fill(part.title, { count: part.all })}</h3>
            <ul className="changes">
              {part.changes.map((change) => (
                <li key={`${change.park}|${change.indicator}`}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
      {changes.length > listed.length ? (
        <p className="quiet">{fill(refresh.more, { count: changes.length - listed.length })}</p>
      ) : null}
    </>
  );
}

const LABELS = {
  ytd: "value",
  growth: "growth",
  completion: "completion",
  rank: "rank",
} as const satisfies Record<Compared, string>;

function Change({ change }: { readonly change: FigureChange }): ReactElement {
  const { words, language, overview } = usePane();
  const decimals = overview?.state === "ready" ? overview.percentDecimals : 1;
  const rounding = overview?.state === "ready" ? overview.roundingRule : "half-up";
  const { before, after } = change;
  const changed = COMPARED.filter((key) => before[key] !== after[key]);
  return (
    <>
      <div className="changeName">
        <strong>{change.indicator}</strong> {change.park}
      </div>
      <dl>
        {changed.map((key) => (
          <div key={key}>
            <dt>{words.refresh[LABELS[key]]}</dt>
            <dd>
              {fill(words.refresh.from, { before: shown(key, before[key]), after: shown(key, after[key]) })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );

  function shown(key: Compared, value: number | string): string {
    if (value === "") return words.refresh.none;
    if (typeof value === "string") return value;
    // Rates change by points, amounts by percent.
    if (key === "growth" && change.unit === "%") return formatPoints(value, decimals, language, rounding);
    if (key === "growth" || key === "completion")
      return fill(words.format.percent, { value: formatNumber(value, decimals) });
    if (key === "rank") return String(value);
    return withUnit(formatNumber(value, change.decimals, rounding), change.unit);
  }
}
