/** One text of a free-form sheet: its words, what it is taken for, why, and what it may be taken for instead. */
import { Button } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import { choicesFor, isOpen, type MappingAnswer, type MappingQuestion } from "../actions/mappingQuestions";
import type { MappingChoice } from "../core/mapping";
import { unitName } from "../core/unit";
import { usualUnits } from "../core/usualUnits";
import { fill } from "../i18n/fill";
import { formatPlace } from "../i18n/format";
import { doubtNames } from "../i18n/mappingWords";
import { Icon } from "./icons";
import { answerOf, meaningText, optionGroups, type MappingLists } from "./mappingOptions";
import type { PaneFile } from "./files/paneFile";
import { NameCombobox } from "./NameCombobox";
import { SourcePlace } from "./SourcePlace";

interface Props {
  readonly question: MappingQuestion;
  /** What the person decided in this load, or null. */
  readonly decided: MappingChoice | null;
  readonly lists: MappingLists;
  /** The files, as the pane holds them. */
  readonly files: readonly PaneFile[];
  readonly answer: (choices: readonly MappingChoice[]) => void;
  readonly withdraw: () => void;
}

export function MappingRow({ question, decided, lists, files, answer, withdraw }: Props): ReactElement {
  const { words, language } = lists;
  const { axis, kind, doubts, reason, figures, place, spots } = question;
  const text = textOf(question, lists);
  const { confirm, unit, units } = answersOf(question, lists);
  const groups = useCallback(() => optionGroups(question, lists), [question, lists]);
  const take = (taken: MappingAnswer): void => answer(choicesFor(question, taken));
  const where = formatPlace(place, language);
  return (
    <li className={isOpen(question) ? "open" : undefined}>
      <div className="mappingHead">
        <strong>{text}</strong> <span className="quiet">{fill(words.figures, { count: figures })}</span>
      </div>
      <p className={isOpen(question) ? "doubts" : "quiet"}>
        {isOpen(question) ? (
          <>
            <Icon name="warning" /> {doubtNames(doubts, language).join(" · ")}
          </>
        ) : (
          <>
            {decided ? <Icon name="done" /> : null} {words.reasons[reason]}
          </>
        )}
      </p>
      <div className="mappingControls">
        {kind === "period" && axis !== "table" && !isOpen(question) && !decided ? (
          <span>{fill(words.taken, { meaning: question.period || question.text })}</span>
        ) : (
          <NameCombobox
            label={fill(words.takenFor, { text })}
            value={meaningText(question, lists)}
            groups={groups}
            choose={(id) => take(answerOf(id))}
            words={words}
          />
        )}
        {units.length > 1 ? (
          <select
            aria-label={fill(words.unitOf, { text })}
            value={unit}
            onChange={({ target }) =>
              take({ kind: "indicator", meaning: question.meaning, unit: target.value })
            }
          >
            {units.map((each) => (
              <option key={each} value={each}>
                {unitName(each, language)}
              </option>
            ))}
          </select>
        ) : null}
        {decided ? (
          <Button key="settle" size="small" aria-label={fill(words.withdrawOne, { text })} onClick={withdraw}>
            {words.withdraw}
          </Button>
        ) : confirm && isOpen(question) ? (
          <Button
            key="settle"
            size="small"
            aria-label={fill(words.confirmOne, { text })}
            onClick={() => take(confirm)}
          >
            {words.confirm}
          </Button>
        ) : null}
      </div>
      <SourcePlace
        place={place}
        text={spots.length > 1 ? fill(words.whereMore, { place: where, count: spots.length }) : where}
        files={files}
      />
    </li>
  );
}

/** The words of the sheet, or what of the whole table is asked. */
function textOf({ axis, kind, text }: MappingQuestion, { words }: MappingLists): string {
  if (axis !== "table") return fill(words.text, { text });
  return kind === "ignore" || kind === "unknown" ? words.whole.indicator : words.whole[kind];
}

/** What confirming a question says, if it can be; and the units to choose from where the unit is open. */
export function answersOf(
  { kind, meaning, unit: read, doubts }: MappingQuestion,
  { listed }: MappingLists,
): { readonly confirm: MappingAnswer | null; readonly unit: string; readonly units: readonly string[] } {
  const own = listed.indicators.find(({ code }) => code === meaning)?.unit ?? "";
  const open = doubts.includes("source.unitMissing") || doubts.includes("source.guessedUnit");
  const asks = kind === "indicator" && own !== "" && (open || (read !== "" && read !== own));
  const unit = asks ? read || own : "";
  const confirm = meaning !== "" && kind !== "unknown" ? { kind, meaning, unit: open ? unit : "" } : null;
  return { confirm, unit, units: asks ? [...new Set([...usualUnits(own), unit])] : [] };
}
