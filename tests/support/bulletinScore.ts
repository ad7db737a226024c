/** How well statements agree with labels made by hand: recall, precision and what was missed or made up. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { ParkRoster } from "../../src/core/roster";
import { simplified } from "../../src/core/traditional";
import { readBulletin } from "../../src/sources/bulletin/bulletin";
import type { Statement } from "../../src/sources/bulletin/statement";

export interface Label {
  readonly indicator: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly growth: number | null;
  readonly period: {
    readonly year: number | null;
    readonly from?: number | null;
    readonly to: number | null;
    readonly kind: string;
    readonly uncertain?: boolean;
  } | null;
  /** Neither reward nor penalty. */
  readonly neutral: boolean;
}

export interface Bulletin {
  readonly name: string;
  readonly text: string;
  readonly published: { readonly year: number; readonly month: number } | null;
  readonly labels: readonly Label[];
  /** Offsets in which no statement may begin. */
  readonly zones: readonly (readonly [start: number, end: number])[];
}

export interface Score {
  readonly labelled: number;
  readonly found: number;
  readonly made: number;
  readonly right: number;
  readonly inZones: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export const lists = () => ({ parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) });

/** Scores bulletins together. */
export function score(bulletins: readonly Bulletin[]): Score {
  const missed: string[] = [];
  const wrong: string[] = [];
  const sums = { labelled: 0, found: 0, made: 0, right: 0, inZones: 0 };
  for (const bulletin of bulletins) {
    const statements = readBulletin(bulletin.text, { ...lists(), published: bulletin.published });
    const taken = new Set<Statement>();
    for (const label of bulletin.labels.filter(({ neutral }) => !neutral)) {
      sums.labelled++;
      const match = statements.find((each) => !taken.has(each) && agrees(each, label));
      if (match) {
        taken.add(match);
        sums.found++;
      } else missed.push(`${bulletin.name}: ${show(label)}`);
    }
    for (const statement of statements) {
      if (bulletin.zones.some(([start, end]) => statement.start >= start && statement.start < end)) {
        sums.inZones++;
        wrong.push(`${bulletin.name}: ZONE ${show(labelOf(statement))}`);
      }
      if (taken.has(statement)) sums.right++;
      else if (bulletin.labels.some((label) => label.neutral && agreesLoosely(statement, label))) continue;
      else
        wrong.push(
          `${bulletin.name}: ${show(labelOf(statement))} «${statement.text.replace(/\s+/g, "")}» ${statement.flags.join(" ")}`,
        );
      sums.made++;
    }
  }
  return { ...sums, missed, wrong };
}

export const recall = ({ found, labelled }: Score): number => found / labelled;
export const precision = ({ right, made }: Score): number => right / made;

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Value, unit, growth, period and the indicator's words. */
function agrees(statement: Statement, label: Label): boolean {
  return (
    sameFigure(statement, label) &&
    sameNumber(statement.growthPercent, label.growth) &&
    samePeriod(statement, label) &&
    sameWords(statement.indicator, label.indicator)
  );
}

function agreesLoosely(statement: Statement, label: Label): boolean {
  return (
    sameFigure(statement, label) &&
    (label.value !== null || sameNumber(statement.growthPercent, label.growth))
  );
}

function sameFigure(statement: Statement, label: Label): boolean {
  if (statement.value === null || label.value === null) return statement.value === label.value;
  const [a, b] = [amount(statement.value, statement.unit ?? ""), amount(label.value, label.unit ?? "")];
  return (
    Math.abs(a.value - b.value) <= Math.abs(b.value) * 1e-9 &&
    (a.base === b.base || a.base === "" || b.base === "")
  );
}

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千万", 1e7],
  ["亿", 1e8],
  ["万", 1e4],
  ["兆", 1e12],
];

function amount(value: number, unit: string): { value: number; base: string } {
  const plain = simplified(unit)
    .replace(/人民币|新台币/, "")
    .replace(/\/(?:日|年)$/, "");
  const multiplier = MULTIPLIERS.find(([text]) => plain.startsWith(text));
  return multiplier
    ? { value: value * multiplier[1], base: plain.slice(multiplier[0].length) }
    : { value, base: plain };
}

function sameNumber(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);
}

function samePeriod({ period }: Statement, { period: label }: Label): boolean {
  if (label === null) return true;
  if (label.uncertain === true)
    return label.year === null || period.year === null || period.year === label.year;
  if (period.year !== label.year) return false;
  if (label.to === null) return true;
  if (period.to !== label.to) return false;
  return (period.kind === "month") === (label.kind === "month");
}

