import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

/** Media types by the ends of names the add-in's folder has. */
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Handler for `createServer` of node:http or node:https that serves the files of a folder and nothing outside it. Who
 * has a file as it still is (`If-None-Match`) is told so and not sent it again.
 * @param {string} folder
 * @param {(path: string) => Record<string, string>} headersFor headers of a file, by its path in the folder with
 *   forward slashes
 * @returns {import("node:http").RequestListener}
 */
export function serveFolder(folder, headersFor) {
  return async (request, response) => {
    /** @type {(status: number, text: string) => void} */
    const refuse = (status, text) => {
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.");
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)).slice(1);
    } catch {
      return refuse(400, "Bad address.");
    }
    const file = join(folder, path);
    const type = MEDIA_TYPES[/** @type {keyof typeof MEDIA_TYPES} */ (extname(path))];
    const found = type !== undefined && file.startsWith(folder + sep) && (await stat(file).catch(() => null));
    if (!found || !found.isFile()) return refuse(404, "Not found.");
    const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    const headers = { ETag: tag, ...headersFor(path.split(sep).join("/")) };
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, { "Content-Type": type, "Content-Length": found.size, ...headers });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
}
