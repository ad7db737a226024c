/** The work of finding the texts of a report does not grow with the square of its parks. */
import type { Rectangle } from "../../src/a1";
import { CATALOGUE } from "../../src/core/catalogue";
import { parkFromName } from "../../src/core/roster";
import { textsOf } from "../../src/excel/writtenTexts";
import { KINDS } from "../../src/report/kinds";
import type { SheetSpec } from "../../src/report/spec";
import { reportSources } from "../support/reportSources";

function comparisonOf(parks: number): SheetSpec {
  const names = Array.from({ length: parks }, (_, at) => parkFromName(`第${at + 1}经济开发区`));
  return KINDS.comparison(reportSources("zh-CN", names, CATALOGUE.slice(0, 7)), "")!;
}

/** How often the edges of areas with formulas are looked at while the texts are found. */
function looksAt(spec: SheetSpec): number {
  let looks = 0;
  const counted = (area: Rectangle): Rectangle =>
    new Proxy(area, {
      get(edges, edge: keyof Rectangle) {
        looks++;
        return edges[edge];
      },
    });
  const fills = spec.fills!.map((fill) => ({ ...fill, area: counted(fill.area) }));
  textsOf({ ...spec, fills }, "labelled");
  return looks;
}

test("a comparison of twice the parks takes about twice the looks at its areas", () => {
  const [few, many] = [comparisonOf(20), comparisonOf(40)].map(looksAt) as [number, number];
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(2.5);
});
