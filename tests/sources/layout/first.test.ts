import { writeFileSync } from "node:fs";
import { scoreOf, totalOf } from "./score";
import type { ReturnCase } from "../../fixtures/returns/returnCase";

const SETS = (process.env["SETS"] ?? "setB:SET_B").split(",");
for (const name of SETS)
  test(`first reading of ${name}`, async () => {
    const [file, constant] = name.split(":");
    // eslint-disable-next-line
    const cases = require(`../../fixtures/returns/${file}`)[constant!] as ReturnCase[];
    const only = process.env["ONLY"];
    const scores = [];
    for (const each of cases) if (!only || new RegExp(only).test(each.title)) scores.push(await scoreOf(each));
    const lines: string[] = [];
    for (const s of scores) {
      lines.push(`${s.title}: ${s.right}/${s.expected}`);
      for (const w of s.wrong) lines.push(`   ${w.flagged ? "flagged" : "SILENT "} ${w.figure}`);
      for (const m of s.missed) lines.push(`   missed  ${m}`);
      if (s.wrong.length || s.missed.length || only) for (const p of s.problems) lines.push(`        ${p}`);
    }
    const t = totalOf(scores);
    lines.push(`TOTAL ${name} files ${scores.length} cells ${t.expected} right ${t.right} = ${((100 * t.right) / t.expected).toFixed(1)} % wrong ${t.wrong} flagged ${t.wrong - t.silent} silent ${t.silent}`);
    writeFileSync(`/tmp/wcs/${file}.txt`, lines.join("\n"));
    process.stdout.write(lines.at(-1) + "\n");
  });
