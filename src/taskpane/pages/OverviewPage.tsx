/** Headline figures of the chosen park. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookOverview } from "../../actions/readOverview";
import { timeProgress } from "../../core/period";
import { formatPercent, formatPeriod } from "../../i18n/format";
import { fill } from "../../i18n/fill";
import { HeadlineCard } from "../HeadlineCard";
import { Icon } from "../icons";
import { usePane } from "../paneContext";
import type { PageProps } from "./pageProps";

export function OverviewPage({ workbook, rare }: PageProps): ReactElement {
  const { words, language, openPage } = usePane();
  const { overview } = words;
  const { park, month, headlines, percentDecimals } = workbook;
  const period = month ? formatPeriod({ kind: "yearToDate", ...month }, language) : "";
  if (!headlines.length)
    return (
      <>
        {rare || !park ? <ThreeSteps /> : null}
        <div className="empty">
          <h1>{park || words.tabs.overview}</h1>
          <p>{park ? fill(overview.empty, { park, period }) : overview.noParks}</p>
          {park ? <p className="quiet">{overview.emptyHint}</p> : null}
          <Button appearance="primary" onClick={() => openPage("load")}>
            {words.load.title}
          </Button>
        </div>
      </>
    );
  return (
    <>
      {rare ? <ThreeSteps /> : null}
      <section aria-label={overview.label}>
        <header className="pageHead">
          <h1>{park}</h1>
          <p className="quiet">
            {period}{" "}
            {month ? fill(overview.timeProgress, { percent: progressOf(month, percentDecimals) }) : ""}
          </p>
        </header>
        <ul className="cards">
          {headlines.map((headline) => (
            <li key={headline.indicator}>
              <HeadlineCard headline={headline} workbook={workbook} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function progressOf(month: NonNullable<WorkbookOverview["month"]>, decimals: number): string {
  const { numerator, denominator } = timeProgress(month);
  return formatPercent((100 * numerator) / denominator, decimals);
}

/** For those who come once a month, until they close it. */
function ThreeSteps(): ReactElement | null {
  const { words, openPage } = usePane();
  const [open, setOpen] = useState(true);
  const { steps3 } = words;
  if (!open) return null;
  return (
    <section className="steps3" aria-label={steps3.title}>
      <ol>
        {(["load", "check", "report"] as const).map((page) => (
          <li key={page}>
            <button type="button" className="link" title={steps3[page]} onClick={() => openPage(page)}>
              {words.tabs[page]}
            </button>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="close" size={12} />}
        aria-label={words.actions.close}
        onClick={() => setOpen(false)}
      />
    </section>
  );
}
