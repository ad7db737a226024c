/** Reports: which kinds to write, for which parks, and those the workbook has, with their age. */
import { Button } from "@fluentui/react-components";
import { Checkbox } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { buildCheckedReports } from "../../actions/buildCheckedReports";
import { type ReportResult } from "../../actions/buildReports";
import { showSheet } from "../../actions/showPlace";
import type { Language } from "../../core/language";
import { isPerPark, REPORT_KINDS, type ReportKind } from "../../core/reportKind";
import { formatPeriod } from "../../i18n/format";
import { fill } from "../../i18n/fill";
import type { PaneWords } from "../../i18n/paneWords";
import { Icon } from "../icons";
import { usePane } from "../paneContext";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

const FormsSection = lazy(() => import("../FormsSection").then((part) => ({ default: part.FormsSection })));
const DefinitionsSection = lazy(() =>
  import("../DefinitionsSection").then((part) => ({ default: part.DefinitionsSection })),
);
const ReleaseSection = lazy(() =>
  import("../ReleaseSection").then((part) => ({ default: part.ReleaseSection })),
);

export function ReportPage({ workbook, refresh }: PageProps): ReactElement {
  const { words, language, busy, run } = usePane();
  const { report } = words;
  const { parks, month, definitions } = workbook;
  const active = parks.filter((park) => park.active).map(({ name }) => name);
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(active));
  const [built, setBuilt] = useState<ReportResult | null>(null);
  const [kinds, chooseKinds] = useState<ReadonlySet<ReportKind>>(() => new Set(REPORT_KINDS));
  const wanted = parks.filter(({ name }) => chosen.has(name)).map(({ name }) => name);
  // Without a park chosen there is no monthly report; an empty list would mean all.
  const wantedKinds = REPORT_KINDS.filter((kind) => kinds.has(kind) && (!isPerPark(kind) || wanted.length));
  // Those that come later are wanted too, so the ones left out are remembered.
  const [leftOut, leaveOut] = useState<ReadonlySet<string>>(new Set());
  const wantedDefinitions = definitions.filter(
    ({ name, base }) => !leftOut.has(name) && (!isPerPark(base) || wanted.length),
  );
  const count = [...wantedKinds, ...wantedDefinitions.map(({ base }) => base)].reduce(
    (total, kind) => total + (isPerPark(kind) ? wanted.length : 1),
    0,
  );
  const build = async (): Promise<void> => {
    if (!month) return;
    const request = {
      kinds: wantedKinds,
      definitions: wantedDefinitions.map(({ name }) => name),
      parks: wanted,
      month,
    };
    const value = await run("buildReports", (action) => buildCheckedReports(request, action));
    if (value) setBuilt(value);
  };
  return (
    <>
      <section aria-labelledby="report-title">
        <h1 id="report-title">{report.title}</h1>
        {month ? (
          <p className="quiet">
            {fill(report.period, { period: formatPeriod({ kind: "yearToDate", ...month }, language) })}
          </p>
        ) : null}
        <details className="choice">
          <summary>
            {fill(report.kindsChosen, {
              chosen: kinds.size + definitions.filter(({ name }) => !leftOut.has(name)).length,
              count: REPORT_KINDS.length + definitions.length,
            })}
          </summary>
          <fieldset className="parks">
            <legend className="spoken">{report.kinds}</legend>
            <ul>
              {REPORT_KINDS.map((kind) => (
                <li key={kind}>
                  <Checkbox
                    checked={kinds.has(kind)}
                    onChange={(_, { checked }) => chooseKinds(toggled(kinds, kind, checked === true))}
                    label={report.kindNames[kind]}
                  />
                </li>
              ))}
              {definitions.map(({ name }) => (
                <li key={`definition ${name}`}>
                  <Checkbox
                    checked={!leftOut.has(name)}
                    onChange={(_, { checked }) => leaveOut(toggled(leftOut, name, checked !== true))}
                    label={name}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        </details>
        {parks.length ? (
          <details className="choice">
            <summary>{fill(report.parksChosen, { chosen: wanted.length, count: parks.length })}</summary>
            <fieldset className="parks">
              <legend className="spoken">{report.parks}</legend>
              <Checkbox
                checked={active.every((park) => chosen.has(park)) ? true : wanted.length ? "mixed" : false}
                onChange={(_, { checked }) => choose(new Set(checked === true ? active : []))}
                label={fill(report.all, { count: active.length })}
              />
              <ul>
                {parks.map(({ name, active: reports }) => (
                  <li key={name}>
                    <Checkbox
                      checked={chosen.has(name)}
                      onChange={(_, { checked }) => choose(toggled(chosen, name, checked === true))}
                      label={reports ? name : fill(report.inactive, { park: name })}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          </details>
        ) : (
          <p>{words.overview.noParks}</p>
        )}
        <Button
          appearance="primary"
          disabledFocusable={busy || !count || !month}
          onClick={() => void build()}
        >
          {fill(report.build, { count })}
        </Button>
        {built ? (
          <div role="status">
            {built.reports.length ? (
              <p>
                {fill(report.built, {
                  count: built.reports.length,
                  reports: reportNames(built.reports, report, language),
                })}
              </p>
            ) : null}
            {built.problems.length ? (
              <ProblemList problems={built.problems} indicatorNames={new Map()} />
            ) : null}
          </div>
        ) : null}
      </section>
      <section className="panel" aria-labelledby="sheets-title">
        <div className="panelHead">
          <h2 id="sheets-title">{report.sheets}</h2>
          {workbook.reports.length ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name="refresh" />}
              disabledFocusable={busy}
              onClick={() => void refresh()}
            >
              {words.actions.refreshReports}
            </Button>
          ) : null}
        </div>
        {workbook.reports.length ? (
          <ul className="sheets">
            {workbook.reports.map(({ sheetId, tab, stale }) => (
              <li key={sheetId}>
                <span className="tab">{tab}</span>
                {stale ? (
                  <span className="status behind" title={report.staleTitle}>
                    {report.stale}
                  </span>
                ) : (
                  <span className="quiet">{report.current}</span>
                )}
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`${report.open} ${tab}`}
                  onClick={() => void run("showReport", () => showSheet(sheetId), { keepsWorkbook: true })}
                >
                  {report.open}
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{report.noSheets}</p>
        )}
      </section>
      <Suspense fallback={null}>
        <DefinitionsSection definitions={definitions} />
        <ReleaseSection reports={workbook.reports.length} />
      </Suspense>
      {month && parks.length ? (
        <Suspense fallback={null}>
          <FormsSection parks={wanted} month={month} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Reports of a park by its name, many of a kind by their number: the sheets themselves are listed below. */
function reportNames(
  reports: ReportResult["reports"],
  { kindNames, severalOf }: PaneWords["report"],
  language: Language,
): string {
  const byName = new Map<string, (string | null)[]>();
  for (const { kind, park, definition } of reports) {
    const name = definition ?? kindNames[kind];
    byName.set(name, [...(byName.get(name) ?? []), park]);
  }
  const names = [...byName].map(([name, parks]) =>
    parks.length > 1
      ? fill(severalOf, { name, count: parks.length })
      : [name, parks[0] ?? ""].join(" ").trim(),
  );
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** The set with or without an item. */
function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
