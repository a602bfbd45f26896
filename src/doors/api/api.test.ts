import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { document, entry, feed, mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite } from "../../../test/site.ts";
import { operations } from "../../operations/index.ts";
import { buildApp } from "./app.ts";

const HOST = "localhost:4747";
const LETTERS = 23;
let test: TestDesk;
let app: FastifyInstance;

beforeAll(async () => {
  test = await testDesk();
  app = await buildApp(test.desk);
  await app.ready();
  await fill();
});
afterAll(async () => {
  await app.close();
  await test.close();
});

async function fill(): Promise<void> {
  await test.emptied();
  const documents = Array.from({ length: LETTERS }, (_, i) =>
    document(i, i === 7 ? { text: `Bitcoin rose while the purple halving fell. ${prose(7)}` } : {}),
  );
  await test.take(
    ...documents.map((line) => ({ format: "document" as const, bytes: Buffer.from(line) })),
    {
      bytes: mail({
        from: "Chain Notes <notes@chain.example>",
        subject: "Purple rain",
        text: `A purple halving, and Ethereum besides. ${prose(501)}`,
        date: "2024-06-01T23:30:00Z",
      }),
    },
    {
      bytes: mail({
        from: "Chain Notes <notes@chain.example>",
        subject: "Green rain",
        text: `A green halving. ${prose(502)}`,
        date: "2024-06-02T00:30:00Z",
      }),
    },
  );
}

interface Answered {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged field by field
  body: any;
  text: string;
}

async function ask(
  method: InjectOptions["method"],
  url: string,
  { headers = {}, payload }: { headers?: Record<string, string>; payload?: unknown } = {},
): Promise<Answered> {
  const response = await app.inject({
    method: method ?? "GET",
    url,
    headers: { host: HOST, ...headers },
    ...(payload === undefined ? {} : { payload: payload as string }),
  });
  const isJson = String(response.headers["content-type"]).includes("json") && response.payload !== "";
  return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : null, text: response.payload };
}

const get = (url: string, headers: Record<string, string> = {}) => ask("GET", url, { headers });

async function found(query: string): Promise<string[]> {
  const { status, body } = await get(`/v1/issues?limit=100&${query}`);
  expect(status).toBe(200);
  return body.items.map(({ title }: { title: string }) => title);
}

