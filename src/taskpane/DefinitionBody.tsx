/** Columns, indicators with their groups, and notes of a definition: put in order, added and taken out. */
import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import { USUAL_COLUMNS, type OpenedDefinition } from "../actions/editDefinition";
import { DEFINED_COLUMNS, type DefinedColumn, type DefinitionBase } from "../core/definition";
import { linesOf, partOf, withLine, withNewLine, type DraftLine } from "../core/definitionDraft";
import { fill } from "../i18n/fill";
import { workbookWords } from "../i18n/workbookWords";
import { NameCombobox, type NameGroup } from "./NameCombobox";
import { OrderedLines, type LinesProps } from "./OrderedLines";
import { usePane } from "./paneContext";

/** Decimals to choose from. */
const DECIMALS = ["", "0", "1", "2", "3", "4"];

export function DefinitionColumns({
  base,
  ...props
}: LinesProps & { readonly base: DefinitionBase }): ReactElement {
  const { draft, change, words } = props;
  const { language, announce } = usePane();
  const names = workbookWords(language).definitionColumns;
  const lines = linesOf(draft, "columns");
  const nameOf = ({ value, said }: DraftLine): string =>
    names[value as DefinedColumn] ?? (said || words.blank);
  const groups = useCallback((): readonly NameGroup[] => {
    const chosen = new Set(linesOf(draft, "columns").map(({ value }) => value));
    const options = DEFINED_COLUMNS.filter((column) => !chosen.has(column)).map((column) => ({
      id: column,
      text: names[column],
      also: [column],
    }));
    return [{ name: words.columns, options }];
  }, [draft, names, words]);
  const chooseAll = (): void => {
    change(USUAL_COLUMNS[base].reduce((now, column) => withNewLine(now, "column", column).draft, draft));
  };
  const add = (column: string): void => {
    const count = lines.length + 1;
    announce(fill(words.added, { line: names[column as DefinedColumn], place: count, count }));
    change(withNewLine(draft, "column", column).draft);
  };
  if (!lines.length)
    return (
      <>
        <p className="quiet">
          {fill(words.columnsUsual, {
            columns: new Intl.ListFormat(language, { type: "unit" }).format(
              USUAL_COLUMNS[base].map((column) => names[column]),
            ),
          })}
        </p>
        <Button size="small" className="inline" onClick={chooseAll}>
          {words.chooseColumns}
        </Button>
      </>
    );
  return (
    <>
      <OrderedLines
        {...props}
        label={words.columns}
        lines={lines}
        nameOf={nameOf}
        content={(line) => nameOf(line)}
      />
      <NameCombobox
        label={words.addColumn}
        placeholder={words.addColumn}
        value=""
        groups={groups}
        choose={add}
        words={{ search: words.search, found: words.found, none: words.nothingFound }}
      />
    </>
  );
}

export function DefinitionIndicators({
  opened,
  ...props
}: LinesProps & { readonly opened: OpenedDefinition }): ReactElement {
  const { draft, change, words } = props;
  const { language, announce } = usePane();
  const { indicators, state } = opened;
  const lines = linesOf(draft, "body");
  /** New lines go below the one somebody worked on last. */
  const [touched, touch] = useState<number | null>(null);
  const after = lines.find(({ id }) => id === touched) ?? null;
  const nameOf = ({ value, said }: DraftLine): string => value || said || words.blank;
  const groups = useCallback((): readonly NameGroup[] => {
    const chosen = new Set(
      linesOf(draft, "body").flatMap(({ kind, value }) =>
        kind === "indicator" ? (state.indicators.find(value)?.code ?? []) : [],
      ),
    );
    const options = indicators
      .filter(({ code }) => !chosen.has(code))
      .map(({ code, names, synonyms }) => ({
        id: names[state.language],
        text: names[language],
        also: [code, ...Object.values(names), ...synonyms],
      }));
    return [{ name: words.body, options }];
  }, [draft, indicators, state, language, words]);
  const add = (kind: "indicator" | "group", value: string): void => {
    const { draft: next, id } = withNewLine(draft, kind, value, after?.id ?? null);
    const order = next.lines.filter((each) => partOf(each) === "body");
    const place = order.findIndex((each) => each.id === id) + 1;
    announce(fill(words.added, { line: value, place, count: order.length }));
    touch(id);
    change(next);
  };
  return (
    <>
      {lines.some(({ kind }) => kind === "indicator") ? (
        <div className="lineHead quiet" aria-hidden="true">
          <span>{words.indicatorHead}</span>
          <span>{words.decimalsHead}</span>
        </div>
      ) : null}
      <OrderedLines
        {...props}
        label={words.body}
        lines={lines}
        nameOf={nameOf}
        touch={touch}
        content={(line, faultId) =>
          line.kind === "group" ? (
            <input
              type="text"
              aria-label={words.groupHeading}
              aria-invalid={faultId !== undefined}
              aria-describedby={faultId}
              value={line.value}
              onChange={({ target }) => change(withLine(draft, line.id, { value: target.value }))}
            />
          ) : (
            <>
              <span className="lineName">{nameOf(line)}</span>
              <select
                aria-label={fill(words.decimalsOf, { line: nameOf(line) })}
                aria-describedby={faultId}
                value={line.decimals}
                onChange={({ target }) => change(withLine(draft, line.id, { decimals: target.value }))}
              >
                {[...new Set([...DECIMALS, line.decimals])].map((decimals) => (
                  <option key={decimals} value={decimals}>
                    {decimals === "" ? words.decimalsUsual : fill(words.decimals, { count: decimals })}
                  </option>
                ))}
              </select>
            </>
          )
        }
      />
      <NameCombobox
        label={words.addIndicator}
        placeholder={words.addIndicator}
        value=""
        groups={groups}
        choose={(name) => add("indicator", name)}
        words={{ search: words.search, found: words.found, none: words.nothingFound }}
      />
      <p className="buttons">
        <Button size="small" onClick={() => add("group", words.newGroup)}>
          {words.addGroup}
        </Button>
        {after ? <span className="quiet">{fill(words.afterLine, { line: nameOf(after) })}</span> : null}
      </p>
    </>
  );
}

export function DefinitionNotes(props: LinesProps): ReactElement {
  const { draft, change, words } = props;
  const lines = linesOf(draft, "notes");
  const nameOf = (line: DraftLine): string => fill(words.note, { number: lines.indexOf(line) + 1 });
  return (
    <>
      {lines.length ? (
        <OrderedLines
          {...props}
          label={words.notes}
          lines={lines}
          nameOf={nameOf}
          content={(line, faultId) => (
            <textarea
              rows={2}
              aria-label={nameOf(line)}
              aria-invalid={faultId !== undefined}
              aria-describedby={faultId}
              value={line.value}
              onChange={({ target }) =>
                change(withLine(draft, line.id, { value: target.value.replace(/\s*\n\s*/g, " ") }))
              }
            />
          )}
        />
      ) : null}
      <Button size="small" className="inline" onClick={() => change(withNewLine(draft, "note", "").draft)}>
        {words.addNote}
      </Button>
    </>
  );
}
