/** Files in: what was read of them, what loading them would do, and what came of it. */
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { ActionContext } from "../../actions/context";
import type { Outcome } from "../../actions/outcome";
import { readFiles, type FilesReading } from "../../actions/readFiles";
import type { Review } from "../../actions/review";
import { reviewSubmissions } from "../../actions/reviewSubmissions";
import type { MappingChoice } from "../../core/mapping";
import type { Problem } from "../../core/problem";
import { mappingWords } from "../../i18n/mappingWords";
import { FileChooser } from "../FileChooser";
import { rememberFiles } from "../files/lastFiles";
import type { PaneFile } from "../files/paneFile";
import { LastLoad } from "../LastLoad";
import { LoadedPanel } from "../LoadedPanel";
import { LoadReview } from "../LoadReview";
import { isTakeable } from "../ReviewList";
import { NOTHING_LOADED } from "../loading";
import { usePane } from "../paneContext";
import { PasteText } from "../PasteText";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

const RememberedNames = lazy(() => import("../RememberedNames"));

export function LoadPage({ workbook }: PageProps): ReactElement {
  const { words, run, loading } = usePane();
  const { waiting, problems, indicatorNames, loaded } = loading.state;
  const read = async (files: readonly PaneFile[]): Promise<void> => {
    const result = await run("chooseFiles", (action) => readFiles(files, action), { keepsWorkbook: true });
    if (!result) return;
    const { submissions } = result;
    const review = await run("reviewFiles", (action) => reviewSubmissions({ submissions }, action), {
      keepsWorkbook: true,
    });
    if (!review) return;
    // Files that say nothing new are the last loaded all the same: a refresh looks at them again.
    if (!isTakeable(review)) await rememberFiles(loading.documentAddress, files);
    loading.update({
      ...NOTHING_LOADED,
      waiting: { files, result, review, choices: [], stale: false },
      problems: together(result.problems, review.problems),
      indicatorNames: result.indicatorNames,
    });
  };
  // The same files with other decisions about their texts; what was decided is kept even where reading fails.
  const reread = async (
    files: readonly PaneFile[],
    choices: readonly MappingChoice[],
  ): Promise<Review | null> => {
    const done = await run("reviewFiles", (action) => rereview(files, choices, action), {
      keepsWorkbook: true,
    });
    if (!done) return null;
    const { result, review } = done;
    loading.update({
      waiting: { files, result, review, choices, stale: false },
      problems: together(result.problems, review.problems),
      indicatorNames: result.indicatorNames,
    });
    return review;
  };
  return (
    <section aria-labelledby="load-title">
      <h1 id="load-title">{words.load.title}</h1>
      {loaded ? (
        <LoadedPanel loaded={loaded} />
      ) : (
        <FileChooser
          give={(files) => void read(files)}
          compact={waiting !== null}
          second={waiting !== null}
        />
      )}
      {loaded || waiting ? null : <PasteText give={(files) => void read(files)} />}
      {waiting ? (
        <LoadReview
          key={waiting.files.map(({ name }) => name).join("|")}
          waiting={waiting}
          month={workbook.month}
          empty={workbook.ledgerRows === 0}
          reread={(choices) => reread(waiting.files, choices)}
        />
      ) : null}
      {waiting ? null : <LastLoad lastCommit={workbook.lastCommit} />}
      {waiting ? null : <Remembered />}
      {problems ? (
        <ProblemList
          problems={problems}
          indicatorNames={indicatorNames}
          files={(waiting ?? loaded)?.files ?? []}
        />
      ) : null}
    </section>
  );
}

/** What is remembered of names in files: closed until somebody wants it, and read each time it is opened. */
function Remembered(): ReactElement {
  const { language } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{mappingWords(language).remembered}</summary>
      {open ? (
        <Suspense fallback={null}>
          <RememberedNames />
        </Suspense>
      ) : null}
    </details>
  );
}

/** Files read and reviewed again with decisions about their texts. */
async function rereview(
  files: readonly PaneFile[],
  choices: readonly MappingChoice[],
  action: ActionContext,
): Promise<Outcome<{ readonly result: FilesReading; readonly review: Review }>> {
  const reading = await readFiles(files, action, { choices });
  if (!reading.done) return reading;
  const result = reading.value;
  const review = await reviewSubmissions({ submissions: result.submissions }, action);
  return review.done ? { done: true, value: { result, review: review.value } } : review;
}

/** Problems of the files, and those the review found besides. */
function together(ofFiles: readonly Problem[], ofReview: readonly Problem[]): Problem[] {
  const known = new Set(ofFiles);
  return [...ofFiles, ...ofReview.filter((problem) => !known.has(problem))];
}
