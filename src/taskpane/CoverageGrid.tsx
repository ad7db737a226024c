/** Parks by required indicators: who sent what, and whether in time. Folded away until it is wanted. */
import type { ReactElement } from "react";
import type { Board, BoardRow } from "../actions/readBoard";
import { coverageWords, type CoverageWords } from "../i18n/coverageWords";
import { usePane } from "./paneContext";
import "./styles/coverage.css";

export function CoverageGrid({ board }: { readonly board: Board }): ReactElement {
  const { language } = usePane();
  const said = coverageWords(language);
  return (
    <details className="coverage">
      <summary>{said.title}</summary>
      {/* It scrolls sideways in a narrow pane: the keyboard must reach it. */}
      <div className="coverageCells" role="region" aria-label={said.region} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{said.park}</th>
              <th scope="col">{said.returned}</th>
              {board.indicators.map((name) => (
                <th key={name} scope="col" className="indicator">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.park}>
                <th scope="row">{row.park}</th>
                <td className={row.late ? "late" : undefined}>{timeliness(row, said)}</td>
                {row.has.map((has, index) => (
                  <td key={board.indicators[index]} className={has === false ? "missing" : undefined}>
                    <Mark has={has} said={said} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{said.legend}</p>
    </details>
  );
}

/** A sign for the eye and a word for who listens. */
function Mark({ has, said }: { readonly has: boolean | null; readonly said: CoverageWords }): ReactElement {
  if (has === null) return <span role="img" aria-label={said.notAsked} />;
  return (
    <span role="img" aria-label={has ? said.received : said.missing}>
      {has ? "●" : "○"}
    </span>
  );
}

function timeliness({ state, late }: BoardRow, said: CoverageWords): string {
  if (late) return said.late;
  return state === "notReceived" ? said.none : said.onTime;
}
