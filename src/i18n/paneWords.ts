/** What the task pane says, fetched for the language it is shown in and no other. */
import type { Language } from "../core/language";
import type { Words } from "./zh-CN";

export type PaneWords = Words["pane"];

/** The words of a language. @example (await paneWords("zh-TW")).tabs.load //=> "匯入" */
export async function paneWords(language: Language): Promise<PaneWords> {
  switch (language) {
    case "zh-CN":
      return (await import("./zh-CN/pane")).pane;
    case "zh-TW":
      return (await import("./zh-TW/pane")).pane;
    case "en-US":
      return (await import("./en-US/pane")).pane;
  }
}
