import fc from "fast-check";
import { cellCount, intersects, type Rectangle } from "../../../src/a1";
import { cutOut, without } from "../../../src/rectangles";
import { covers, touches } from "../../../src/host/model/rectangleLists";

const rectangle = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(8), fc.nat(8))
  .map(([top, left, height, width]): Rectangle => ({ top, left, bottom: top + height, right: left + width }));

const holds = (areas: readonly Rectangle[], row: number, column: number): boolean =>
  touches(areas, { top: row, left: column, bottom: row, right: column });

it("cutting a rectangle out leaves exactly the other cells, none twice", () => {
  fc.assert(
    fc.property(rectangle, rectangle, (area, hole) => {
      const left = without(area, hole);
      for (let row = 0; row <= 21; row++)
        for (let column = 0; column <= 21; column++)
          expect(holds(left, row, column)).toBe(holds([area], row, column) && !holds([hole], row, column));
      const cells = left.reduce((sum, piece) => sum + cellCount(piece), 0);
      left.forEach((a, i) => left.slice(i + 1).forEach((b) => expect(intersects(a, b)).toBe(false)));
      expect(left.length).toBeLessThanOrEqual(4);
      expect(cells).toBeLessThanOrEqual(cellCount(area));
    }),
    { numRuns: 100 },
  );
});

it("a list covers what its pieces make up together", () => {
  const area = { top: 1, left: 1, bottom: 9, right: 4 };
  const hole = { top: 3, left: 2, bottom: 5, right: 3 };
  expect(covers(cutOut([area], hole), area)).toBe(false);
  expect(covers([...cutOut([area], hole), hole], area)).toBe(true);
});
