/** Reports people define: a way to the lines of each in their table, and a start for a new one. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { addDefinition } from "../actions/definitions";
import type { ListedDefinition } from "../actions/readOverview";
import { showPlace } from "../actions/showPlace";
import { DEFINITION_BASES, type DefinitionBase } from "../core/definition";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";

export function DefinitionsSection({
  definitions,
}: {
  readonly definitions: readonly ListedDefinition[];
}): ReactElement {
  const { words, busy, run } = usePane();
  const { definitions: said } = words;
  const [made, setMade] = useState<string | null>(null);
  const add = async (base: DefinitionBase): Promise<void> => {
    const name = await run("addDefinition", (action) => addDefinition(base, action));
    if (name) setMade(name);
  };
  const newWords = { park: said.newPark, comparison: said.newComparison };
  return (
    <section className="panel" aria-labelledby="definitions-title">
      <h2 id="definitions-title">{said.title}</h2>
      <p className="quiet">{said.hint}</p>
      {definitions.length ? (
        <ul className="sheets">
          {definitions.map(({ name, place }) => (
            <li key={`${name} ${place.row}`}>
              <span className="tab">{name}</span>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`${said.edit} ${name}`}
                onClick={() =>
                  void run("showPlace", () => showPlace({ kind: "cell", ...place }), { keepsWorkbook: true })
                }
              >
                {said.edit}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{said.none}</p>
      )}
      <p className="buttons">
        {DEFINITION_BASES.map((base) => (
          <Button key={base} disabledFocusable={busy} onClick={() => void add(base)}>
            {newWords[base]}
          </Button>
        ))}
      </p>
      {made === null ? null : <p role="status">{fill(said.made, { report: made })}</p>}
    </section>
  );
}
