/** Looks at every fact in the Excel that shows this page, and gives a report to copy. */
import { cellFacts } from "./cellFacts.mjs";
import { observe } from "./fact.mjs";
import { tableFacts } from "./tableFacts.mjs";
import { workbookFacts } from "./workbookFacts.mjs";

const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Loads the same office.js as the add-in that is served beside this page. */
async function loadOfficeJs() {
  const pane = await (await fetch("../taskpane.html")).text();
  const address = /<script src="([^"]*office\.js)"/.exec(pane)?.[1];
  if (address === undefined) throw new Error("The built task pane names no office.js.");
  const script = document.createElement("script");
  script.src = new URL(address, new URL("../", location.href)).href;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`office.js did not arrive from ${script.src}`));
    document.head.append(script);
  });
}

/** @param {import("./fact.mjs").Observation} observation */
function line({ id, says, expected, observed, same }) {
  return same ? `${id} as assumed` : `${id} DIFFERENT: ${says}; assumed ${expected}, seen ${observed}`;
}

async function lookAtAll() {
  part("start").hidden = true;
  const { host, platform, version } = Office.context.diagnostics;
  const lines = [`${host} ${version} ${platform}, ${Office.context.displayLanguage}`];
  for (const fact of [...cellFacts, ...tableFacts, ...workbookFacts]) {
    part("state").textContent = `${fact.id}: ${fact.says}`;
    const text = line(await observe(fact));
    const item = document.createElement("li");
    item.textContent = text;
    part("facts").append(item);
    lines.push(text);
  }
  part("state").textContent = `${lines.filter((each) => each.includes("DIFFERENT")).length} different.`;
  const report = /** @type {HTMLTextAreaElement} */ (part("report"));
  report.value = lines.join("\n");
  for (const id of ["report", "report-label"]) part(id).hidden = false;
  report.select();
}

/** @param {unknown} error */
function tell(error) {
  part("state").textContent = String(error);
}

loadOfficeJs()
  .then(() => Office.onReady())
  .then(({ host }) => {
    if (host !== Office.HostType.Excel) return tell("Open this page as an add-in in Excel.");
    part("state").textContent = "Open a new, empty workbook first: sheets are made and deleted.";
    part("start").hidden = false;
    part("start").onclick = () => lookAtAll().catch(tell);
  })
  .catch(tell);
