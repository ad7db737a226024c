/** The form in which a report of people's own is changed; nothing of it is in the workbook until it is saved. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { asCopy, faultsOf, type DraftFault, type OpenedDefinition } from "../actions/editDefinition";
import { showPlace } from "../actions/showPlace";
import { DEFINITION_BASES } from "../core/definition";
import {
  otherLines,
  singleLine,
  withoutLine,
  withSingle,
  type DefinitionDraft,
  type DraftLine,
} from "../core/definitionDraft";
import { THEMES } from "../core/theme";
import { definitionEditorWords, type DefinitionEditorWords } from "../i18n/definitionEditorWords";
import { fill } from "../i18n/fill";
import { workbookWords } from "../i18n/workbookWords";
import { DefinitionColumns, DefinitionIndicators, DefinitionNotes } from "./DefinitionBody";
import { ChoiceField, TextField } from "./DefinitionFields";
import type { EditedDefinition } from "./DefinitionsSection";
import { Icon } from "./icons";
import { FaultText } from "./OrderedLines";
import { usePane } from "./paneContext";

interface Props {
  readonly edited: EditedDefinition;
  readonly change: (draft: DefinitionDraft) => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
  /** Opens what stands in the table now. */
  readonly reread: () => void;
  readonly keepCopy: (copy: OpenedDefinition) => void;
}

export function DefinitionEditor(props: Props): ReactElement {
  const { edited, change, save, cancel, remove } = props;
  const { opened, draft } = edited;
  const { language, busy, run } = usePane();
  const words = definitionEditorWords(language);
  const { definitionBases, themes } = workbookWords(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  const faults = useMemo(() => faultsOf(draft, opened), [draft, opened]);
  const ofLine = (line: DraftLine | null): string[] =>
    line ? faults.filter((fault) => fault.line === line.id).map((fault) => sentence(fault, words)) : [];
  const ofReport = (field: ReportField): string[] =>
    faults.flatMap((fault) =>
      fault.line === null && fieldOf(fault) === field ? [sentence(fault, words)] : [],
    );
  const base = singleLine(draft, "base");
  const theme = singleLine(draft, "theme");
  const lines = { draft, change, words, faults: ofLine };
  const name = opened.read?.draft.name;
  const contents = opened.state.tables.get("Definitions")!;
  return (
    <section className="panel definition" aria-labelledby="definition-title">
      <div className="panelHead">
        <h2 id="definition-title" tabIndex={-1} ref={heading}>
          {name === undefined ? words.newTitle : fill(words.editTitle, { report: name })}
        </h2>
        {opened.read ? (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() =>
              void run(
                "showPlace",
                () =>
                  showPlace({
                    kind: "cell",
                    sheet: contents.sheetName,
                    row: contents.top + opened.read!.rows[0]! + 2,
                    column: contents.left + 1,
                  }),
                { keepsWorkbook: true },
              )
            }
          >
            {words.show}
          </Button>
        ) : null}
      </div>
      <div className="fields">
        <TextField
          id="definition-name"
          label={words.name}
          value={draft.name}
          wrong={ofReport("name")}
          change={(text) => change({ ...draft, name: text })}
        />
        <ChoiceField
          id="definition-base"
          label={words.base}
          value={base?.value ?? "park"}
          unknown={base?.value === "" ? base.said : null}
          options={DEFINITION_BASES.map((each) => [each, definitionBases[each]])}
          wrong={ofLine(base)}
          change={(value) => change(withSingle(draft, "base", value))}
        />
        <TitleField {...lines} />
        <ChoiceField
          id="definition-theme"
          label={words.theme}
          value={theme ? theme.value || "?" : ""}
          unknown={theme?.value === "" ? theme.said : null}
          options={[["", words.themeUsual], ...THEMES.map((each) => [each, themes[each]] as const)]}
          wrong={ofLine(theme)}
          change={(value) => change(withSingle(draft, "theme", value))}
        />
      </div>
      <h3>{words.columns}</h3>
      <DefinitionColumns {...lines} base={base?.value === "comparison" ? "comparison" : "park"} />
      <FaultText id={undefined} sentences={ofReport("columns")} />
      <h3>{words.body}</h3>
      <DefinitionIndicators {...lines} opened={opened} />
      <FaultText id={undefined} sentences={ofReport("body")} />
      <h3>{words.notes}</h3>
      <DefinitionNotes {...lines} />
      <OtherLines {...lines} />
      <div className="commit">
        <Conflict {...props} words={words} />
        {faults.length ? (
          <p className="fault" role="status">
            <Icon name="warning" size={12} /> {fill(words.faulty, { count: faults.length })}
          </p>
        ) : null}
        <p className="buttons">
          <Button
            appearance="primary"
            disabledFocusable={busy || edited.conflict !== null || ofReport("name").length > 0}
            onClick={save}
          >
            {words.save}
          </Button>
          <Button disabledFocusable={busy} onClick={cancel}>
            {words.cancel}
          </Button>
          {opened.read ? (
            <Button appearance="subtle" disabledFocusable={busy} onClick={remove}>
              {words.deleteReport}
            </Button>
          ) : null}
        </p>
      </div>
    </section>
  );
}

