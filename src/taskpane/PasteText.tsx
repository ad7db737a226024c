/** Text pasted instead of a file: a bulletin out of a message or a web page. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { minuteStamp } from "../actions/context";
import { fill } from "../i18n/fill";
import { proseWords } from "../i18n/proseWords";
import { pastedFile, type PaneFile } from "./files/paneFile";
import { usePane } from "./paneContext";

interface Props {
  readonly give: (files: PaneFile[]) => void;
}

export function PasteText({ give }: Props): ReactElement {
  const { language, busy } = usePane();
  const words = proseWords(language);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const read = (): void => {
    const name = fill(words.pasted, { at: minuteStamp(new Date()) });
    give([pastedFile(text, name)]);
  };
  return (
    <details className="paste" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.paste}</summary>
      {open ? (
        <>
          <textarea
            aria-label={words.pasteLabel}
            placeholder={words.pasteHint}
            rows={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button disabledFocusable={busy || text.trim() === ""} onClick={read}>
            {words.pasteRead}
          </Button>
        </>
      ) : null}
    </details>
  );
}
