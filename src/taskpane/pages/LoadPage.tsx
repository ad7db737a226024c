/** Files in: what was read of them, what is wrong with it, and the button that loads it. */
import { Button } from "@fluentui/react-components";
import { Checkbox } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { FilesReading, FileSummary } from "../../actions/readFiles";
import { loadSubmissions } from "../../actions/loadSubmissions";
import { readFiles } from "../../actions/readFiles";
import { compareMonths, type Month } from "../../core/period";
import { formatPeriod } from "../../i18n/format";
import { fill } from "../../i18n/fill";
import { FileChooser } from "../FileChooser";
import { rememberFiles } from "../files/lastFiles";
import type { PaneFile } from "../files/paneFile";
import { NOTHING_LOADED } from "../loading";
import { usePane } from "../paneContext";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

export function LoadPage({ workbook }: PageProps): ReactElement {
  const { words, run, loading } = usePane();
  const { reading, problems, indicatorNames, loaded } = loading.state;
  const read = async (files: PaneFile[]): Promise<void> => {
    const result = await run("chooseFiles", (action) => readFiles(files, action), { keepsWorkbook: true });
    if (!result) return;
    const { problems: found, indicatorNames: names } = result;
    loading.update({ reading: { files, result }, problems: found, indicatorNames: names, loaded: null });
  };
  return (
    <section aria-labelledby="load-title">
      <h1 id="load-title">{words.load.title}</h1>
      {loaded ? (
        <Loaded loaded={loaded} />
      ) : (
        <FileChooser give={(files) => void read(files)} compact={reading !== null} />
      )}
      {reading ? (
        <Read
          key={reading.result.files.map(({ name }) => name).join("|")}
          files={reading.files}
          result={reading.result}
          month={workbook.month}
          empty={workbook.ledgerRows === 0}
        />
      ) : null}
      {problems ? <ProblemList problems={problems} indicatorNames={indicatorNames} /> : null}
    </section>
  );
}

interface ReadProps {
  readonly files: readonly PaneFile[];
  readonly result: FilesReading;
  /** The workbook's period. */
  readonly month: Month | null;
  /** Nothing was loaded into the workbook yet. */
  readonly empty: boolean;
}

function Read({ files, result, month, empty }: ReadProps): ReactElement {
  const { words, language, run, busy, loading } = usePane();
  const { latestMonth } = result;
  const other = latestMonth && (!month || compareMonths(latestMonth, month) !== 0) ? latestMonth : null;
  // A first load and a newer month move the period on; old figures that come late do not move it back.
  const [follow, setFollow] = useState(
    other !== null && (empty || !month || compareMonths(other, month) > 0),
  );
  const count = result.files.reduce(
    (sum, { figures, targets, projects }) => sum + figures + targets + projects,
    0,
  );
  const load = async (): Promise<void> => {
    const settings = follow && other ? { year: other.year, month: other.month } : {};
    const value = await run("loadFiles", (action) =>
      loadSubmissions({ submissions: result.submissions, settings }, action),
    );
    if (!value) return;
    await rememberFiles(loading.documentAddress, files);
    const offered = result.files.reduce((sum, { figures }) => sum + figures, 0);
    loading.update({
      reading: null,
      problems: [...result.problems, ...value.problems],
      loaded: { ...value, offered, reading: result },
    });
  };
  return (
    <section className="panel" aria-labelledby="read-title">
      <h2 id="read-title">{words.load.readTitle}</h2>
      <ul className="files">
        {result.files.map((file, index) => (
          <li key={index}>
            <span>{file.name}</span>
            <span className="quiet">{contentsOf(file)}</span>
          </li>
        ))}
      </ul>
      {result.newParks + result.newIndicators ? (
        <p className="quiet">
          {fill(words.load.newNames, { parks: result.newParks, indicators: result.newIndicators })}
        </p>
      ) : null}
      {other ? (
        <Checkbox
          checked={follow}
          onChange={(_, { checked }) => setFollow(checked === true)}
          label={fill(words.load.setPeriod, { period: formatPeriod({ kind: "month", ...other }, language) })}
        />
      ) : null}
      {count ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void load()}>
          {fill(words.load.load, { count })}
        </Button>
      ) : (
        <p>{words.load.nothing}</p>
      )}
    </section>
  );

  function contentsOf({ kind, figures, targets, projects }: FileSummary): string {
    if (kind === "unreadable") return words.load.fileUnreadable;
    const parts = [
      [figures, fill(words.load.file, { figures })],
      [targets, fill(words.load.fileTargets, { count: targets })],
      [projects, fill(words.load.fileProjects, { count: projects })],
    ] as const;
    const held = parts.filter(([many]) => many > 0).map(([, text]) => text);
    return held.length ? held.join(" · ") : words.load.nothing;
  }
}

function Loaded({
  loaded,
}: {
  readonly loaded: NonNullable<ReturnType<typeof usePane>["loading"]["state"]["loaded"]>;
}): ReactElement {
  const { words, openPage, loading } = usePane();
  const { accepted, offered, reading } = loaded;
  const targets = reading.files.reduce((sum, file) => sum + file.targets, 0);
  const projects = reading.files.reduce((sum, file) => sum + file.projects, 0);
  const panel = useRef<HTMLElement>(null);
  // The button that was pressed is gone; the keyboard and the voice go on with what came of it.
  useEffect(() => panel.current?.focus(), []);
  return (
    <section className="panel good" tabIndex={-1} ref={panel}>
      <p>{fill(words.load.loaded, { accepted, unchanged: Math.max(0, offered - accepted) })}</p>
      {targets + projects ? <p>{fill(words.load.loadedRows, { targets, projects })}</p> : null}
      <div className="buttons">
        <Button appearance="primary" onClick={() => openPage("report")}>
          {words.report.title}
        </Button>
        <Button onClick={() => loading.update(NOTHING_LOADED)}>{words.load.another}</Button>
      </div>
    </section>
  );
}
