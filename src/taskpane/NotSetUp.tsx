/** What a page shows when setting up was put off. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./paneContext";

export function NotSetUp({ setUp }: { readonly setUp: () => void }): ReactElement {
  const { words } = usePane();
  return (
    <div className="empty">
      <h1>{words.title}</h1>
      <p>{words.firstRun.skipped}</p>
      <Button appearance="primary" onClick={setUp}>
        {words.actions.setUpWorkbook}
      </Button>
    </div>
  );
}
