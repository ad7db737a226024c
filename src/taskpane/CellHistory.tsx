/** What a cell holds, and how it came to: the latest receipt of it, and the earlier ones. */
import type { ReactElement } from "react";
import type { History, Receipt } from "../actions/provenance";
import type { Problem } from "../core/problem";
import { fill } from "../i18n/fill";
import { withUnit } from "../i18n/format";
import { provenanceWords } from "../i18n/provenanceWords";
import { Icon } from "./icons";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";

/** A cell of the workbook as something that can be shown. */
export const shownAt = (place: Problem["place"] | null): Problem => ({
  code: "",
  severity: "note",
  params: {},
  ...(place && { place }),
});

/** What a cell holds, and every receipt of it. */
export function Source({
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
