/** Rows of a returned form, each known by its code or, where that is gone, by its name; never by where it stands. */
import type { Indicator } from "../../core/indicator";
import { nameKey } from "../../core/name";
import type { LedgerMeasure } from "../../core/observation";
import { parseUnit } from "../../core/unit";
import { isCombinedJanuaryFebruary, monthId, shiftMonths, type Month } from "../../core/period";
import { cellText, isBlank } from "../cell";
import type { SourceCell, SourceRow } from "../cell";
import type { SubmissionDraft } from "../draft";
import { figureText, readFigure } from "../figure";
import type { SourceProblemCode } from "../problemCodes";
import type { RowReader } from "../sourceRows";
import { isBelowHalfUnit } from "../typedCell";
import { completed, ordinalsOf, type FormField, type FormHeading } from "./formHeading";
import type { RecordedRow } from "./formMarks";
import type { NotedName, TableNames } from "../tableNames";
import type { FormSubject } from "./formSubject";

const SHOWN = ["lastMonth", "lastYtd", "previousYtd"] as const satisfies readonly FormField[];
const FILLS = ["month", "ytd", "growth"] as const satisfies readonly FormField[];
type Fill = (typeof FILLS)[number];

/** （2022年1—5月） behind a name: the row's own period. */
const OWN_PERIOD = /\s?[（(][^（()）]*\d{4}[^（()）]*[)）]$/;
/** 填表人：张三 */
const LABEL = /^[^:：\d]{2,30}[:：]/;
/** Figures of a form are shown as they were handed out; programs may change the last binary digit. */
const SAME = 1e-9;

/** What a row is of: the name or code by which it is resolved, the listed indicator, and the row as it went out. */
interface KnownRow {
  readonly text: string;
  readonly indicator: Indicator | null;
  readonly recorded: RecordedRow | null;
}

export class FormRows implements RowReader {
  private blanks = 0;
  private rowsRead = 0;

  constructor(
    private heading: FormHeading,
    private readonly subject: FormSubject,
    private readonly draft: SubmissionDraft,
    private readonly sheet: string | undefined,
    private readonly names: TableNames,
  ) {}

  read(row: SourceRow): void {
    const ordinals = ordinalsOf(row.cells);
    if (ordinals) {
      this.heading = completed(this.heading, ordinals);
      return;
    }
    const code = this.text(row, "code");
    const name = this.text(row, "name").replace(OWN_PERIOD, "");
    const filled = FILLS.some((field) => this.isFilled(row, field));
    const found = this.indicatorOf(code, name);
    if (found && "either" in found) {
      if (filled) this.readContradictory(row, { code, name }, found.either);
      return;
    }
    if (!found) {
      // Groups and notes have no figures; sign-off has labels, with names typed behind or over them.
      if (filled && (code !== "" || name !== "") && !this.isSignOff(row, name))
        this.readUnknown(row, name || code);
      return;
    }
    this.readRow(row, found);
  }

  finish(): void {
    if (this.blanks > 0)
      this.log.add("note", "source.formBlank", this.log.whole(this.sheet), {
        count: this.blanks,
        rows: this.rowsRead,
      });
  }

  private get log(): SubmissionDraft["log"] {
    return this.draft.log;
  }

  /** What a row is of; of one whose code and name are two indicators both of them, null of one nobody knows. */
  private indicatorOf(
    code: string,
    name: string,
  ): KnownRow | { readonly either: readonly Indicator[] } | null {
    const { indicators } = this.draft.context;
    const { record } = this.subject;
    const byCode = code === "" ? null : indicators.byCode(code);
    const byName = name === "" ? null : indicators.find(name);
    const recorded =
      record?.byCode.get(code) ?? (code === "" ? record?.byName.get(nameKey(name)) : null) ?? null;
    const coded =
      byCode ?? (recorded && (indicators.byCode(recorded.code) ?? indicators.find(recorded.name)));
    // A name the row went out with is its own, though the workbook may by now call another indicator so.
    const asHandedOut = recorded !== null && nameKey(recorded.name) === nameKey(name);
    if (coded && byName && coded !== byName && !asHandedOut) return { either: [byName, coded] };
    if (byCode) return { text: code, indicator: byCode, recorded };
    // An indicator of another workbook's own: its name tells it, and makes the same code again.
    if (recorded) {
      return { text: coded?.code ?? recorded.name, indicator: coded, recorded };
    }
    return byName ? { text: byName.code, indicator: byName, recorded } : null;
  }