describe("errors", () => {
  it("are problems (RFC 9457) that name each wrong field", async () => {
    const { status, headers, body } = await get("/v1/issues?limit=0&from=yesterday");
    expect(status).toBe(400);
    expect(headers["content-type"]).toMatch("application/problem+json");
    expect(body).toMatchObject({
      type: "about:blank",
      title: "Bad Request",
      status: 400,
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(["from", "limit"]);
  });

  it.each([
    ["GET", "/v1/nowhere", 404],
    ["GET", "/frame/nowhere", 404],
    ["GET", `/v1/issues/${randomUUID()}`, 404],
    ["GET", "/v1/issues/not-an-id", 400],
    ["GET", "/v1/sources/missing", 404],
    ["GET", "/v1/sources/Not%20A%20Slug", 400],
    ["PATCH", `/v1/issues/${randomUUID()}/marks`, 404],
    ["DELETE", "/v1/sources/missing", 404],
    ["GET", `/frame/issues/${randomUUID()}`, 404],
    ["GET", "/v1/assets/doge-of-nowhere", 404],
    ["GET", "/v1/%ff", 400],
  ] as const)("%s %s is %i, as a problem", async (method, url, expected) => {
    const { status, body, headers } = await ask(method, url, method === "PATCH" ? { payload: { read: true } } : {});
    expect(status).toBe(expected);
    expect(headers["content-type"]).toMatch("application/problem+json");
    expect(body.status).toBe(expected);
  });

  it.each([
    ["no JSON", "{", 400],
    ["another type", "<x/>", 415],
    ["a list", "[]", 400],
    ["nothing", "", 400],
    ["a field of another kind", '{"url":7}', 400],
  ])("a body that is %s is %s's own fault", async (_, payload, expected) => {
    const { status, body } = await ask("POST", "/v1/sources", {
      payload,
      headers: { "content-type": payload.startsWith("<") ? "text/xml" : "application/json" },
    });
    expect([status, body.status]).toEqual([expected, expected]);
  });

  it("tell of a document that can't be read", async () => {
    const { status, body } = await ask("POST", "/v1/inspect", { payload: { id: "x" } });
    expect([status, body.detail]).toEqual([422, expect.stringContaining("none of text, html and raw")]);
  });
});

describe("lists", () => {
  it("give every issue exactly once, whatever the size of the page", async () => {
    const all = await found("");
    expect(all).toHaveLength(LETTERS + 2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.constantFrom("newest", "best"), async (limit, order) => {
        const [titles, q] = [[] as string[], order === "best" ? "&q=halving%20OR%20market" : ""];
        for (let cursor: string | null = ""; cursor !== null; ) {
          const { body } = await get(`/v1/issues?limit=${limit}&order=${order}${q}${cursor ? `&cursor=${cursor}` : ""}`);
          expect(body.items.length).toBeLessThanOrEqual(limit);
          titles.push(...body.items.map(({ title }: { title: string }) => title));
          cursor = body.nextCursor;
        }
        const whole = order === "best" ? await found(q.slice(1)) : all;
        expect(titles.toSorted()).toEqual(whole.toSorted());
        if (order === "newest") expect(titles).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    "nonsense",
    "W10",
    Buffer.from('["x","y"]').toString("base64url"),
    Buffer.from('["rest",0,"x","y"]').toString("base64url"),
    Buffer.from("[1e300]").toString("base64url"),
    Buffer.from('["head","x","",""]').toString("base64url"),
  ])("refuse the cursor %s, which this desk did not make", async (cursor) => {
    for (const query of ["", "&order=best&q=halving"]) {
      const { status, body } = await get(`/v1/issues?cursor=${cursor}${query}`);
      expect([status, body.status]).toEqual([403, 403]);
      expect(body.detail).toContain("cursor");
    }
  });
});

describe("filters", () => {
  it("find by words, phrases, OR and minus", async () => {
    expect(await found("q=purple")).toEqual(["Purple rain", "Document 7"]);
    expect(await found('q="purple halving" -ethereum')).toEqual(["Document 7"]);
    expect(await found("q=green OR ethereum")).toEqual(["Green rain", "Purple rain"]);
    expect(await found("q=RAIN")).toEqual(["Green rain", "Purple rain"]); // titles are searched too
    expect(await found("q=purples")).toEqual(["Purple rain", "Document 7"]); // by word stems
  });

  it("are asked anything without a fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), async (q) => {
        expect((await get(`/v1/issues?order=best&q=${encodeURIComponent(q)}`)).status).toBe(200);
      }),
      { numRuns: 40 },
    );
  });

  it("rank the title's words first when the best are wanted", async () => {
    expect((await found("q=purple OR rain&order=best"))[0]).toBe("Purple rain");
  });

  it("show where the words stand", async () => {
    const { body } = await get("/v1/issues?q=purple&source=chain-notes");
    expect(body.items[0].passage.filter(({ hit }: { hit: boolean }) => hit)).toEqual([{ text: "purple", hit: true }]);
  });

  it("keep to a source, an asset, a span of days", async () => {
    expect(await found("source=chain-notes")).toEqual(["Green rain", "Purple rain"]);
    expect(await found("asset=bitcoin")).toEqual(["Document 7"]);
    expect(await found("from=2024-01-05&to=2024-01-07")).toEqual(["Document 6", "Document 5", "Document 4"]);
  });

  it("take days where the reader lives: half past midnight in Berlin is the next day", async () => {
    expect(await found("from=2024-06-02")).toEqual(["Green rain"]);
    await ask("PATCH", "/v1/desk", { payload: { timeZone: "Europe/Berlin" } });
    expect(await found("from=2024-06-02&to=2024-06-02")).toEqual(["Green rain", "Purple rain"]);
    await ask("PATCH", "/v1/desk", { payload: { timeZone: "UTC" } });
    expect((await ask("PATCH", "/v1/desk", { payload: { timeZone: "Mars/Olympus" } })).body.errors).toMatchObject([{ field: "timeZone" }]);
  });
});

