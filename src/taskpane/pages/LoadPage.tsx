/** Files in: what was read of them, what loading them would do, and what came of it. */
import type { ReactElement } from "react";
import { readFiles } from "../../actions/readFiles";
import { reviewSubmissions } from "../../actions/reviewSubmissions";
import type { Problem } from "../../core/problem";
import { FileChooser } from "../FileChooser";
import { rememberFiles } from "../files/lastFiles";
import type { PaneFile } from "../files/paneFile";
import { LastLoad } from "../LastLoad";
import { LoadedPanel } from "../LoadedPanel";
import { LoadReview } from "../LoadReview";
import { isTakeable } from "../ReviewList";
import { NOTHING_LOADED } from "../loading";
import { usePane } from "../paneContext";
import { ProblemList } from "../ProblemList";
import type { PageProps } from "./pageProps";

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
      waiting: { files, result, review, stale: false },
      problems: together(result.problems, review.problems),
      indicatorNames: result.indicatorNames,
    });
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
      {waiting ? (
        <LoadReview
          key={waiting.files.map(({ name }) => name).join("|")}
          waiting={waiting}
          month={workbook.month}
          empty={workbook.ledgerRows === 0}
        />
      ) : null}
      {waiting ? null : <LastLoad lastCommit={workbook.lastCommit} />}
      {problems ? <ProblemList problems={problems} indicatorNames={indicatorNames} /> : null}
    </section>
  );
}

/** Problems of the files, and those the review found besides. */
function together(ofFiles: readonly Problem[], ofReview: readonly Problem[]): Problem[] {
  const known = new Set(ofFiles);
  return [...ofFiles, ...ofReview.filter((problem) => !known.has(problem))];
}
