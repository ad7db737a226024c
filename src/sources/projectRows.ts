/** Rows of the key-project board: 项目名称, 园区, 级别, 总投资, 年计划投资, 1月 … 12月 or 累计完成, 形象进度. */
import { LONGEST_NAME, foldedName } from "../core/name";
import type { Month } from "../core/period";
import { monthId } from "../core/period";
import type { Place } from "../core/problem";
import { PROJECT_UNIT, type Project, type ProjectField, type ProjectOrigin } from "../core/project";
import { convert, parseUnit } from "../core/unit";
import { isBlank } from "./cell";
import type { SourceRow } from "./cell";
import { readPeriod } from "./dates";
import type { SubmissionDraft } from "./draft";
import { readFigure } from "./figure";
import { MONTH_FIELDS } from "./fields";
import type { About } from "./problemLog";
import type { FieldCells, RowReader } from "./sourceRows";

type Board = { -readonly [Key in keyof Omit<Project, "completed" | "origins">]: Project[Key] } & {
  completed: (number | null)[];
  origins: Partial<Record<ProjectField, ProjectOrigin>>;
};

export class ProjectRows implements RowReader {
  private readonly boards = new Map<string, Board>();
  private readonly months: readonly string[];
  private readonly figureFields: readonly string[];

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    const { columns } = fields.heading;
    this.months = MONTH_FIELDS.filter((field) => columns.has(field));
    this.figureFields = [
      ...(columns.has("park") ? ["park"] : []),
      "totalInvestment",
      "annualPlan",
      "completed",
      ...this.months,
    ];
    if (columns.has("completed") && !fields.has("period")) {
      const place = fields.headingPlace("completed");
      draft.log.add("warning", "source.completedWithoutPeriod", place, {
        column: fields.nameOf("completed"),
      });
    }
  }

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    if (fields.isTextRow(this.figureFields) || fields.isTotalRow("name")) return;
    const name = this.projectName();
    const park = draft.parks.resolve(fields.text("park"), fields.nameOf("park"), fields.place("park"));
    const period = this.period();
    const year = fields.has("year") ? fields.year("year") : (period?.year ?? null);
    if (name === null || !park || year === null || period === null) return;
    const key = [park.name, name, year].join("|");
    const board = this.boards.get(key) ?? this.begin(key, name, park.name, year);
    const about = { park: park.name, period: String(year) };
    this.amount(board, "totalInvestment", about);
    this.amount(board, "annualPlan", about);
    for (const field of this.months) this.completed(board, MONTH_FIELDS.indexOf(field as "m1"), field, about);
    if (period) this.completed(board, period.month - 1, "completed", { ...about, period: monthId(period) });
    for (const field of ["level", "stage"] as const) {
      const text = fields.text(field);
      if (text === "") continue;
      board[field] = text;
      this.from(board, field, field, text, "");
    }
    const note = fields.note();
    if (note === "") return;
    board.note = note;
    this.from(board, "note", "note", note, "");
  }

  finish(): void {
    this.boards.clear();
  }

  private begin(key: string, name: string, park: string, year: number): Board {
    const board: Board = {
      name,
      park,
      level: "",
      totalInvestment: null,
      annualPlan: null,
      completed: Array<number | null>(12).fill(null),
      year,
      stage: "",
      note: "",
      place: this.fields.place("name"),
      origins: {},
    };
    this.boards.set(key, board);
    this.draft.projects.push(board);
    return board;
  }

  private projectName(): string | null {
    const { fields, draft } = this;
    const column = fields.nameOf("name");
    // Projects have no list that would lead another spelling to the one there is.
    const name = foldedName(fields.text("name"));
    if (name === "") draft.log.add("error", "source.missingName", fields.place("name"), { column });
    else if (name.length > LONGEST_NAME) {
      draft.log.add("error", "source.nameTooLong", fields.place("name"), { column, most: LONGEST_NAME });
    } else return name;
    return null;
  }

  /** undefined when the board has no periods; null, with a problem, when the row's cannot be read. */
  private period(): Month | null | undefined {
    const { fields, draft } = this;
    if (!fields.has("period")) return undefined;
    const period = readPeriod(fields.cell("period"));
    if (!period)
      draft.log.add("error", "source.badPeriod", fields.place("period"), { text: fields.quote("period") });
    return period?.month ?? null;
  }

  private amount(board: Board, field: "totalInvestment" | "annualPlan", about: About): void {
    const value = this.money(field, about);
    if (value === null) return;
    this.compare(board[field], value, board.place, this.fields.place(field), about);
    board[field] = value;
    this.from(board, field, field);
  }

  private completed(board: Board, month: number, field: string, about: About): void {
    const value = this.money(field, about);
    if (value === null) return;
    this.compare(board.completed[month] ?? null, value, board.place, this.fields.place(field), about);
    board.completed[month] = value;
    this.from(board, `m${month + 1}`, field);
  }

  /** Notes where the cell stood that counts, and how. */
  private from(
    board: Board,
    of: ProjectField,
    field: string,
    value = this.fields.quote(field),
    unit = this.fields.unitText(field),
  ): void {
    board.origins[of] = { place: this.fields.place(field), reported: { value, unit } };
  }

  /** Rows of one project repeat what stays the same; what differs is said, and the last counts. */
  private compare(first: number | null, last: number, firstPlace: Place, place: Place, about: About): void {
    if (first === null || first === last) return;
    const { row = 0, column = 0, sheet = "" } = firstPlace;
    this.draft.log.add("warning", "source.repeatedFigure", place, { first, last, row, column, sheet }, about);
  }

  /** An amount in 亿元; null for a blank and, with a problem, for what cannot be used. */
  private money(field: string, about: About): number | null {
    const { fields, draft } = this;
    const cell = fields.cell(field);
    if (isBlank(cell)) return null;
    const place = fields.place(field);
    const params = { text: fields.quote(field), unit: PROJECT_UNIT };
    const figure = readFigure(cell, fields.shownAs(field) === "percent");
    if (figure.kind === "fault") draft.log.add("error", figure.code, place, params, about);
    else if (figure.kind !== "number") draft.log.add("note", "source.notReported", place, params, about);
    else if (figure.percent) draft.log.add("error", "source.percentValue", place, params, about);
    else return this.inBoardUnit(figure.value, field, place, about);
    return null;
  }

  private inBoardUnit(value: number, field: string, place: Place, about: About): number | null {
    const { fields, draft } = this;
    const text = fields.unitText(field);
    const [from, to] = [parseUnit(text), parseUnit(PROJECT_UNIT)];
    if (text === "") {
      const params = { name: fields.nameOf(field), unit: PROJECT_UNIT };
      draft.log.addOnce(`${fields.sheet ?? ""}|${field}`, "note", "source.unitAssumed", place, params);
      return value;
    }
    const converted = from && to ? convert(value, from, to) : null;
    if (converted && "value" in converted) return converted.value;
    const wrongKind = converted?.reason === "currency" ? "source.currency" : "source.unitFamily";
    draft.log.add(
      "error",
      from ? wrongKind : "source.unknownUnit",
      place,
      { text, unit: PROJECT_UNIT },
      about,
    );
    return null;
  }
}
