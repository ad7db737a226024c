/** The words files are read with: workbooks of every language are understood. */
import { LANGUAGES } from "../core/language";
import { words } from "../i18n/translate";
import type { SourceContext } from "../sources/context";

export const SOURCE_WORDS: SourceContext["words"] = LANGUAGES.map((language) => words(language).workbook);
