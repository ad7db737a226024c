/** Fill-in forms of parks for a month, from lists and figures to files. Nothing is read or written here. */
import type { Dataset } from "../core/dataset";
import type { Language } from "../core/language";
import { monthId, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import { formBook } from "../forms/formBook";
import { formRows, type FormScope } from "../forms/formRows";
import type { Form } from "../forms/formSheet";
import { fill, words } from "../i18n/translate";
import { writeBook } from "../xlsx/writeBook";
import { ZipWriter } from "../xlsx/zipWrite";
import { chosenParks } from "./chosenParks";

export interface FormsRequest {
  /** Park names, short names or aliases; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
  readonly language: Language;
  readonly scope: FormScope;
}

export interface PlannedForms {
  /** In the order of the parks. */
  readonly forms: readonly Form[];
  /** Parks nobody knows, and parks nothing is asked of. */
  readonly problems: readonly Problem[];
}

/** A file that was made, under a name any system takes. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The forms of the parks asked for, with the dataset's figures shown. */
export function planForms(request: FormsRequest, dataset: Dataset): PlannedForms {
  const { month, language } = request;
  const { roster, indicators } = dataset;
  const chosen = chosenParks(request, roster, language);
  const problems: Problem[] = [...chosen.problems];
  const forms = chosen.parks.flatMap((name): Form[] => {
    const park = roster.find(name)!;
    const rows = formRows(park, month, dataset, indicators.indicators, request.scope);
    if (rows.length)
      return [{ identity: { parkCode: park.code, parkName: park.name, month, language }, rows }];
    problems.push({ code: "form.noIndicators", severity: "warning", park: name, params: { park: name } });
    return [];
  });
  return { forms, problems };
}

/** All forms as one workbook, a sheet per park. @throws NoForms for none */
export async function formWorkbook(forms: readonly Form[]): Promise<MadeFile> {
  const [first] = forms;
  const book = formBook(forms);
  const name = forms.length === 1 ? fileName(first!) : `${archiveName(first!)}.xlsx`;
  book.properties = { title: name.replace(/\.xlsx$/, "") };
  return { name, bytes: await writeBook(book) };
}

/** A workbook per park; of parks whose names make one file name, the later ones are numbered. */
export async function formFiles(forms: readonly Form[]): Promise<MadeFile[]> {
  const taken = new Set<string>();
  const files: MadeFile[] = [];
  for (const form of forms) {
    const { name, bytes } = await formWorkbook([form]);
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = name.replace(/\.xlsx$/, ` (${n}).xlsx`);
    taken.add(free.toLowerCase());
    files.push({ name: free, bytes });
  }
  return files;
}

/** A workbook per park in one .zip. */
export async function formArchive(forms: readonly Form[]): Promise<MadeFile> {
  const zip = new ZipWriter();
  for (const { name, bytes } of await formFiles(forms)) zip.store(name, bytes);
  return { name: `${archiveName(forms[0]!)}.zip`, bytes: zip.finish() };
}

function fileName({ identity }: Form): string {
  const { fileName: pattern } = words(identity.language).forms;
  const period = monthId(identity.month);
  return `${legalFileName(fill(pattern, { park: identity.parkName, period }))}.xlsx`;
}

function archiveName({ identity }: Form): string {
  return legalFileName(fill(words(identity.language).forms.archiveName, { period: monthId(identity.month) }));
}

/** Without the characters and endings Windows refuses in names of files. */
export function legalFileName(name: string): string {
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, " ").replace(/^[\s.]+|[\s.]+$/g, "");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) ? `_${plain}` : plain;
}
