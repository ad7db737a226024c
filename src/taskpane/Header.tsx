/** Park and period, shared by all pages: the park is the pane's choice, the period is the workbook's. */
import { useRef, useState, type ReactElement } from "react";
import type { WorkbookOverview } from "../actions/readOverview";
import type { Month } from "../core/period";
import { fill } from "../i18n/fill";
import { phrasesOf } from "../i18n/phrasesOf";
import { usePane } from "./paneContext";

/** Years offered before and after the one in force. */
const YEARS_AROUND = 5;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Props {
  readonly workbook: WorkbookOverview | null;
  /** Both resolve when the workbook was read anew. */
  readonly choosePark: (park: string) => Promise<void>;
  readonly choosePeriod: (month: Month) => Promise<void>;
}

/** A choice that was made and is not yet in the workbook. */
interface Wish {
  readonly park?: string;
  readonly month?: Month;
}

export function Header({ workbook, choosePark, choosePeriod }: Props): ReactElement {
  const {
    words: { header },
    language,
  } = usePane();
  const [wish, setWish] = useState<Wish>({});
  const wishes = useRef(0);
  const park = wish.park ?? workbook?.park ?? "";
  const month = wish.month ?? workbook?.month ?? null;
  const parks = workbook?.parks ?? [];
  const now = month ?? { year: new Date().getFullYear(), month: 1 };
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => now.year - YEARS_AROUND + index);
  const names = phrasesOf(language).monthNames;

  // What was chosen is shown at once, so that arrow keys go on from it while the workbook follows.
  const make = async (wished: Wish, done: Promise<void>): Promise<void> => {
    const own = ++wishes.current;
    setWish((earlier) => ({ ...earlier, ...wished }));
    await done;
    if (own === wishes.current) setWish({});
  };
  const chooseMonth = (chosen: Month): void => void make({ month: chosen }, choosePeriod(chosen));
  return (
    <div className="header" role="group" aria-label={header.label}>
      <select
        className="park"
        aria-label={header.park}
        title={park}
        value={park}
        disabled={!parks.length}
        onChange={({ target }) => void make({ park: target.value }, choosePark(target.value))}
      >
        {parks.length ? null : <option value="">{header.noPark}</option>}
        {parks.map(({ name, shortName, active }) => (
          <option key={name} value={name}>
            {(shortName || name) + (active ? "" : " ·")}
          </option>
        ))}
      </select>
      <select
        aria-label={header.year}
        value={month ? month.year : ""}
        disabled={!workbook}
        onChange={({ target }) => chooseMonth({ ...now, year: Number(target.value) })}
      >
        {month ? null : <option value="">—</option>}
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
      <select
        aria-label={header.month}
        value={month ? month.month : ""}
        disabled={!workbook}
        onChange={({ target }) => chooseMonth({ ...now, month: Number(target.value) })}
      >
        {month ? null : <option value="">—</option>}
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {fill(header.monthOption, { month: names[each - 1] ?? each })}
          </option>
        ))}
      </select>
    </div>
  );
}
