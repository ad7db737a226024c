/** Names of parks as people shorten them, against the parks of a list. */
import { NameMatcher } from "../../../src/sources/layout/nameMatcher";
import { isGroupOfParks } from "../../../src/sources/layout/parkLikeness";
import { context } from "../reading";

const matcher = new NameMatcher(context());

test.each([
  ["湘东园区", "萍乡湘东工业园"],
  ["湘东工业园区", "萍乡湘东工业园"],
  ["天易经开区", "湘潭天易经开区"],
  ["天易", "湘潭天易经开区"],
  ["湘潭高新区管委会", "湘潭高新区"],
])("%s is %s", (text, park) => {
  expect(matcher.park(text)?.found.name).toBe(park);
});

test.each(["湘潭经开区", "萍乡高新区", "醴陵经开区"])("%s is no park of the list", (text) => {
  expect(matcher.park(text)).toBeNull();
});

test.each(["国家高新区", "其他省级园区", "全部园区", "省级以上开发区", "开发区"])(
  "%s stands for several parks",
  (text) => {
    expect(isGroupOfParks(text)).toBe(true);
  },
);

test.each(["湘潭高新区", "其中", "天易经开区"])("%s does not stand for several parks", (text) => {
  expect(isGroupOfParks(text)).toBe(false);
});
