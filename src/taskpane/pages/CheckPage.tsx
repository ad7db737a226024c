/** What was found wrong: by the rules in the whole workbook, and with the last load. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { checkWorkbook } from "../../actions/checkWorkbook";
import type { Finding } from "../../actions/findings";
import { readFindings } from "../../actions/settleFinding";
import { showTable } from "../../actions/showPlace";
import { workbookWords } from "../../i18n/workbookWords";
import { fill } from "../../i18n/fill";
import { FindingList } from "../FindingList";
import { usePane } from "../paneContext";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

export function CheckPage({ workbook }: PageProps): ReactElement {
  const { words, busy, run, loading } = usePane();
  const { check } = words;
  const { problems, indicatorNames } = loading.state;
  const sheet = workbookWords(workbook.language).tabs.Checks;
  const count = (severity: string): number =>
    problems?.filter((each) => each.severity === severity).length ?? 0;
  const [findings, show] = useState<readonly Finding[] | null>(null);
  useEffect(() => {
    let left = false;
    // People settle and sort in the sheet too: what stands there counts.
    void readFindings().then((outcome) => {
      if (!left && outcome.done) show(outcome.value);
    });
    return () => {
      left = true;
    };
  }, [workbook.findings]);
  const checkNow = async (): Promise<void> => {
    const result = await run("checkWorkbook", (action) => checkWorkbook(action));
    if (result) show(result.findings);
  };
  return (
    <>
      <section aria-labelledby="findings-title">
        <h1 id="findings-title">{check.findingsTitle}</h1>
        <div className="buttons">
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void checkNow()}>
            {words.actions.checkWorkbook}
          </Button>
          <Button
            disabledFocusable={busy}
            onClick={() => void run("showReport", () => showTable("Checks"), { keepsWorkbook: true })}
          >
            {fill(check.showTable, { sheet })}
          </Button>
        </div>
        {findings?.length ? (
          <FindingList findings={findings} settled={show} />
        ) : (
          <p className="quiet">{check.tableEmpty}</p>
        )}
      </section>
      {problems ? (
        <section aria-labelledby="check-title">
          <h2 id="check-title">{check.title}</h2>
          {problems.length ? (
            <p>
              {fill(words.problems.counts, {
                errors: count("error"),
                warnings: count("warning"),
                notes: count("note"),
              })}
            </p>
          ) : null}
          <ProblemList problems={problems} indicatorNames={indicatorNames} />
        </section>
      ) : null}
    </>
  );
}
