/** What is being done, how far it is, and the way to stop it. Quick work is over before this is seen. */
import { Button } from "@fluentui/react-button";
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
  const text = total > 1 ? fill(words.work.part, { step: name, done, total }) : name;
  return (
    <section className="work" aria-label={words.work.label}>
      <div className="workText">
        <span role="status">{cancelling && !mustFinish ? words.work.cancelling : text}</span>
        <progress aria-label={name} max={total} {...(total > 1 ? { value: done } : {})} />
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
