/** Problems by severity, each with its place and a way to it. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Problem, Severity } from "../core/problem";
import { formatPlace } from "../i18n/format";
import { problemMessage } from "../i18n/problemMessage";
import { fill } from "../i18n/fill";
import type { PaneFile } from "./files/paneFile";
import { Icon } from "./icons";
import type { LoadState } from "./loading";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";
import { SourcePlace } from "./SourcePlace";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
/** Problems of one severity shown at once; more on request. */
const SHOWN_AT_ONCE = 20;
const NO_FILES: readonly PaneFile[] = [];

interface Props {
  readonly problems: readonly Problem[];
  readonly indicatorNames: LoadState["indicatorNames"];
  /** The files the problems were found in, where the pane still holds them. */
  readonly files?: readonly PaneFile[];
}

export function ProblemList({ problems, indicatorNames, files = NO_FILES }: Props): ReactElement {
  const { words } = usePane();
  if (!problems.length)
    return (
      <p className="allGood">
        <Icon name="done" /> {words.problems.none}
      </p>
    );
  return (
    <>
      {SEVERITIES.map((severity) => {
        const own = problems.filter((problem) => problem.severity === severity);
        return own.length ? (
          <Group
            key={severity}
            severity={severity}
            problems={own}
            indicatorNames={indicatorNames}
            files={files}
          />
        ) : null;
      })}
    </>
  );
}

function Group({
  severity,
  problems,
  indicatorNames,
  files,
}: Required<Props> & { readonly severity: Severity }): ReactElement {
  const { words, language } = usePane();
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const nameOf = (code: string): string => indicatorNames.get(code)?.[language] ?? code;
  const count = problems.length;
  return (
    // Notes are what went well with a remark: closed until somebody wants them.
    <details className={`problems ${severity}`} open={severity !== "note"}>
      <summary>
        <Icon name={severity} />{" "}
        {fill(words.problems.group, { severity: words.problems.severity[severity], count })}
      </summary>
      <ul>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <p>{problemMessage(problem, language, nameOf)}</p>
            <SourcePlace
              place={problem.place ?? null}
              text={problem.place ? formatPlace(problem.place, language) : ""}
              files={files}
            >
              <PlaceButton problem={problem} />
            </SourcePlace>
          </li>
        ))}
      </ul>
      {count > shown ? (
        <Button size="small" appearance="subtle" onClick={() => show(shown + SHOWN_AT_ONCE)}>
          {fill(words.problems.more, { count: Math.min(SHOWN_AT_ONCE, count - shown) })}
        </Button>
      ) : null}
    </details>
  );
}
