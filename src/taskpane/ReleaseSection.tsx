/** Before reports leave the house: review of their printed figures, and a copy as values for sending. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { auditReports, type AuditResult } from "../actions/auditReports";
import { copyReports } from "../actions/copyReports";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";
import { ProblemList } from "./ProblemList";

export function ReleaseSection({ reports }: { readonly reports: number }): ReactElement {
  const { words, busy, run } = usePane();
  const { release } = words;
  const [audited, setAudited] = useState<AuditResult | null>(null);
  const [copied, setCopied] = useState(0);
  const audit = async (which: "active" | "reports"): Promise<void> => {
    const value = await run("auditReports", (action) => auditReports(which, action), { keepsWorkbook: true });
    if (value) setAudited(value);
  };
  const copy = async (): Promise<void> => {
    const value = await run("copyReports", (action) => copyReports(action), { keepsWorkbook: true });
    if (value) setCopied(value.length);
  };
  return (
    <section className="panel" aria-labelledby="release-title">
      <h2 id="release-title">{release.title}</h2>
      <p className="quiet">{release.hint}</p>
      <p className="buttons">
        <Button disabledFocusable={busy || !reports} onClick={() => void audit("reports")}>
          {release.reports}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void audit("active")}>
          {release.active}
        </Button>
      </p>
      {audited ? (
        <div role="status">
          <p>{fill(release.audited, { count: audited.sheets.length })}</p>
          {audited.sheets
            .map((sheet) => ({
              sheet,
              found: audited.problems.filter(({ place }) => place?.sheet === sheet),
            }))
            .filter(({ found }) => found.length)
            .map(({ sheet, found }) => (
              <div key={sheet}>
                <h3>{sheet}</h3>
                <ProblemList problems={found} indicatorNames={new Map()} />
              </div>
            ))}
          {audited.problems.length ? null : <ProblemList problems={[]} indicatorNames={new Map()} />}
        </div>
      ) : null}
      <h3>{release.copyTitle}</h3>
      <p className="quiet">{release.copyHint}</p>
      <p className="buttons">
        <Button disabledFocusable={busy || !reports} onClick={() => void copy()}>
          {release.copy}
        </Button>
      </p>
      {copied ? <p role="status">{fill(release.copied, { count: copied })}</p> : null}
    </section>
  );
}