describe("marks", () => {
  it("are the owner's: read, starred and archived each change what is listed", async () => {
    const { body } = await get("/v1/issues?source=chain-notes");
    const [green, purple] = body.items;
    const mark = (id: string, payload: Record<string, boolean>) => ask("PATCH", `/v1/issues/${id}/marks`, { payload });
    await mark(green.id, { read: true, starred: true });
    expect(await found("source=chain-notes&unread=true")).toEqual(["Purple rain"]);
    expect(await found("unread=false")).toEqual(["Green rain"]);
    expect(await found("starred=true")).toEqual(["Green rain"]);
    await mark(green.id, { read: false });
    expect(await found("source=chain-notes&unread=true")).toEqual(["Green rain", "Purple rain"]);
    expect(await found("starred=true")).toEqual(["Green rain"]); // what is not named stays
    await mark(purple.id, { archived: true });
    expect(await found("source=chain-notes")).toEqual(["Green rain"]);
    expect(await found("archived=true")).toEqual(["Purple rain"]);
    const rows = await test.desk.db.selectFrom("marks").innerJoin("people", "people.id", "marks.owner").select("people.role").execute();
    expect(rows).toEqual([{ role: "owner" }, { role: "owner" }]);
    await mark(purple.id, { archived: false });
  });
});

