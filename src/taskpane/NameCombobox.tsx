/** A list to choose from by typing: names in groups, for the keyboard alone and for those who listen. */
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { fill } from "../i18n/fill";
import type { MappingWords } from "../i18n/mappingWords";
import { usePane } from "./paneContext";
import "./styles/combobox.css";

export interface NameOption {
  readonly id: string;
  readonly text: string;
  /** Further names it is found by. */
  readonly also: readonly string[];
}

export interface NameGroup {
  readonly name: string;
  readonly options: readonly NameOption[];
}

interface Props {
  /** What the list is for. */
  readonly label: string;
  /** What is chosen now, in words. */
  readonly value: string;
  /** Asked for when the list is opened. */
  readonly groups: () => readonly NameGroup[];
  readonly choose: (id: string) => void;
  readonly words: Pick<MappingWords, "search" | "found" | "none">;
  /** What stands in the field while it is closed and nothing is chosen. */
  readonly placeholder?: string;
}

/** Options shown at once; typing finds the others. */
const MOST_SHOWN = 60;

export function NameCombobox({ label, value, groups, choose, words, placeholder }: Props): ReactElement {
  const { announce } = usePane();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** What is typed while the list is open; null while it is closed. */
  const [typed, type] = useState<string | null>(null);
  const [active, activate] = useState(0);
  const all = useMemo(() => (typed === null ? [] : groups()), [typed === null, groups]);
  const shown = useMemo(() => filtered(all, typed ?? ""), [all, typed]);
  const options = shown.flatMap((group) => group.options);
  const open = typed !== null;

  const close = (): void => type(null);
  const take = (option: NameOption | undefined): void => {
    close();
    if (option) choose(option.id);
  };
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(options.length - 1, to));
    activate(next);
    list.current?.querySelectorAll("[role=option]")[next]?.scrollIntoView?.({ block: "nearest" });
  };
  const search = (text: string): void => {
    type(text);
    activate(0);
    const count = filtered(all.length ? all : groups(), text).reduce(
      (sum, group) => sum + group.options.length,
      0,
    );
    announce(count ? fill(words.found, { count }) : words.none);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys that choose among what an input method offers are not for the list.
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) type("");
      else move(step);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      take(options[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className="combobox">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options.length ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={open ? words.search : placeholder}
        title={value || undefined}
        value={typed ?? value}
        onChange={({ target }) => search(target.value)}
        onClick={() => {
          if (!open) type("");
          activate(0);
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          ref={list}
          // The keyboard stays in the field: a click on an option must not take it away before it counts.
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((group, index) => (
            <div key={index} role="group" aria-labelledby={`${id}-group-${index}`}>
              <div id={`${id}-group-${index}`} className="groupName" role="presentation">
                {group.name}
              </div>
              <div role="presentation">
                {group.options.map((option) => {
                  const at = options.indexOf(option);
                  return (
                    <div
                      key={option.id}
                      id={`${id}-${at}`}
                      role="option"
                      aria-selected={at === active}
                      onClick={() => take(option)}
                    >
                      {option.text}
                    </div>
                  );
                })}
              </div>
            </div>
          ))}
          {options.length ? null : (
            <div role="presentation" className="quiet">
              {words.none}
            </div>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Groups with the options that hold what was typed; an option stands in the first group that has it. */
function filtered(groups: readonly NameGroup[], typed: string): NameGroup[] {
  const wanted = fold(typed);
  const met = new Set<string>();
  return groups.flatMap((group) => {
    const options = group.options.filter((option) => {
      if (met.has(option.id) || met.size >= MOST_SHOWN) return false;
      const fits = wanted === "" || [option.text, ...option.also].some((text) => fold(text).includes(wanted));
      if (fits) met.add(option.id);
      return fits;
    });
    return options.length ? [{ ...group, options }] : [];
  });
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
