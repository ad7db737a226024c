"use strict";

/**
 * Pages that may show the pane in a frame: Excel on the web and what shows that in its turn. Excel on Windows and Mac
 * shows the pane as a page of its own. Microsoft publishes no list; these are the hosts add-ins report
 * (OfficeDev/office-js issue 3342, OfficeDev/office-js-docs-pr issue 4911) and those of the cloud run by 21Vianet.
 */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://onedrive.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

/**
 * The Content-Security-Policy of the pane, without `frame-ancestors`, which counts only as a header.
 * @param {string | null} officeJsOrigin where office.js comes from, null for the add-in's own origin
 */
function pagePolicy(officeJsOrigin) {
  const scripts = officeJsOrigin === null ? "'self'" : `'self' ${officeJsOrigin}`;
  return [
    "default-src 'none'",
    // office.js fetches its further files from where it came from; nothing is evaluated, nothing stands in the page.
    `script-src ${scripts}`,
    // Fluent UI writes its rules into style elements as components appear, and Excel's part of office.js sets style
    // attributes (OfficeDev/office-js issue 1687). A nonce would have to differ in each response of a static server.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The Content-Security-Policy a web server is to send.
 * @param {string | null} officeJsOrigin
 */
function headerPolicy(officeJsOrigin) {
  return `${pagePolicy(officeJsOrigin)}; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`;
}

module.exports = { headerPolicy, pagePolicy };
