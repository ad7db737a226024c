/** What is being done, how far it is, and the way to stop it. Quick work is over before this is seen. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";
import type { Work } from "./useWork";

export function WorkStatus({
  work,
  cancel,
}: {
  readonly work: Work;
  readonly cancel: () => void;
}): ReactElement {
  const { words } = usePane();
  const { step, done, total, cancelling, mustFinish } = work;
  const name = step ? words.steps[step] : words.actions[work.label];
  const known = total > 1;
  const text = known ? fill(words.work.part, { step: name, done, total }) : name;
  return (
    <section className="work" aria-label={words.work.label}>
      <div className="workText">
        <span role="status">{cancelling && !mustFinish ? words.work.cancelling : text}</span>
        <div
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={known ? done : undefined}
          className={known ? "progress" : "progress unknown"}
        >
          <span style={{ width: known ? `${(100 * done) / total}%` : undefined }} />
        </div>
      </div>
      <Button
        size="small"
        disabledFocusable={cancelling || mustFinish}
        title={mustFinish ? words.work.mustFinish : undefined}
        onClick={cancel}
      >
        {words.actions.cancel}
      </Button>
    </section>
  );
}
