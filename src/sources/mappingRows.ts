/** Rows of the Mappings table of a workbook: 表式, 类别, 来表写法, 对应, 计量单位. Of one text the last row counts. */
import { parsePeriodId } from "../core/period";
import type { SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import { ListCells } from "./listCells";
import type { FieldCells, RowReader } from "./sourceRows";

export class MappingRows implements RowReader {
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
    const kind = cells.choice("kind", (words) => words.mappingKinds, null);
    if (kind === null) return;
    let meaning = kind === "ignore" ? "" : fields.text("meaning");
    if (kind === "measure") meaning = draft.measures.parse(meaning) ?? "";
    if (kind === "period" && !parsePeriodId(meaning)) meaning = "";
    if (kind !== "ignore" && meaning === "") {
      cells.unclear("meaning");
      return;
    }
    const [layout, text, unit] = [fields.text("layout"), fields.text("text"), fields.text("unit")];
    draft.mappings.push({ layout, kind, text, meaning, unit });
  }

  finish(): void {
    // Each row stands for itself.
  }
}
