/** What a load came to, and where to go from here. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { fill } from "../i18n/fill";
import { NOTHING_LOADED, type LoadedFiles } from "./loading";
import { usePane } from "./paneContext";

export function LoadedPanel({ loaded }: { readonly loaded: LoadedFiles }): ReactElement {
  const { words, openPage, loading } = usePane();
  const { accepted, unchanged, targets, projects } = loaded;
  const panel = useRef<HTMLElement>(null);
  // The button that was pressed is gone; the keyboard and the voice go on with what came of it.
  useEffect(() => panel.current?.focus(), []);
  return (
    <section className="panel good" tabIndex={-1} ref={panel}>
      <p>{fill(words.load.loaded, { accepted, unchanged })}</p>
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
