/** Rows of the Relations table of a workbook: 名称, 左边, 关系, 右边, 级别, 启用. */
import { readRelationOperator, splitRelation } from "../core/relation";
import type { SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import { ListCells } from "./listCells";
import type { FieldCells, RowReader } from "./sourceRows";

export class RelationRows implements RowReader {
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
    if (!cells.yes("active", true)) return;
    const [left, sign, right] = [fields.text("left"), fields.text("operator"), fields.text("right")];
    // People also write "A ≥ B + C" into one cell.
    const whole = sign === "" && right === "" ? splitRelation(left) : null;
    const operator = whole?.operator ?? readRelationOperator(sign);
    if (!operator) {
      const params = { text: fields.quote(sign === "" ? "left" : "operator") };
      draft.log.add("error", "source.badRelation", fields.place("operator"), params);
      return;
    }
    draft.relations.push({
      name: fields.text("name"),
      left: whole?.left ?? left,
      operator,
      right: whole?.right ?? right,
      severity: cells.choice("severity", (words) => words.severities, "warning"),
      note: fields.text("note"),
      place: fields.place("left"),
    });
  }

  finish(): void {
    // Each row stands for itself.
  }
}
