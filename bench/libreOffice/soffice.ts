/**
 * LibreOffice's recalculation of a workbook and nothing else: a macro inside a headless soffice loads the file without
 * recalculating, times `calculateAll` (a hard recalculation), and saves, in a profile of its own.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const PLACES = [
  process.env.SOFFICE ?? "",
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** Path of soffice, or null where LibreOffice is not installed. */
export const sofficePath: string | null = PLACES.find((path) => path !== "" && existsSync(path)) ?? null;

const LONGEST_MS = 3_600_000;

/** OOXMLRecalcMode 1: never recalculate an .xlsx on loading. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Bench"/>
</library:library>
`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">
Sub Recalculate(source As String, target As String, timing As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim began As Double
  Dim took As Double
  Dim before As String
  before = ProcessTimes()
  began = GetSystemTicks()
  document.calculateAll()
  took = GetSystemTicks() - began
  Dim after As String
  after = ProcessTimes()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, filter())
  Dim number As Integer
  number = FreeFile()
  Open timing For Output As #number
  Print #number, took
  Print #number, before
  Print #number, after
  Close #number
  document.close(True)
  StarDesktop.terminate()
End Sub

Function ProcessTimes() As String
  On Error GoTo Unknown
  Dim number As Integer
  Dim line As String
  number = FreeFile()
  Open "/proc/self/stat" For Input As #number
  Line Input #number, line
  Close #number
  ProcessTimes = line
Unknown:
End Function
</script:module>
`;

/** What `calculateAll` took and nothing else. */
export interface RecalculationTime {
  readonly seconds: number;
  /** User and system time of all threads; null where the kernel has no /proc. */
  readonly cpuSeconds: number | null;
}

/**
 * Times the hard recalculation of `source`; the recalculated workbook is saved as `target`.
 * `folder` takes the profile and is used by one call only.
 * @throws Error when soffice ends without having written its time
 */
export async function timeRecalculation(
  soffice: string,
  source: string,
  target: string,
  folder: string,
): Promise<RecalculationTime> {
  const basic = join(folder, "profile", "user", "basic");
  await mkdir(join(basic, "Standard"), { recursive: true });
  await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), SETTINGS);
  await writeFile(join(basic, "script.xlc"), LIBRARIES);
  await writeFile(join(basic, "Standard", "script.xlb"), LIBRARY);
  await writeFile(join(basic, "Standard", "Bench.xba"), MODULE);
  const timing = join(folder, "timing.txt");
  const files = [pathToFileURL(source).href, pathToFileURL(target).href, timing];
  const { stderr } = await promisify(execFile)(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--nologo",
      `macro:///Standard.Bench.Recalculate(${files.map((file) => `"${file}"`).join(",")})`,
    ],
    { timeout: LONGEST_MS },
  );
  const [took = "", before = "", after = ""] = (await readFile(timing, "utf8").catch(() => "")).split("\n");
  if (took.trim() === "") throw new Error(`soffice did not recalculate ${source}: ${stderr}`);
  const [cpuBefore, cpuAfter] = [cpuSecondsOf(before), cpuSecondsOf(after)];
  return {
    seconds: Number(took) / 1000,
    cpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
  };
}

/** Fields of /proc/self/stat behind the program's name, which may hold blanks. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;
/** Clock ticks a second, as the kernel reports them to programs. */
const TICKS = 100;

/** User and system time of a process by its line of /proc; null without one. */
function cpuSecondsOf(stat: string): number | null {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
  return Number.isFinite(ticks) ? ticks / TICKS : null;
}
