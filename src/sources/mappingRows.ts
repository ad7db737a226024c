/** Rows of the Mappings table of a workbook: 表式, 类别, 来表写法, 对应, 计量单位; of one text the last row counts. */
import { WITHDRAWN } from "../core/mapping";
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
    const [layout, text, unit] = [fields.text("layout"), fields.text("text"), fields.text("unit")];
    if (kind === WITHDRAWN) {
      this.withdraw(layout, text);
      return;
    }
    let meaning = kind === "ignore" ? "" : fields.text("meaning");
    if (kind === "measure") meaning = draft.measures.parse(meaning) ?? "";
    if (kind === "period" && !parsePeriodId(meaning)) meaning = "";
    if (kind !== "ignore" && meaning === "") {
      cells.unclear("meaning");
      return;
    }
    const [decidedAt, by] = [fields.text("decidedAt"), fields.text("by")];
    draft.mappings.push({ layout, kind, text, meaning, unit, decidedAt, by });
  }

  /** Takes away what was decided of a text before; without a text, of tables of the layout as a whole. */
  private withdraw(layout: string, text: string): void {
    const { mappings } = this.draft;
    for (let at = mappings.length - 1; at >= 0; at--)
      if (mappings[at]?.layout === layout && mappings[at]?.text === text) mappings.splice(at, 1);
  }

  finish(): void {
    // Each row stands for itself.
  }
}
