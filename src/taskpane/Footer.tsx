/** How old the data are, the way to the sources of the selected figure, and the language. */
import type { ReactElement } from "react";
import { LANGUAGES, type Language } from "../core/language";
import { workbookWords } from "../i18n/workbookWords";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";

interface Props {
  /** "YYYY-MM-DD", "" when nothing was loaded, null when the workbook is not known. */
  readonly dataAsOf: string | null;
  /** Tells where the selected figure comes from; null while there is no workbook of ours. */
  readonly showProvenance: (() => Promise<void>) | null;
  readonly chooseLanguage: (language: Language) => void;
}

export function Footer({ dataAsOf, showProvenance, chooseLanguage }: Props): ReactElement {
  const { words, language, busy } = usePane();
  const names = workbookWords(language).languages;
  const asOf = dataAsOf ? fill(words.header.asOf, { date: dataAsOf }) : words.header.noData;
  return (
    <footer className="footer">
      <span className="asOf" title={dataAsOf === null ? words.title : asOf}>
        {dataAsOf === null ? words.title : asOf}
      </span>
      {showProvenance ? (
        <button
          type="button"
          className="link"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void showProvenance();
          }}
        >
          {words.provenance.title}
        </button>
      ) : null}
      <select
        aria-label={words.header.language}
        value={language}
        onChange={(event) => chooseLanguage(event.target.value as Language)}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </footer>
  );
}
