/** One headline: value, growth, completion against the calendar, rank, and how it came to be. */
import { useId, type CSSProperties, type ReactElement } from "react";
import type { Headline } from "../actions/headlines";
import type { WorkbookOverview } from "../actions/readOverview";
import { formatNumber } from "../i18n/format";
import { fill } from "../i18n/fill";
import type { PaneWords } from "../i18n/paneWords";
import { Icon } from "./icons";
import { usePane } from "./paneContext";
import { Sparkline } from "./Sparkline";

interface Props {
  readonly headline: Headline;
  readonly workbook: WorkbookOverview;
}

export function HeadlineCard({ headline, workbook }: Props): ReactElement {
  const { words } = usePane();
  const { overview } = words;
  const title = useId();
  const { indicator, unit, decimals, periodMark, value, status, rank, rankScope, rankedCount, trend } =
    headline;
  const number = (figure: number): string => formatNumber(figure, decimals, workbook.roundingRule);
  return (
    <article className="card" aria-labelledby={title}>
      <div className="cardHead">
        <h2 id={title}>{indicator}</h2>
        {periodMark ? <span className="quiet">{periodMark}</span> : null}
        {status ? <span className={`status ${status}`}>{overview.status[status]}</span> : null}
      </div>
      <div className="cardBody">
        <div>
          <p className="value">
            {typeof value === "number" ? (
              <>
                <span>{number(value)}</span> <small>{unit}</small>
              </>
            ) : (
              <span>{value || "—"}</span>
            )}
          </p>
          <Growth headline={headline} decimals={workbook.percentDecimals} />
        </div>
        <Sparkline trend={trend} format={number} />
      </div>
      <Progress headline={headline} workbook={workbook} />
      <div className="cardFoot quiet">
        <Plan headline={headline} workbook={workbook} number={number} />
        {rank === null ? null : (
          <p>
            {fill(rankedCount === null ? overview.rank : overview.rankOf, {
              scope: rankScope,
              rank,
              count: rankedCount ?? "",
            })}
          </p>
        )}
      </div>
    </article>
  );
}

interface GrowthProps {
  readonly headline: Headline;
  readonly decimals: number;
}

function Growth({ headline, decimals }: GrowthProps): ReactElement {
  const { words } = usePane();
  const { growth, growthInPoints, growthReported } = headline;
  if (typeof growth !== "number")
    return (
      <p className="growth">
        {words.overview.growth} {growth || "—"}
      </p>
    );
  const digits = formatNumber(Math.abs(growth), decimals);
  const sign = growth > 0 ? "+" : growth < 0 ? "−" : "";
  const pattern = growthInPoints ? words.format.points : words.format.percent;
  return (
    <p className="growth">
      {words.overview.growth} {growth === 0 ? null : <Icon name={growth > 0 ? "up" : "down"} size={12} />}
      <strong>{fill(pattern, { value: sign + digits })}</strong>
      {growthReported ? <abbr title={words.overview.growthReported}>*</abbr> : null}
    </p>
  );
}

/** The bar is the target; the mark on it is where the calendar stands. */
function Progress({ headline, workbook }: Props): ReactElement | null {
  const { words } = usePane();
  const { completion, timeProgress, gap, target } = headline;
  if (typeof target !== "number" || typeof completion !== "number") return null;
  const percent = percentText(words, workbook.percentDecimals);
  const within = (value: number): string => `${Math.min(100, Math.max(0, value))}%`;
  const text = fill(words.overview.progressText, {
    percent: percent(completion),
    progress: timeProgress === null ? "—" : percent(timeProgress),
  });
  const places = { "--done": within(completion), "--calendar": within(timeProgress ?? 0) };
  return (
    <div className="track" role="img" aria-label={text} title={text} style={places as CSSProperties}>
      <span className="done" />
      {timeProgress === null || gap === null ? null : <span className="calendar" />}
    </div>
  );
}

interface PlanProps extends Props {
  readonly number: (figure: number) => string;
}

/** The target and what is done of it, in words. */
function Plan({ headline, workbook, number }: PlanProps): ReactElement | null {
  const { words } = usePane();
  const { overview, format } = words;
  const { completion, gap, target, unit } = headline;
  if (typeof target === "string" && typeof completion === "string")
    return <p>{completion === target ? target : [target, completion].filter(Boolean).join(" · ")}</p>;
  const aim = typeof target === "number" ? `${number(target)} ${unit}`.trim() : target;
  if (typeof completion !== "number") return <p>{fill(overview.target, { target: aim })}</p>;
  const points =
    gap === null ? "" : fill(format.points, { value: formatNumber(Math.abs(gap), workbook.percentDecimals) });
  const pace =
    gap === null ? null : gap > 0 ? overview.gapAhead : gap < 0 ? overview.gapBehind : overview.gapEven;
  const done = fill(overview.completion, {
    percent: percentText(words, workbook.percentDecimals)(completion),
  });
  return (
    <p title={fill(overview.target, { target: aim })}>
      {pace ? `${done} · ${fill(pace, { points })}` : done}
    </p>
  );
}

/** Percents as they are printed. */
function percentText({ format }: PaneWords, decimals: number): (value: number) => string {
  return (value) => fill(format.percent, { value: formatNumber(value, decimals) });
}
