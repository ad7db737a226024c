/** Says that the data are newer than the reports, and offers the one thing to do about it. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fill } from "../i18n/fill";
import { Icon } from "./icons";
import { usePane } from "./paneContext";

interface Props {
  /** Reports older than the data. */
  readonly count: number;
  readonly refresh: () => Promise<void>;
}

export function StaleBar({ count, refresh }: Props): ReactElement {
  const { words, busy } = usePane();
  return (
    <section className="bar" aria-label={words.refresh.stale}>
      <span title={fill(words.refresh.staleDetail, { count })}>{words.refresh.stale}</span>
      <Button
        size="small"
        appearance="primary"
        icon={<Icon name="refresh" />}
        disabledFocusable={busy}
        onClick={() => void refresh()}
      >
        {words.actions.refreshReports}
      </Button>
    </section>
  );
}
