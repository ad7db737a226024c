/**
 * Builds the add-in, again at each change, and serves it at https://localhost:3000 for Excel on this computer:
 * `npm run start:excel`, with `-- --officeJs 21vianet` (or `local`) where Microsoft's address cannot be reached.
 *
 * Excel loads pages only from an address it trusts. A development certificate of office-addin-dev-certs is used, which
 * asks to be trusted on its first run; `--cert FILE --key FILE` uses another (docs/try-in-excel.md).
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import { serveFolder } from "./web/folderServer.mjs";

/** A page of its own for looking at Excel itself; it is not part of the add-in. */
const FACTS = "/excel-facts/";

const require = createRequire(import.meta.url);
const { deployment } = require("./web/deployment.cjs");
const { headersFor } = require("./web/serverFiles.cjs");
const configurations = require("../webpack.config.js");

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The port of the addresses in manifest.xml. */
const PORT = 3000;

const { values } = parseArgs({
  options: { officeJs: { type: "string" }, cert: { type: "string" }, key: { type: "string" } },
});

async function certificate() {
  if (values.cert !== undefined && values.key !== undefined)
    return { cert: readFileSync(values.cert), key: readFileSync(values.key) };
  return require("office-addin-dev-certs").getHttpsServerOptions();
}

const env = values.officeJs === undefined ? {} : { officeJs: values.officeJs };
const { officeJsOrigin } = deployment(env);
const addIn = configurations(env).find((/** @type {{ name: string }} */ { name }) => name === "web");

const addInFiles = serveFolder(addIn.output.path, (path) => headersFor(path, officeJsOrigin));
const factFiles = serveFolder(join(ROOT, "tools", "excel-facts"), (path) => headersFor(path, officeJsOrigin));
const server = createServer(await certificate(), (request, response) => {
  if (!request.url?.startsWith(FACTS)) return addInFiles(request, response);
  request.url = request.url.slice(FACTS.length - 1);
  return factFiles(request, response);
});
server.on("error", (error) => {
  console.error(`Cannot serve at port ${PORT}: ${error.message}`);
  process.exit(1);
});
// For this computer only.
server.listen(PORT, "localhost");

let told = false;
webpack(addIn).watch({}, (error, stats) => {
  if (error) console.error(error.message);
  else if (stats?.hasErrors() || stats?.hasWarnings()) console.error(stats.toString("errors-warnings"));
  if (error || stats?.hasErrors() || told) return;
  told = true;
  console.log(`The add-in is at https://localhost:${PORT}/taskpane.html`);
  console.log("Sideload dist/web/manifest.xml into Excel: docs/try-in-excel.md says how. Ctrl+C ends it.");
});
