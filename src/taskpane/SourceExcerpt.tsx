/** What stands around a place in a file: cells as a spreadsheet shows them, or a sentence, the place marked. */
import { useEffect, useRef, useState, type ReactElement } from "react";
import {
  readExcerpt,
  type ExcerptReading,
  type GridExcerpt,
  type ProseExcerpt,
} from "../actions/readExcerpt";
import type { Place } from "../core/problem";
import { excerptWords, type ExcerptWords } from "../i18n/excerptWords";
import { fill } from "../i18n/fill";
import { formatPlace } from "../i18n/format";
import { problemMessage } from "../i18n/problemMessage";
import type { PaneFile } from "./files/paneFile";
import { usePane } from "./paneContext";
import "./styles/excerpt.css";

/** An error nobody expected. */
interface Fault {
  readonly kind: "fault";
  readonly reason: string;
}

interface Props {
  readonly file: PaneFile;
  readonly place: Place;
}

export default function SourceExcerpt({ file, place }: Props): ReactElement {
  const { words, language } = usePane();
  const said = excerptWords(language);
  const [reading, setReading] = useState<ExcerptReading | Fault | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (read: ExcerptReading | Fault): void => {
      if (wanted) setReading(read);
    };
    readExcerpt(file, place).then(show, (error: unknown) =>
      show({ kind: "fault", reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [file, place]);
  const label = formatPlace(place, language);
  if (!reading)
    return (
      <p role="status" className="quiet">
        {said.reading}
      </p>
    );
  switch (reading.kind) {
    case "fault":
      return <p role="alert">{fill(words.fault.unexpected, { reason: reading.reason })}</p>;
    case "problem":
      return <p role="alert">{problemMessage(reading.problem, language)}</p>;
    case "grid":
      return <Cells excerpt={reading} label={fill(said.grid, { place: label })} said={said} />;
    case "prose":
      return <Sentence excerpt={reading} label={fill(said.prose, { place: label })} />;
  }
}

interface CellsProps {
  readonly excerpt: GridExcerpt;
  readonly label: string;
  readonly said: ExcerptWords;
}

function Cells({ excerpt, label, said }: CellsProps): ReactElement {
  const { columns, rows, row, column, exact } = excerpt;
  const box = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (!box.current || !marked.current) return;
    // Within the box alone, and no farther than the cell needs: the name of its row stands at the left.
    const { offsetLeft, offsetWidth } = marked.current;
    box.current.scrollLeft = Math.max(0, offsetLeft + offsetWidth - box.current.clientWidth);
  }, [excerpt]);
  return (
    <div className="excerpt">
      {/* It scrolls sideways in a narrow pane: the keyboard must reach it. */}
      <div className="excerptCells" role="region" aria-label={label} tabIndex={0} ref={box}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((letters, index) => (
                <th key={letters} scope="col" className={index === column ? "at" : undefined}>
                  {letters}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row: number, cells }) => {
              const here = number === row;
              return (
                <tr key={number} aria-current={here && column === null ? "true" : undefined}>
                  <th scope="row" className={here ? "at" : undefined}>
                    {number}
                  </th>
                  {cells.map((text, index) =>
                    here && index === column ? (
                      <td key={columns[index]} aria-current="true" ref={marked}>
                        {text}
                      </td>
                    ) : (
                      <td key={columns[index]}>{text}</td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {exact && column !== null ? (
        <p className="quiet">{fill(said.value, { cell: `${columns[column] ?? ""}${row}`, value: exact })}</p>
      ) : null}
    </div>
  );
}

function Sentence({
  excerpt: { before, words, after },
  label,
}: {
  readonly excerpt: ProseExcerpt;
  readonly label: string;
}): ReactElement {
  return (
    <blockquote className="excerpt" aria-label={label}>
      {before}
      <mark aria-current="true">{words}</mark>
      {after}
    </blockquote>
  );
}
