/** Wrong usage; `key` is the i18n key of the sentence, `detail` fills it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    readonly key: UsageFault,
    readonly detail: string,
  ) {
    super(`${key}: ${detail}`);
  }
}

/** Codes of wrong usage; i18n has a sentence for each. */
export type UsageFault =
  | "noVerb"
  | "verb"
  | "option"
  | "optionValue"
  | "optionRepeated"
  | "noFiles"
  | "noPeriod"
  | "badPeriod"
  | "noOut"
  | "badOut"
  | "badFormOut"
  | "noPark"
  | "parkAndAll"
  | "badIndicators"
  | "outIsInput"
  | "badLanguage"
  | "badRounding"
  | "badTheme"
  | "badKind"
  | "badPublished";
