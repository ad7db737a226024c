/** What a text of a return is taken for, how sure that is, and why. */
/** Why a text is taken for what it is. */
export type MatchReason =
  /** Name, code, short name or synonym as listed, width, case, blanks and script aside. */
  | "listed"
  /** The same words in another usual form: 规模以上 for 规上, 经济技术开发区 for 经开区. */
  | "variant"
  /** With the name of the row it is a part of: 其中:规上 of 工业总产值. */
  | "part"
  /** Nearly the same characters. */
  | "similar"
  /** A person said so. */
  | "chosen"
  /** No text says it; taken from what is usual. */
  | "assumed"
  /** Nothing listed comes near. */
  | "unknown";

export interface Match<T> {
  readonly found: T;
  /** 0–1; below `SURE` a person should look. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** By a synonym of its name. */
  readonly alias?: boolean;
}

/** From here on nobody need look. */
export const SURE = 0.9;
