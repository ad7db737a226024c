"use strict";

const { join } = require("node:path");

const SOURCE = join(__dirname, "src");

/** What every bundle shares; the type check is `npm run typecheck`, here types are only erased. */
const shared = {
  mode: "production",
  context: __dirname,
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** @param {string} target the esbuild target the bundle is meant for */
function typescriptRule(target) {
  return {
    test: /\.tsx?$/,
    include: SOURCE,
    loader: "esbuild-loader",
    options: { target, jsx: "automatic" },
  };
}

/** The command line, run by bin/park-kpi.js. Parsers reached through `import()` become chunks read on demand. */
const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { main: join(SOURCE, "cli/main.ts") },
  output: {
    path: join(__dirname, "dist/cli"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  // `createRequire(__filename)` finds installed files at run time, so webpack is to leave it alone.
  module: { rules: [typescriptRule("node20")], parser: { javascript: { createRequire: false } } },
  // Installed beside us and read when the host starts: its licence forbids bundling (NOTICE).
  externals: [/^@microsoft\/office-js(?:\/|$)/],
  // Files beside the package are found from the bundle's own place.
  node: { __dirname: false, __filename: false },
  // Nobody downloads this bundle; readable stack traces are worth more than bytes.
  optimization: { minimize: false, chunkIds: "named" },
};

// Browser pages (taskpane, commands, playground) are further configurations of this list.
module.exports = [commandLine];
