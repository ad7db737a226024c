"use strict";

const { createHash } = require("node:crypto");
const { cp, readdir, readFile } = require("node:fs/promises");
const { dirname, join, sep } = require("node:path");
const { isServedOfficeJsFile, manifestFor, officeJsFolder } = require("./deployment.cjs");
const { iisConfiguration, nginxConfiguration } = require("./serverFiles.cjs");

/**
 * Webpack plugin for the files of the add-in that are not bundled: the manifest with its addresses, the icons it names,
 * the headers for web servers and, when asked for, Office.js itself.
 */
class AddInFilesPlugin {
  /** @param {import("./deployment.cjs").Deployment} deployment */
  constructor(deployment) {
    this.deployment = deployment;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { baseUrl, officeJsOrigin, officeJsUrl } = this.deployment;
    const { Compilation, sources } = compiler.webpack;
    const root = compiler.context;

    compiler.hooks.thisCompilation.tap("AddInFilesPlugin", (compilation) => {
      const stage = { name: "AddInFilesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL };
      compilation.hooks.processAssets.tapPromise(stage, async () => {
        /** @type {(name: string, content: string | Buffer) => void} */
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        const read = (/** @type {string} */ path) => {
          compilation.fileDependencies.add(join(root, path));
          return readFile(join(root, path));
        };

        const manifest = (await read("manifest.xml")).toString("utf8");
        /** @type {Map<string, string>} */
        const deployed = new Map();
        for (const [, name] of manifest.matchAll(/\/assets\/([\w.-]+)/g)) {
          if (deployed.has(name)) continue;
          const picture = await read(join("assets", name));
          // Office keeps icons for long; only another name makes it fetch another picture.
          const hash = createHash("sha256").update(picture).digest("hex").slice(0, 8);
          deployed.set(name, name.replace(/(?=\.\w+$)/, `.${hash}`));
          emit(`assets/${deployed.get(name)}`, picture);
        }
        emit(
          "manifest.xml",
          manifestFor(manifest, baseUrl, (name) => deployed.get(name) ?? name),
        );
        emit("web.config", iisConfiguration(officeJsOrigin));
        emit("../web-nginx.conf", nginxConfiguration(officeJsOrigin));
      });
    });

    if (officeJsOrigin !== null) return;
    // Copied, not emitted: its licence allows distribution only unchanged, and webpack minimises what it emits.
    compiler.hooks.afterEmit.tapPromise("AddInFilesPlugin", async () => {
      const from = officeJsFolder();
      const to = join(compiler.outputPath, dirname(officeJsUrl));
      for (const path of await readdir(from, { recursive: true }))
        if (isServedOfficeJsFile(path.split(sep).join("/"))) await cp(join(from, path), join(to, path));
      await cp(join(from, "../LICENSE.md"), join(to, "LICENSE.md"));
    });
  }
}

module.exports = { AddInFilesPlugin };
