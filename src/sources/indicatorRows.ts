/** Rows of the Indicators table of a workbook. */
import { CATALOGUE, GROUPS } from "../core/catalogue";
import { PARK_AREA } from "../core/indicator";
import type { Indicator } from "../core/indicator";
import { LANGUAGES } from "../core/language";
import type { Language } from "../core/language";
import { isUsableName, nameKey, normaliseName } from "../core/name";
import type { Place } from "../core/problem";
import { userDefinedIndicator } from "../core/userIndicator";
import type { SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import { ListCells } from "./listCells";
import type { FieldCells, RowReader } from "./sourceRows";
import { unitOfFile } from "./units";

const NAME_FIELDS: Readonly<Record<Language, string>> = {
  "zh-CN": "nameSimplified",
  "zh-TW": "nameTraditional",
  "en-US": "nameEnglish",
};

/** Fields that name another indicator, perhaps one of a later row. */
const PART_FIELDS = ["parent", "numerator", "denominator"] as const;
type PartField = (typeof PART_FIELDS)[number];

interface ListedIndicator {
  readonly row: SourceRow;
  readonly indicator: Indicator;
  readonly parts: Readonly<Record<PartField, string>>;
  readonly place: Place;
}

export class IndicatorRows implements RowReader {
  private readonly cells: ListCells;
  private readonly listed: ListedIndicator[] = [];
  private readonly codes = new Map<string, string>();
  /** Language of the table's headings; null when they are of none. */
  private readonly language: Language | null;

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    this.cells = new ListCells(fields, draft.log, draft.context.words);
    const heading = nameKey(fields.nameOf("name"));
    const own = draft.context.words.find(
      ({ headings }) => nameKey(headings.Indicators["name"] ?? "") === heading,
    );
    this.language = own?.language ?? null;
    for (const { parkArea } of draft.context.words) this.codes.set(nameKey(parkArea), PARK_AREA);
    this.codes.set(nameKey(PARK_AREA), PARK_AREA);
  }

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    const name = normaliseName(fields.text("name"));
    if (!isUsableName(name)) {
      draft.log.add("error", "source.missingName", fields.place("name"), { column: fields.nameOf("name") });
      return;
    }
    const indicator = this.indicatorOf(name, row.row);
    for (const text of [indicator.code, ...Object.values(indicator.names)]) {
      if (!this.codes.has(nameKey(text))) this.codes.set(nameKey(text), indicator.code);
    }
    const parts = {
      parent: fields.text("parent"),
      numerator: fields.text("numerator"),
      denominator: fields.text("denominator"),
    };
    this.listed.push({ row, indicator, parts, place: fields.place("name") });
  }

  /** Names of other indicators are looked up when all are known. */
  finish(): void {
    for (const { indicator } of this.listed)
      for (const text of indicator.synonyms)
        if (!this.codes.has(nameKey(text))) this.codes.set(nameKey(text), indicator.code);
    for (const { row, indicator, parts, place } of this.listed) {
      this.fields.begin(row);
      const [parent, numerator, denominator] = PART_FIELDS.map((field) => this.codeOf(field, parts[field]));
      this.draft.indicators.declare(
        {
          ...indicator,
          parent: parent ?? null,
          numerator: numerator ?? null,
          denominator: denominator ?? null,
        },
        place,
      );
    }
    this.listed.length = 0;
  }

  private indicatorOf(name: string, order: number): Indicator {
    const { fields, cells } = this;
    const unit = unitOfFile(fields.text("unit"));
    const code = fields.text("code");
    const usual = CATALOGUE.find((each) => each.code === code) ?? userDefinedIndicator(name, unit);
    return {
      ...usual,
      code: code || usual.code,
      names: this.namesOf(name),
      synonyms: this.synonymsOf(name),
      unit,
      decimals: cells.number("decimals", usual.decimals),
      kind: cells.choice("kind", (words) => words.kinds, usual.kind),
      direction: cells.choice("direction", (words) => words.directions, usual.direction),
      group: this.groupOf(usual.group),
      order: cells.number("order", order),
      aggregation: cells.choice("aggregation", (words) => words.aggregations, usual.aggregation),
      weight: cells.number("weight", usual.weight),
      frequency: cells.choice("frequency", (words) => words.frequencies, usual.frequency),
      january: cells.choice("january", (words) => words.january, usual.january),
      lagMonths: cells.number("lagMonths", usual.lagMonths),
      required: cells.yes("required", usual.required),
      appliesTo: cells.names("appliesTo", (words) => words.parkLevels),
      rankBy: cells.choice("rankBy", (words) => words.rankBases, usual.rankBy),
      growthOnly: cells.yes("growthOnly", usual.growthOnly),
      targeted: cells.yes("targeted", usual.targeted),
      userDefined: cells.yes("userDefined", usual.userDefined),
    };
  }

  /** Names by language. The workbook's own is the one formulas look for, also when somebody changed only that cell. */
  private namesOf(name: string): Indicator["names"] {
    const named = LANGUAGES.map((language) => [
      language,
      (language === this.language ? "" : this.nameIn(language)) || name,
    ]);
    return Object.fromEntries(named) as Record<Language, string>;
  }

  /** Synonyms, with the name an indicator had before it was renamed, so that files and rows of that name are known. */
  private synonymsOf(name: string): readonly string[] {
    const synonyms = this.cells.names("synonyms");
    const former = this.language === null ? "" : this.nameIn(this.language);
    return former === "" || former === name || synonyms.includes(former) ? synonyms : [...synonyms, former];
  }

  private nameIn(language: Language): string {
    return normaliseName(this.fields.text(NAME_FIELDS[language]));
  }

  private groupOf(usual: string): string {
    const text = this.fields.text("group");
    if (text === "") return usual;
    const group = GROUPS.find(({ code, names }) => code === text || Object.values(names).includes(text));
    return group?.code ?? text;
  }

  private codeOf(field: PartField, text: string): string | null {
    if (text === "") return null;
    const code = this.codes.get(nameKey(text)) ?? this.draft.context.indicators.find(text)?.code ?? null;
    if (code === null) this.cells.unclear(field);
    return code;
  }
}
