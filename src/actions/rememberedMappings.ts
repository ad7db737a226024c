/** What the workbook remembers of texts of returns: looked through, changed and forgotten. Mappings only grows. */
import type { Indicator } from "../core/indicator";
import { questionOf, type RememberedChoice } from "../core/mapping";
import { releaseLease } from "../excel/lease";
import { beginStep } from "../excel/steps";
import { writeRows } from "../excel/writeRows";
import { minuteStamp, type ActionContext } from "./context";
import { planMappings, type MappingRevision } from "./mappingsPlan";
import { attempt, attemptWriting, needed, type Outcome } from "./outcome";
import { readLists } from "./readLists";
import { readToWrite } from "./workbookState";

export interface RememberedMappings {
  /** Of each text what counts, the latest first. */
  readonly choices: readonly RememberedChoice[];
  /** What a text may be taken for instead. */
  readonly listed: { readonly indicators: readonly Indicator[]; readonly parks: readonly string[] };
}

/** Reads what counts. Syncs: two. */
export async function readMappings(action: ActionContext): Promise<Outcome<RememberedMappings>> {
  return attempt(async () => {
    beginStep(action, "read");
    const { mappings, indicators, parks } = needed(await readLists());
    const standing = new Map<string, RememberedChoice>();
    for (const choice of mappings) {
      const question = questionOf(choice);
      // Set anew, so that it stands behind what was decided before it.
      standing.delete(question);
      standing.set(question, choice);
    }
    return {
      choices: [...standing.values()].reverse(),
      listed: { indicators: indicators.indicators, parks: parks.parks.map(({ name }) => name) },
    };
  });
}

/**
 * Writes that something else counts from now on, or nothing: one row more, which tells who and when. Written without the
 * journal, so that the last load can still be taken back, if it remembered nothing itself. Nothing is written of what counts already. Syncs: three.
 */
export async function reviseMapping(
  revision: MappingRevision,
  action: ActionContext,
): Promise<Outcome<void>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite({ Mappings: "all" }, { writer });
    const batch = { at: minuteStamp(action.now), by: writer.by };
    const change = planMappings([revision], state.indicators, state, batch);
    if (change.appended.length) await writeRows([change], state, writer, action);
    else await releaseLease(writer);
  });
}
