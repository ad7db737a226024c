/** What stands around a place in a file a person gave, read from the file anew. */
import type { Place } from "../core/problem";
import { excerptOf, type ExcerptReading } from "../sources/excerpt";
import { bytesOf, type GivenFile } from "./readFiles";
import { SOURCE_WORDS } from "./sourceContext";

export type { Excerpt, ExcerptReading, GridExcerpt, ProseExcerpt } from "../sources/excerpt";

/** Reads the file again: the excerpt, or the problem that kept it from being read. Nothing of the file is kept. */
export async function readExcerpt(file: GivenFile, place: Place): Promise<ExcerptReading> {
  const bytes = await bytesOf(file);
  return bytes instanceof Uint8Array
    ? excerptOf(bytes, place, SOURCE_WORDS)
    : { kind: "problem", problem: bytes };
}
