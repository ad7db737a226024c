/** `node compareFiles.cjs OURS.xlsx THEIRS.xlsx`: prints the comparison of two files as JSON. */
import { readFile } from "node:fs/promises";
import { readBook } from "../src/xlsx/readBook";
import { compareBooks } from "./sameCells";

async function compareFiles(ours: string, theirs: string): Promise<void> {
  const [mine, others] = [await readBook(await readFile(ours)), await readBook(await readFile(theirs))];
  process.stdout.write(JSON.stringify(compareBooks(mine, others)));
}

const [ours, theirs] = process.argv.slice(2);
if (ours === undefined || theirs === undefined)
  throw new TypeError("usage: compareFiles OURS.xlsx THEIRS.xlsx");
void compareFiles(ours, theirs);
