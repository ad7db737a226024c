/**
 * Jest transformer: TypeScript and ES modules to CommonJS with esbuild, one file at a time.
 * Types are erased, not checked; `npm run typecheck` checks them. `jest.mock` calls are not hoisted.
 */
"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { extname } = require("node:path");
const esbuild = require("esbuild");

const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".cjs": "js", ".mjs": "js" };

const OPTIONS = {
  format: "cjs",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  sourcemap: "inline",
  // With the native `import()` Jest would ask for its experimental module loader; `require` serves here.
  supported: { "dynamic-import": false },
  // CommonJS has no `import.meta`; tools shared with ES modules ask it for their own place.
  define: { "import.meta.url": "importMetaUrl" },
};

const IMPORT_META_URL = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

const OWN_SOURCE = readFileSync(__filename);

module.exports = {
  process(source, path) {
    const { code } = esbuild.transformSync(source, {
      ...OPTIONS,
      banner: source.includes("import.meta.url") ? IMPORT_META_URL : "",
      loader: LOADERS[extname(path)],
      sourcefile: path,
      sourcesContent: false,
    });
    return { code };
  },

  getCacheKey(source, path) {
    return createHash("sha1")
      .update(OWN_SOURCE)
      .update(esbuild.version)
      .update(path)
      .update("\0")
      .update(source)
      .digest("hex");
  },
};
