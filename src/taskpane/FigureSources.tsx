/** What a figure rests on: figures of the ledger, targets, lines of the assessment, and what checks found of it. */
import type { ReactElement } from "react";
import type { FigureHistory, FoundFinding, RuleSource, TargetSource } from "../actions/provenance";
import { monthId } from "../core/period";
import { fill } from "../i18n/fill";
import { formatPeriod, withUnit } from "../i18n/format";
import { provenanceWords } from "../i18n/provenanceWords";
import { workbookWords } from "../i18n/workbookWords";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";
import { shownAt, Source } from "./CellHistory";

export function Figure({
  figure,
  unit,
  named,
}: {
  readonly figure: FigureHistory;
  readonly unit: string;
  /** Whether to say which park's it is. */
  readonly named: boolean;
}): ReactElement {
  const { language } = usePane();
  const { month, measure, park, indicator } = figure;
  const kind = measure === "ytd" || measure === "growth" || measure === "base" ? "yearToDate" : "month";
  const title = fill(provenanceWords(language).figure, {
    period: formatPeriod({ kind, ...month }, language),
    measure: workbookWords(language).ledgerMeasures[measure],
  });
  const problem = {
    code: "",
    severity: "note",
    park,
    indicator,
    period: monthId(month),
    params: { measure },
  } as const;
  return (
    <Source
      title={named ? `${park} · ${title}` : title}
      history={figure}
      unit={ownUnit(unit)}
      problem={problem}
    />
  );

  /** Rates and ranks have units of their own. */
  function ownUnit(of: string): string {
    return measure === "rank" ? "" : measure === "growth" || measure === "monthGrowth" ? "%" : of;
  }
}

export function Target({
  target,
  named,
}: {
  readonly target: TargetSource;
  readonly named: boolean;
}): ReactElement {
  const said = provenanceWords(usePane().language);
  const { year, value, unit, type, stands, from, revisedOn, note, at } = target;
  const shown = { year, value: withUnit(value, unit), type };
  const titles = {
    alone: fill(said.target, shown),
    plan: fill(said.plan, shown),
    adjusted: from === null ? fill(said.adjusted, shown) : fill(said.adjustedFrom, { ...shown, from }),
  };
  const more = [revisedOn ? fill(said.revised, { date: revisedOn }) : "", note].filter(Boolean).join(" · ");
  return (
    <Source
      title={(named ? `${target.park} · ` : "") + titles[stands]}
      history={target}
      unit={unit}
      problem={shownAt(at)}
      more={more ? <p className="quiet">{more}</p> : null}
    />
  );
}

/** A line of the assessment: people typed it, so there is its place in the workbook and no file. */
export function Rule({ rule }: { readonly rule: RuleSource }): ReactElement {
  const said = provenanceWords(usePane().language);
  return (
    <section className="source">
      <div className="panelHead">
        <h3>{said.rule}</h3>
        <PlaceButton problem={shownAt(rule.at)} />
      </div>
      <ul>
        {rule.cells.map(({ heading, value }) => (
          <li key={heading}>
            {heading} {value}
          </li>
        ))}
      </ul>
      <p className="quiet">{said.ruleTyped}</p>
    </section>
  );
}

export function Findings({ findings }: { readonly findings: readonly FoundFinding[] }): ReactElement {
  const said = provenanceWords(usePane().language);
  return (
    <section className="source">
      <h3>{said.findings}</h3>
      <ul>
        {findings.map(({ severity, finding, reason, settled }, index) => (
          <li key={index}>
            <p>
              {severity} · {finding}
            </p>
            {reason || settled ? (
              <p className="quiet">
                {[settled ? said.settled : "", reason ? fill(said.reason, { reason }) : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
