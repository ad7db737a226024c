/** Which reader takes the rows of which shape. */
import type { SubmissionDraft } from "./draft";
import type { Shape } from "./fields";
import { IndicatorRows } from "./indicatorRows";
import { LedgerRows } from "./ledgerRows";
import { MappingRows } from "./mappingRows";
import { ObservationRows } from "./observationRows";
import { ParkRows } from "./parkRows";
import { ProjectRows } from "./projectRows";
import { RelationRows } from "./relationRows";
import type { FieldCells, RowReader } from "./sourceRows";
import { TargetRows } from "./targetRows";

const READERS: Readonly<Record<Shape, new (fields: FieldCells, draft: SubmissionDraft) => RowReader>> = {
  observations: ObservationRows,
  ledger: LedgerRows,
  targets: TargetRows,
  projects: ProjectRows,
  parks: ParkRows,
  indicators: IndicatorRows,
  relations: RelationRows,
  mappings: MappingRows,
};

/** A reader for the rows below a heading. */
export function rowReaderOf(shape: Shape, fields: FieldCells, draft: SubmissionDraft): RowReader {
  return new READERS[shape](fields, draft);
}
