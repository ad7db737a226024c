/** Names of listed indicators that are words for a figure, too: 完成进度 of 财政总收入 is no rate of key projects. */
import type { Indicator } from "../../core/indicator";
import type { Meaning } from "./axisReader";
import { measureCode } from "./axisReader";
import type { TableColumn } from "./columns";
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import type { MeasureMeaning } from "./measureWords";
import type { NameMatcher } from "./nameMatcher";
import type { TableArea } from "./tableAreas";
import { readTextFacets } from "./textFacets";

/** Rows looked at for what a table names. */
const SAMPLE = 200;

/** Headings that say which figure of an indicator stands below them, though they could be the name of another. */
export function measureHeadings(
  grid: Grid,
  { body }: TableArea,
  columns: readonly TableColumn[],
  matcher: NameMatcher,
  titled: Indicator | undefined,
): ReadonlySet<string> {
  const nameOf = (text: string): string => readTextFacets(text, matcher.isListed).name;
  const heads = columns.flatMap(({ role, heads }) =>
    role === "figures" ? heads.map(({ text }) => text) : [],
  );
  const words = heads.filter((text) => matcher.isListedIndicator(nameOf(text)) && measureIn(text) !== null);
  if (words.length === 0) return new Set();
  const stub = columns
    .filter(({ role }) => role === "label")
    .flatMap(({ column }) => body.slice(0, SAMPLE).map(({ row }) => nameOf(grid.at(row, column).text)));
  const named = [...stub.filter((name) => matcher.isListedIndicator(name))];
  const beside = heads.filter((text) => !words.includes(text)).map(nameOf);
  const others = [...named, ...beside].flatMap((name) => matcher.indicator(name, "")?.found ?? []);
  if (titled) others.push(titled);
  const byRows = named.length > 0 || titled !== undefined || columns.some(namesIndicators);
  const byColumns = beside.some((name) => name !== "");
  return new Set(
    words.filter((text) => {
      const found = matcher.indicator(nameOf(text), "")?.found;
      if (!found || others.some((other) => matcher.shareRatio(other, found))) return false;
      return byRows || (byColumns && !isOwnName(found, text));
    }),
  );
}

/** Whether a row's name says which figure of the indicator above it the row has. */
export function isMeasureRow(
  text: string,
  { indicator }: Meaning,
  above: Indicator,
  matcher: NameMatcher,
): boolean {
  const found = indicator?.match?.found;
  if (!found || indicator.entry.reason === "chosen" || measureIn(text) === null) return false;
  return !isOwnName(found, text) && !matcher.shareRatio(above, found);
}

/** The meaning of a text that was taken for a name and says which figure it is; what a person said stays. */
export function asMeasure(own: Meaning, text: string): Meaning {
  const word = measureIn(text);
  if (!word || own.indicator?.entry.reason === "chosen") return own;
  return unnamed(own, word);
}

/** 当月收入 under a title of 财政总收入 is what the title says, not 收入. */
export function withoutTitle(own: Meaning, titled: Indicator | undefined): Meaning {
  const { name, measure, basis } = own;
  if (titled === undefined || name === "" || name.length > 6 || (measure ?? basis ?? own.period) === null)
    return own;
  const spelled = [...Object.values(titled.names), ...titled.synonyms];
  return spelled.some((each) => foldText(each).includes(name)) ? unnamed(own, own) : own;
}

function unnamed(own: Meaning, { measure, basis }: MeasureMeaning): Meaning {
  for (const entry of own.entries)
    if (entry.reason !== "chosen")
      Object.assign(entry, {
        kind: "measure",
        meaning: measureCode(measure ?? "value", basis),
        confidence: 1,
        reason: "listed",
      });
  return { ...own, indicator: null, unknown: null, name: "", measure, basis };
}

/** Which figure a text says when it is no name. */
function measureIn(text: string): MeasureMeaning | null {
  const { name, measure, basis } = readTextFacets(text, () => false);
  return name === "" && measure !== null ? { measure, basis } : null;
}

const isOwnName = ({ names }: Indicator, text: string): boolean => {
  const { name } = readTextFacets(text, (folded) =>
    Object.values(names).some((own) => foldText(own) === folded),
  );
  return name !== "";
};

const namesIndicators = ({ role, names }: TableColumn): boolean => role === "label" && names === "indicator";