  /** A row somebody added: read as what people decided it is, else said and asked. */
  private readUnknown(row: SourceRow, text: string): void {
    const noted = this.names.note("indicator", text, () => this.at(row, "name"), true);
    if (!this.readChosen(row, noted))
      this.log.add("error", "source.formUnknownRow", this.at(row, "name"), { text });
  }

  /** A row that somebody typed or pasted over in part: which of the two it is only a person can say. */
  private readContradictory(
    row: SourceRow,
    params: { readonly code: string; readonly name: string },
    meant: readonly Indicator[],
  ): void {
    const { code, name } = params;
    const codes = meant.map((each) => each.code);
    const noted = this.names.note("indicator", `${name}（${code}）`, () => this.at(row, "name"), true, codes);
    if (!this.readChosen(row, noted))
      this.log.add("error", "source.formRowConflict", this.at(row, "code"), params);
  }

  /** Reads a row as people decided about its name; whether they did. */
  private readChosen(row: SourceRow, noted: NotedName | null): boolean {
    if (noted) noted.figures += FILLS.filter((field) => this.isFilled(row, field)).length;
    const choice = noted?.choice;
    if (choice?.kind === "indicator") {
      const { indicators } = this.draft.context;
      const indicator = indicators.byCode(choice.meaning) ?? indicators.find(choice.meaning);
      const recorded = this.subject.record?.byCode.get(indicator?.code ?? "") ?? null;
      this.readRow(row, { text: indicator?.code ?? choice.meaning, indicator, recorded });
    }
    return choice !== null && choice !== undefined;
  }

  private readRow(row: SourceRow, { text, indicator: listed, recorded }: KnownRow): void {
    const { draft, subject } = this;
    const indicator = draft.indicators.resolve(text, undefined, "", this.at(row, "code"));
    if (!indicator) return;
    this.rowsRead++;
    const unitText = this.text(row, "unit") || recorded?.unit || indicator.indicator.unit;
    const traits = listed ?? indicator.indicator;
    const month = recorded?.month ?? shiftMonths(subject.month, -traits.lagMonths);
    const isLevel = traits.kind !== "flow" && traits.kind !== "count";
    const note = this.text(row, "note");
    const about = { park: subject.park.name, indicator: indicator.code, period: monthId(month) };
    const measures: Readonly<Record<Fill, LedgerMeasure>> = {
      month: "month",
      ytd: isLevel ? "level" : "ytd",
      growth: "growth",
    };
    const filled = FILLS.filter((field) => this.isFilled(row, field));
    const unitChanged = isOtherUnit(unitText, recorded?.unit ?? "");
    if (unitChanged && filled.some((field) => field !== "growth"))
      this.log.add(
        "warning",
        "source.formUnitChanged",
        this.at(row, "unit"),
        { before: recorded?.unit ?? "", after: unitText },
        about,
      );
    const lastYear = recorded?.shown.lastYtd ?? this.shownFigure(row, "lastYtd");
    for (const field of filled) {
      const cell = this.cell(row, field);
      const place = this.at(row, field);
      if (isClosed(field, traits, month)) {
        this.log.add("warning", "source.formClosedCell", place, { text: figureText(cell) }, about);
        continue;
      }
      const measure = measures[field];
      const unitOf = measure === "growth" ? "%" : unitText;
      const unit =
        draft.figures.knownUnit(indicator, measure, unitOf) ??
        draft.figures.unit(indicator, measure, unitOf, this.at(row, "unit"), subject.park.name);
      if (!unit) continue;
      draft.figures.take(
        {
          park: subject.park,
          indicator,
          measure,
          unitText: unitOf,
          unit,
          note,
          lastYear,
          asTyped: true,
          ...(unitChanged && measure !== "growth" && { doubts: UNIT_CHANGED }),
        },
        month,
        cell,
        row.shownAs?.(this.heading.columns.get(field)!),
        place,
      );
    }
    if (!filled.length) {
      this.blanks++;
      if (traits.required)
        this.log.add("warning", "source.formRequired", this.at(row, "ytd"), { name: indicator.name }, about);
    }
    if (recorded) this.compareShown(row, recorded, about);
  }

