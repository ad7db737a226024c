/** The board of the month: which parks reported, how completely, in time or not, and where each return stands. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { readBoard, type Board, type BoardRow } from "../../actions/readBoard";
import { setReturnState } from "../../actions/setReturnState";
import { needsReason, nextStates, type ReturnState } from "../../core/returnState";
import { fill } from "../../i18n/fill";
import { formatDate, formatPeriod } from "../../i18n/format";
import { workbookWords } from "../../i18n/workbookWords";
import { CoverageGrid } from "../CoverageGrid";
import { usePane } from "../paneContext";
import type { PageProps } from "./pageProps";

export function ReturnsPage({ workbook }: PageProps): ReactElement {
  const { words, language, run } = usePane();
  const [board, show] = useState<Board | null>(null);
  const read = async (): Promise<void> => {
    const value = await run("readBoard", (action) => readBoard(action), { keepsWorkbook: true });
    if (value) show(value);
  };
  // The workbook as last read is another after each load, edit and change of the period.
  useEffect(() => {
    void read();
  }, [workbook]);
  const { returns } = words;
  return (
    <section aria-labelledby="returns-title">
      <h1 id="returns-title">{returns.title}</h1>
      {board ? (
        <>
          <p>
            {fill(returns.rate, {
              period: formatPeriod({ kind: "month", ...board.month }, language),
              reported: board.reported,
              parks: board.rows.length,
              due: formatDate(board.dueOn, language),
            })}
          </p>
          {board.rows.length && board.indicators.length ? <CoverageGrid board={board} /> : null}
          {board.rows.length ? (
            <ul className="returns panel">
              {board.rows.map((row) => (
                <li key={row.park}>
                  <Return row={row} board={board} />
                </li>
              ))}
            </ul>
          ) : (
            <p>{words.overview.noParks}</p>
          )}
        </>
      ) : null}
    </section>
  );
}

function Return({ row, board }: { readonly row: BoardRow; readonly board: Board }): ReactElement {
  const { words, language, busy, run } = usePane();
  const { returns } = words;
  const states = workbookWords(language).returnStates;
  const [to, choose] = useState<ReturnState | "">("");
  const [reason, write] = useState("");
  const { park, state, received, expected, missing, receivedAt, late, open } = row;
  const set = async (): Promise<void> => {
    if (!to) return;
    const done = await run("setReturnState", (action) =>
      setReturnState({ park, month: board.month, state: to, reason }, action),
    );
    if (done === null) return;
    choose("");
    write("");
  };
  return (
    <>
      <div className="panelHead">
        <h2>{park}</h2>
        <select
          className={`state ${TONE[state]}`}
          aria-label={fill(returns.change, { park })}
          value={to}
          onChange={(event) => choose(event.target.value as ReturnState | "")}
        >
          <option value="">{states[state]}</option>
          {nextStates(state).map((each) => (
            <option key={each} value={each}>
              → {states[each]}
            </option>
          ))}
        </select>
      </div>
      <p className="quiet">
        {[
          fill(returns.completeness, { received, expected }),
          receivedAt ? fill(returns.receivedAt, { at: receivedAt }) : returns.nothingYet,
          late ? returns.late : "",
          open.errors ? fill(returns.openErrors, { count: open.errors }) : "",
          open.warnings ? fill(returns.openWarnings, { count: open.warnings }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {row.reason ? (
        <p className="quiet">{fill(returns.reasonGiven, { reason: row.reason, by: row.by })}</p>
      ) : null}
      {missing.length ? (
        <details>
          <summary className="quiet">{fill(returns.missing, { count: missing.length })}</summary>
          <p className="quiet">{new Intl.ListFormat(language, { type: "unit" }).format(missing)}</p>
        </details>
      ) : null}
      {to ? (
        <div className="buttons">
          <input
            type="text"
            aria-label={returns.reason}
            placeholder={needsReason(state, to) ? returns.reasonNeeded : returns.reason}
            value={reason}
            maxLength={300}
            onChange={(event) => write(event.target.value)}
          />
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy || (needsReason(state, to) && !reason.trim())}
            onClick={() => void set()}
          >
            {returns.set}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Colour beside the word, never instead of it. */
const TONE: Readonly<Record<ReturnState, "behind" | "onSchedule" | "ahead">> = {
  notReceived: "behind",
  received: "onSchedule",
  questioned: "behind",
  approved: "ahead",
  locked: "ahead",
};
