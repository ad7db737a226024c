/** Hearing of edits and selections, so that the pane follows what people do on the sheets. Nothing is written from a handler. */
import { runInExcel } from "./run";

/** Calls `changed` with the id of the sheet after each edit that is not the add-in's own, until the function returned is called. */
export async function watchSheets(changed: (sheetId: string) => void): Promise<() => Promise<void>> {
  const handler = await runInExcel("watch", async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) changed(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => endOf(handler);
}

/** Calls `changed` after each selection of other cells, until the function returned is called. */
export async function watchSelection(changed: () => void): Promise<() => Promise<void>> {
  const handler = await runInExcel("watch", async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => endOf(handler);
}

async function endOf<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
