import fc from "fast-check";
import { headerCode, headerParts } from "../../../src/host/model/headerCodes";

it("parts a footer into left, centre and right", () => {
  expect(headerParts("&L统计站&C第 &P 页 共 &N 页&R&D")).toEqual({
    left: "统计站",
    center: "第 &P 页 共 &N 页",
    right: "&D",
  });
});

it("takes text without a mark for the centre, and a quoted font for no mark", () => {
  expect(headerParts('Q&&A &"仿宋,Bold"&12月报')).toEqual({
    left: "",
    center: 'Q&&A &"仿宋,Bold"&12月报',
    right: "",
  });
});

it("puts three parts together again as they were", () => {
  const text = fc.stringMatching(/^[^&]{0,12}$/);
  fc.assert(
    fc.property(fc.record({ left: text, center: text, right: text }), (parts) => {
      expect(headerParts(headerCode(parts))).toEqual(parts);
    }),
  );
});
