/** Whether the archive of forms arrived, which no page can see for itself, and what to do where it does not. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { usePane } from "./paneContext";

interface QuestionProps {
  readonly answer: (arrived: boolean) => void;
}

export function ArrivalQuestion({ answer }: QuestionProps): ReactElement {
  const { forms } = usePane().words;
  return (
    <div role="group" aria-labelledby="forms-arrival">
      <p id="forms-arrival">{forms.askArrival}</p>
      <p className="buttons">
        <Button onClick={() => answer(true)}>{forms.arrived}</Button>
        <Button onClick={() => answer(false)}>{forms.lost}</Button>
      </p>
    </div>
  );
}

interface LostProps {
  /** Just answered so: then the keyboard goes on here. */
  readonly isAnswer: boolean;
  /** Opens the forms as one workbook. */
  readonly open: () => void;
  /** Offers the archive again. */
  readonly tryAgain: () => void;
}

export function ArchiveLost({ isAnswer, open, tryAgain }: LostProps): ReactElement {
  const { words, busy } = usePane();
  const { forms } = words;
  const offers = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAnswer) offers.current?.querySelector("button")?.focus();
  }, [isAnswer]);
  return (
    <>
      <p className={isAnswer ? undefined : "quiet"}>{forms.noArchive}</p>
      <p className="buttons" ref={offers}>
        {isAnswer ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={open}>
            {forms.openInstead}
          </Button>
        ) : null}
        <Button size="small" appearance="subtle" onClick={tryAgain}>
          {forms.tryAgain}
        </Button>
      </p>
    </>
  );
}
