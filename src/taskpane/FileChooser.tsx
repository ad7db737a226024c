/** Where files come in: dropped, or chosen with the button. */
import { Button } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { ACCEPTED_ENDINGS, chooseWithHandles, filesOfDrop, filesOfInput } from "./files/chooseFiles";
import type { PaneFile } from "./files/paneFile";
import { Icon } from "./icons";
import { usePane } from "./paneContext";

interface Props {
  readonly give: (files: PaneFile[]) => void;
  /** In little room: the button alone, still to be dropped on. */
  readonly compact?: boolean;
  /** Something else is the thing to do now. */
  readonly second?: boolean;
}

export function FileChooser({ give, compact = false, second = false }: Props): ReactElement {
  const { words, busy } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const giveSome = (files: PaneFile[]): void => {
    if (files.length) give(files);
  };
  const choose = async (): Promise<void> => {
    const chosen = await chooseWithHandles();
    if (chosen) giveSome(chosen);
    else input.current?.click();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!busy) void filesOfDrop(event.dataTransfer).then(giveSome);
  };
  return (
    <div
      className={`drop${over ? " over" : ""}${compact ? " compact" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {compact ? null : (
        <p>
          <Icon name="files" size={24} />
          <span>{over ? words.load.dropNow : words.load.drop}</span>
        </p>
      )}
      <Button
        appearance={second ? "secondary" : "primary"}
        disabledFocusable={busy}
        onClick={() => void choose()}
      >
        {words.actions.chooseFiles}
      </Button>
      <p className="quiet">{words.load.kinds}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_ENDINGS}
        aria-label={words.actions.chooseFiles}
        onChange={(event) => {
          giveSome(filesOfInput(event.target.files));
          event.target.value = "";
        }}
      />
    </div>
  );
}
