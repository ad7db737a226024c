/** The task pane's start: waits for Office, asks it for language and colours, and shows the pane. */
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/commands";
import { nearestLanguage } from "../i18n/nearestLanguage";
import { paneWords } from "../i18n/paneWords";
import { App } from "./App";
import { rememberedLanguage } from "./remembered";
import type { Surroundings } from "./surroundings";

function surroundings(): Surroundings {
  const { context } = Office;
  return {
    colours: () => {
      // Missing where Office has no theme of its own (Excel on the web), whatever the types say.
      const theme = context.officeTheme as Partial<Office.OfficeTheme> | undefined;
      const { bodyBackgroundColor: background, bodyForegroundColor: text } = theme ?? {};
      return background && text ? { background, text } : null;
    },
    documentAddress: (context.document as Office.Document | undefined)?.url ?? "",
  };
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  // In a browser by itself there is nothing to show; loadWatchdog.js says so.
  if (host !== Office.HostType.Excel) return;
  associateCommands();
  const language = rememberedLanguage() ?? nearestLanguage(Office.context.displayLanguage);
  const words = await paneWords(language);
  createRoot(document.getElementById("root")!).render(
    <App surroundings={surroundings()} start={{ language, words }} />,
  );
}

void start();