describe("headers", () => {
  it("let a reader ask whether anything changed", async () => {
    const { headers } = await get("/v1/sources");
    const again = await get("/v1/sources", { "if-none-match": String(headers.etag) });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await get("/v1/sources", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("name the request, by the caller's own id where that is fit to print", async () => {
    expect((await get("/v1/desk", { "x-request-id": "mine-1" })).headers["x-request-id"]).toBe("mine-1");
    expect((await get("/v1/desk", { "x-request-id": "<b>" })).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect((await get("/v1/nowhere", { "x-request-id": "mine-2" })).body.instance).toBe("urn:uuid:mine-2");
  });

  it("tell how many requests are left", async () => {
    const { headers } = await get("/v1/desk");
    expect(Number(headers["ratelimit-limit"])).toBeGreaterThan(0);
    expect(Number(headers["ratelimit-remaining"])).toBeLessThan(Number(headers["ratelimit-limit"]));
  });

  it("keep the page to itself", async () => {
    const { headers } = await get("/v1/desk");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("requests that another site makes a browser send", () => {
  it.each([
    ["a Host that is not this machine", { host: "evil.example" }],
    ["a Host that begins like this machine", { host: "localhost.evil.example:4747" }],
    ["a foreign Origin", { origin: "https://evil.example" }],
    ["an Origin without a name", { origin: "null" }],
    ["an Origin on another port", { origin: "http://localhost:8080" }],
  ])("are refused: %s", async (_, headers) => {
    for (const method of ["GET", "POST"] as const) {
      const { status, body } = await ask(method, "/v1/doctor", {
        headers: headers as Record<string, string>,
        ...(method === "POST" ? { payload: {} } : {}),
      });
      expect([status, body.status]).toEqual([403, 403]);
    }
  });

  it("are refused when they would change something or cost money, and answered from its own page", async () => {
    const crossSite = { "sec-fetch-site": "cross-site" };
    expect((await ask("POST", "/v1/inspect", { headers: crossSite, payload: { id: "x", text: "x" } })).status).toBe(403);
    for (const site of ["cross-site", "same-site"])
      expect((await ask("GET", "/v1/ask?q=fees", { headers: { "sec-fetch-site": site } })).status).toBe(403);
    expect((await ask("GET", "/v1/ask?q=fees", { headers: { "sec-fetch-site": "same-origin" } })).status).toBe(200);
    expect((await ask("POST", "/v1/inspect", { headers: { origin: `http://${HOST}` }, payload: { id: "x", text: "Some words." } })).status).toBe(200);
  });
});

describe("a POST with an Idempotency-Key", () => {
  const post = (key: string, url: string, headers: Record<string, string> = {}) =>
    ask("POST", "/v1/sources", { payload: { url }, headers: { "idempotency-key": key, ...headers } });

  it("is done once; asked again, its answer is given again, packed or not", async () => {
    const site = await openSite({ "/feed": { body: feed({ title: `Keyed ${"x".repeat(150)}`, link: "", items: [entry(1)] }) } });
    for (const [key, headers] of [
      ["key-1", {}],
      ["key-2", { "accept-encoding": "gzip" }],
    ] as const) {
      const first = await post(key, `${site.url}/feed`, headers);
      const asked = site.asked.length;
      const second = await post(key, `${site.url}/feed`);
      expect(first.status).toBe(200);
      expect(second.headers["idempotency-replayed"]).toBe("true");
      expect(site.asked.length).toBe(asked);
      expect(second.body.feed).toBe(`${site.url}/feed`);
    }
    await site.close();
  });

  it("refuses the key for another request, and keeps the first answer", async () => {
    const inspect = (payload: unknown) => ask("POST", "/v1/inspect", { payload, headers: { "idempotency-key": "key-3" } });
    expect((await inspect({ id: "a", text: "One." })).body.text).toBe("One.");
    expect((await inspect({ id: "a", text: "Two." })).status).toBe(409);
    expect((await inspect({ id: 7 })).status).toBe(400);
    expect((await ask("POST", "/v1/inspect", { payload: {}, headers: { "idempotency-key": "key-3", origin: "https://evil.example" } })).status).toBe(
      403,
    );
    const again = await inspect({ id: "a", text: "One." });
    expect([again.headers["idempotency-replayed"], again.body.text]).toEqual(["true", "One."]);
  });

  it("may be tried again after a failure", async () => {
    const site = await openSite({});
    expect((await post("key-4", `${site.url}/feed`)).status).toBe(403);
    site.pages["/feed"] = { body: feed({ title: "Late", link: "", items: [entry(2)] }) };
    expect((await post("key-4", `${site.url}/feed`)).status).toBe(200);
    await site.close();
  });

  it("refuses a key that is none", async () => {
    expect(await post("not a key!", "https://a.example")).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining("Idempotency-Key") },
    });
  });
});

describe("an upload", () => {
  const upload = (title: string, payload: Uint8Array, headers: Record<string, string> = {}) =>
    ask("POST", `/v1/imports?title=${encodeURIComponent(title)}`, { payload, headers: { "content-type": "application/octet-stream", ...headers } });

  async function ended(id: string) {
    for (let i = 0; i < 200; i += 1) {
      const { body } = await get(`/v1/runs/${id}`);
      if (body.state === "done" || body.state === "failed") return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the run did not end");
  }

  it("is imported, and the file goes when the run has ended", async () => {
    const { status, body } = await upload("letters.ndjson.gz", gzipSync(document(900) + document(901)));
    expect(status).toBe(200);
    expect(await ended(body.id)).toMatchObject({ state: "done", added: 2, title: "letters.ndjson.gz" });
    const uploads = join(test.desk.config.home, "uploads");
    await expect.poll(() => (existsSync(uploads) ? readdirSync(uploads) : [])).toEqual([]);
  });

  it.each(["../../escape.ndjson", "..", ".", "", "/etc/passwd", "x".repeat(290), "a\0b.ndjson"])("named %j stays in its folder", async (name) => {
    const digest = createHash("sha256").update(name).digest().readUInt16BE(0);
    const { status, body } = await upload(name, Buffer.from(document(1_000 + digest)));
    expect(status).toBe(200);
    expect(await ended(body.id)).toMatchObject({ state: "done" });
    expect(existsSync(join(test.desk.config.home, "escape.ndjson"))).toBe(false);
  });

  it("that is no upload is refused as such", async () => {
    for (const options of [{ payload: { paths: ["/etc/passwd"] } }, {}]) {
      const { status, body } = await ask("POST", "/v1/imports", options);
      expect(status).toBe(415);
      expect(body.detail).toContain("application/octet-stream");
    }
  });

  it("can't name files of this machine", async () => {
    const { body } = await ask("POST", "/v1/imports?paths=/etc/passwd&title=x.ndjson", {
      payload: Buffer.from(document(950)),
      headers: { "content-type": "application/octet-stream" },
    });
    expect(await ended(body.id)).toMatchObject({ state: "done", added: 1 });
  });
});

describe("events", () => {
  it("carry the progress of an import", async () => {
    const live = await buildApp(test.desk);
    const url = await live.listen({ host: "127.0.0.1", port: 0 });
    const stop = new AbortController();
    const response = await fetch(`${url}/v1/events`, { signal: stop.signal });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const seen: { state: string; done: number; added: number }[] = [];
    const reading = (async () => {
      let text = "";
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString();
        const events = [...text.matchAll(/event: run\ndata: (.*)\n\n/g)].map(([, data = ""]) => JSON.parse(data));
        seen.splice(0, seen.length, ...events);
        if (events.some(({ state }) => state === "done")) return;
      }
    })();
    await fetch(`${url}/v1/imports?title=live.ndjson`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: Array.from({ length: 12 }, (_, i) => document(2_000 + i)).join(""),
    });
    await reading;
    expect(seen.at(0)).toMatchObject({ state: "running", done: 0 });
    expect(seen.find(({ state }) => state === "done")).toMatchObject({ done: 12, added: 12, failures: 0 });
    stop.abort();
    await live.close();
  });
});

describe("an issue's own markup", () => {
  it("stands in a frame in which nothing runs and from which nothing is fetched", async () => {
    const html = `<p onclick="alert(1)">Hello ${prose(600)}</p><script>alert(1)</script><img src="https://pictures.example/a.png" alt="A chart"><iframe src="https://evil.example"></iframe><a href="javascript:alert(1)">x</a><form action="https://evil.example"><input></form>`;
    await test.take({ bytes: mail({ subject: 'Frame "title" </title><script>alert(2)</script>', html }) });
    const [issue] = (await get("/v1/issues?q=frame")).body.items;
    const { status, headers, text } = await get(`/frame/issues/${issue.id}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/img-src data:;/);
    expect(policy).toMatch(/sandbox (?!.*allow-scripts)(?!.*allow-same-origin)/);
    expect(text).not.toMatch(/<script|onclick|javascript:|<iframe|<form|<input/i);
    expect(text).toContain("Hello");
    expect(String((await get(`/frame/issues/${issue.id}?images=on`)).headers["content-security-policy"])).toMatch(/img-src data: 'self';/);
  });
});

describe("what describes and watches the desk", () => {
  it("is an OpenAPI 3.1 document that holds every operation's route", async () => {
    const { body } = await get("/openapi.json");
    expect(body.openapi).toMatch(/^3\.1/);
    for (const { name, route } of operations) {
      const [method = "", path = ""] = route?.split(" ") ?? [];
      if (route) expect(body.paths[path]?.[method.toLowerCase()]).toMatchObject({ operationId: name });
    }
    expect(body.info.description).toMatch(/research, not advice/);
  });

  it("answers /healthz, /readyz and /metrics", async () => {
    expect((await get("/healthz")).body).toEqual({ ok: true });
    expect((await get("/readyz")).body).toEqual({ ok: true });
    const { text, headers } = await get("/metrics");
    expect(headers["content-type"]).toMatch("text/plain");
    expect(text).toMatch(/assay_rows\{kind="issues"\} \d+/);
    expect(text).toMatch(/assay_http_seconds_count\{method="GET",route="\/v1\/issues",status="200"\} \d+/);
  });
});
