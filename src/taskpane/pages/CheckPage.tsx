/** What was found wrong: with the last load, and in the Checks table. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { showTable } from "../../actions/showPlace";
import { workbookWords } from "../../i18n/workbookWords";
import { fill } from "../../i18n/fill";
import { usePane } from "../paneContext";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

export function CheckPage({ workbook }: PageProps): ReactElement {
  const { words, busy, run, openPage, loading } = usePane();
  const { check } = words;
  const { problems, indicatorNames } = loading.state;
  const sheet = workbookWords(workbook.language).tabs.Checks;
  const count = (severity: string): number =>
    problems?.filter((each) => each.severity === severity).length ?? 0;
  return (
    <>
      <section aria-labelledby="check-title">
        <h1 id="check-title">{check.title}</h1>
        {problems ? (
          <>
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
          </>
        ) : (
          <div className="empty">
            <p>{check.none}</p>
            <Button onClick={() => openPage("load")}>{check.loadFiles}</Button>
          </div>
        )}
      </section>
      <section className="panel" aria-labelledby="findings-title">
        <h2 id="findings-title">{fill(check.tableTitle, { sheet })}</h2>
        <p>{workbook.findings ? fill(check.tableRows, { count: workbook.findings }) : check.tableEmpty}</p>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void run("showReport", () => showTable("Checks"), { keepsWorkbook: true })}
        >
          {fill(check.showTable, { sheet })}
        </Button>
      </section>
      <p className="quiet">{check.scope}</p>
    </>
  );
}
