/** Asks once who is working here; Office tells no add-in without a sign-in service. */
import { useState, type ReactElement } from "react";
import { usePane } from "./paneContext";
import { rememberedName, rememberName } from "./remembered";

export function PersonName(): ReactElement {
  const { words } = usePane();
  const [name, setName] = useState(rememberedName);
  return (
    <label className="personName" title={words.load.byHint}>
      <span>{words.load.by}</span>
      <input
        type="text"
        value={name}
        maxLength={40}
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value);
          rememberName(event.target.value);
        }}
      />
    </label>
  );
}
