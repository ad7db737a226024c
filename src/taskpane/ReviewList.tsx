/** What a load would do, figure by figure: old → new, what follows from it, and which of it to take. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import {
  REVIEW_KINDS,
  type Effect,
  type EffectPair,
  type Review,
  type ReviewItem,
  type ReviewKind,
} from "../actions/review";
import type { Language } from "../core/language";
import type { LedgerMeasure } from "../core/observation";
import { parseMonthId, parsePeriodId } from "../core/period";
import { fill } from "../i18n/fill";
import { formatExact, formatPeriod, formatPlace, withUnit } from "../i18n/format";
import type { PaneWords } from "../i18n/paneWords";
import { doubtNames, mappingWords } from "../i18n/mappingWords";
import { workbookWords } from "../i18n/workbookWords";
import type { PaneFile } from "./files/paneFile";
import { Icon, type IconName } from "./icons";
import { usePane } from "./paneContext";
import { PlaceButton } from "./PlaceButton";
import { SourcePlace } from "./SourcePlace";

/** Items of one kind shown at once; more on request. */
const SHOWN_AT_ONCE = 30;

/** Kinds a person has to look at: they stand open. */
const OPEN: ReadonlySet<ReviewKind> = new Set<ReviewKind>([
  "conflicting",
  "locked",
  "unrecognised",
  "changed",
]);
/** Kinds of which nothing can be taken. */
const FIXED: ReadonlySet<ReviewKind> = new Set<ReviewKind>(["locked", "unchanged"]);

const ICONS: Readonly<Record<ReviewKind, IconName>> = {
  conflicting: "error",
  locked: "warning",
  unrecognised: "warning",
  changed: "refresh",
  new: "done",
  unchanged: "note",
};

/** Keys of what is taken when everything is accepted. */
export function proposedKeys({ items }: Review): ReadonlySet<string> {
  return new Set(items.filter(({ proposed }) => proposed).map(({ key }) => key));
}

/** What is taken of a review made anew: what the person left stays left, what is new is taken as proposed. */
export function keptKeys(before: Review, accepted: ReadonlySet<string>, after: Review): ReadonlySet<string> {
  const known = new Set(before.items.flatMap(({ key, kind }) => (FIXED.has(kind) ? [] : [key])));
  return new Set(
    after.items
      .filter(
        ({ key, kind, proposed }) => !FIXED.has(kind) && (known.has(key) ? accepted.has(key) : proposed),
      )
      .map(({ key }) => key),
  );
}

/** Whether there is anything a person could take. */
export function isTakeable({ items }: Review): boolean {
  return items.some(({ kind }) => !FIXED.has(kind));
}

interface Props {
  readonly review: Review;
  /** The files it is of. */
  readonly files: readonly PaneFile[];
  /** Keys of the items to take. */
  readonly accepted: ReadonlySet<string>;
  readonly accept: (keys: ReadonlySet<string>) => void;
}

export function ReviewList({ review, files, accepted, accept }: Props): ReactElement {
  const { words } = usePane();
  const proposed = proposedKeys(review);
  const takeable = isTakeable(review);
  if (!takeable && !review.counts.locked) return <p>{words.review.nothingNew}</p>;
  return (
    <>
      {takeable ? (
        <div className="buttons">
          <Button size="small" onClick={() => accept(proposed)}>
            {words.review.all}
          </Button>
          <Button size="small" onClick={() => accept(new Set())}>
            {words.review.none}
          </Button>
        </div>
      ) : null}
      {REVIEW_KINDS.map((kind) =>
        review.counts[kind] ? (
          <Group
            key={kind}
            kind={kind}
            items={review.items.filter((item) => item.kind === kind)}
            files={files}
            accepted={accepted}
            accept={accept}
          />
        ) : null,
      )}
    </>
  );
}

interface GroupProps extends Omit<Props, "review"> {
  readonly kind: ReviewKind;
  readonly items: readonly ReviewItem[];
}

