/** Settings of the open workbook, typed as the settings sheet takes them. */
import type { Language } from "../../src/core/language";
import { queueSettings } from "../../src/excel/settings";

export async function writeSettings(
  settings: Parameters<typeof queueSettings>[1],
  language: Language,
): Promise<void> {
  await Excel.run(async (context) => {
    queueSettings(context, settings, language);
    await context.sync();
  });
}
