"use strict";

const { dirname, join } = require("node:path");

/** Where manifest.xml says the add-in is, until the build writes another address. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** Office.js from Microsoft, by the name `--env officeJs=` gives it. */
const MICROSOFT_CDNS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // Microsoft Learn, "Guidance for deploying Office Add-ins on government clouds".
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * @typedef {object} Deployment
 * @property {string} baseUrl https address of the folder the add-in is served from, without a slash at its end
 * @property {string} officeJsUrl address of office.js for a script tag; relative when it is served beside the add-in
 * @property {string | null} officeJsOrigin origin office.js comes from, or null when it is the add-in's own
 */

/** The build was asked for something that cannot be deployed. */
class DeploymentError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "DeploymentError";
  }
}

/**
 * Reads an https address, as Office demands for every address of a manifest.
 * @param {string} name the build option it was given in
 * @param {string} text
 */
function httpsAddress(name, text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new DeploymentError(`${name} is no address: ${text}`);
  }
  if (url.protocol !== "https:") throw new DeploymentError(`${name} must begin with https://: ${text}`);
  if (url.username !== "" || url.search !== "" || url.hash !== "" || /["'<>;,\s]/.test(text))
    throw new DeploymentError(`${name} must be a plain address: ${text}`);
  return url;
}

/**
 * What `webpack --env baseUrl=… --env officeJs=…` asks for.
 * @param {{ baseUrl?: string; officeJs?: string }} env officeJs is `cdn` (default), `21vianet`, `local`, or the https
 *   address of an office.js served elsewhere
 * @returns {Deployment}
 * @throws {DeploymentError} when an address is not https or an option is unknown
 */
function deployment({ baseUrl = DEVELOPMENT_URL, officeJs = "cdn" } = {}) {
  const address = httpsAddress("baseUrl", baseUrl);
  const plain = { baseUrl: (address.origin + address.pathname).replace(/\/+$/, "") };
  if (officeJs === "local") return { ...plain, officeJsUrl: "office-js/office.js", officeJsOrigin: null };
  const known = Object.entries(MICROSOFT_CDNS).find(([name]) => name === officeJs);
  if (known === undefined && !officeJs.includes("://"))
    throw new DeploymentError(`officeJs must be cdn, 21vianet, local or an https address: ${officeJs}`);
  const library = httpsAddress("officeJs", known?.[1] ?? officeJs);
  // The library finds its further files by the place of a script of this very name.
  if (!library.pathname.endsWith("/office.js"))
    throw new DeploymentError(`officeJs must end with /office.js: ${officeJs}`);
  return { ...plain, officeJsUrl: library.href, officeJsOrigin: library.origin };
}

/** Folder of the Office.js files in the installed package. */
function officeJsFolder() {
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/**
 * Whether a file of that folder belongs to a copy served beside the add-in: the loader, Excel's part for each platform,
 * the messages in every language, telemetry; no debug versions, no other programs (86 MB become 15).
 * @param {string} path inside the folder, with forward slashes
 */
function isServedOfficeJsFile(path) {
  if (path.endsWith(".debug.js")) return false;
  return /^(?:office|o15apptofilemappingtable|excel-\w+-16\.\d+|[\w-]+\/office_strings|(?:aria)?telemetry\/[\w.-]+)\.js$/.test(
    path,
  );
}

/**
 * The manifest with the addresses of a deployment.
 * @param {string} manifest text of manifest.xml
 * @param {string} baseUrl
 * @param {(asset: string) => string} deployedName file name in `assets/` under which a picture is deployed
 */
function manifestFor(manifest, baseUrl, deployedName) {
  return manifest
    .replaceAll(/(?<=https:\/\/localhost:3000\/assets\/)[\w.-]+/g, deployedName)
    .replaceAll(DEVELOPMENT_URL, baseUrl);
}

module.exports = {
  DEVELOPMENT_URL,
  DeploymentError,
  deployment,
  isServedOfficeJsFile,
  manifestFor,
  officeJsFolder,
};
