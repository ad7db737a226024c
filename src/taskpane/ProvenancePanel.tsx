/** Where the figures behind the selected cell come from. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Provenance } from "../actions/provenance";
import { monthId } from "../core/period";
import { PROJECT_UNIT } from "../core/project";
import { unitName } from "../core/unit";
import { fill } from "../i18n/fill";
import { provenanceWords } from "../i18n/provenanceWords";
import { usePane } from "./paneContext";
import type { ProvenanceView } from "./useProvenance";
import { shownAt, Source } from "./CellHistory";
import { Figure, Findings, Rule, Target } from "./FigureSources";

interface Props {
  readonly view: ProvenanceView;
  readonly provenance: Provenance | null;
}

export function ProvenancePanel({ view, provenance }: Props): ReactElement {
  const { words, language } = usePane();
  const said = provenanceWords(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel provenance" aria-labelledby="provenance-title">
      <div className="panelHead">
        <h2 id="provenance-title" tabIndex={-1} ref={heading}>
          {words.provenance.title}
        </h2>
        <Button size="small" appearance="subtle" onClick={view.close}>
          {words.actions.close}
        </Button>
      </div>
      <div aria-live="polite">
        {provenance ? <Sources provenance={provenance} view={view} /> : <p>{said.none}</p>}
      </div>
      <p className="quiet">{said.follow}</p>
    </section>
  );
}

function Sources({
  provenance,
  view,
}: { readonly provenance: Provenance } & Pick<Props, "view">): ReactElement {
  const { language } = usePane();
  const said = provenanceWords(language);
  const { sheet, address, shown, parts, park, indicator, figures, targets, project, rule, findings } =
    provenance;
  const place = <p className="quiet">{fill(said.shown, { sheet, cell: address, text: shown })}</p>;
  if (parts.length && indicator === "")
    return (
      <>
        {place}
        <Parts parts={parts} view={view} />
      </>
    );
  const parks = new Set(figures.map((figure) => figure.park)).size;
  const ofWhom = rule ? said.rule : park || fill(said.ofParks, { count: parks });
  return (
    <>
      {parts.length ? (
        <Button size="small" appearance="subtle" onClick={() => void view.open()}>
          {said.allParts}
        </Button>
      ) : null}
      <p>
        <strong>{indicator}</strong> {ofWhom}
      </p>
      {place}
      {figures.map((figure) => (
        <Figure
          key={`${figure.park}|${figure.measure}|${monthId(figure.month)}`}
          figure={figure}
          unit={provenance.unit}
          named={park === ""}
        />
      ))}
      {targets.map((target) => (
        <Target key={target.park} target={target} named={park === ""} />
      ))}
      {project.map((cell) => (
        <Source
          key={cell.column}
          title={fill(said.project, { year: cell.year, column: cell.column })}
          history={cell}
          unit={typeof cell.current === "number" ? unitName(PROJECT_UNIT, language) : ""}
          problem={shownAt(cell.at)}
        />
      ))}
      {rule ? <Rule rule={rule} /> : null}
      {findings.length ? <Findings findings={findings} /> : null}
    </>
  );
}

function Parts({ parts, view }: Pick<Provenance, "parts"> & Pick<Props, "view">): ReactElement {
  const { language } = usePane();
  const said = provenanceWords(language);
  return (
    <>
      <p>{said.parts}</p>
      <ul>
        {parts.map(({ park, indicator, isRule }, index) => (
          <li key={index}>
            <Button size="small" appearance="subtle" onClick={() => void view.open(index)}>
              {indicator} · {isRule ? said.rule : park || said.wholeZone}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
