/** Where the figures behind the selected cell come from. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type {
  FigureHistory,
  FoundFinding,
  Provenance,
  Receipt,
  TargetSource,
} from "../actions/readProvenance";
import { monthId } from "../core/period";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
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
  const { words } = usePane();
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
        {provenance ? <Sources provenance={provenance} /> : <p>{words.provenance.none}</p>}
      </div>
      <p className="quiet">{words.provenance.follow}</p>
    </section>
  );
}

function Sources({ provenance }: { readonly provenance: Provenance }): ReactElement {
  const { words } = usePane();
  const { sheet, address, shown, park, indicator, figures, target, findings } = provenance;
  const parks = new Set(figures.map((figure) => figure.park)).size;
  return (
    <>
      <p>
        <strong>{indicator}</strong> {park || fill(words.provenance.ofParks, { count: parks })}
      </p>
      <p className="quiet">{fill(words.provenance.shown, { sheet, cell: address, text: shown })}</p>
      {figures.map((figure) => (
        <Figure
          key={`${figure.park}|${figure.measure}|${monthId(figure.month)}`}
          figure={figure}
          unit={provenance.unit}
          named={park === ""}
        />
      ))}
      {target ? <Target target={target} /> : null}
      {findings.length ? <Findings findings={findings} /> : null}
    </>
  );
}

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
  const { words, language } = usePane();
  const { month, measure, receipts, current, editedByHand, park, indicator } = figure;
  const [latest, ...earlier] = receipts;
  const kind = measure === "ytd" || measure === "growth" || measure === "base" ? "yearToDate" : "month";
  const title = fill(words.provenance.figure, {
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
    <section className="source">
      <div className="panelHead">
        <h3>{named ? `${park} · ${title}` : title}</h3>
        <PlaceButton problem={problem} />
      </div>
      {editedByHand ? (
        <p className="handMade">
          <Icon name="warning" />{" "}
          {fill(words.provenance.current, { value: withUnit(current ?? "", ownUnit(unit)) })}{" "}
          {latest ? words.provenance.byHand : words.provenance.typed}
        </p>
      ) : null}
      {latest ? <ReceiptLine receipt={latest} /> : null}
      {earlier.length ? (
        <details>
          <summary>{fill(words.provenance.earlier, { count: earlier.length })}</summary>
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

  /** Rates and ranks have units of their own. */
  function ownUnit(of: string): string {
    return measure === "rank" ? "" : measure === "growth" || measure === "monthGrowth" ? "%" : of;
  }
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }): ReactElement {
  const { words } = usePane();
  const { value, unit, source, place, receivedAt: at, by, reported, note, status } = receipt;
  const normalised = withUnit(value, unit);
  return (
    <>
      <p>
        <strong>{normalised}</strong>{" "}
        {reported === normalised ? null : (
          <span className="quiet">{fill(words.provenance.reported, { text: reported })}</span>
        )}
      </p>
      <p className="quiet">
        {place ? fill(words.provenance.from, { source, place }) : source}
        <br />
        {by ? fill(words.provenance.receivedBy, { at, by }) : fill(words.provenance.received, { at })} ·{" "}
        {status}
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

function Target({ target }: { readonly target: TargetSource }): ReactElement {
  const { words } = usePane();
  const { year, value, unit, type, revisedOn, note } = target;
  return (
    <section className="source">
      <h3>{fill(words.provenance.target, { year, value, unit, type })}</h3>
      {revisedOn || note ? (
        <p className="quiet">
          {[revisedOn ? fill(words.provenance.revised, { date: revisedOn }) : "", note]
            .filter(Boolean)
            .join(" · ")}
        </p>
      ) : null}
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly FoundFinding[] }): ReactElement {
  const { words } = usePane();
  return (
    <section className="source">
      <h3>{words.provenance.findings}</h3>
      <ul>
        {findings.map(({ severity, finding, reason, settled }, index) => (
          <li key={index}>
            <p>
              {severity} · {finding}
            </p>
            {reason || settled ? (
              <p className="quiet">
                {[
                  settled ? words.provenance.settled : "",
                  reason ? fill(words.provenance.reason, { reason }) : "",
                ]
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

/** A figure as it is written with its unit: 17.9 亿元, 8.8%. */
function withUnit(value: number | string, unit: string): string {
  return unit === "%" ? `${value}%` : `${value} ${unit}`.trim();
}
