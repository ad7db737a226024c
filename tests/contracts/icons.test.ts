/** The icons people see are those drawn in assets/svg. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawIcons, ICON_SIZES } from "../../tools/make-icons.mjs";
import { pngSize } from "../support/pngSize";

const ASSETS = join(__dirname, "../../assets");

test("every picture in assets is what its drawing says today", async () => {
  const drawn = await drawIcons();
  expect(
    readdirSync(ASSETS)
      .filter((name) => name.endsWith(".png"))
      .sort(),
  ).toEqual([...drawn.keys()].sort());
  const stale = [...drawn].filter(([name, png]) => !readFileSync(join(ASSETS, name)).equals(png));
  expect(stale.map(([name]) => name)).toEqual([]);
});

test.each(ICON_SIZES)("a picture named %i has as many pixels on each side", (size) => {
  const names = readdirSync(ASSETS).filter((name) => name.endsWith(`-${size}.png`));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(pngSize(readFileSync(join(ASSETS, name)))).toEqual({ width: size, height: size });
});
