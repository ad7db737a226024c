/** What the chosen files hold and what loading them would do: looked through, chosen from, and committed. */
import { Button, Checkbox } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type ReactElement } from "react";
import { checkWorkbook } from "../actions/checkWorkbook";
import { commitReview } from "../actions/commitReview";
import type { FileSummary } from "../actions/readFiles";
import type { Review } from "../actions/review";
import { questionOf, type MappingChoice } from "../core/mapping";
import { compareMonths, type Month } from "../core/period";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
import { rememberFiles } from "./files/lastFiles";
import type { WaitingFiles } from "./loading";
import { PersonName } from "./PersonName";
import { usePane } from "./paneContext";
import { mappingWords } from "../i18n/mappingWords";
import { isTakeable, keptKeys, proposedKeys, ReviewList } from "./ReviewList";

/** Fetched with the first file that has names to look over. */
const MappingReview = lazy(() => import("./MappingReview"));
/** Fetched with the first bulletin. */
const ProseReview = lazy(() => import("./ProseReview"));

/** More files than these are listed on request: what they would change matters more. */
const FILES_SHOWN = 3;

interface Props {
  readonly waiting: WaitingFiles;
  /** The workbook's period. */
  readonly month: Month | null;
  /** Nothing was loaded into the workbook yet. */
  readonly empty: boolean;
  /** Reads the files again with other decisions about their texts; the review, or null when that failed. */
  readonly reread: (choices: readonly MappingChoice[]) => Promise<Review | null>;
}

/** Milliseconds in which the pane has shown what it was told. */
const PAINTED = 100;

export function LoadReview({ waiting, month, empty, reread }: Props): ReactElement {
  const { words, language, run, busy, loading } = usePane();
  const { files, result, review, stale } = waiting;
  const { latestMonth } = result;
  const other = latestMonth && (!month || compareMonths(latestMonth, month) !== 0) ? latestMonth : null;
  // A first load and a newer month move the period on; old figures that come late do not move it back.
  const moves = other !== null && (empty || !month || compareMonths(other, month) > 0);
  const [wish, setFollow] = useState<boolean | null>(null);
  const follow = wish ?? moves;
  const [accepted, accept] = useState(() => proposedKeys(review));
  /** The latest decisions, also while files are still read with earlier ones. */
  const choices = useRef(waiting.choices);
  const decide = async (decided: readonly MappingChoice[]): Promise<void> => {
    choices.current = decided;
    const after = await reread(decided);
    if (after && choices.current === decided) accept((before) => keptKeys(review, before, after));
  };
  const load = async (): Promise<void> => {
    const settings = follow && other ? { year: other.year, month: other.month } : {};
    const { submissions } = result;
    const value = await run("loadFiles", (action) =>
      commitReview({ submissions, review, accepted, settings, mappings: waiting.choices }, action),
    );
    if (!value) return;
    if (value.state === "stale") {
      accept(proposedKeys(value.review));
      loading.update({ waiting: { ...waiting, review: value.review, stale: true } });
      return;
    }
    await rememberFiles(loading.documentAddress, files);
    loading.update({
      waiting: null,
      problems: [...result.problems, ...value.problems],
      loaded: {
        files,
        accepted: value.accepted,
        unchanged: review.counts.unchanged,
        targets: takenOf("Targets"),
        projects: takenOf("Projects"),
      },
    });
    // The table of checks is to tell of the figures that stand now; that they are in is said first.
    if (value.batch !== null)
      setTimeout(() => void run("checkWorkbook", (action) => checkWorkbook(action)), PAINTED);
  };
  const takenOf = (table: "Targets" | "Projects"): number =>
    new Set(review.items.filter((item) => item.table === table && accepted.has(item.key)).map(rowOf)).size;
  return (
    <section className="panel" aria-labelledby="read-title">
      <h2 id="read-title">{words.load.readTitle}</h2>
      <details className="filesRead" open={result.files.length <= FILES_SHOWN}>
        <summary>{fill(words.load.readFiles, { count: result.files.length })}</summary>
        <ul className="files">
          {result.files.map((file, index) => (
            <li key={index}>
              <span>{file.name}</span>
              <span className="quiet">{contentsOf(file)}</span>
            </li>
          ))}
        </ul>
      </details>
      {result.newParks + result.newIndicators ? (
        <p className="quiet">
          {fill(words.load.newNames, { parks: result.newParks, indicators: result.newIndicators })}
        </p>
      ) : null}
      {result.layouts.length ? (
        <Suspense fallback={null}>
          <MappingReview waiting={waiting} month={month} decide={(decided) => void decide(decided)} />
        </Suspense>
      ) : null}
      {result.prose.map((prose) => (
        <Suspense key={prose.file} fallback={null}>
          <ProseReview
            prose={prose}
            listed={result.listed}
            month={month}
            decide={(choice) => void decide(withChoice(choices.current, choice))}
          />
        </Suspense>
      ))}
      {review.items.length ? (
        <>
          <h2>{words.review.title}</h2>
          {stale ? (
            <p role="alert" className="status behind">
              {words.review.stale}
            </p>
          ) : null}
          <ReviewList review={review} files={files} accepted={accepted} accept={accept} />
          {isTakeable(review) ? (
            <>
              {other ? (
                <Checkbox
                  checked={follow}
                  onChange={(_, { checked }) => setFollow(checked === true)}
                  label={fill(words.load.setPeriod, {
                    period: formatPeriod({ kind: "month", ...other }, language),
                  })}
                />
              ) : null}
              <PersonName />
              <div className="commit">
                <Button
                  appearance="primary"
                  disabledFocusable={busy || !accepted.size}
                  onClick={() => void load()}
                >
                  {fill(words.load.load, { count: accepted.size })}
                </Button>
              </div>
            </>
          ) : null}
        </>
      ) : (
        <p>{words.load.nothing}</p>
      )}
      {!isTakeable(review) && waiting.choices.some(({ only }) => !only) ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void load()}>
          {mappingWords(language).remember}
        </Button>
      ) : null}
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

/** Choices with a further one, in the place of an earlier answer to the same question. */
function withChoice(choices: readonly MappingChoice[], choice: MappingChoice): readonly MappingChoice[] {
  const question = questionOf(choice);
  return [...choices.filter((each) => questionOf(each) !== question), choice];
}

/** A target is one row, a project one whatever its cells. */
function rowOf({ park, indicator, period }: WaitingFiles["review"]["items"][number]): string {
  return `${park}|${indicator}|${period}`;
}
