/** What could not be done, why, and what to do next. */
import { Button } from "@fluentui/react-components";
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { problemMessage } from "../i18n/problemMessage";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";
import type { Fault } from "./useWork";

export function FaultNotice({
  fault,
  dismiss,
}: {
  readonly fault: Fault;
  readonly dismiss: () => void;
}): ReactElement {
  const { words, language } = usePane();
  const { label, problem, reason, retry } = fault;
  const text = problem ? problemMessage(problem, language) : fill(words.fault.unexpected, { reason });
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className="notice">
      <MessageBarBody>
        <MessageBarTitle>{fill(words.fault.title, { action: words.actions[label] })}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={retry}>
          {words.actions.retry}
        </Button>
        {problem ? <PlaceButton problem={problem} /> : null}
        <Button size="small" appearance="transparent" onClick={dismiss}>
          {words.actions.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
