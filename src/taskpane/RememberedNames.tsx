/** What the workbook remembers of names in files: each can be given another meaning, or forgotten. */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactElement } from "react";
import type { MappingRevision } from "../actions/mappingsPlan";
import { readMappings, reviseMapping, type RememberedMappings } from "../actions/rememberedMappings";
import { questionOf, WITHDRAWN, type RememberedChoice } from "../core/mapping";
import { fill } from "../i18n/fill";
import { mappingWords } from "../i18n/mappingWords";
import { answerOf, rememberedGroups, rememberedMeaning } from "./mappingOptions";
import { NameCombobox } from "./NameCombobox";
import { usePane } from "./paneContext";
import "./styles/mapping.css";

/** Decisions shown at once; more on request. */
const SHOWN_AT_ONCE = 20;

export default function RememberedNames(): ReactElement | null {
  const { language, run } = usePane();
  const words = mappingWords(language);
  const [remembered, show] = useState<RememberedMappings | null>(null);
  const [shown, showMore] = useState(SHOWN_AT_ONCE);
  const read = async (): Promise<void> => {
    const value = await run("rememberedNames", (action) => readMappings(action), { keepsWorkbook: true });
    if (value) show(value);
  };
  useEffect(() => {
    void read();
  }, []);
  const revise = async (revision: MappingRevision): Promise<void> => {
    const done = await run("rememberedNames", (action) => reviseMapping(revision, action));
    if (done !== null) await read();
  };
  if (!remembered) return null;
  const { choices } = remembered;
  if (!choices.length) return <p className="quiet">{words.nothingRemembered}</p>;
  return (
    <div className="mapping">
      <p className="quiet">{words.rememberedIntro}</p>
      <ul>
        {choices.slice(0, shown).map((choice) => (
          <Remembered key={questionOf(choice)} choice={choice} remembered={remembered} revise={revise} />
        ))}
      </ul>
      {choices.length > shown ? (
        <Button size="small" appearance="subtle" onClick={() => showMore(shown + SHOWN_AT_ONCE)}>
          {fill(words.more, { count: Math.min(SHOWN_AT_ONCE, choices.length - shown) })}
        </Button>
      ) : null}
    </div>
  );
}

interface RememberedProps {
  readonly choice: RememberedChoice;
  readonly remembered: RememberedMappings;
  readonly revise: (revision: MappingRevision) => Promise<void>;
}

function Remembered({ choice, remembered, revise }: RememberedProps): ReactElement {
  const { language, busy } = usePane();
  const words = mappingWords(language);
  const { layout, kind, decidedAt, by } = choice;
  const lists = useMemo(
    () => ({ listed: remembered.listed, month: null, language, words }),
    [remembered.listed, language, words],
  );
  const groups = useCallback(() => rememberedGroups(choice, lists), [choice, lists]);
  const meaning = rememberedMeaning(choice, lists);
  const whole = kind === "ignore" ? words.whole.indicator : words.whole[kind];
  const text = choice.text === "" ? whole : fill(words.text, { text: choice.text });
  return (
    <li>
      <div className="mappingHead">
        <strong>{text}</strong>
      </div>
      <div className="mappingControls">
        {kind === "period" ? (
          <span>{fill(words.taken, { meaning })}</span>
        ) : (
          <NameCombobox
            label={fill(words.takenFor, { text })}
            value={meaning}
            groups={groups}
            choose={(id) => void revise({ layout, text: choice.text, ...answerOf(id) })}
            words={words}
          />
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={fill(words.forgetOne, { text })}
          onClick={() => void revise({ layout, text: choice.text, kind: WITHDRAWN })}
        >
          {words.forget}
        </Button>
      </div>
      <span className="quiet">
        {[decidedAt, by, layout === "" ? words.anyLayout : fill(words.ofLayout, { layout })]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
    </li>
  );
}
