/** Every sample file by its path under samples/. */
import { wholeBoard } from "./board";
import {
  CODES,
  OFFICE,
  PAST_YEAR,
  PLAIN,
  WHOLE_YEAR,
  observation,
  observations,
  projectBoard,
  projectReturns,
  targets,
  wideLedger,
} from "./csvFiles";
import { encodeGb18030 } from "./gb18030";
import { inLedgerOrder } from "./ledgerRow";
import type { LedgerRow } from "./ledgerRow";
import type { ParkBook } from "./parkBook";
import { PARKS } from "./parkList";
import { pingxiang } from "./parks/pingxiang";
import { tianyi, tianyi2025 } from "./parks/tianyi";
import { xiangdong, xiangdong2023 } from "./parks/xiangdong";
import { xiangtan, xiangtan2013 } from "./parks/xiangtan";
import { xiangxiang, xiangxiang2017 } from "./parks/xiangxiang";
import { printedTargets } from "./sampleTarget";
import type { SampleTarget } from "./sampleTarget";
import { ledgerWorkbook } from "./xlsxFile";

const MARK = "\uFEFF";
const CRLF = "\r\n";
const LF = "\n";

/** Paths to bytes; the same bytes in every run. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const parks = {
    xiangdong: xiangdong(),
    xiangtan: xiangtan(),
    xiangxiang: xiangxiang(),
    tianyi: tianyi(),
    pingxiang: pingxiang(),
  };
  const books = Object.values(parks);
  const files = new Map<string, Uint8Array>();
  const put = (path: string, lines: readonly string[], lineEnd = CRLF, before = ""): void => {
    files.set(path, new TextEncoder().encode(before + lines.join(lineEnd) + lineEnd));
  };

  put(
    "2022-05/history-2021.csv",
    wideLedger(
      books.flatMap((book) => regular(book, 2021)),
      PAST_YEAR,
    ),
  );
  put("2022-05/targets-2022.csv", targets(books.flatMap((book) => targetsOf(book, 2022))), CRLF, MARK);
  put("2022-05/projects-2022.csv", projectBoard(wholeBoard(), 2022, 5));
  put("2022-06/projects-2022-06.csv", projectReturns(wholeBoard(), 2022, 6));
  put("2022-06/targets-2022-revised.csv", targets([REVISED_TARGET]));
  put(
    "2022-12/ledger-2022.csv",
    wideLedger(
      books.flatMap((book) => allOf(book, 2022)),
      WHOLE_YEAR,
    ),
  );

  for (const [folder, range] of [
    ["2022-05", { from: 1, to: 5 }],
    ["2022-06", { from: 6, to: 6 }],
  ] as const) {
    const may = folder === "2022-05";
    const rows = (park: keyof typeof parks): LedgerRow[] => regular(parks[park], 2022);
    const months = may ? "1—5月" : "6月";
    const own = observations(rows("pingxiang"), range, PLAIN, may);
    put(
      `${folder}/${PARKS.pingxiang}.csv`,
      may ? own : [...own, ...revisions(rows("pingxiang"))],
      CRLF,
      MARK,
    );
    const office = observations(rows("xiangtan"), range, OFFICE);
    files.set(
      `${folder}/${PARKS.xiangtan}.csv`,
      encodeGb18030([...office, ...(may ? [NOT_REPORTED] : [])].join(CRLF) + CRLF),
    );
    const title = `${PARKS.xiangxiang}主要经济指标台账（2022年${months}）`;
    put(`${folder}/${PARKS.xiangxiang}.csv`, [title, "", ...wideLedger(rows("xiangxiang"), range)]);
    put(`${folder}/${PARKS.tianyi}.csv`, observations(rows("tianyi"), range, CODES), LF);
    files.set(
      `${folder}/${PARKS.xiangdong}.xlsx`,
      await ledgerWorkbook(`${PARKS.xiangdong}主要经济指标台账（2022年${months}）`, rows("xiangdong"), range),
    );
  }

  const [in2013, in2017, in2023, in2025] = [xiangtan2013(), xiangxiang2017(), xiangdong2023(), tianyi2025()];
  put(`2013-12/${PARKS.xiangtan}.csv`, observations(rowsOf(in2013), PAST_YEAR, PLAIN), CRLF, MARK);
  put(`2017-11/${PARKS.xiangxiang}.csv`, wideLedger(rowsOf(in2017), PAST_YEAR));
  put(
    "2017-11/targets.csv",
    targets([...targetsOf(in2017, 2017), ...printedTargets(PARKS.xiangxiang, 2018)]),
  );
  put(`2023-12/${PARKS.xiangdong}.csv`, observations(rowsOf(in2023), PAST_YEAR, PLAIN), CRLF, MARK);
  put(`2025-07/${PARKS.tianyi}.csv`, observations(rowsOf(in2025), PAST_YEAR, CODES), LF);
  put("2025-07/targets-2025.csv", targets(targetsOf(in2025, 2025)));
  return files;
}

/** A figure the park could not give; the reader notes it and takes nothing. */
const NOT_REPORTED = `${PARKS.xiangtan},研发经费,2022年1—5月,累计,—,亿元,季后报送`;

/** Half-way through the year a plan is brought down. */
const REVISED_TARGET: SampleTarget = {
  park: PARKS.xiangxiang,
  indicator: "FDI",
  year: 2022,
  type: "level",
  value: 2200,
  unit: "万美元",
  revisedOn: "2022-06-28",
  note: "年中调整",
};

/** Rows of a year's monthly returns. */
function regular(book: ParkBook, year: number): LedgerRow[] {
  return allOf(book, year).filter(({ extra }) => !extra);
}

function allOf(book: ParkBook, year: number): LedgerRow[] {
  return rowsOf(book).filter((row) => row.year === year);
}

function rowsOf(book: ParkBook): LedgerRow[] {
  return [...book.rows].sort(inLedgerOrder);
}

/** Lines of earlier months whose first return was wrong. */
function revisions(rows: readonly LedgerRow[]): string[] {
  return rows.flatMap((row) =>
    Object.keys(row.firstReported).map((month) => {
      const figure = row.months[Number(month) - 1]!;
      return observation({ ...row, note: "修订" }, Number(month), figure, PLAIN);
    }),
  );
}

/** Targets of a book with the printed ones of its park. */
function targetsOf(book: ParkBook, year: number): SampleTarget[] {
  return [...printedTargets(book.settings.park, year), ...book.targets];
}
