"use strict";

// Loaded before a program under test: writes the most memory it held, in MB, to file descriptor 3 when it ends.
// resourceUsage().maxRSS counts, on Linux, what the process that started this one held; the kernel's own high-water
// mark does not.
const { readFileSync, writeSync } = require("node:fs");

process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    // No /proc outside Linux.
  }
  writeSync(3, String(Math.ceil(kilobytes / 1024)));
});
