/** Where something stands in a file; as long as the pane holds the file, a button that shows what stands there. */
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import type { Place } from "../core/problem";
import type { PaneFile } from "./files/paneFile";
import "./styles/sourcePlace.css";

/** Fetched with the first place that is looked at. */
const SourceExcerpt = lazy(() => import("./SourceExcerpt"));

interface Props {
  /** Null of what has no place. */
  readonly place: Place | null;
  /** The place in words. */
  readonly text: string;
  /** The files the pane holds. */
  readonly files: readonly PaneFile[];
  /** Buttons beside it. */
  readonly children?: ReactNode;
}

export function SourcePlace({ place, text, files, children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const file = place && heldFile(place, files);
  return (
    <>
      <div className="where">
        {file ? (
          <button type="button" className="sourcePlace" aria-expanded={open} onClick={() => setOpen(!open)}>
            {text}
          </button>
        ) : place ? (
          <span className="quiet">{text}</span>
        ) : null}
        {children}
      </div>
      {file && open ? (
        <Suspense fallback={null}>
          <SourceExcerpt key={text} file={file} place={place} />
        </Suspense>
      ) : null}
    </>
  );
}

/** The file of a place within it. Of two of one name nobody knows which is meant. */
function heldFile({ file, row, start }: Place, files: readonly PaneFile[]): PaneFile | null {
  if (row === undefined && start === undefined) return null;
  const [held, another] = files.filter(({ name }) => name === file);
  return held && !another ? held : null;
}
