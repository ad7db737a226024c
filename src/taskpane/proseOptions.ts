/** What an aspect of a bulletin's statements may be corrected to, as options of a list. */
import type { ProseAspect } from "../actions/proseQuestions";
import type { FilesReading } from "../actions/readFiles";
import type { Language } from "../core/language";
import { monthId, parseMonthId, shiftMonths, type Month } from "../core/period";
import { formatPeriod } from "../i18n/format";
import type { ProseWords } from "../i18n/proseWords";
import type { NameGroup } from "./NameCombobox";

/** Months to choose from before and after the one the text was taken for. */
const MONTHS_BEFORE = 48;
const MONTHS_AFTER = 24;

export interface ProseLists {
  readonly listed: FilesReading["listed"];
  /** The workbook's period. */
  readonly month: Month | null;
  readonly language: Language;
  readonly words: ProseWords;
}

/** The options; the id of each is the meaning of the choice, "" = not to be loaded. */
export function proseOptions(aspect: ProseAspect, asked: string, lists: ProseLists): readonly NameGroup[] {
  const { listed, month, language, words } = lists;
  const { groupNames } = words;
  switch (aspect) {
    case "indicator":
      return [
        { name: groupNames.other, options: [{ id: "", text: words.leave, also: [] }] },
        {
          name: groupNames.indicator,
          options: listed.indicators.map(({ code, names, synonyms }) => ({
            id: code,
            text: names[language],
            also: [code, ...Object.values(names), ...synonyms],
          })),
        },
      ];
    case "park":
      return [
        { name: groupNames.park, options: listed.parks.map((name) => ({ id: name, text: name, also: [] })) },
      ];
    case "period": {
      const around = parseMonthId(asked) ?? month;
      return around ? [{ name: groupNames.period, options: monthsAround(around, month, language) }] : [];
    }
  }
}

/** The workbook's month first, then those around from the latest on. */
function monthsAround(around: Month, first: Month | null, language: Language) {
  const ids = new Set(first ? [monthId(first)] : []);
  for (let shift = MONTHS_AFTER; shift >= -MONTHS_BEFORE; shift--)
    ids.add(monthId(shiftMonths(around, shift)));
  return [...ids].map((id) => ({
    id,
    text: formatPeriod({ kind: "month", ...parseMonthId(id)! }, language),
    also: [id, id.replace("-", "")],
  }));
}
