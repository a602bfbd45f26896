import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite, type Site } from "../../../test/site.ts";
import { ruleOnIssue } from "../../operations/rulings.ts";
import { buildApp } from "./app.ts";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
/** What browsers send with a picture's request from a frame that has no origin. */
const FROM_FRAME = { origin: "null", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };
let test: TestDesk;
let app: FastifyInstance;
let site: Site;

beforeAll(async () => {
  site = await openSite();
  test = await testDesk();
  app = await buildApp(test.desk);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await Promise.all([test.close(), site.close()]);
});
beforeEach(() => {
  site.asked.length = 0;
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: "GET", url, headers: { host: "localhost:4747", ...headers } });

let letters = 0;
/** The id of a new letter with these pictures, each under an address that no other letter has. */
async function letterWith(...paths: string[]): Promise<string> {
  letters += 1;
  const subject = `Pictures ${letters}`;
  const images = paths.map((path) => `<img src="${/^https?:/.test(path) ? path : site.url + path}" alt="Chart">`).join("");
  await test.take({ bytes: mail({ subject, html: `<p>${prose(50_000 + letters)}</p><a href="https://www.claims.example/now">Claim</a>${images}` }) });
  return (await test.issues()).find(({ title }) => title === subject)?.id ?? "";
}

/** What the frame's own markup asks for. */
async function addressesIn(id: string): Promise<string[]> {
  const { body } = await get(`/frame/issues/${id}?images=on`);
  return [...body.matchAll(/src="([^"]+)"/g)].map(([, src = ""]) => src.replaceAll("&amp;", "&"));
}

describe("a frame with pictures", () => {
  it("asks the desk for them, and nobody else", async () => {
    const id = await letterWith("/one.png", "/two.png");
    const { headers } = await get(`/frame/issues/${id}?images=on`);
    expect(headers["content-security-policy"]).toMatch(/img-src data: 'self';/);
    expect(await addressesIn(id)).toEqual([`/frame/pictures/${id}?version=1&n=0`, `/frame/pictures/${id}?version=1&n=1`]);
  });

  it("has no address of a picture in it as long as they are off", async () => {
    const id = await letterWith("/one.png");
    expect((await get(`/frame/issues/${id}`)).body).not.toMatch(/src=|one\.png/);
  });
});

describe("a picture", () => {
  it("is fetched once, without a trace of who reads, and shown as what its bytes are", async () => {
    site.pages["/once.png"] = { headers: { "content-type": "text/html", "set-cookie": "seen=1" }, body: PNG };
    const [address = ""] = await addressesIn(await letterWith("/once.png"));
    const answers = [await get(address, { ...FROM_FRAME, cookie: "mine=1" }), await get(address)];
    for (const { statusCode, headers, rawPayload } of answers) {
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "image/png",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "cross-origin",
      });
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
      expect(headers["cache-control"]).toMatch(/^private/);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(rawPayload).toEqual(PNG);
    }
    expect(site.asked).toHaveLength(1);
    expect(site.asked[0]?.headers).not.toHaveProperty("cookie");
    expect(site.asked[0]?.headers).not.toHaveProperty("referer");
    expect(site.asked[0]?.headers["user-agent"]).toMatch(/^Assay\/[\d.]+ \(pictures\)$/);
    expect(readdirSync(join(test.desk.config.home, "pictures"))).toContainEqual(expect.stringMatching(/^[0-9a-f]{64}$/));
  });

  it("is given to a frame without origin as a picture alone, and nothing else is", async () => {
    const [address = ""] = await addressesIn(await letterWith("/framed.png"));
    expect((await get(address, { ...FROM_FRAME, "sec-fetch-dest": "empty", "sec-fetch-mode": "cors" })).statusCode).toBe(403);
    expect((await get(address, { ...FROM_FRAME, origin: "https://evil.example" })).statusCode).toBe(403);
    expect((await get("/v1/issues", FROM_FRAME)).statusCode).toBe(403);
  });

  it("is fetched once though it is asked for many times at once", async () => {
    site.pages["/many.png"] = { body: PNG };
    const [address = ""] = await addressesIn(await letterWith("/many.png"));
    const answers = await Promise.all(Array.from({ length: 10 }, () => get(address)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    expect(site.asked).toHaveLength(1);
  });

  it("that is a drawing loses what could run or load", async () => {
    site.pages["/drawing"] = {
      body: `<svg xmlns="http://www.w3.org/2000/svg" onload="hit()"><script>hit()</script><image href="${site.url}/in.png"/><rect width="3"/></svg>`,
    };
    const [address = ""] = await addressesIn(await letterWith("/drawing"));
    const { headers, body } = await get(address);
    expect(headers["content-type"]).toBe("image/svg+xml");
    expect(body).toBe('<svg xmlns="http://www.w3.org/2000/svg"><rect width="3"></rect></svg>');
  });

  it.each([
    ["is missing", { status: 404, body: PNG }],
    ["is a page that calls itself a picture", { headers: { "content-type": "image/png" }, body: "<html><script>hit()</script>" }],
    ["is larger than 5 MB", { body: Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]) }],
    ["leads to the desk's own network", { status: 302, headers: { location: "http://10.0.0.1/router.png" } }],
  ])("that %s is a small sign with 404, remembered for an hour", async (what, page) => {
    const path = `/${what.replaceAll(/\W/g, "-")}.png`;
    site.pages[path] = page;
    const [address = ""] = await addressesIn(await letterWith(path));
    test.at("2026-03-01T10:00:00Z");
    const first = await get(address);
    expect(first.statusCode).toBe(404);
    expect(first.headers).toMatchObject({ "content-type": "image/svg+xml", "cache-control": "no-store" });
    expect(first.body).toMatch(/^<svg/);
    test.at("2026-03-01T10:59:00Z");
    await get(address);
    expect(site.asked).toHaveLength(1);
    test.at("2026-03-01T11:01:00Z");
    await get(address);
    expect(site.asked).toHaveLength(2);
    test.at();
  });

  it("is not fetched from private addresses", async () => {
    const [address = ""] = await addressesIn(await letterWith("http://192.168.1.1/a.png"));
    expect((await get(address)).statusCode).toBe(404);
  });

  it("that does not stand in the issue cannot be asked for", async () => {
    const id = await letterWith("/only.png");
    expect((await get(`/frame/pictures/${id}?n=1`)).statusCode).toBe(404);
    expect((await get(`/frame/pictures/${id}?version=9&n=0`)).statusCode).toBe(404);
    expect((await get(`/frame/pictures/${id}?n=0&url=${encodeURIComponent(`${site.url}/other.png`)}`)).statusCode).toBe(404);
    expect((await get(`/frame/pictures/${id}?n=-1`)).statusCode).toBe(400);
    expect((await get(`/frame/pictures/${site.url}?n=0`)).statusCode).toBe(404);
    expect(site.asked.map(({ path }) => path).filter((path) => path !== "/only.png")).toEqual([]);
  });

  it("whose host is silent holds up no other picture of it", async () => {
    site.pages["/cut.png"] = (request) => void request.socket.destroy();
    site.pages["/after.png"] = { body: PNG };
    const [cut = "", after = ""] = await addressesIn(await letterWith("/cut.png", "/after.png"));
    expect((await get(cut)).statusCode).toBe(404);
    expect((await get(after)).statusCode).toBe(404);
    expect(site.asked.map(({ path }) => path)).toEqual(["/cut.png"]);
    const later = new Date(Date.now() + 61_000).toISOString();
    test.at(later);
    expect((await get(after)).statusCode).toBe(200);
    test.at();
  });
});

