/**
 * Outlook for the year: year-to-date ÷ the part of last year that had come in by the same month, which keeps an
 * uneven course of the year; without last year's figures, ÷ n/12. For flows and counts only.
 */
import { decimal, divide, plainNumber } from "../core/decimal";
import { isCumulative } from "./effectivePeriod";
import { BLANK, all, iff, numeric } from "./formula";
import type { Measure } from "./measure";

export const OUTLOOK: readonly Measure[] = [
  {
    code: "outlook",
    value(row) {
      const ytd = row.number("ytd");
      if (ytd === null || row.isLevel) return "";
      const [published, fullYear] = [row.number("lastPublished"), row.number("lastFullYear")];
      const hasLastYear = published !== null && fullYear !== null && published > 0 && fullYear > 0;
      const expected = hasLastYear
        ? divide(decimal(ytd).times(fullYear), published)
        : divide(decimal(ytd).times(12), row.period.month);
      return expected === null ? "" : plainNumber(expected);
    },
    formula(refs) {
      const [ytd, published, fullYear] = [
        refs.own("ytd"),
        refs.own("lastPublished"),
        refs.own("lastFullYear"),
      ];
      const even = `${ytd}*12/${refs.own("effectiveMonth")}`;
      const hasLastYear = all(`N(${published})>0`, `N(${fullYear})>0`);
      const expected = iff(hasLastYear, `${ytd}*${fullYear}/${published}`, even);
      return iff(all(numeric(ytd), isCumulative(refs)), expected, BLANK);
    },
  },
];
