#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "..", "dist", "cli", "main.js");

if (existsSync(program)) {
  process.setSourceMapsEnabled(true);
  const line = (stream) => (text) => stream.write(`${text}\n`);
  const language = process.env.LC_ALL || process.env.LANG || "";
  require(program)
    .run(process.argv.slice(2), line(process.stdout), line(process.stderr), language)
    // Output to a pipe is written later; the empty write waits for it.
    .then((code) => process.stdout.write("", () => process.exit(code)));
} else {
  process.stderr.write("park-kpi is not built yet. Run: npm run build\n");
  process.exitCode = 2;
}
