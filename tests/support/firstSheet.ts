/** Does something on the first sheet, syncs, and gives back what came of it. */
export async function onFirstSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}
