"use strict";

const { headerPolicy } = require("./contentSecurityPolicy.cjs");

const NEVER_CHANGES = "public, max-age=31536000, immutable";

/**
 * Headers for a file of the add-in's folder.
 *
 * Files of `static/` carry a hash of their content in their names. Pictures of `assets/` get no Cache-Control whatever:
 * Office shows a stock icon instead of one that comes with it (Microsoft Learn, "Image element"). There is no
 * X-Frame-Options: it would keep Excel on the web from showing the pane.
 * @param {string} path of the file in the folder, e.g. `taskpane.html`
 * @param {string | null} officeJsOrigin where office.js comes from, null for the add-in's own origin
 * @returns {Record<string, string>}
 */
function headersFor(path, officeJsOrigin) {
  /** @type {Record<string, string>} */
  const headers = { "X-Content-Type-Options": "nosniff" };
  if (path.startsWith("static/")) headers["Cache-Control"] = NEVER_CHANGES;
  else if (!path.startsWith("assets/")) headers["Cache-Control"] = "no-cache";
  if (path.endsWith(".html")) {
    headers["Content-Security-Policy"] = headerPolicy(officeJsOrigin);
    headers["Referrer-Policy"] = "no-referrer";
  }
  return headers;
}

/**
 * These headers for nginx, to be included in the `server` block that serves the folder.
 * @param {string | null} officeJsOrigin
 */
function nginxConfiguration(officeJsOrigin) {
  const location = (/** @type {string} */ pattern, /** @type {string} */ path) => {
    const lines = Object.entries(headersFor(path, officeJsOrigin)).map(
      ([name, value]) => `    add_header ${name} "${value}" always;`,
    );
    return [`location ${pattern} {`, ...lines, "}"].join("\n");
  };
  return `${[
    "# Headers of the add-in's files: include this in the server block that serves the folder.",
    location("~ \\.html$", "taskpane.html"),
    location("~ /static/", "static/pane.js"),
    location("~ /assets/", "assets/app-32.png"),
    location("/", "manifest.xml"),
  ].join("\n")}\n`;
}

/**
 * These headers for IIS: `web.config` of the folder. Nothing but what IIS has without add-ons.
 * @param {string | null} officeJsOrigin
 */
function iisConfiguration(officeJsOrigin) {
  const { "X-Content-Type-Options": sniffing, ...page } = headersFor("taskpane.html", officeJsOrigin);
  delete page["Cache-Control"];
  const pageHeaders = Object.entries(page)
    .map(([name, value]) => `          <add name="${name}" value="${value}" />`)
    .join("\n");
  const location = (/** @type {string} */ path, /** @type {string} */ content) => `  <location path="${path}">
    <system.webServer>
${content}
    </system.webServer>
  </location>`;
  const headers = `      <httpProtocol>
        <customHeaders>
${pageHeaders}
        </customHeaders>
      </httpProtocol>`;
  const cache = (/** @type {string} */ attributes) => `      <staticContent>
        <clientCache ${attributes} />
      </staticContent>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
        <add name="X-Content-Type-Options" value="${sniffing}" />
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
  </system.webServer>
${location("taskpane.html", headers)}
${location("help.html", headers)}
${location("static", cache('cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"'))}
${location("assets", cache('cacheControlMode="NoControl"'))}
</configuration>
`;
}

module.exports = { headersFor, iisConfiguration, nginxConfiguration };
