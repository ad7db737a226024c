/** The pane's colours and fonts follow Office. */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { themeFor } from "../../src/taskpane/theme";

test.each([
  ["Colorful, White", { background: "#ffffff", text: "#000000" }, webLightTheme],
  ["Dark Gray", { background: "#666666", text: "#ffffff" }, webDarkTheme],
  ["Black", { background: "#262626", text: "#f0f0f0" }, webDarkTheme],
])("the Office theme %s", (_, colours, expected) => {
  expect(themeFor(colours, false, "zh-CN").colorNeutralBackground1).toBe(expected.colorNeutralBackground1);
});

test("where Office says nothing the browser's preference counts", () => {
  expect(themeFor(null, true, "en-US").colorNeutralBackground1).toBe(webDarkTheme.colorNeutralBackground1);
  expect(themeFor(null, false, "en-US").colorNeutralBackground1).toBe(webLightTheme.colorNeutralBackground1);
});

test("traditional Chinese is set in a face that has its characters", () => {
  expect(themeFor(null, false, "zh-TW").fontFamilyBase).toContain("JhengHei");
  expect(themeFor(null, false, "zh-CN").fontFamilyBase).toContain("YaHei");
});
