/** Lines of a definition in their order: each can be moved and taken out by buttons, and moved by Alt and an arrow. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import {
  canMove,
  moved,
  partOf,
  withoutLine,
  type DefinitionDraft,
  type DraftLine,
} from "../core/definitionDraft";
import type { DefinitionEditorWords } from "../i18n/definitionEditorWords";
import { fill } from "../i18n/fill";
import { Icon } from "./icons";
import { usePane } from "./paneContext";

export interface LinesProps {
  readonly draft: DefinitionDraft;
  readonly change: (draft: DefinitionDraft) => void;
  readonly words: DefinitionEditorWords;
  /** Sentences of what is wrong with a line. */
  readonly faults: (line: DraftLine) => readonly string[];
}

interface Props extends LinesProps {
  /** Name of the list. */
  readonly label: string;
  readonly lines: readonly DraftLine[];
  /** A line in words, for those who listen. */
  readonly nameOf: (line: DraftLine) => string;
  readonly content: (line: DraftLine, faultId: string | undefined) => ReactNode;
  /** The line somebody works on. */
  readonly touch?: (id: number) => void;
}

/** What is focused again after a change: a control of a line. */
interface Focus {
  readonly id: number;
  readonly control: "up" | "down" | "remove" | null;
}

export function OrderedLines(props: Props): ReactElement {
  const { draft, change, words, faults, label, lines, nameOf, content, touch } = props;
  const { announce } = usePane();
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<Focus | null>(null);
  // A line that moves is taken out of the page and put back, and the focus goes with it.
  useEffect(() => {
    const wanted = focus.current;
    focus.current = null;
    if (!wanted) return;
    const row = list.current?.querySelector(`[data-line="${wanted.id}"]`);
    const control = wanted.control ? `[data-control="${wanted.control}"]` : "input,textarea,select";
    row?.querySelector<HTMLElement>(control)?.focus();
  }, [draft]);
  const move = (line: DraftLine, by: -1 | 1, control: Focus["control"]): void => {
    if (!canMove(draft, line.id, by)) return;
    const next = moved(draft, line.id, by);
    focus.current = { id: line.id, control };
    const order = next.lines.filter((each) => partOf(each) === partOf(line));
    const place = order.findIndex(({ id }) => id === line.id) + 1;
    announce(fill(words.moved, { line: nameOf(line), place, count: order.length }));
    change(next);
  };
  const remove = (line: DraftLine): void => {
    const at = lines.indexOf(line);
    const next = lines[at + 1] ?? lines[at - 1];
    if (next) focus.current = { id: next.id, control: "remove" };
    announce(fill(words.removed, { line: nameOf(line) }));
    change(withoutLine(draft, line.id));
  };
  const onKeyDown = (line: DraftLine, event: KeyboardEvent<HTMLElement>): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const control = (event.target as HTMLElement).dataset["control"] as Focus["control"] | undefined;
    move(line, event.key === "ArrowUp" ? -1 : 1, control ?? null);
  };
  return (
    <ul className="definitionLines" aria-label={label} ref={list}>
      {lines.map((line) => {
        const name = nameOf(line);
        const wrong = faults(line);
        const faultId = wrong.length ? `definition-fault-${line.id}` : undefined;
        return (
          <li
            key={line.id}
            data-line={line.id}
            className={line.kind === "group" ? "groupLine" : undefined}
            onKeyDown={(event) => onKeyDown(line, event)}
            onFocus={() => touch?.(line.id)}
          >
            <div className="lineRow">
              <div className="lineContent">{content(line, faultId)}</div>
              <div className="lineControls">
                {([-1, 1] as const).map((by) => {
                  const control = by < 0 ? "up" : "down";
                  return (
                    <Button
                      key={control}
                      size="small"
                      appearance="subtle"
                      data-control={control}
                      icon={<Icon name={control} size={12} />}
                      aria-label={fill(words[control], { line: name })}
                      title={fill(words[control], { line: name })}
                      disabledFocusable={!canMove(draft, line.id, by)}
                      onClick={() => move(line, by, control)}
                    />
                  );
                })}
                <Button
                  size="small"
                  appearance="subtle"
                  data-control="remove"
                  icon={<Icon name="close" size={12} />}
                  aria-label={fill(words.remove, { line: name })}
                  title={fill(words.remove, { line: name })}
                  onClick={() => remove(line)}
                />
              </div>
            </div>
            <FaultText id={faultId} sentences={wrong} />
          </li>
        );
      })}
    </ul>
  );
}

/** What is wrong, in words beside a sign. */
export function FaultText({
  id,
  sentences,
}: {
  readonly id: string | undefined;
  readonly sentences: readonly string[];
}): ReactElement | null {
  if (!sentences.length) return null;
  return (
    <p className="fault" id={id}>
      <Icon name="error" size={12} /> {sentences.join(" ")}
    </p>
  );
}
