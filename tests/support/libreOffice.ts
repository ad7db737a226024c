/**
 * LibreOffice as the independent oracle: opens bytes headless in a profile of its own and saves them again.
 * It does not recalculate an .xlsx on loading by default, so the profile orders a hard recalculation
 * (OOXMLRecalcMode 0); oracle tests keep a poisoned control that shows it does.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Book } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";

const run = promisify(execFile);

const PLACES = [
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** Path of soffice, or null where LibreOffice is not installed. */
export const sofficePath: string | null =
  [process.env.SOFFICE ?? "", ...PLACES].find((path) => path !== "" && existsSync(path)) ?? null;

/** `describe` where LibreOffice is found; elsewhere its tests are reported as skipped. */
export const describeWithLibreOffice: jest.Describe = sofficePath ? describe : describe.skip;

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

export type Target = "xlsx" | "csv" | "pdf" | "ods" | "png";

const FILTERS: Readonly<Record<Target, string>> = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // Comma, double quote, UTF-8, from line 1, all cells as shown; −1: one file per sheet.
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
  pdf: "pdf:calc_pdf_Export",
  ods: "ods",
  png: "png",
};

/**
 * Converts a workbook; the result holds the files LibreOffice wrote, by name ("book.xlsx", "book-台账.csv").
 * @throws Error when LibreOffice is absent or writes nothing.
 */
export async function convert(bytes: Uint8Array, target: Target): Promise<Map<string, Uint8Array>> {
  if (!sofficePath) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const profile = join(folder, "profile");
    const out = join(folder, "out");
    await mkdir(join(profile, "user"), { recursive: true });
    await mkdir(out);
    await writeFile(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    await writeFile(join(folder, "book.xlsx"), bytes);
    const { stdout, stderr } = await run(
      sofficePath,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        FILTERS[target],
        "--outdir",
        out,
        join(folder, "book.xlsx"),
      ],
      { timeout: 240_000, maxBuffer: 16 * 2 ** 20 },
    );
    const files = new Map<string, Uint8Array>();
    for (const name of (await readdir(out)).sort())
      files.set(name, new Uint8Array(await readFile(join(out, name))));
    if (!files.size) throw new Error(`LibreOffice wrote nothing: ${stdout} ${stderr}`);
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file as LibreOffice saves it after calculating every formula anew, whatever values were saved in it. */
export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const files = await convert(bytes, "xlsx");
  return [...files.values()][0]!;
}

/** The same as a Book. */
export async function recalculate(bytes: Uint8Array): Promise<Book> {
  return readBook(await recalculated(bytes));
}
