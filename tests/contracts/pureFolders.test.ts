/** tsconfig.pure.json proves purity only while nothing brings other worlds' declarations into its program. */
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
const OTHER_WORLDS = /\/@types\/(?:node|office-js|jest)\/|\/lib\.(?:dom|webworker)\b/;

test("the program of the pure folders holds no declarations of Node, the DOM or Office", () => {
  const path = join(ROOT, "tsconfig.pure.json");
  const json = ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config as unknown;
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, ROOT, undefined, path);
  const files = ts.createProgram(fileNames, options).getSourceFiles();

  expect(fileNames.length).toBeGreaterThan(0);
  expect(files.map((file) => file.fileName).filter((name) => OTHER_WORLDS.test(name))).toEqual([]);
});
