/** One screen, one thing to do: set up this workbook. Sample data for those who want to look first; both can wait. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ActionContext } from "../../actions/context";
import { LANGUAGES, type Language } from "../../core/language";
import { shiftMonths, type Month } from "../../core/period";
import { workbookWords } from "../../i18n/workbookWords";
import { usePane } from "../paneContext";

export function FirstRun({ skip }: { readonly skip: () => void }): ReactElement {
  const { words, language, busy, run } = usePane();
  const [chosen, choose] = useState<Language>(language);
  const names = workbookWords(language).languages;
  const setUp = (month: Month) => async (action: ActionContext) =>
    (await import("../../actions/setUpWorkbook")).setUpWorkbook(month, { ...action, language: chosen });
  const withSamples = async (action: ActionContext) =>
    (await import("../samples")).setUpWithSamples({ ...action, language: chosen });
  return (
    <section className="firstRun" aria-labelledby="first-run-title">
      <h1 id="first-run-title">{words.firstRun.title}</h1>
      <p>{words.firstRun.intro}</p>
      <label>
        {words.firstRun.language}
        <select
          value={chosen}
          aria-describedby="language-hint"
          onChange={(event) => choose(event.target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
      <p id="language-hint" className="quiet">
        {words.firstRun.languageHint}
      </p>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={busy}
        onClick={() => void run("setUpWorkbook", setUp(lastMonth(new Date())))}
      >
        {words.actions.setUpWorkbook}
      </Button>
      <div className="second">
        <Button
          disabledFocusable={busy}
          aria-describedby="sample-hint"
          onClick={() => void run("loadSamples", withSamples)}
        >
          {words.actions.loadSamples}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={skip}>
          {words.actions.skip}
        </Button>
      </div>
      <p id="sample-hint" className="quiet">
        {words.firstRun.sampleHint}
      </p>
    </section>
  );
}

/** Parks report in the month after: the month before today's is the one to report. */
function lastMonth(today: Date): Month {
  return shiftMonths({ year: today.getFullYear(), month: today.getMonth() + 1 }, -1);
}