/** One contains the other, or most characters of the shorter stand in the longer in order. */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [plainWords(a), plainWords(b)].sort((p, q) => p.length - q.length);
  if (x === undefined || y === undefined || x === "") return false;
  if (y.includes(x)) return true;
  return commonLength(x, y) >= Math.max(2, Math.ceil(x.length * 0.6));
}

function plainWords(words: string): string {
  return simplified(words.normalize("NFKC"))
    .replace(/["“”「」()'\s、]/g, "")
    .replace(/数$/, "");
}

function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(x === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}

function show({ indicator, value, unit, growth, period }: Label): string {
  const span = period ? `${period.year ?? "?"} ${period.from ?? "?"}-${period.to ?? "?"} ${period.kind}` : "";
  return `${indicator} | ${value ?? ""}${unit ?? ""} | ${growth ?? ""} | ${span}`;
}

function labelOf(statement: Statement): Label {
  const { indicator, value, unit, growthPercent, period } = statement;
  return { indicator, value, unit, growth: growthPercent, period, neutral: false };
}

const KINDS: Readonly<Record<string, string>> = {
  c: "cumulative",
  m: "month",
  y: "year",
  p: "point",
  f: "forecast",
};

/** The composed bulletins of tests/fixtures/bulletins. */
export function composedBulletins(): Bulletin[] {
  const folder = join(__dirname, "../fixtures/bulletins");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => composed(name, readFileSync(join(folder, name), "utf8")));
}

function composed(name: string, file: string): Bulletin {
  const [head = "", text = "", labels = ""] = file.split(/^=====\n/m);
  const published = /^published: (\d{4})-(\d{2})/m.exec(head);
  const standard = /^period: (.*)$/m.exec(head)?.[1] ?? "";
  const lines = labels.split("\n").filter((line) => line.trim() !== "");
  return {
    name,
    text,
    published: published ? { year: Number(published[1]), month: Number(published[2]) } : null,
    labels: lines.filter((line) => !line.startsWith("!")).map((line) => labelFrom(line, standard)),
    zones: lines
      .filter((line) => line.startsWith("!"))
      .map((line) => {
        const at = text.indexOf(line.slice(1));
        return [at, at + line.length - 1] as const;
      }),
  };
}

function labelFrom(line: string, standard: string): Label {
  const neutral = line.startsWith("?");
  const [indicator = "", figure = "", growth = "", period = ""] = line
    .replace(/^\?/, "")
    .split("|")
    .map((part) => part.trim());
  const [, value = "", unit = ""] = /^(-?[\d.]+)(.*)$/.exec(figure) ?? [];
  const [, year = "", from = "", to = "", kind = ""] =
    /^(\d{4}|\?) ?(?:(\d+)-(\d+))? ?([cmypf])$/.exec(period === "" ? standard : period) ?? [];
  return {
    indicator,
    value: value === "" ? null : Number(value),
    unit: unit === "" ? null : unit,
    growth: growth === "" ? null : Number(growth),
    period:
      year === "?" || year === ""
        ? null
        : {
            year: Number(year),
            from: Number(from),
            to: to === "" ? null : Number(to),
            kind: KINDS[kind] ?? "",
          },
    neutral,
  };
}

interface FolderLabel {
  readonly seed: string;
  readonly clause: string;
  readonly clause_start: number;
  readonly tier: string;
  readonly tier_alt?: string;
  readonly duplicate_of?: string;
  readonly zone?: boolean;
  readonly indicator?: string;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly yoy_percent?: number;
  readonly period?: {
    readonly year: number | null;
    readonly from_month: number | null;
    readonly to_month: number | null;
    readonly kind: string;
    readonly uncertain?: boolean;
  };
}

/** The published bulletins with labels.json, which are no part of the project: the folder is given by hand. */
export function labelledFolder(folder: string): Bulletin[] {
  const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as FolderLabel[];
  return [...new Set(labels.map(({ seed }) => seed))].map((seed) => {
    const own = labels.filter((label) => label.seed === seed);
    return {
      name: seed.slice(0, 3),
      text: readFileSync(join(folder, seed), "utf8"),
      published: null,
      labels: own
        .filter(({ tier, indicator }) => tier !== "noise" && indicator !== undefined)
        .map((label): Label => ({
          indicator: label.indicator ?? "",
          value: label.value ?? null,
          unit: label.unit ?? null,
          growth: label.yoy_percent ?? null,
          period: label.period
            ? {
                year: label.period.year,
                from: label.period.from_month,
                to: label.period.to_month,
                kind: label.period.kind,
                ...(label.period.uncertain === true && { uncertain: true }),
              }
            : null,
          neutral: label.tier !== "core" || label.tier_alt !== undefined || label.duplicate_of !== undefined,
        })),
      zones: own
        .filter(({ zone }) => zone === true)
        .map((label) => [label.clause_start, label.clause_start + label.clause.length] as const),
    };
  });
}
