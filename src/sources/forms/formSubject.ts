/** Whose form a sheet is and of which month: hidden marks and header, which must agree. */
import type { FormIdentity } from "../../core/formIdentity";
import { nameKey } from "../../core/name";
import { monthId, type Month } from "../../core/period";
import type { ParkRoster } from "../../core/roster";
import type { SubmissionDraft } from "../draft";
import type { ReportingPark } from "../parkNames";
import type { FormHeader } from "./formHeader";
import type { FormRecord, SheetMarks } from "./formMarks";

export interface FormSubject {
  readonly park: ReportingPark;
  readonly month: Month;
  readonly record: FormRecord | null;
}

/** Where it cannot be told, or where marks and header differ, a problem says so and the sheet is not read. */
export function formSubject(
  header: FormHeader,
  marks: SheetMarks,
  draft: SubmissionDraft,
  sheet: string | undefined,
): FormSubject | null {
  const { log, context, parks } = draft;
  const record = recordFor(header, marks, context.parks);
  const identities = [marks.named, record?.identity ?? null].filter((each) => each !== null);
  const [first] = identities;
  const place = log.whole(sheet);
  const month = first?.month ?? header.month;
  const other = [header.month, ...identities.map((each) => each.month)].find(
    (each) => each !== null && month !== null && monthId(each) !== monthId(month),
  );
  if (month && other) {
    const params = { form: monthId(month), other: monthId(other) };
    log.add("error", "source.formPeriod", place, params);
    return null;
  }
  const wanted = first ?? { parkCode: header.code, parkName: header.park };
  const [byCode, byName] = [context.parks.find(wanted.parkCode), context.parks.find(wanted.parkName)];
  if (byCode && byName && byCode !== byName) {
    log.add("error", "source.formPark", place, { form: byCode.name, other: byName.name });
    return null;
  }
  const others = [
    ...(header.park === "" ? [] : [header.park]),
    ...identities.slice(1).map(({ parkName }) => parkName),
  ];
  const stranger = others.find((name) => !isPark(name, wanted, context.parks));
  if (stranger !== undefined) {
    log.add("error", "source.formPark", place, { form: wanted.parkName, other: stranger });
    return null;
  }
  if (!month) {
    log.add("error", "source.badPeriod", place, { text: header.period });
    return null;
  }
  // The park may have been renamed since the form went out; its code stays.
  const known = byCode ?? byName;
  if (byCode && !byName && wanted.parkName !== "")
    log.add("note", "source.formParkRenamed", place, { form: wanted.parkName, name: byCode.name });
  const park = parks.resolve(known?.name ?? wanted.parkName, "", place);
  return park && { park, month, record };
}

/** Whether a sheet's marks or its header speak of a form at all. */
export function isIdentified(
  header: FormHeader,
  marks: SheetMarks,
  parks: ParkRoster,
): { readonly byMark: boolean; readonly byHeader: boolean } {
  return {
    byMark: marks.named !== null || recordFor(header, marks, parks) !== null,
    byHeader: header.park !== "" && header.month !== null,
  };
}

function recordFor(header: FormHeader, marks: SheetMarks, parks: ParkRoster): FormRecord | null {
  if (marks.recorded) return marks.recorded;
  if (header.park === "") return null;
  return marks.records.find(({ identity }) => isPark(header.park, identity, parks)) ?? null;
}

/** Whether a text names the park of an identity: the same name, or one the workbook lists for it. */
function isPark(
  text: string,
  { parkCode, parkName }: Pick<FormIdentity, "parkCode" | "parkName">,
  parks: ParkRoster,
): boolean {
  if (nameKey(text) === nameKey(parkName)) return true;
  const [named, meant] = [parks.find(text), parks.find(parkCode) ?? parks.find(parkName)];
  return named !== null && named === meant;
}
