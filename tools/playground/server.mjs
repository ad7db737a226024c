/**
 * Serves the playground: its own page, the add-in's pages as they are built for a web server, Office.js out of the
 * installed package, and the workbook to begin with. For this computer only, without certificate or account.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { serveFolder } from "../web/folderServer.mjs";

const require = createRequire(import.meta.url);
const { officeJsFolder } = require("../web/deployment.cjs");

const folder = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const FIRST_PORT = 4173;
const MOST_PORTS = 50;
const NO_STORE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
/** Built files: asked for each time, but what the browser has compiled of one that is still the same stays compiled. */
const ASKED_AGAIN = { ...NO_STORE, "Cache-Control": "no-cache" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The pane's page for the playground: the host beneath office.js first, and office.js from this computer. The page is
 * otherwise the one that is deployed.
 * @param {string} page
 */
export function panePage(page) {
  const officeJs = /<script\b[^>]*\bsrc="([^"]*\/office\.js)"/;
  if (!officeJs.test(page)) throw new Error("the pane's page has no office.js");
  const local = page.replace(officeJs, (tag, address) => tag.replace(address, "office-js/office.js"));
  return local.replace(/<script\b/, '<script src="beneath.js"></script>\n    <script');
}

/**
 * Starts serving; a port in use is passed over for the next.
 * @param {{ port?: number, workbook?: Uint8Array | null }} [options] `workbook`: the one the playground begins with
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePlayground({ port = FIRST_PORT, workbook = null } = {}) {
  const playground = serveFolder(folder("dist/playground"), () => ASKED_AGAIN);
  const addIn = serveFolder(folder("dist/web"), () => ASKED_AGAIN);
  const officeJs = serveFolder(officeJsFolder(), () => ASKED_AGAIN);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/") {
      request.url = "/index.html";
      void playground(request, response);
    } else if (
      pathname === "/index.html" ||
      pathname === "/beneath.js" ||
      pathname.startsWith("/playground/")
    )
      void playground(request, response);
    else if (pathname === "/taskpane.html") void sendPane(response);
    else if (pathname === "/start.xlsx") {
      response.writeHead(workbook ? 200 : 204, workbook ? { ...NO_STORE, "Content-Type": XLSX } : NO_STORE);
      response.end(workbook ?? undefined);
    } else if (pathname.startsWith("/office-js/")) {
      request.url = pathname.slice("/office-js".length);
      void officeJs(request, response);
    } else void addIn(request, response);
  });
  const free = await listen(server, port);
  return {
    url: `http://localhost:${free}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {import("node:http").ServerResponse} response */
async function sendPane(response) {
  try {
    const page = panePage(await readFile(folder("dist/web/taskpane.html"), "utf8"));
    response.writeHead(200, { ...NO_STORE, "Content-Type": "text/html; charset=utf-8" }).end(page);
  } catch (error) {
    response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
  }
}

/**
 * @param {import("node:http").Server} server
 * @param {number} from
 * @returns {Promise<number>}
 */
async function listen(server, from) {
  for (let port = from; port < from + MOST_PORTS; port++) {
    const busy = await new Promise((resolve, reject) => {
      const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(true);
        else reject(error);
      };
      server.once("error", failed);
      server.listen(port, "localhost", () => {
        server.off("error", failed);
        resolve(false);
      });
    });
    if (!busy) return port;
  }
  throw new Error(`no free port from ${from} to ${from + MOST_PORTS - 1}`);
}
