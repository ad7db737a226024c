/** The pane: theme and language around header, tabs, page and footer. */
import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { Language } from "../core/language";
import { paneWords, type PaneWords } from "../i18n/paneWords";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/overview.css";
import "./styles/load.css";
import "./styles/reports.css";
import "./styles/contrast.css";
import { PaneShell } from "./PaneShell";
import { rememberLanguage } from "./remembered";
import type { Surroundings } from "./surroundings";
import { themeFor } from "./theme";

interface Spoken {
  readonly language: Language;
  readonly words: PaneWords;
}

interface Props {
  readonly surroundings: Surroundings;
  /** What the pane begins in. */
  readonly start: Spoken;
}

export function App({ surroundings, start }: Props): ReactElement {
  const [{ language, words }, speak] = useState(start);
  const colours = useColours(surroundings);
  const theme = useMemo(
    () => themeFor(colours, matchMedia("(prefers-color-scheme: dark)").matches, language),
    [colours?.background, colours?.text, language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  const chooseLanguage = async (chosen: Language): Promise<void> => {
    rememberLanguage(chosen);
    speak({ language: chosen, words: await paneWords(chosen) });
  };
  return (
    <FluentProvider theme={theme} className="provider">
      <PaneShell
        language={language}
        words={words}
        chooseLanguage={(chosen) => void chooseLanguage(chosen)}
        documentAddress={surroundings.documentAddress}
      />
    </FluentProvider>
  );
}

/** Office's colours; asked for anew when the pane is looked at again, because the theme may have been changed. */
function useColours({ colours }: Surroundings): ReturnType<Surroundings["colours"]> {
  const [shown, show] = useState(colours);
  useEffect(() => {
    const look = (): void => show(colours());
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [colours]);
  return shown;
}
