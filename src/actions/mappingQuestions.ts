/** What a person looks over of the names in files: each text once per layout, however many files have it. Pure. */
import type { MappingChoice, MappingKind, TableSpot } from "../core/mapping";
import type { Place } from "../core/problem";
import type { MappedText, SheetLayout } from "../sources/layout/sheetLayout";

export interface MappingQuestion extends Omit<MappedText, "place"> {
  /** The same for the same text of the same layout, whatever it is taken for. */
  readonly key: string;
  readonly layout: string;
  /** Where it stands first. */
  readonly place: Place;
  /** Tables that have it. */
  readonly spots: readonly TableSpot[];
}

/** What a text is to be taken for. */
export interface MappingAnswer {
  readonly kind: MappingKind;
  readonly meaning: string;
  /** Unit where the return says none; "" = the indicator's own. */
  readonly unit: string;
}

/** The questions: the doubtful first, then those on which most figures rest. */
export function mappingQuestions(layouts: readonly SheetLayout[]): readonly MappingQuestion[] {
  const questions = new Map<string, MappingQuestion>();
  for (const { file, sheet = "", tables } of layouts)
    for (const { fingerprint, top, left, texts } of tables) {
      const spot: TableSpot = { file, sheet, top, left };
      for (const text of texts) {
        // Lines that only group rows say nothing of any figure.
        if (text.figures === 0 && text.reason !== "chosen") continue;
        const key = keyOf(text, fingerprint, spot);
        const known = questions.get(key);
        questions.set(
          key,
          known ? together(known, text, spot) : { ...text, key, layout: fingerprint, spots: [spot] },
        );
      }
    }
  const rank = ({ doubts }: MappingQuestion): number => (doubts.length > 0 ? 0 : 1);
  return [...questions.values()].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.confidence - b.confidence : 0) || b.figures - a.figures,
  );
}

/** Whether a person has to look. */
export const isOpen = ({ doubts }: MappingQuestion): boolean => doubts.length > 0;

/** Choices that answer a question: of a period, and of what no text says, one for each table that asks. */
export function choicesFor(
  { axis, layout, text, spots }: MappingQuestion,
  { kind, meaning, unit }: MappingAnswer,
): readonly MappingChoice[] {
  const choice: MappingChoice = { layout, kind, text, meaning, unit };
  const ofTable = kind === "period" || (axis === "table" && kind !== "measure");
  return ofTable ? spots.map((only) => ({ ...choice, only })) : [choice];
}

function keyOf({ axis, text, kind }: MappedText, fingerprint: string, spot: TableSpot): string {
  if (axis !== "table") return `${fingerprint}\u0001${text}`;
  // 累计 or 本月 is the layout's; a month and a park are each table's own.
  const own = kind === "measure" ? "" : `${spot.file}\u0001${spot.sheet}\u0001${spot.top}:${spot.left}`;
  return `${fingerprint}\u0001\u0001${kind}\u0001${own}`;
}

/** The more doubtful of the two stands for both. */
function together(known: MappingQuestion, text: MappedText, spot: TableSpot): MappingQuestion {
  const worse = text.doubts.length > 0 && known.doubts.length === 0;
  const last = known.spots.at(-1);
  const same = last?.file === spot.file && last.sheet === spot.sheet && last.top === spot.top;
  return {
    ...known,
    ...(worse && { ...text, place: known.place }),
    doubts: [...new Set([...known.doubts, ...text.doubts])],
    figures: known.figures + text.figures,
    spots: same && last.left === spot.left ? known.spots : [...known.spots, spot],
  };
}
