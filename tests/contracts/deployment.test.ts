/** What a deployment is told: addresses, office.js, headers; and the server that shows it to the Excel of this computer. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseTree } from "../../src/xlsx/xmlTree";
import { headerPolicy, pagePolicy } from "../../tools/web/contentSecurityPolicy.cjs";
import { DeploymentError, deployment, manifestFor } from "../../tools/web/deployment.cjs";
import { serveFolder } from "../../tools/web/folderServer.mjs";
import { headersFor, iisConfiguration, nginxConfiguration } from "../../tools/web/serverFiles.cjs";

const ROOT = join(__dirname, "../..");
const MICROSOFT = "https://appsforoffice.microsoft.com";

describe("a deployment", () => {
  test("is the development server with Microsoft's office.js, if nothing is said", () => {
    expect(deployment()).toEqual({
      baseUrl: "https://localhost:3000",
      officeJsUrl: `${MICROSOFT}/lib/1/hosted/office.js`,
      officeJsOrigin: MICROSOFT,
    });
  });

  test("takes office.js from 21Vianet, from another server, or from beside the add-in", () => {
    expect(deployment({ officeJs: "21vianet" }).officeJsUrl).toBe(
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    );
    expect(deployment({ officeJs: "https://js.zone.cn/lib/office.js" }).officeJsOrigin).toBe(
      "https://js.zone.cn",
    );
    expect(deployment({ officeJs: "local" }).officeJsOrigin).toBeNull();
  });

  test("may stand in a folder of a web server", () => {
    expect(deployment({ baseUrl: "https://kpi.zone.cn:8443/park/" }).baseUrl).toBe(
      "https://kpi.zone.cn:8443/park",
    );
  });

  test.each([
    [{ baseUrl: "http://kpi.zone.cn" }, "https://"],
    [{ baseUrl: "kpi.zone.cn" }, "no address"],
    [{ baseUrl: "https://kpi.zone.cn/?v=1" }, "plain"],
    [{ baseUrl: "https://user@kpi.zone.cn" }, "plain"],
    [{ officeJs: "21Vianet" }, "cdn, 21vianet, local"],
    [{ officeJs: "https://js.zone.cn/excel.js" }, "/office.js"],
    [{ officeJs: "https://js.zone.cn; script-src */office.js" }, "no address"],
  ])("refuses %j", (env, words) => {
    expect(() => deployment(env)).toThrow(DeploymentError);
    expect(() => deployment(env)).toThrow(words);
  });

  test("rewrites every address of the manifest", () => {
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const written = manifestFor(manifest, "https://kpi.zone.cn/park", (name) =>
      name.replace(".png", ".1a2b3c4d.png"),
    );
    expect(written).not.toContain("localhost");
    expect(written).toContain('"https://kpi.zone.cn/park/taskpane.html"');
    expect(written).toContain('"https://kpi.zone.cn/park/assets/next-80.1a2b3c4d.png"');
  });
});

describe("headers", () => {
  test("let no script run but the add-in's and office.js, and evaluate nothing", () => {
    const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts(pagePolicy(MICROSOFT))).toBe(`'self' ${MICROSOFT}`);
    expect(scripts(pagePolicy(null))).toBe("'self'");
    expect(pagePolicy(MICROSOFT)).toMatch(/^default-src 'none'/);
    expect(pagePolicy(MICROSOFT)).not.toContain("unsafe-eval");
  });

  test("name the pages that may frame the pane, which a meta element cannot", () => {
    expect(pagePolicy(null)).not.toContain("frame-ancestors");
    expect(headerPolicy(null)).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
  });

  test("are printed in the guide as they are", () => {
    expect(readFileSync(join(ROOT, "docs/deploy.md"), "utf8")).toContain(headerPolicy(MICROSOFT));
  });

  test("let Office keep icons, keep hashed files for good, and ask again for pages and manifest", () => {
    const cache = (path: string) => headersFor(path, null)["Cache-Control"];
    expect(cache("assets/app-32.1a2b3c4d.png")).toBeUndefined();
    expect(cache("static/taskpane.1a2b3c4d.js")).toContain("immutable");
    expect(["taskpane.html", "manifest.xml", "office-js/office.js"].map(cache)).toEqual(
      Array(3).fill("no-cache"),
    );
  });

  test("are the same for nginx and IIS, and never keep Excel on the web from framing the pane", () => {
    for (const text of [nginxConfiguration(MICROSOFT), iisConfiguration(MICROSOFT)]) {
      expect(text).toContain(headerPolicy(MICROSOFT));
      expect(text.replace('<remove name="X-Frame-Options" />', "")).not.toContain("X-Frame-Options");
    }
    expect(parseTree(iisConfiguration(null), "web.config").name).toBe("configuration");
  });
});

describe("the server for Excel on this computer", () => {
  const folder = mkdtempSync(join(tmpdir(), "park-kpi-served-"));
  const served = join(folder, "web");
  let server: Server;

  beforeAll(async () => {
    writeFileSync(join(folder, "secret.html"), "outside");
    mkdirSync(served);
    writeFileSync(join(served, "taskpane.html"), "园区月报");
    writeFileSync(join(served, "web.config"), "not for visitors");
    server = createServer(serveFolder(served, (path) => headersFor(path, null)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Status, headers and text for a path sent as it is, dots and all. */
  const get = (path: string, method = "GET", headers: Record<string, string> = {}) =>
    new Promise<{
      status: number | undefined;
      policy: unknown;
      tag: string | undefined;
      text: string;
    }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            policy: response.headers["content-security-policy"],
            tag: response.headers.etag,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      })
        .on("error", reject)
        .end();
    });

  test("sends a page with the policy it will be deployed with", async () => {
    expect(await get("/taskpane.html?_host_Info=Excel")).toMatchObject({
      status: 200,
      policy: headerPolicy(null),
      text: "园区月报",
    });
  });

  test("does not send again what the browser has, until the file is another", async () => {
    const page = join(served, "page.html");
    writeFileSync(page, "2022年5月");
    const { tag = "" } = await get("/page.html");
    const again = () => get("/page.html", "GET", { "If-None-Match": tag });
    expect(await again()).toMatchObject({ status: 304, text: "" });
    writeFileSync(page, "2022年1—6月");
    expect(await again()).toMatchObject({ status: 200, text: "2022年1—6月" });
  });

  test.each([
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/",
    "/web.config",
    "/none.html",
  ])("sends nothing for %s", async (path) => expect((await get(path)).status).toBe(404));

  test("answers a broken address and another method with a refusal", async () => {
    expect((await get("/%")).status).toBe(400);
    expect((await get("/taskpane.html", "POST")).status).toBe(405);
  });
});
