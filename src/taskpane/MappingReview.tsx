/** How names in files were understood: the doubtful first, each with what it may be taken for instead. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { choicesFor, isOpen, mappingQuestions, type MappingQuestion } from "../actions/mappingQuestions";
import { questionOf, type MappingChoice } from "../core/mapping";
import type { Month } from "../core/period";
import { fill } from "../i18n/fill";
import { mappingWords } from "../i18n/mappingWords";
import { Icon } from "./icons";
import type { WaitingFiles } from "./loading";
import { answersOf, MappingRow } from "./MappingRow";
import type { MappingLists } from "./mappingOptions";
import { usePane } from "./paneContext";
import "./styles/mapping.css";

/** Questions of one list shown at once; more on request. */
const SHOWN_AT_ONCE = 20;

interface Props {
  readonly waiting: WaitingFiles;
  /** The workbook's period. */
  readonly month: Month | null;
  /** Reads the files again with other decisions. */
  readonly decide: (choices: readonly MappingChoice[]) => void;
}

export default function MappingReview({ waiting, month, decide }: Props): ReactElement | null {
  const { language } = usePane();
  const { result, choices } = waiting;
  const words = mappingWords(language);
  const questions = useMemo(() => mappingQuestions(result.layouts), [result.layouts]);
  /** Keys of what a person had to look at; answered questions keep their place. */
  const asked = useRef<string[]>([]);
  for (const question of questions)
    if (isOpen(question) && !asked.current.includes(question.key)) asked.current.push(question.key);
  const lists = useMemo<MappingLists>(
    () => ({ listed: result.listed, indicatorNames: result.indicatorNames, month, language, words }),
    [result.listed, result.indicatorNames, month, language, words],
  );
  if (!questions.length) return null;
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const open = asked.current.flatMap((key) => byKey.get(key) ?? []);
  const sure = questions.filter(({ key }) => !asked.current.includes(key));
  const left = open.filter(isOpen);
  const confirmable = left.filter((question) => answersOf(question, lists).confirm !== null);

  const answer = (answered: readonly MappingChoice[]): void => {
    const questionsAnswered = new Set(answered.map(questionOf));
    decide([...choices.filter((choice) => !questionsAnswered.has(questionOf(choice))), ...answered]);
  };
  const withdraw = (question: MappingQuestion): void => {
    decide(choices.filter((choice) => !isAbout(choice, question)));
  };
  const row = (question: MappingQuestion): ReactElement => (
    <MappingRow
      key={question.key}
      question={question}
      decided={choices.find((choice) => isAbout(choice, question)) ?? null}
      lists={lists}
      files={waiting.files}
      answer={answer}
      withdraw={() => withdraw(question)}
    />
  );
  return (
    <section className="mapping" aria-labelledby="mapping-title">
      <h2 id="mapping-title">{words.title}</h2>
      <p className="quiet">{left.length ? fill(words.intro, { count: left.length }) : words.clear}</p>
      {open.length ? (
        <>
          <h3>
            <Icon name={left.length ? "warning" : "done"} /> {fill(words.open, { count: left.length })}
          </h3>
          {confirmable.length > 1 ? (
            <Button
              size="small"
              onClick={() =>
                answer(
                  confirmable.flatMap((question) => {
                    const { confirm } = answersOf(question, lists);
                    return confirm ? choicesFor(question, confirm) : [];
                  }),
                )
              }
            >
              {fill(words.confirmAll, { count: confirmable.length })}
            </Button>
          ) : null}
          <Rows questions={open} row={row} more={words.more} />
        </>
      ) : null}
      {sure.length ? (
        <Sure questions={sure} row={row} title={fill(words.sure, { count: sure.length })} more={words.more} />
      ) : null}
    </section>
  );
}

interface RowsProps {
  readonly questions: readonly MappingQuestion[];
  readonly row: (question: MappingQuestion) => ReactElement;
  readonly more: string;
}

function Rows({ questions, row, more }: RowsProps): ReactElement {
  const [shown, show] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <ul>{questions.slice(0, shown).map(row)}</ul>
      {questions.length > shown ? (
        <Button size="small" appearance="subtle" onClick={() => show(shown + SHOWN_AT_ONCE)}>
          {fill(more, { count: Math.min(SHOWN_AT_ONCE, questions.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}

/** What nobody need look at: closed until somebody wants it. */
function Sure({ title, ...rows }: RowsProps & { readonly title: string }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? <Rows {...rows} /> : null}
    </details>
  );
}

/** Whether a decision of this load is the answer to a question. */
function isAbout(choice: MappingChoice, { axis, layout, text, kind, spots }: MappingQuestion): boolean {
  if (choice.layout !== layout || choice.text !== text) return false;
  if (axis === "table" && choice.kind !== kind) return false;
  const { only } = choice;
  return (
    !only ||
    spots.some(
      ({ file, sheet, top, left }) =>
        only.file === file && only.sheet === sheet && only.top === top && only.left === left,
    )
  );
}
