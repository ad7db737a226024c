"use strict";

// Months and dates must not move with the machine's clock zone; worker processes inherit this.
process.env.TZ = "UTC";

/** @type {import("jest").Config} */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/tests"],
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  // Long campaigns have a configuration of their own: npm run campaign.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/campaign/"],
  // Jest keeps one core back by default, which halves a two-core machine.
  maxWorkers: "100%",
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
  // jsdom lays nothing out; what styles do is seen in the browser journeys.
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/noStyles.cjs" },
  transform: { "\\.(?:tsx?|m?js)$": "<rootDir>/tests/support/esbuildTransform.cjs" },
  setupFiles: ["<rootDir>/tests/support/propertySeed.cjs"],
  testTimeout: 30_000,
};
