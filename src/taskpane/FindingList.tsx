/** Findings by severity: what, why it is asked, how it is mended, a way to the cell, and room for a reason. */
import { Button, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../actions/findings";
import { settleFinding } from "../actions/settleFinding";
import { showPlace } from "../actions/showPlace";
import type { Severity } from "../core/problem";
import { fill } from "../i18n/fill";
import { words as wordsOf } from "../i18n/translate";
import { Icon } from "./icons";
import { usePane } from "./paneContext";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
/** Findings of one severity shown at once; more on request. */
const SHOWN_AT_ONCE = 20;

interface Props {
  readonly findings: readonly Finding[];
  /** Hears the findings after one was settled. */
  readonly settled: (findings: readonly Finding[]) => void;
}

export function FindingList({ findings, settled }: Props): ReactElement {
  const { words } = usePane();
  const open = findings.filter((finding) => !finding.settled);
  const explained = findings.filter((finding) => finding.settled);
  return (
    <>
      {SEVERITIES.map((severity) => {
        const own = open.filter((finding) => finding.severity === severity);
        const title = fill(words.problems.group, {
          severity: words.problems.severity[severity],
          count: own.length,
        });
        return own.length ? (
          <Group key={severity} title={title} severity={severity} findings={own} settled={settled} />
        ) : null;
      })}
      {explained.length ? (
        <Group
          title={fill(words.check.settledGroup, { count: explained.length })}
          severity="note"
          findings={explained}
          settled={settled}
        />
      ) : null}
    </>
  );
}

interface GroupProps extends Props {
  readonly title: string;
  readonly severity: Severity;
}

function Group({ title, severity, findings, settled }: GroupProps): ReactElement {
  const { words } = usePane();
  const [shown, show] = useState(SHOWN_AT_ONCE);
  return (
    <details className={`problems ${severity}`} open={severity !== "note"}>
      <summary>
        <Icon name={severity} /> {title}
      </summary>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={`${finding.ruleName}|${finding.text}`} finding={finding} settled={settled} />
        ))}
      </ul>
      {findings.length > shown ? (
        <Button size="small" appearance="subtle" onClick={() => show(shown + SHOWN_AT_ONCE)}>
          {fill(words.problems.more, { count: Math.min(SHOWN_AT_ONCE, findings.length - shown) })}
        </Button>
      ) : null}
    </details>
  );
}

function FindingItem({
  finding,
  settled,
}: {
  readonly finding: Finding;
  readonly settled: Props["settled"];
}): ReactElement {
  const { words, language, run, busy } = usePane();
  const { check } = words;
  const [explaining, explain] = useState(false);
  const [reason, write] = useState(finding.reason);
  const rule = finding.rule === "" ? null : wordsOf(language).checks[finding.rule];
  const { place } = finding;
  const settle = async (): Promise<void> => {
    const findings = await run("settleFinding", (action) => settleFinding(finding, reason, action), {
      keepsWorkbook: true,
    });
    if (findings) settled(findings);
  };
  return (
    <li>
      <p>{finding.text}</p>
      {rule ? (
        <details className="quiet">
          <summary>{rule.name}</summary>
          <p>{rule.why}</p>
          <p>{rule.mend}</p>
        </details>
      ) : (
        <p className="quiet">{finding.ruleName}</p>
      )}
      {finding.settled ? (
        <p className="quiet">{fill(check.reasonGiven, { reason: finding.reason })}</p>
      ) : null}
      <div className="where">
        {place ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="show" />}
            iconPosition="after"
            disabledFocusable={busy}
            onClick={() =>
              void run("showPlace", () => showPlace({ kind: "cell", ...place }), { keepsWorkbook: true })
            }
          >
            {words.actions.showPlace}
          </Button>
        ) : null}
        {finding.severity !== "error" && !finding.settled && !explaining ? (
          <Button size="small" appearance="subtle" onClick={() => explain(true)}>
            {words.actions.settleFinding}
          </Button>
        ) : null}
      </div>
      {explaining && !finding.settled ? (
        <div className="reason">
          <Textarea
            value={reason}
            aria-label={check.reason}
            placeholder={check.reasonHint}
            onChange={(_, { value }) => write(value)}
          />
          <div className="buttons">
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || !reason.trim()}
              onClick={() => void settle()}
            >
              {check.settle}
            </Button>
            <Button size="small" onClick={() => explain(false)}>
              {words.actions.cancel}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
