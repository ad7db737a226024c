/** The pane's page as a web server sends it, with the policy of docs/deploy.md: what it says where Excel is not there. */
import { join } from "node:path";
import { describeInBrowser, openDeployed, PICTURES } from "../../support/browser";

describeInBrowser("the deployed page", () => {
  test("says that office.js did not arrive, from where, and what to look at", async () => {
    await openDeployed("missing", async (page) => {
      const message = page.getByRole("alert");
      await message.waitFor();
      const text = await message.textContent();
      expect(text).toContain("园区月报没有打开");
      expect(text).toContain(
        "office.js，它由 https://appsforoffice.microsoft.com/lib/1/hosted/office.js 提供",
      );
      await page.screenshot({ path: join(PICTURES, "watchdog-no-office-js.png") });
    });
  });

  test("runs its scripts and office.js under its policy, and says when no Excel answers", async () => {
    await openDeployed("arrives", async (page, { said }) => {
      const message = page.getByRole("alert");
      await message.waitFor();
      expect(await message.textContent()).toContain("Excel 没有应答");
      expect(await page.evaluate(() => typeof (window as unknown as { Office?: object }).Office)).toBe(
        "object",
      );
      const refusedOwn = said.filter(
        (line) => /Content Security Policy/.test(line) && /localhost|hosted\/(?:office|excel)/.test(line),
      );
      expect(refusedOwn).toEqual([]);
    });
  });
});
