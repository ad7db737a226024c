/** Rows of the Parks table of a workbook. */
import { isUsableName, normaliseName } from "../core/name";
import { monthId } from "../core/period";
import { parkFromName } from "../core/roster";
import { isBlank } from "./cell";
import type { SourceRow } from "./cell";
import { readPeriod } from "./dates";
import type { SubmissionDraft } from "./draft";
import { ListCells } from "./listCells";
import type { FieldCells, RowReader } from "./sourceRows";

export class ParkRows implements RowReader {
  private readonly cells: ListCells;

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    this.cells = new ListCells(fields, draft.log, draft.context.words);
  }

  read(row: SourceRow): void {
    const { fields, cells, draft } = this;
    fields.begin(row);
    const name = normaliseName(fields.text("name"));
    if (!isUsableName(name)) {
      draft.log.add("error", "source.missingName", fields.place("name"), { column: fields.nameOf("name") });
      return;
    }
    const plain = parkFromName(name);
    const park = {
      code: fields.text("code") || plain.code,
      name,
      shortName: fields.text("shortName"),
      aliases: cells.names("aliases"),
      city: fields.text("city"),
      level: cells.choice("level", (words) => words.parkLevels, plain.level),
      type: fields.text("type"),
      areaMu: cells.number("areaMu", null),
      order: cells.number("order", row.row),
      activeFrom: this.monthOf("activeFrom"),
      activeTo: this.monthOf("activeTo"),
    };
    draft.parks.declare(park, fields.place("name"));
  }

  finish(): void {
    // Each row stands for itself.
  }

  private monthOf(field: "activeFrom" | "activeTo"): string | null {
    const cell = this.fields.cell(field);
    if (isBlank(cell)) return null;
    const period = readPeriod(cell);
    if (!period) this.cells.unclear(field);
    return period && monthId(period.month);
  }
}
