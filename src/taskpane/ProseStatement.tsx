/** One statement of a bulletin: what it says, what becomes of it, and its correction for all that say the same. */
import { useEffect, useId, useRef, type ReactElement } from "react";
import {
  concernedBy,
  proseChoice,
  type Prose,
  type ProseAspect,
  type ProseRow,
  type ProseStatement as Statement,
} from "../actions/proseQuestions";
import type { MappingChoice } from "../core/mapping";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
import type { MappingWords } from "../i18n/mappingWords";
import { NameCombobox } from "./NameCombobox";
import { proseOptions, type ProseLists } from "./proseOptions";

interface Props {
  readonly prose: Prose;
  readonly row: ProseRow;
  readonly lists: ProseLists;
  /** Words of the lists to choose from. */
  readonly listWords: MappingWords;
  readonly selected: boolean;
  /** Null: none. */
  readonly select: (row: ProseRow | null) => void;
  /** Reads the text anew with a choice. */
  readonly decide: (choice: MappingChoice) => void;
}

const ASPECTS: readonly ProseAspect[] = ["indicator", "period", "park"];

export function ProseStatement(props: Props): ReactElement {
  const { row, lists, selected, select } = props;
  const { words } = lists;
  const { statement, left, asked } = row;
  const editor = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);
  const notes = [
    ...(left ? [words.left[left]] : []),
    ...statement.flags.filter((flag) => flag !== "unknownIndicator").map((flag) => words.flags[flag]),
  ];
  return (
    <li className={selected ? "statement chosen" : "statement"} ref={item}>
      <button
        type="button"
        aria-expanded={selected}
        aria-controls={editor}
        onClick={() => select(selected ? null : row)}
      >
        <span>
          <strong>{asked.indicator}</strong> {figuresText(statement, lists)}
        </span>
        <span className="quiet">{subjectText(statement, lists)}</span>
        {notes.length ? <span className="quiet">{notes.join(" · ")}</span> : null}
      </button>
      <div id={editor} hidden={!selected}>
        {selected ? ASPECTS.map((aspect) => <Correction key={aspect} {...props} aspect={aspect} />) : null}
      </div>
    </li>
  );
}

function Correction({
  prose,
  row,
  lists,
  listWords,
  decide,
  aspect,
}: Props & { readonly aspect: ProseAspect }): ReactElement {
  const { words } = lists;
  const { asked } = row;
  const label = aspect === "indicator" ? fill(words.indicator, { text: asked.indicator }) : words[aspect];
  const count = concernedBy(prose, row, aspect);
  return (
    <div>
      <p className="quiet">
        {label}
        {count > 1 ? ` · ${fill(words.concerned, { count })}` : ""}
      </p>
      <NameCombobox
        label={label}
        value={meaningText(row, aspect, lists)}
        groups={() => proseOptions(aspect, asked.period, lists)}
        choose={(meaning) => decide(proseChoice(prose, row, aspect, meaning))}
        words={listWords}
      />
    </div>
  );
}

/** What an aspect of a statement is taken for now. */
function meaningText({ statement, left }: ProseRow, aspect: ProseAspect, lists: ProseLists): string {
  const { words, listed, language } = lists;
  switch (aspect) {
    case "indicator": {
      if (left === "chosen") return words.leave;
      const indicator = listed.indicators.find(({ code }) => code === statement.code);
      return indicator?.names[language] ?? words.flags.unknownIndicator;
    }
    case "park":
      return statement.park ?? words.noPark;
    case "period":
      return periodText(statement, lists);
  }
}

/** 17.9亿元 · 同比增长8.8% · 全市第2位, as printed. */
function figuresText(statement: Statement, { words, language }: ProseLists): string {
  const { value, unit, growthPercent, rank, target, completionPercent } = statement;
  const gap = language === "en-US" ? " " : "";
  const parts: string[] = [];
  if (value !== null) parts.push(`${value}${gap}${unit ?? ""}`.trim());
  if (growthPercent === 0) parts.push(words.flat);
  else if (growthPercent !== null)
    parts.push(
      fill(words.growth, {
        sign: growthPercent > 0 ? words.growthSigns.up : words.growthSigns.down,
        value: Math.abs(growthPercent),
      }),
    );
  if (rank) parts.push(fill(words.rank, { scope: rank.scope, position: rank.position }));
  if (target !== null) parts.push(fill(words.target, { value: target, unit: unit ?? "" }).trim());
  if (completionPercent !== null) parts.push(fill(words.completion, { value: completionPercent }));
  return parts.join(" · ");
}

function subjectText(statement: Statement, lists: ProseLists): string {
  return [statement.park ?? lists.words.noPark, periodText(statement, lists)].join(" · ");
}

function periodText({ period }: Statement, { words, language }: ProseLists): string {
  const { year, from, to, kind } = period;
  if (year === null || (to === null && kind !== "year" && kind !== "forecast")) return words.noPeriod;
  if (kind === "year" || kind === "forecast" || to === null)
    return formatPeriod({ kind: "year", year }, language);
  const single = kind !== "cumulative" || from !== 1;
  return formatPeriod({ kind: single ? "month" : "yearToDate", year, month: to }, language);
}
