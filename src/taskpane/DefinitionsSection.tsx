/** Reports people define: the list of them, a start for a new one, and the form of the one being edited. */
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from "react";
import type { OpenedDefinition } from "../actions/editDefinition";
import type { ListedDefinition } from "../actions/readOverview";
import type { RemovedDefinition, Saved } from "../actions/saveDefinition";
import { DEFINITION_BASES, type DefinitionBase } from "../core/definition";
import type { DefinitionDraft } from "../core/definitionDraft";
import { definitionEditorWords } from "../i18n/definitionEditorWords";
import { fill } from "../i18n/fill";
import { workbookWords } from "../i18n/workbookWords";
import { usePane } from "./paneContext";
import "./styles/definitions.css";

const DefinitionEditor = lazy(() =>
  import("./DefinitionEditor").then((part) => ({ default: part.DefinitionEditor })),
);

/** A definition in the pane, saved or not. */
export interface EditedDefinition {
  readonly opened: OpenedDefinition;
  readonly draft: DefinitionDraft;
  /** Why it could not be saved. */
  readonly conflict: Exclude<Saved, "saved"> | null;
}

/** What was done last, and how it can be taken back. */
interface Done {
  readonly text: string;
  readonly back: { readonly label: string; readonly how: () => void } | null;
}

export function DefinitionsSection({
  definitions,
}: {
  readonly definitions: readonly ListedDefinition[];
}): ReactElement {
  const { language, busy, run, edited: kept } = usePane();
  const words = definitionEditorWords(language);
  const { definitionBases } = workbookWords(language);
  const [edited, setEdited] = useState(kept.current);
  const [done, setDone] = useState<Done | null>(null);
  const [source, chooseSource] = useState("base park");
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = edited !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) heading.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const edit = (next: EditedDefinition | null, what: Done | null = null): void => {
    kept.current = next;
    setEdited(next);
    setDone(what);
  };
  const begin = (opened: OpenedDefinition | null): void => {
    if (opened) edit({ opened, draft: opened.draft, conflict: null });
  };
  const open = async (name: string): Promise<void> =>
    begin(
      await run(
        "editDefinition",
        async () => (await import("../actions/editDefinition")).openDefinition(name),
        {
          keepsWorkbook: true,
        },
      ),
    );
  const make = async (): Promise<void> => {
    const [kind, ...rest] = source.split(" ");
    const wanted = kind === "base" ? { base: rest[0] as DefinitionBase } : { copyOf: rest.join(" ") };
    begin(
      await run(
        "editDefinition",
        async () => (await import("../actions/editDefinition")).newDefinition(wanted),
        { keepsWorkbook: true },
      ),
    );
  };
  // What comes of it is settled within the task, which the pane runs again when somebody tries again; then what stands in the
  // form counts.
  const save = async (): Promise<void> => {
    await run("editDefinition", async (action) => {
      const { opened, draft } = kept.current!;
      const outcome = await (await import("../actions/saveDefinition")).saveDefinition(draft, opened, action);
      if (!outcome.done) return outcome;
      if (outcome.value === "saved")
        edit(null, { text: fill(words.saved, { report: draft.name.trim() }), back: null });
      else edit({ opened, draft, conflict: outcome.value });
      return outcome;
    });
  };
  const restore = async (removed: RemovedDefinition): Promise<void> => {
    await run("editDefinition", async (action) => {
      const outcome = await (await import("../actions/saveDefinition")).restoreDefinition(removed, action);
      if (outcome.done) setDone({ text: fill(words.restored, { report: removed.name }), back: null });
      return outcome;
    });
  };
  const remove = async (read: NonNullable<OpenedDefinition["read"]>): Promise<void> => {
    await run("editDefinition", async (action) => {
      const { opened, draft } = kept.current!;
      const outcome = await (await import("../actions/saveDefinition")).removeDefinition(read, action);
      if (!outcome.done) return outcome;
      const removed = outcome.value;
      if (typeof removed === "string") edit({ opened, draft, conflict: removed });
      else
        edit(null, {
          text: fill(words.deleted, { report: removed.name }),
          back: { label: words.undo, how: () => void restore(removed) },
        });
      return outcome;
    });
  };
  const cancel = (now: EditedDefinition): void => {
    const { opened, draft } = now;
    const text = fill(words.dropped, { report: draft.name });
    edit(null, draft === opened.draft ? null : { text, back: { label: words.goOn, how: () => edit(now) } });
  };

  if (edited)
    return (
      <Suspense fallback={null}>
        <DefinitionEditor
          edited={edited}
          // Nothing is typed into a form that is being saved.
          change={(draft) => (busy ? undefined : edit({ ...edited, draft }))}
          save={() => void save()}
          cancel={() => cancel(edited)}
          remove={() => (edited.opened.read ? void remove(edited.opened.read) : undefined)}
          reread={() => void open(edited.opened.read?.draft.name ?? "")}
          keepCopy={(copy) => edit({ opened: copy, draft: copy.draft, conflict: null })}
        />
      </Suspense>
    );
  return (
    <section className="panel" aria-labelledby="definitions-title">
      <h2 id="definitions-title" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p className="quiet">{words.hint}</p>
      {done ? (
        <div className="done" role="status">
          <span>{done.text}</span>
          {done.back ? (
            <Button size="small" disabledFocusable={busy} onClick={done.back.how}>
              {done.back.label}
            </Button>
          ) : null}
        </div>
      ) : null}
      {definitions.length ? (
        <ul className="sheets">
          {definitions.map(({ name, place }) => (
            <li key={`${name} ${place.row}`}>
              <span className="tab">{name}</span>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={fill(words.editOne, { report: name })}
                onClick={() => void open(name)}
              >
                {words.edit}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
      <div className="newDefinition">
        <select aria-label={words.from} value={source} onChange={({ target }) => chooseSource(target.value)}>
          {DEFINITION_BASES.map((base) => (
            <option key={base} value={`base ${base}`}>
              {fill(words.fromBase, { base: definitionBases[base] })}
            </option>
          ))}
          {definitions.map(({ name, place }) => (
            <option key={place.row} value={`copy ${name}`}>
              {fill(words.fromCopy, { report: name })}
            </option>
          ))}
        </select>
        <Button disabledFocusable={busy} onClick={() => void make()}>
          {words.begin}
        </Button>
      </div>
    </section>
  );
}
