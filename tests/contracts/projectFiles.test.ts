/** What a newcomer relies on before any code runs: the lock file, the licences, the pages that name commands and files. */
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ADD_IN } from "../../src/core/addIn";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface LockedPackage {
  readonly name?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = (JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> }).packages;
const manifest = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

/** Path in the lock file of the package that `from` would load as `name`, or undefined. */
function lockedPath(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in lock) return path;
    if (folder === "") return undefined;
  }
}

describe("the lock file", () => {
  test("holds every package of every platform, so that npm ci works anywhere", () => {
    const missing = Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => lockedPath(path, name) === undefined)
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("leaves the choice of the registry to whoever installs", () => {
    expect(Object.entries(lock).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

test("workbooks name the add-in as its manifest does", () => {
  const xml = read("manifest.xml");
  expect(xml).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(xml).toContain(`<Version>${ADD_IN.version}</Version>`);
});

describe("licences", () => {
  /** Paths in the lock file of all that is needed to run, ours left out. */
  const needed = Object.keys(lock).filter((path) => {
    const { dev, devOptional } = lock[path]!;
    return path !== "" && dev !== true && devOptional !== true;
  });

  test("of everything that runs permit an MIT project; office.js alone has terms of its own", () => {
    const permissive = new Set([
      "MIT",
      "Apache-2.0",
      "BSD-2-Clause",
      "BSD-3-Clause",
      "ISC",
      "MPL-2.0",
      "0BSD",
    ]);
    // jstat states its licence (MIT) in its LICENSE file only.
    const others = needed.filter(
      (path) => !permissive.has(lock[path]!.license ?? "") && !path.endsWith("/jstat"),
    );
    expect(others).toEqual(["node_modules/@microsoft/office-js"]);
  });

  test("are named in NOTICE, each package that runs", () => {
    const notice = read("NOTICE");
    const names = needed.map((path) =>
      path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    );
    expect(names.filter((name) => !notice.includes(name))).toEqual([]);
  });
});

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/ARCHITECTURE.md",
  "docs/QUIRKS.md",
  "docs/deploy.md",
  "docs/try-in-excel.md",
  "src/host/README.md",
];

describe.each(PAGES)("%s", (page) => {
  test("names only npm scripts that exist", () => {
    const scripts = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script!);
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  test("names only files and folders that exist", () => {
    const paths = [...read(page).matchAll(/`((?:src|tests|tools|docs|samples|bench|bin)\/[\w./-]*)`/g)];
    expect(paths.map(([, path]) => path!).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test.each([".ci/run", "bin/park-kpi.js"])("%s can be started", (path) => {
  expect(() => accessSync(join(ROOT, path), constants.X_OK)).not.toThrow();
});
