/** A sheet as a grid draws it: displayed texts, tables and conditional formats laid over the cells' own styles. */
import { HostSession } from "../../../src/host/session";
import { SheetView, sheetShape } from "../../../src/host/view/sheetView";
import { typeInto } from "../../../src/host/view/typing";

test("shows text, kind and what a conditional format adds, and forgets when told", () => {
  const session = new HostSession();
  const sheet = session.activeSheet;
  typeInto(session, sheet, 0, 0, "0.426");
  sheet.styles.apply({ top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: "0.0%" });
  sheet.conditionalFormats.push({
    areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
    type: "expression",
    formulas: ["A1<0.4"],
    style: { fill: "#FFF2B3" },
    priority: 1,
    stopIfTrue: false,
  });
  const view = new SheetView(session, sheet);
  expect(view.cell(0, 0)).toMatchObject({ text: "42.6%", kind: "number", overlay: {} });
  typeInto(session, sheet, 0, 0, "39%");
  expect(view.cell(0, 0).text).toBe("42.6%");
  view.forget();
  expect(view.cell(0, 0)).toMatchObject({ text: "39.0%", overlay: { fill: "#FFF2B3" } });
});

test("sizes are pixels; hidden rows and columns have none", () => {
  const sheet = new HostSession().activeSheet;
  sheet.rowHeights.set(1, 30);
  sheet.hiddenColumns.add(0);
  sheet.freeze = { rows: 1, columns: 2 };
  const shape = sheetShape(sheet);
  expect(shape.rows.get(1)).toBe(40);
  expect(shape.columns.get(0)).toBe(0);
  expect(shape.defaultColumn).toBe(72);
  expect(shape.freeze).toEqual({ rows: 1, columns: 2 });
});