  /** Last year's and last month's figures are the ledger's; a change of them is told, not taken. */
  private compareShown(
    row: SourceRow,
    { shown }: RecordedRow,
    about: { park: string; indicator: string; period: string },
  ): void {
    for (const field of SHOWN) {
      const after = this.shownFigure(row, field);
      if (after === null) continue;
      const before = shown[field];
      if (before !== null && Math.abs(before - after) <= SAME * Math.max(1, Math.abs(before))) continue;
      // A csv holds figures as they are shown.
      if (before !== null && this.sheet === undefined) continue;
      const params = {
        column: this.heading.names.get(field) ?? field,
        before: before ?? "",
        after,
      };
      this.log.add("warning", "source.formShownChanged", this.at(row, field), params, about);
    }
  }

  private shownFigure(row: SourceRow, field: (typeof SHOWN)[number]): number | null {
    const figure = this.heading.columns.has(field) ? readFigure(this.cell(row, field), false) : null;
    return figure?.kind === "number" ? figure.value : null;
  }

  private cell(row: SourceRow, field: FormField): SourceCell {
    const column = this.heading.columns.get(field);
    return column === undefined ? null : row.cells[column];
  }

  private text(row: SourceRow, field: FormField): string {
    return cellText(this.cell(row, field));
  }

  /** Whether something stands in a cell other than the dash of cells that do not apply, and words for "none". */
  private isFilled(row: SourceRow, field: Fill): boolean {
    const cell = this.cell(row, field);
    return !isBlank(cell) && (readFigure(cell, false).kind !== "missing" || isBelowHalfUnit(cell));
  }

  private isSignOff(row: SourceRow, name: string): boolean {
    const cells = FILLS.filter((field) => this.isFilled(row, field)).map((field) => this.text(row, field));
    return LABEL.test(name) || cells.every((text) => LABEL.test(text));
  }

  private at(row: SourceRow, field: FormField): ReturnType<SubmissionDraft["log"]["place"]> {
    return this.log.place(this.sheet, row.row, (this.heading.columns.get(field) ?? -1) + 1);
  }
}

const UNIT_CHANGED: readonly SourceProblemCode[] = ["source.formUnitChanged"];

/** Whether a unit is another one than the form went out with, spelling aside. */
function isOtherUnit(now: string, handedOut: string): boolean {
  if (handedOut === "" || now === handedOut) return false;
  const [own, other] = [parseUnit(now), parseUnit(handedOut)];
  return !own || own.family !== other?.family || !own.factor.eq(other.factor);
}

/** Cells a form does not ask for: months of stocks, of quarters, of January, and of January and February together. */
function isClosed(field: Fill, traits: Indicator, month: Month): boolean {
  const isFlow = traits.kind === "flow" || traits.kind === "count";
  if (field === "growth") return !isFlow;
  if (field === "ytd") return false;
  return (
    !isFlow || traits.frequency !== "monthly" || month.month === 1 || isCombinedJanuaryFebruary(traits, month)
  );
}
