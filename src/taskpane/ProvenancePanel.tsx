/** Where the figures behind the selected cell come from. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type {
  FigureHistory,
  FoundFinding,
  History,
  Provenance,
  Receipt,
  RuleSource,
  TargetSource,
} from "../actions/provenance";
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import { PROJECT_UNIT } from "../core/project";
import { unitName } from "../core/unit";
import { fill } from "../i18n/fill";
import { formatPeriod, withUnit } from "../i18n/format";
import { provenanceWords } from "../i18n/provenanceWords";
import { workbookWords } from "../i18n/workbookWords";
import { Icon } from "./icons";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";
import type { ProvenanceView } from "./useProvenance";

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

/** A cell of the workbook as something that can be shown. */
const shownAt = (place: Problem["place"] | null): Problem => ({
  code: "",
  severity: "note",
  params: {},
  ...(place && { place }),
});

function Figure({
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

/** What a cell holds, and every receipt of it. */
function Source({
  title,
  history,
  unit,
  problem,
  more,
}: {
  readonly title: string;
  readonly history: History;
  readonly unit: string;
  /** What the button at its head shows. */
  readonly problem: Problem;
  readonly more?: ReactElement | null;
}): ReactElement {
  const { language } = usePane();
  const said = provenanceWords(language);
  const { receipts, current, editedByHand } = history;
  const [latest, ...earlier] = receipts;
  return (
    <section className="source">
      <div className="panelHead">
        <h3>{title}</h3>
        <PlaceButton problem={problem} />
      </div>
      {more}
      {editedByHand ? (
        <p className="handMade">
          <Icon name="warning" /> {fill(said.current, { value: withUnit(current ?? "", unit) })}{" "}
          {latest ? said.byHand : said.typed}
        </p>
      ) : null}
      {latest ? <ReceiptLine receipt={latest} /> : null}
      {earlier.length ? (
        <details>
          <summary>{fill(said.earlier, { count: earlier.length })}</summary>
          <ol>
            {earlier.map((receipt, index) => (
              <li key={index}>
                <ReceiptLine receipt={receipt} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }): ReactElement {
  const { language } = usePane();
  const said = provenanceWords(language);
  const { value, unit, source, place, receivedAt: at, by, reported, note, status } = receipt;
  const normalised = withUnit(value, unit);
  return (
    <>
      <p>
        <strong>{normalised}</strong>{" "}
        {reported === normalised ? null : (
          <span className="quiet">{fill(said.reported, { text: reported })}</span>
        )}
      </p>
      <p className="quiet">
        {place ? fill(said.from, { source, place }) : source}
        <br />
        {by ? fill(said.receivedBy, { at, by }) : fill(said.received, { at })} · {status}
        {note ? (
          <>
            <br />
            {note}
          </>
        ) : null}
      </p>
    </>
  );
}

function Target({ target, named }: { readonly target: TargetSource; readonly named: boolean }): ReactElement {
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
function Rule({ rule }: { readonly rule: RuleSource }): ReactElement {
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

function Findings({ findings }: { readonly findings: readonly FoundFinding[] }): ReactElement {
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
