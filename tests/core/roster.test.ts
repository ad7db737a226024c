import fc from "fast-check";
import { codeOfName, isUsableName, nameKey, normaliseName } from "../../src/core/name";
import type { Park } from "../../src/core/park";
import { month } from "../../src/core/period";
import { ParkRoster, isActive, parkFromName } from "../../src/core/roster";

const pingxiang: Park = {
  ...parkFromName("萍乡经开区"),
  code: "PX",
  shortName: "萍乡",
  aliases: ["萍乡经济技术开发区", "萍鄉經開區"],
  order: 20,
};
const xiangdong: Park = { ...parkFromName("萍乡湘东工业园"), code: "XD", order: 10 };

describe("names", () => {
  test.each([
    ["萍乡　经开区", "萍乡经开区"],
    [" 萍乡\n经开区 ", "萍乡经开区"],
    ["高新区（东 区）", "高新区（东区）"],
    ["Xiangtan  High-tech   Zone", "Xiangtan High-tech Zone"],
    ["ＡＢ区", "ＡＢ区"],
    ["甲|乙", "甲¦乙"],
    ["甲｜乙", "甲｜乙"],
    ["\u202e萍乡", "萍乡"],
  ])("%j is written %j", (text, expected) => {
    expect(normaliseName(text)).toBe(expected);
  });

  test("writing a name twice changes nothing more, and never leaves the sign that parts a ledger key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const name = normaliseName(text);
        expect(normaliseName(name)).toBe(name);
        expect(name).not.toContain("|");
        expect(nameKey(name)).toBe(nameKey(text));
      }),
    );
  });

  test("a name of 80 characters stands in the ledger, a longer or an empty one does not", () => {
    expect(isUsableName("园".repeat(80))).toBe(true);
    expect(isUsableName("园".repeat(81))).toBe(false);
    expect(isUsableName("")).toBe(false);
  });

  test("the same name gets the same code everywhere, another name another", () => {
    expect(codeOfName("P", "湘乡经开区")).toBe(codeOfName("P", "湘乡 经开区"));
    expect(codeOfName("P", "湘乡经开区")).toMatch(/^P_[0-9A-Z]+$/);
    const codes = new Set(Array.from({ length: 20_000 }, (_, index) => codeOfName("P", `园区${index}`)));
    expect(codes.size).toBe(20_000);
  });
});

describe("finding a park", () => {
  const roster = new ParkRoster([pingxiang, xiangdong]);

  test.each(["萍乡经开区", "px", "萍乡", "萍乡经济技术开发区", "萍鄉經開區", " 萍乡 经开区 "])(
    "%j is 萍乡经开区",
    (text) => {
      expect(roster.find(text)).toBe(pingxiang);
    },
  );

  test.each([
    ["高新区（东区）", "高新区(东区)"],
    ["高新区(东区)", "高新区（东区）"],
  ])("%s is found as %s too, whichever is listed", (listed, text) => {
    const park = parkFromName(listed);
    expect(park.name).toBe(listed);
    expect(new ParkRoster([park]).find(text)).toBe(park);
    expect(parkFromName(text).code).toBe(park.code);
  });

  test("traditional and simplified are not folded: a name no list has is not found", () => {
    expect(roster.find("萍鄉湘東工業園")).toBeNull();
    expect(roster.find("")).toBeNull();
  });

  test("parks stand in their order", () => {
    expect(roster.parks.map(({ name }) => name)).toEqual(["萍乡湘东工业园", "萍乡经开区"]);
  });

  test("a park no list names is known by its name alone", () => {
    expect(parkFromName(" 湘潭天易 经开区 ", 30)).toEqual({
      ...parkFromName("湘潭天易经开区"),
      name: "湘潭天易经开区",
      level: "other",
      areaMu: null,
      order: 30,
    });
  });

  test("the same park given again replaces the first, with its new aliases", () => {
    const again = { ...pingxiang, city: "萍乡市", aliases: ["萍乡国家级经开区"] };
    const replaced = new ParkRoster([pingxiang, xiangdong, again]);
    expect(replaced.parks).toEqual([xiangdong, again]);
    expect(replaced.find("PX")).toBe(again);
    expect(replaced.find("萍乡国家级经开区")).toBe(again);
    expect(replaced.find("萍乡经济技术开发区")).toBeNull();
  });

  test("an alias never takes the name of another park, whichever came first", () => {
    const greedy: Park = { ...parkFromName("湘潭高新区"), aliases: ["萍乡经开区", "高新区"] };
    expect(new ParkRoster([pingxiang, greedy]).find("萍乡经开区")).toBe(pingxiang);
    expect(new ParkRoster([greedy, pingxiang]).find("萍乡经开区")).toBe(pingxiang);
    expect(new ParkRoster([greedy, pingxiang]).find("高新区")).toBe(greedy);
  });

  test("fifty thousand parks are found again, each by its name", () => {
    const parks = Array.from({ length: 50_000 }, (_, index) => parkFromName(`园区${index}`, index));
    const large = new ParkRoster(parks);
    expect(large.find("园区49999")).toBe(parks[49_999]);
    expect(large.parks).toHaveLength(50_000);
  });
});

test("a park reports from its first month to its last", () => {
  const park = { ...pingxiang, activeFrom: "2022-03", activeTo: "2023-12" };
  const active = (year: number, of: number) => isActive(park, month(year, of));
  expect([active(2022, 2), active(2022, 3), active(2023, 12), active(2024, 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isActive(pingxiang, month(1999, 1))).toBe(true);
});
