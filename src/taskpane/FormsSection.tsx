/** Fill-in forms of the parks chosen: opened as a workbook, or as a .zip where a download arrives. */
import { Button } from "@fluentui/react-components";
import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { buildForms, type BuildFormsRequest, type FormsResult } from "../actions/buildForms";
import { monthId, parseMonthId, shiftMonths, type Month } from "../core/period";
import { formatPeriod } from "../i18n/format";
import { fill } from "../i18n/fill";
import { ArchiveLost, ArrivalQuestion } from "./ArchiveArrival";
import { canTryDownload, download, paneView } from "./files/download";
import { usePane } from "./paneContext";
import { ProblemList } from "./ProblemList";
import { rememberArrival, rememberedArrival, type Arrival } from "./remembered";

/** Months offered around the workbook's: last month's late returns, this month, and the next to come. */
const OFFERED = [-1, 0, 1];

interface Props {
  readonly parks: readonly string[];
  readonly month: Month;
}

export function FormsSection({ parks, month }: Props): ReactElement {
  const { words, language, busy, run } = usePane();
  const { forms } = words;
  const [period, setPeriod] = useState<Month | null>(null);
  const [all, setAll] = useState(false);
  const [made, setMade] = useState<FormsResult | null>(null);
  const [canTry] = useState(canTryDownload);
  const [arrival, setArrival] = useState(() => rememberedArrival(paneView()));
  /** Whether people said in this very moment that nothing came. */
  const [isAnswer, setIsAnswer] = useState(false);
  const wanted = period ?? month;

  const build = async (as: BuildFormsRequest["as"]): Promise<void> => {
    const request = { parks, month: wanted, scope: all ? "all" : "usual", as } as const;
    const value = await run("buildForms", (action) => buildForms(request, action), { keepsWorkbook: true });
    if (!value) return;
    if (value.archive) download(value.archive, "application/zip");
    setIsAnswer(false);
    setMade(value);
  };
  const settle = (answer: Arrival | null): void => {
    rememberArrival(paneView(), answer);
    setArrival(answer);
    setIsAnswer(answer === "lost");
    if (answer !== "arrived") setMade(null);
  };
  return (
    <section className="panel" aria-labelledby="forms-title">
      <h2 id="forms-title">{forms.title}</h2>
      <p className="quiet">{forms.hint}</p>
      <p>
        <select
          aria-label={forms.period}
          value={monthId(wanted)}
          onChange={({ target }) => setPeriod(parseMonthId(target.value))}
        >
          {OFFERED.map((by) => {
            const offered = shiftMonths(month, by);
            return (
              <option key={by} value={monthId(offered)}>
                {formatPeriod({ kind: "month", ...offered }, language)}
              </option>
            );
          })}
        </select>
      </p>
      <Checkbox checked={all} onChange={(_, { checked }) => setAll(checked === true)} label={forms.all} />
      <p className="buttons">
        <Button disabledFocusable={busy || !parks.length} onClick={() => void build("workbook")}>
          {fill(forms.open, { count: parks.length })}
        </Button>
        {canTry && arrival !== "lost" ? (
          <Button disabledFocusable={busy || !parks.length} onClick={() => void build("archive")}>
            {forms.archive}
          </Button>
        ) : null}
      </p>
      {canTry ? null : <p className="quiet">{forms.noDownload}</p>}
      {arrival === "lost" ? (
        <ArchiveLost isAnswer={isAnswer} open={() => void build("workbook")} tryAgain={() => settle(null)} />
      ) : null}
      {made ? (
        <div role="status">
          {made.parks.length ? (
            <p>
              {fill(made.archive ? forms.archived : forms.opened, {
                count: made.parks.length,
                name: made.archive?.name ?? "",
              })}
            </p>
          ) : null}
          {made.archive && arrival === null ? (
            <ArrivalQuestion answer={(arrived) => settle(arrived ? "arrived" : "lost")} />
          ) : null}
          {made.problems.length ? <ProblemList problems={made.problems} indicatorNames={new Map()} /> : null}
        </div>
      ) : null}
    </section>
  );
}
