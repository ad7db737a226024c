/** Small choices kept between openings, in this browser only. Where storage is refused, nothing is remembered. */
import { LANGUAGES, type Language } from "../core/language";
import type { PaneView } from "./files/download";

const PREFIX = "park-kpi.";

function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Private windows and strict policies refuse storage; the pane works without.
  }
}

/** Language chosen in the pane, null while it follows Office. */
export function rememberedLanguage(): Language | null {
  const text = read("language");
  return LANGUAGES.find((language) => language === text) ?? null;
}

export function rememberLanguage(language: Language): void {
  write("language", language);
}

/** Park looked at last. */
export function rememberedPark(): string | null {
  return read("park");
}

export function rememberPark(park: string): void {
  write("park", park);
}

/** Name of the person, as typed once; "" when it was not. */
export function rememberedName(): string {
  return read("name") ?? "";
}

export function rememberName(name: string): void {
  write("name", name.trim().slice(0, LONGEST_NAME));
}

const LONGEST_NAME = 40;

const RARE_AFTER_MS = 20 * 86_400_000;

/** Whether the pane was not opened for weeks, as is usual in monthly work; notes this opening. */
export function isRareVisit(now: Date): boolean {
  const last = Number(read("lastVisit") ?? 0);
  write("lastVisit", String(now.getTime()));
  return !(now.getTime() - last < RARE_AFTER_MS);
}

/** What people said of the downloads of a view of the pane. */
export type Arrival = "arrived" | "lost";

/** Whether downloads arrive here; null while nobody was asked, or asks to try again. */
export function rememberedArrival(view: PaneView): Arrival | null {
  const text = read(`downloads.${view}`);
  return text === "arrived" || text === "lost" ? text : null;
}

export function rememberArrival(view: PaneView, arrival: Arrival | null): void {
  write(`downloads.${view}`, arrival ?? "");
}
