"use strict";

// Preloaded into a measured program (`node -r`): tells what it used on file descriptor 3 when it ends.
const { readFileSync, writeSync } = require("node:fs");

const KIBIBYTE = 1024;

/** Peak resident memory in bytes. Linux counts it per program; elsewhere, and there too, maxRSS may be the parent's. */
function peakMemory() {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    if (peak) return Number(peak[1]) * KIBIBYTE;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * KIBIBYTE;
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMicroseconds: userCPUTime + systemCPUTime, peakBytes: peakMemory() }));
});
