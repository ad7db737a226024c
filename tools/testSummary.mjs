/**
 * Adds up Jest's JSON results: `node tools/testSummary.mjs RESULT.json…` prints the tests that were skipped and,
 * alone on the last line, "N passed, N failed" with ", N skipped" where there are any. Exits 1 on a failure, on a
 * result that is missing and when nothing was tested.
 */
import { existsSync, readFileSync } from "node:fs";

const files = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const skipped = [];

for (const file of files) {
  if (!existsSync(file)) {
    console.error(`no result: ${file}`);
    total.failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(file, "utf8"));
  total.passed += result.numPassedTests;
  // A file that cannot be loaded has no tests to fail.
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  for (const suite of result.testResults)
    for (const test of suite.assertionResults)
      if (test.status === "pending" || test.status === "todo") skipped.push(test.fullName);
}

for (const name of skipped) console.log(`skipped: ${name}`);
const note = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${note}`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
