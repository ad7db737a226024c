/** A bulletin looked over: its statements by doubt, beside the text in which the words of the chosen one are marked. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { byDoubt, PROSE_GROUPS, type Prose, type ProseGroup, type ProseRow } from "../actions/proseQuestions";
import type { FilesReading } from "../actions/readFiles";
import type { MappingChoice } from "../core/mapping";
import type { Month } from "../core/period";
import { fill } from "../i18n/fill";
import { mappingWords } from "../i18n/mappingWords";
import { proseWords } from "../i18n/proseWords";
import { usePane } from "./paneContext";
import { ProseStatement } from "./ProseStatement";
import "./styles/prose.css";
import { ProseText } from "./ProseText";

interface Props {
  readonly prose: Prose;
  readonly listed: FilesReading["listed"];
  /** The workbook's period. */
  readonly month: Month | null;
  /** Reads the files anew with a choice. */
  readonly decide: (choice: MappingChoice) => void;
}

/** Statements of a group shown at once; more on request. */
const SHOWN_AT_ONCE = 30;

export default function ProseReview({ prose, listed, month, decide }: Props): ReactElement {
  const { language } = usePane();
  const words = proseWords(language);
  const groups = useMemo(() => byDoubt(prose), [prose]);
  // Every reading makes the rows anew, in the same order: choices change what becomes of them, not which there are.
  const [chosen, choose] = useState(-1);
  const selected = prose.rows[chosen] ?? null;
  const select = (row: ProseRow | null): void => choose(row ? prose.rows.indexOf(row) : -1);
  const loaded = prose.rows.filter(({ left }) => left === null).length;
  const params = { file: prose.file, count: prose.rows.length, loaded };
  const statement = (row: ProseRow): ReactElement => (
    <ProseStatement
      key={prose.rows.indexOf(row)}
      prose={prose}
      row={row}
      lists={{ listed, month, language, words }}
      listWords={mappingWords(language)}
      selected={row === selected}
      select={select}
      decide={decide}
    />
  );
  return (
    <section className="prose" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="quiet">{fill(words.intro, params)}</p>
      <div className="proseSides">
        <ProseText
          text={prose.text}
          rows={prose.rows}
          selected={selected}
          select={select}
          label={fill(words.text, params)}
        />
        <div>
          {PROSE_GROUPS.map((group) =>
            groups[group].length ? (
              <Statements
                key={group}
                rows={groups[group]}
                title={words.groups[group]}
                more={words.more}
                open={isOpen(group, groups)}
                selected={selected}
                statement={statement}
              />
            ) : null,
          )}
        </div>
      </div>
    </section>
  );
}

/** What has to be looked at stands open; without any, what is loaded. */
function isOpen(group: ProseGroup, { doubtful }: Readonly<Record<ProseGroup, readonly ProseRow[]>>): boolean {
  return group === "doubtful" || (group === "sure" && doubtful.length === 0);
}

interface StatementsProps {
  readonly rows: readonly ProseRow[];
  readonly title: string;
  readonly more: string;
  readonly open: boolean;
  readonly selected: ProseRow | null;
  readonly statement: (row: ProseRow) => ReactElement;
}

function Statements({ rows, title, more, open, selected, statement }: StatementsProps): ReactElement {
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const [isShown, toggle] = useState(open);
  const at = selected ? rows.indexOf(selected) : -1;
  useEffect(() => {
    // Chosen in the text: its row is to be seen.
    if (at < 0) return;
    toggle(true);
    show((before) => Math.max(before, at + 1));
  }, [at]);
  return (
    <details open={isShown} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{fill(title, { count: rows.length })}</summary>
      {isShown ? <ul>{rows.slice(0, shown).map(statement)}</ul> : null}
      {isShown && rows.length > shown ? (
        <Button size="small" appearance="subtle" onClick={() => show(shown + SHOWN_AT_ONCE)}>
          {fill(more, { count: Math.min(SHOWN_AT_ONCE, rows.length - shown) })}
        </Button>
      ) : null}
    </details>
  );
}
