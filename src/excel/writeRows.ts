/**
 * Rows the add-in makes anew whenever it is asked, such as the findings of the checks: written straight into their table,
 * so that the journal goes on to hold the last load, which a person may want to take back.
 */
import { COLUMNS, type TableName } from "../report/tables";
import { asText } from "./entry";
import { onTable } from "./journalWriting";
import { chunkRows, REQUEST_BYTES } from "./payload";
import { runInExcel } from "./run";
import { placeBlocks, type StagedBlock, type TableChange } from "./stagedBlocks";
import { queueGrowth, refuseOverfull } from "./staging";
import { beginStep, type StepControl } from "./steps";
import type { Cell, TableContents } from "./tableContents";

/**
 * Writes the rows of a change; blanks are written too. Syncs: one, and one more for each further 4 MB.
 * @throws ExcelFault
 */
export async function writeRows(
  change: TableChange,
  tables: ReadonlyMap<TableName, TableContents>,
  control: StepControl = {},
): Promise<void> {
  beginStep(control, "commit");
  const { growths, blocks } = placeBlocks([change], tables);
  for (const growth of growths) refuseOverfull(growth);
  await runInExcel("commit", async (context) => {
    // The length first: should Excel refuse it, no row has been touched.
    for (const growth of growths) queueGrowth(context, growth);
    let bytes = 0;
    for (const block of blocks) {
      const ready = entries(block);
      for (const chunk of chunkRows(block.rows)) {
        if (bytes > 0 && bytes + chunk.bytes > REQUEST_BYTES) {
          await requestFull(context);
          bytes = 0;
        }
        const at = { ...block, target: block.target + chunk.first };
        onTable(context, at, chunk.rows.length).values = chunk.rows.map(ready);
        bytes += chunk.bytes;
      }
    }
    await context.sync();
  });
}

/** What makes a row of a block ready to be sent: text stays text whatever it looks like. */
function entries({ contents, position }: StagedBlock): (cells: readonly Cell[]) => Cell[] {
  const formats = new Map(
    COLUMNS[contents.table].flatMap(({ key, numberFormat }) => {
      const at = contents.columns.get(key);
      return at === undefined ? [] : [[at, numberFormat] as const];
    }),
  );
  return (cells) =>
    cells.map((cell, column) =>
      typeof cell === "string" ? asText(cell, formats.get(position + column)) : cell,
    );
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}
