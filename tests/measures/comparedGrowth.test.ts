import { park, zoneOf } from "./zoneOf";

const PARKS = ["萍乡经开区", "湘乡经开区", "湘东工业园"];

test("持平 of nothing last year and nothing now ranks like a growth of 0.0", () => {
  const ofThird = (now: number, last: number) => {
    const cell = zoneOf({
      period: "2022-05",
      parks: PARKS.map((name) => park(name)),
      figures: [
        [PARKS[0]!, "FDI", 2022, "ytd", { 5: 112 }],
        [PARKS[0]!, "FDI", 2021, "ytd", { 5: 100 }],
        [PARKS[1]!, "FDI", 2022, "ytd", { 5: 90 }],
        [PARKS[1]!, "FDI", 2021, "ytd", { 5: 100 }],
        [PARKS[2]!, "FDI", 2022, "ytd", { 5: now }],
        [PARKS[2]!, "FDI", 2021, "ytd", { 5: last }],
      ],
    });
    return [...PARKS.map((name) => cell(name, "FDI", "rank")), cell(PARKS[2]!, "FDI", "growth")];
  };
  expect(ofThird(50, 50)).toEqual([1, 3, 2, 0]);
  expect(ofThird(0, 0)).toEqual([1, 3, 2, "持平"]);
  // What there was nothing of last year cannot be compared.
  expect(ofThird(50, 0)).toEqual([1, 2, "", "上年同期无"]);
});
