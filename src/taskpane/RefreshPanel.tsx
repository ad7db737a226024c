/** The refresh's questions and answers: files to choose again, and what changed. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Severity } from "../core/problem";
import { fill } from "../i18n/fill";
import { formatDate } from "../i18n/format";
import { ChangeList } from "./ChangeList";
import { FileChooser } from "./FileChooser";
import { usePane } from "./paneContext";
import type { Refresh, RefreshShown } from "./useRefresh";

interface Props {
  readonly refresh: Refresh;
  readonly shown: RefreshShown;
}

export function RefreshPanel({ refresh, shown }: Props): ReactElement {
  const { words } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for appears at the top of the pane: the keyboard and the voice go there with it.
  useEffect(() => heading.current?.focus(), [shown]);
  return (
    <section className="panel" aria-labelledby="refresh-title">
      <div className="panelHead">
        <h2 id="refresh-title" tabIndex={-1} ref={heading}>
          {shown.kind === "ask" ? words.refresh.againTitle : words.refresh.title}
        </h2>
        <Button size="small" appearance="subtle" onClick={refresh.close}>
          {words.actions.close}
        </Button>
      </div>
      {shown.kind === "ask" ? (
        <AskAgain refresh={refresh} names={shown.unreadable.map(({ name }) => name)} />
      ) : (
        <Result shown={shown} />
      )}
    </section>
  );
}

function AskAgain({
  refresh,
  names,
}: {
  readonly refresh: Refresh;
  readonly names: readonly string[];
}): ReactElement {
  const { words, language } = usePane();
  const files = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  return (
    <>
      <p>{fill(words.refresh.again, { files })}</p>
      <FileChooser give={(given) => void refresh.goOn(given)} compact />
      <Button size="small" appearance="subtle" onClick={() => void refresh.goOn([])}>
        {words.refresh.withoutFiles}
      </Button>
    </>
  );
}

function Result({
  shown: { result, unchanged, problems },
}: {
  readonly shown: RefreshShown & { kind: "result" };
}): ReactElement {
  const { words, language, openPage } = usePane();
  const { nothingNewer, reports, dataAsOf, changes } = result;
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return (
    <>
      <p>
        {nothingNewer
          ? words.refresh.nothing
          : fill(words.refresh.done, { count: reports.length, date: formatDate(dataAsOf, language) })}
      </p>
      {unchanged ? <p className="quiet">{fill(words.refresh.filesUnchanged, { count: unchanged })}</p> : null}
      {count("error") + count("warning") ? (
        <p>
          {fill(words.problems.counts, {
            errors: count("error"),
            warnings: count("warning"),
            notes: count("note"),
          })}{" "}
          <button type="button" className="link" onClick={() => openPage("check")}>
            {words.tabs.check}
          </button>
        </p>
      ) : null}
      {nothingNewer ? null : <ChangeList changes={changes} />}
    </>
  );
}