function Group({ kind, items, files, accepted, accept }: GroupProps): ReactElement {
  const { words, language } = usePane();
  const doubtful = FIXED.has(kind) ? 0 : items.filter(({ doubts }) => doubts.length > 0).length;
  const [open, setOpen] = useState(OPEN.has(kind) || doubtful > 0);
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const name = words.review.kinds[kind];
  const group = fill(words.review.group, { kind: name, count: items.length });
  const takeable = items.filter(({ proposed }) => proposed);
  const taken = takeable.filter(({ key }) => accepted.has(key)).length;
  const takeAll = (on: boolean): void => {
    const next = new Set(accepted);
    for (const { key } of items) next.delete(key);
    if (on) for (const { key } of takeable) next.add(key);
    accept(next);
  };
  return (
    <details className={`review ${kind}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={ICONS[kind]} />{" "}
        {doubtful ? fill(mappingWords(language).doubtful, { group, count: doubtful }) : group}
      </summary>
      {open ? (
        <>
          <p className="quiet">{words.review.about[kind]}</p>
          {FIXED.has(kind) || takeable.length < 2 ? null : (
            <Checkbox
              checked={taken === takeable.length ? true : taken ? "mixed" : false}
              onChange={(_, { checked }) => takeAll(checked === true)}
              label={fill(words.review.takeGroup, { kind: name })}
            />
          )}
          <ul>
            {items.slice(0, shown).map((item) => (
              <li key={item.key}>
                <Item item={item} items={items} files={files} accepted={accepted} accept={accept} />
              </li>
            ))}
          </ul>
          {items.length > shown ? (
            <Button size="small" appearance="subtle" onClick={() => show(shown + SHOWN_AT_ONCE)}>
              {fill(words.review.more, { count: Math.min(SHOWN_AT_ONCE, items.length - shown) })}
            </Button>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

interface ItemProps extends Omit<Props, "review"> {
  readonly item: ReviewItem;
  /** Of the same kind: two that give one figure cannot both be taken. */
  readonly items: readonly ReviewItem[];
}

function Item({ item, items, files, accepted, accept }: ItemProps): ReactElement {
  const { words, language } = usePane();
  const { review } = words;
  const { kind, park, indicator, before, after, unit, decimals, effects, source, doubts } = item;
  const column = columnText(item, words, language);
  const written = (value: number | string): string =>
    value === ""
      ? review.nothing
      : withUnit(typeof value === "number" ? formatExact(value, decimals) : value, unit);
  const take = (on: boolean): void => {
    const next = new Set(accepted);
    if (on) for (const { key, figure } of items) if (figure === item.figure) next.delete(key);
    if (on) next.add(item.key);
    else next.delete(item.key);
    accept(next);
  };
  return (
    <>
      <div className="reviewHead">
        {FIXED.has(kind) ? null : (
          <Checkbox
            checked={accepted.has(item.key)}
            onChange={(_, { checked }) => take(checked === true)}
            aria-label={fill(review.takeItem, { park, indicator, column })}
          />
        )}
        <div>
          <strong>{indicator}</strong> {park} <span className="quiet">{column}</span>
        </div>
      </div>
      <p className="figures">
        {kind === "new" || kind === "unchanged"
          ? written(after)
          : fill(review.change, { before: written(before), after: written(after) })}
      </p>
      {effects.map((effect) => (
        <EffectLine key={effect.period} effect={effect} />
      ))}
      {doubts.length ? (
        <p className="doubts">
          <Icon name="warning" />{" "}
          {fill(mappingWords(language).doubtsOf, { doubts: doubtNames(doubts, language).join(" · ") })}
        </p>
      ) : null}
      <SourcePlace
        place={source}
        text={fill(review.from, { place: formatPlace(source, language) })}
        files={files}
      >
        <PlaceButton problem={problemOf(item)} />
      </SourcePlace>
    </>
  );
}

function EffectLine({ effect }: { readonly effect: Effect }): ReactElement {
  const { words, language } = usePane();
  const { review } = words;
  const shown = (value: number | string): string =>
    value === "" ? review.nothing : typeof value === "number" ? fill(words.format.percent, { value }) : value;
  const differs = ({ before, after }: EffectPair): boolean => before !== after;
  const parts = (["growth", "completion"] as const)
    .filter((each) => differs(effect[each]))
    .map((each) =>
      fill(review[each], { before: shown(effect[each].before), after: shown(effect[each].after) }),
    );
  const period = effect.period === null ? null : parsePeriodId(effect.period);
  const text = parts.join(" · ");
  return (
    <p className="quiet">
      {period ? fill(review.effectIn, { period: formatPeriod(period, language), effect: text }) : text}
    </p>
  );
}

/** The item's place in the workbook, as the button that leads there takes it. */
function problemOf({ place, park, indicator, period, measure }: ReviewItem) {
  return {
    code: "",
    severity: "note" as const,
    ...(place ? { place } : {}),
    park,
    indicator,
    period,
    params: measure ? { measure } : {},
  };
}

/** Which figure of the indicator it is: 2022年1—5月 累计, 2022年目标; of a project the column it stands in. */
function columnText(
  { table, period, measure, column }: ReviewItem,
  words: PaneWords,
  language: Language,
): string {
  if (table === "Targets") return fill(words.review.target, { year: period });
  const month = measure ? parseMonthId(period) : null;
  if (!measure || !month) return `${period} ${column}`;
  const kind = CUMULATIVE.has(measure) ? "yearToDate" : "month";
  return `${formatPeriod({ kind, ...month }, language)} ${workbookWords(language).ledgerMeasures[measure]}`;
}

/** Measures of the year to date. */
const CUMULATIVE: ReadonlySet<LedgerMeasure> = new Set<LedgerMeasure>(["ytd", "growth", "base"]);
