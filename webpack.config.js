"use strict";

const { join } = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { AddInFilesPlugin } = require("./tools/web/addInFilesPlugin.cjs");
const { pagePolicy } = require("./tools/web/contentSecurityPolicy.cjs");
const { deployment } = require("./tools/web/deployment.cjs");

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

/**
 * The add-in: a folder of static files for a web server (docs/deploy.md). One page holds the pane and the ribbon's
 * commands, because they share a runtime.
 * @param {import("./tools/web/deployment.cjs").Deployment} target
 */
function addIn(target) {
  const templateParameters = {
    policy: pagePolicy(target.officeJsOrigin),
    officeJsUrl: target.officeJsUrl,
  };
  const hashed = "static/[name].[contenthash:8]";
  return {
    ...shared,
    name: "web",
    target: ["web", "es2020"],
    entry: { taskpane: join(SOURCE, "taskpane/index.tsx") },
    // For whoever looks for a fault; named nowhere in the files that are served, and not among them.
    devtool: "hidden-source-map",
    output: {
      path: join(__dirname, "dist/web"),
      filename: `${hashed}.js`,
      chunkFilename: `${hashed}.js`,
      assetModuleFilename: `${hashed}[ext]`,
      sourceMapFilename: "../web-maps/[file].map[query]",
      clean: true,
    },
    module: {
      rules: [
        typescriptRule("es2020"),
        { test: /\.png$/, type: "asset/resource" },
        // Sample data; names in Chinese are not every web server's strength.
        {
          test: /\.csv$/,
          type: "asset/resource",
          generator: { filename: "static/sample.[contenthash:8][ext]" },
        },
        {
          test: /loadWatchdog\.js$/,
          type: "asset/resource",
          loader: "esbuild-loader",
          options: { target: "es5", minify: true },
        },
        // What a page links by itself; a sheet imported by code becomes part of its chunk.
        { test: /\.css$/, issuer: /\.html$/, type: "asset/resource" },
      ],
    },
    experiments: { css: true },
    optimization: {
      minimizer: [
        // Slower than esbuild and a twelfth smaller. The licences of libraries stay in the files, and what pages link
        // by name may not change after it is named.
        new MinimizerPlugin({
          exclude: /loadWatchdog/,
          extractComments: false,
          terserOptions: { ecma: 2020, format: { comments: /^!|@license/i } },
        }),
        new EsbuildPlugin({ target: "es2020", css: true, include: /\.css$/, exclude: /help/ }),
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: join(SOURCE, "taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["taskpane"],
        templateParameters,
      }),
      new HtmlWebpackPlugin({
        template: join(SOURCE, "taskpane/help.html"),
        filename: "help.html",
        chunks: [],
        templateParameters,
      }),
      new AddInFilesPlugin(target),
    ],
  };
}

/**
 * The playground, for this computer only: `npm start` serves it and the add-in's own pages beside it. The grid is a
 * chunk of its own. tools/playground/server.mjs adds `beneath.js` to the pane's page.
 */
const playground = {
  ...shared,
  name: "playground",
  target: ["web", "es2022"],
  entry: {
    playground: join(SOURCE, "playground/main.ts"),
    beneath: { import: join(SOURCE, "playground/beneath.ts"), filename: "beneath.js" },
  },
  output: {
    path: join(__dirname, "dist/playground"),
    filename: "playground/[name].js",
    chunkFilename: "playground/[name].js",
    cssFilename: "playground/[name].css",
    cssChunkFilename: "playground/[name].css",
    clean: true,
  },
  devtool: false,
  module: { rules: [typescriptRule("es2022")] },
  experiments: { css: true },
  optimization: {
    chunkIds: "named",
    minimizer: [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "inline" })],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: join(SOURCE, "playground/index.html"), chunks: ["playground"] }),
  ],
};

module.exports = (/** @type {Parameters<typeof deployment>[0]} */ env) => [
  commandLine,
  addIn(deployment(env)),
  playground,
];
