import { describe, expect, it } from "vitest";
import { act, ask, openStage } from "../../support/preview.ts";

describe("The preview's server", () => {
  it("answers its own page and a person who types its address, under both names of this machine", async () => {
    const stage = await openStage();
    const { port } = stage;
    const own = { origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
    expect(await ask(stage, "/", { headers: { "sec-fetch-site": "none" } })).toMatchObject({ status: 200 });
    expect(await ask(stage, "/", { headers: { host: `localhost:${port}` } })).toMatchObject({ status: 200 });
    expect(await ask(stage, "/state", { headers: own })).toMatchObject({ status: 200 });
    // A link on another page may lead here, as to any address.
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect(await ask(stage, "/", { headers: link })).toMatchObject({ status: 200 });
  });

  it("refuses whoever comes by a foreign name or port, which is how DNS rebinding begins", async () => {
    const stage = await openStage();
    for (const host of [
      `evil.example:${stage.port}`,
      "127.0.0.1:1",
      "127.0.0.1",
      `127.0.0.1.evil.example:${stage.port}`,
    ])
      for (const path of ["/", "/state", "/events", "/page/main.js"])
        expect(await ask(stage, path, { headers: { host } })).toMatchObject({ status: 403, body: '{"error":403}' });
  });

  it("refuses other pages: to read, to write, and to write without saying who they are", async () => {
    const stage = await openStage();
    const { world, port } = stage;
    const [lan] = world.people;
    const body = JSON.stringify({ do: "start", as: lan.id, payload: "" });
    const type = { "content-type": "application/json" };
    const foreign = [
      { origin: "http://evil.example" },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `http://localhost:${port}` },
      { origin: "null" },
    ];
    for (const headers of foreign) {
      expect(await ask(stage, "/state", { headers })).toMatchObject({ status: 403 });
      expect(await ask(stage, "/do", { method: "POST", headers: { ...headers, ...type }, body })).toMatchObject({
        status: 403,
      });
    }
    expect(await ask(stage, "/state", { headers: { "sec-fetch-site": "cross-site" } })).toMatchObject({ status: 403 });
    expect(await ask(stage, "/do", { method: "POST", headers: type, body })).toMatchObject({ status: 403 });
    expect(world.api.core.state.rooms.has(lan.id)).toBe(false);
    // What a form of another page can send is no JSON.
    const form = { origin: `http://127.0.0.1:${port}`, "content-type": "text/plain" };
    expect(await ask(stage, "/do", { method: "POST", headers: form, body })).toMatchObject({ status: 404 });
    expect(await act(stage, JSON.parse(body))).toMatchObject({ status: 200 });
  });

  it("lets its page load nothing from elsewhere, and no page frame or read it", async () => {
    const { headers } = await ask(await openStage(), "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("knows the paths that it knows, and no file beside them", async () => {
    const stage = await openStage();
    const unknown = [
      "/page/",
      "/page/../server.ts",
      "/page/..%2fserver.ts",
      "/page/index.html",
      "/package.json",
      "/file/x",
      "/do",
    ];
    for (const path of unknown) expect(await ask(stage, path)).toMatchObject({ status: 404 });
    const headers = { origin: `http://127.0.0.1:${stage.port}` };
    expect(await ask(stage, "/state", { method: "DELETE", headers })).toMatchObject({ status: 405 });
  });
});
