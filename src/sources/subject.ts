/** What the figures of a row are of: park, indicator and measure, with the way their unit is taken. */
import type { SubmissionDraft } from "./draft";
import type { FigureSubject } from "./figureSubject";
import { isMoney } from "./layout/figureUnit";
import { isGrowthMeasure } from "./measureText";
import type { FieldCells } from "./sourceRows";

/** Reads the row's names and unit; null, with a problem for each fault, when one of them cannot be used. */
export function subjectOf(
  fields: FieldCells,
  draft: SubmissionDraft,
  valueField: string,
): FigureSubject | null {
  const { log, parks, indicators } = draft;
  const measureText = fields.text("measure");
  const measure = draft.measures.parse(measureText);
  const parkText = fields.text("park");
  const indicatorText = fields.text("indicator");
  if (!measure) {
    const [park, indicator] = [parks.known(parkText)?.name, indicators.known(indicatorText)?.code];
    const about = { ...(park !== undefined && { park }), ...(indicator !== undefined && { indicator }) };
    const params = { text: fields.quote("measure") };
    log.add("error", "source.unknownMeasure", fields.place("measure"), params, about);
  }
  const park = parks.known(parkText) ?? parks.resolve(parkText, fields.nameOf("park"), fields.place("park"));
  const indicator =
    indicators.known(indicatorText) ??
    indicators.resolve(
      indicatorText,
      measure ?? undefined,
      fields.nameOf("indicator"),
      fields.place("indicator"),
    );
  if (!measure || !park || !indicator) return null;
  const unitText = fields.unitText(valueField);
  // 万元 and 亿元 are ten thousand apart: money without a unit is for a person to look at, as in sheets of people's own.
  const ofAmount = !isGrowthMeasure(measure) && measure !== "rank";
  const ownUnit = indicator.indicator.unit;
  if (unitText === "" && ofAmount && !fields.isOwn && isMoney(ownUnit)) {
    const reading = indicator.unitOf("", measure);
    const params = { text: "", name: indicator.name, unit: ownUnit };
    const about = { park: park.name, indicator: indicator.code };
    log.addOnce(indicator.code, "warning", "source.unitMissing", fields.place("unit"), params, about);
    if (reading.kind === "taken") {
      const doubts = [...fields.doubts, "source.unitMissing"];
      return {
        park,
        indicator,
        measure,
        unitText,
        unit: reading,
        note: fields.note(),
        doubts,
        asTyped: true,
      };
    }
  }
  const unit =
    draft.figures.knownUnit(indicator, measure, unitText) ??
    draft.figures.unit(indicator, measure, unitText, fields.place("unit"), park.name);
  const [note, doubts, asTyped] = [fields.note(), fields.doubts, !fields.isOwn];
  return unit && { park, indicator, measure, unitText, unit, note, doubts, asTyped };
}