describe("the logo of a sender", () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><image href="https://evil.example/x"/><path d="M0 0h9v9z" onclick="x()"/></svg>';

  /** A letter whose sender was found to have this logo when it came. */
  async function letterWithLogo(path: string): Promise<string> {
    const id = await letterWith();
    const version = await test.desk.db.selectFrom("issue_versions").select("sender").where("issue_id", "=", id).executeTakeFirstOrThrow();
    const sender = JSON.stringify({ ...version.sender, bimi: `${site.url}${path}` });
    await test.desk.db.updateTable("issue_versions").set({ sender }).where("issue_id", "=", id).execute();
    return id;
  }

  it("comes through the desk, written anew from its harmless part, and is fetched once", async () => {
    site.pages["/logo.svg"] = { body: SVG };
    const id = await letterWithLogo("/logo.svg");
    const { statusCode, headers, body } = await get(`/frame/logos/${id}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ "content-type": "image/svg+xml", "x-content-type-options": "nosniff" });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(body).toContain('<path d="M0 0h9v9z">');
    expect(body).not.toMatch(/script|image|onclick|evil/);
    await get(`/frame/logos/${id}?version=1`);
    expect((await get(`/frame/logos/${id}`, FROM_FRAME)).statusCode).toBe(403); // the page asks for it, no frame does
    expect(site.asked.map(({ path }) => path)).toEqual(["/logo.svg"]);
    expect(JSON.stringify(site.asked[0]?.headers)).not.toMatch(/referer|cookie/);
  });

  it("is a drawing or nothing", async () => {
    site.pages["/logo.png"] = { body: PNG };
    expect((await get(`/frame/logos/${await letterWithLogo("/logo.png")}`)).statusCode).toBe(404);
    expect((await get(`/frame/logos/${await letterWith()}`)).statusCode).toBe(404);
  });

  it("is not fetched where the letter is not to be trusted", async () => {
    site.pages["/lure.svg"] = { body: SVG };
    const id = await letterWithLogo("/lure.svg");
    await test.ask(ruleOnIssue, { id, verdict: "danger" });
    expect((await get(`/frame/logos/${id}`)).statusCode).toBe(404);
    expect(site.asked).toEqual([]);
  });
});

describe("a dangerous issue", () => {
  it("has dead links that tell their host, and no pictures, whatever is asked", async () => {
    site.pages["/lure.png"] = { body: PNG };
    const id = await letterWith("/lure.png");
    await test.ask(ruleOnIssue, { id, verdict: "danger" });
    const { body, headers } = await get(`/frame/issues/${id}?images=on`);
    expect(headers["content-security-policy"]).toMatch(/img-src data:;/);
    expect(body).toMatch(/<a[^>]*>Claim<\/a> <bdi dir="ltr"><small>\(www\.claims\.example\)<\/small><\/bdi>/);
    expect(body).not.toMatch(/href=|src=/);
    expect((await get(`/frame/pictures/${id}?version=1&n=0`)).statusCode).toBe(404);
    expect(site.asked).toEqual([]);
  });
});