/** Somebody else was at the table meanwhile: what became of it, and the two ways on. */
function Conflict({
  edited: { opened, draft, conflict },
  reread,
  keepCopy,
  words,
}: Props & { readonly words: DefinitionEditorWords }): ReactElement | null {
  const { busy } = usePane();
  if (!conflict) return null;
  return (
    <div className="bar" role="alert">
      <span>{fill(words[conflict], { report: opened.read?.draft.name ?? draft.name })}</span>
      <p className="buttons">
        {conflict === "changed" ? (
          <Button size="small" disabledFocusable={busy} onClick={reread}>
            {words.reread}
          </Button>
        ) : null}
        <Button size="small" disabledFocusable={busy} onClick={() => keepCopy(asCopy(draft, opened))}>
          {words.keep}
        </Button>
      </p>
    </div>
  );
}

interface LinesOfForm {
  readonly draft: DefinitionDraft;
  readonly change: (draft: DefinitionDraft) => void;
  readonly words: DefinitionEditorWords;
  readonly faults: (line: DraftLine | null) => string[];
}

function TitleField({ draft, change, words, faults }: LinesOfForm): ReactElement {
  const title = singleLine(draft, "title");
  const input = useRef<HTMLInputElement>(null);
  const value = title?.value ?? "";
  const isOfPark = singleLine(draft, "base")?.value !== "comparison";
  const insert = (text: string): void => {
    const field = input.current;
    const [from, to] = [field?.selectionStart ?? value.length, field?.selectionEnd ?? value.length];
    change(withSingle(draft, "title", value.slice(0, from) + text + value.slice(to)));
    // After the field has its new text.
    setTimeout(() => {
      field?.focus();
      field?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  const { year, month, park } = words.placeholders;
  return (
    <TextField
      id="definition-heading"
      label={words.heading}
      value={value}
      placeholder={words.headingUsual}
      wrong={faults(title)}
      change={(text) => change(withSingle(draft, "title", text))}
      input={input}
    >
      <span className="placeholders">
        {(isOfPark ? [park, year, month] : [year, month]).map((each) => (
          <button
            key={each}
            type="button"
            className="link"
            aria-label={fill(words.insert, { text: `{${each}}` })}
            onClick={() => insert(`{${each}}`)}
          >
            {`{${each}}`}
          </button>
        ))}
      </span>
    </TextField>
  );
}

/** Lines no report knows what to do with: they can be taken out. */
function OtherLines({ draft, change, words, faults }: LinesOfForm): ReactElement | null {
  const lines = otherLines(draft);
  if (!lines.length) return null;
  return (
    <>
      <h3>{words.other}</h3>
      <p className="quiet">{words.otherHint}</p>
      <ul className="definitionLines" aria-label={words.other}>
        {lines.map((line) => {
          const said = line.said || words.blank;
          return (
            <li key={line.id}>
              <div className="lineRow">
                <div className="lineContent">{said}</div>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Icon name="close" size={12} />}
                  aria-label={fill(words.remove, { line: said })}
                  onClick={() => change(withoutLine(draft, line.id))}
                />
              </div>
              <FaultText id={undefined} sentences={faults(line)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

type ReportField = "name" | "columns" | "body";

/** Where a fault of the report as a whole is shown. */
function fieldOf({ problem }: DraftFault): ReportField {
  if (problem.code === "definition.tooManyColumns") return "columns";
  return problem.code === "definition.noLines" ? "body" : "name";
}

function sentence({ problem }: DraftFault, { faults }: DefinitionEditorWords): string {
  const code = problem.code.replace(/^definition\./, "") as keyof typeof faults;
  return fill(faults[code], problem.params);
}
