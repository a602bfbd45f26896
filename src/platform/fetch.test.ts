import { createGzip, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSite, redirect, type Site } from "../../test/site.ts";
import { type Fetch, newFetch } from "./fetch.ts";

const MEGABYTE = 1024 * 1024;
let site: Site;
let fetch: Fetch;

beforeAll(async () => {
  site = await openSite();
  fetch = newFetch({ allowPrivate: [new URL(site.url).host], userAgent: "Assay test" });
});
afterAll(() => site.close());
beforeEach(() => {
  site.pages = {};
  site.asked.length = 0;
});

describe("what is fetched", () => {
  it("comes whole, unpacked, and says where it came from", async () => {
    site.pages["/feed"] = { headers: { "content-encoding": "gzip", etag: '"1"' }, body: gzipSync("hello") };
    const answer = await fetch(`${site.url}/feed`);
    expect(answer).toMatchObject({ status: 200, url: `${site.url}/feed`, movedTo: null, headers: { etag: '"1"' } });
    expect("body" in answer && Buffer.from(answer.body).toString()).toBe("hello");
    expect(site.asked[0]?.headers["user-agent"]).toBe("Assay test");
  });

  it("is followed through redirects; only an unbroken chain of permanent ones is remembered", async () => {
    Object.assign(site.pages, {
      "/a": redirect(301, "/b"),
      "/b": redirect(308, "/c"),
      "/c": redirect(302, "/d"),
      "/d": redirect(301, "/e"),
      "/e": { body: "end" },
    });
    expect(await fetch(`${site.url}/a`)).toMatchObject({ url: `${site.url}/e`, movedTo: `${site.url}/c` });
    expect(await fetch(`${site.url}/c`)).toMatchObject({ url: `${site.url}/e`, movedTo: null });
  });

  it("is given up after five redirects, as in a circle", async () => {
    Object.assign(site.pages, { "/a": redirect(302, "/b"), "/b": redirect(302, "/a") });
    expect(await fetch(`${site.url}/a`)).toMatchObject({ failed: "redirects" });
    expect(site.asked).toHaveLength(6);
  });

  it("is one request a host at a time", async () => {
    site.pages["/slow"] = (_, response) => void setTimeout(() => response.end("done"), 30);
    const before = site.asked.length;
    await Promise.all(Array.from({ length: 6 }, () => fetch(`${site.url}/slow`)));
    expect(site.asked.length - before).toBe(6);
    expect(site.mostAtOnce()).toBe(1);
  });
});

describe("an answer as it comes", () => {
  it("is told in pieces, its head first, and given whole in the end", async () => {
    site.pages["/drip"] = (_, response) => {
      response.write("one ");
      setTimeout(() => response.end("two"), 30);
    };
    const told: string[] = [];
    const as = { head: (status: number) => told.push(`${status}`), piece: (bytes: Uint8Array) => told.push(Buffer.from(bytes).toString()) };
    const answer = await fetch(`${site.url}/drip`, { as });
    expect(told).toEqual(["200", "one ", "two"]);
    expect("body" in answer && Buffer.from(answer.body).toString()).toBe("one two");
  });

  it("is asked for beside others where the caller counts them itself", async () => {
    const beside = newFetch({ allowPrivate: [new URL(site.url).host], userAgent: "test", inTurn: false });
    let open = 0;
    let most = 0;
    site.pages["/beside"] = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end("done");
      }, 50);
    };
    await Promise.all([1, 2, 3].map(() => beside(`${site.url}/beside`)));
    expect(most).toBe(3);
  });
});

describe("what is refused", () => {
  it.each([
    ["the cloud's metadata address", "http://169.254.169.254/latest/meta-data"],
    ["a private network", "http://10.0.0.1/"],
    ["this machine by number", "http://127.0.0.2/"],
    ["this machine by a number in disguise", "http://2130706434/"],
    ["this machine in IPv6", "http://[::1]/"],
    ["an IPv4 address mapped into IPv6", "http://[::ffff:169.254.169.254]/"],
    ["a name that leads to this machine", "http://localhost/"],
    ["a file", "file:///etc/passwd"],
    ["another protocol", "gopher://example.com/"],
  ])("is %s, and so is a redirect there", async (_, address) => {
    expect(await fetch(address)).toMatchObject({ failed: "refused", message: expect.stringMatching(/private address|only http and https/) });
    site.pages["/to"] = redirect(302, address);
    expect(await fetch(`${site.url}/to`)).toMatchObject({ failed: "refused" });
  });

  it("is another port of a host of which one port is allowed", async () => {
    expect(await fetch("http://127.0.0.1:1/")).toMatchObject({ failed: "refused" });
  });

  it("is what is no address at all", async () => {
    expect(await fetch("not an address")).toMatchObject({ failed: "address" });
    site.pages["/to"] = redirect(302, "http://[");
    expect(await fetch(`${site.url}/to`)).toHaveProperty("failed");
  });
});

describe("what does not end", () => {
  it("is cut off at the limit of size, packed or plain, announced or not", async () => {
    site.pages["/plain"] = (_, response) => endless(response, (chunk) => response.write(chunk));
    site.pages["/announced"] = (_, response) => void response.writeHead(200, { "content-length": String(2 * MEGABYTE) }).write("x");
    for (const path of ["/plain", "/announced"])
      expect(await fetch(`${site.url}${path}`, { maxBytes: MEGABYTE })).toEqual({ failed: "too-large", message: "larger than 1 MB" });
  });

  it("is cut off while a gigabyte of zeros unpacks, and the host can be asked again", async () => {
    site.pages["/bomb"] = (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      let left = 1024;
      const write = () => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!gzip.write(Buffer.alloc(MEGABYTE))) return void gzip.once("drain", write);
        }
        gzip.end();
      };
      write();
      return undefined;
    };
    site.pages["/well"] = { body: "well" };
    const before = process.memoryUsage().rss;
    expect(await fetch(`${site.url}/bomb`)).toMatchObject({ failed: "too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
    expect(await fetch(`${site.url}/well`)).toMatchObject({ status: 200 });
  });

  it("is cut off at the deadline when it trickles a byte at a time, packed or plain", async () => {
    for (const headers of [{}, { "content-encoding": "gzip" }]) {
      site.pages["/trickle"] = (_, response) => {
        response.writeHead(200, headers);
        const timer = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(timer));
        return undefined;
      };
      const answer = await fetch(`${site.url}/trickle`, { deadlineMs: 300 });
      if (!("content-encoding" in headers)) expect(answer).toEqual({ failed: "timeout", message: "no complete answer within 0.3 s" });
      else expect(answer).toHaveProperty("failed");
    }
  });

  it("is cut off at the deadline when nothing comes at all", async () => {
    site.pages["/silent"] = () => undefined;
    expect(await fetch(`${site.url}/silent`, { deadlineMs: 200 })).toMatchObject({ failed: "timeout" });
  });
});

describe("what breaks off", () => {
  it("is a failure in words, not half an answer", async () => {
    site.pages["/half"] = (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("half");
      setTimeout(() => response.destroy(), 20);
      return undefined;
    };
    site.pages["/half.gz"] = { headers: { "content-encoding": "gzip" }, body: gzipSync("x".repeat(10_000)).subarray(0, 30) };
    site.pages["/not.gz"] = { headers: { "content-encoding": "gzip" }, body: "this was never packed" };
    for (const path of ["/half", "/half.gz", "/not.gz"])
      expect(await fetch(`${site.url}${path}`)).toMatchObject({ failed: "unreachable", message: expect.stringMatching(/\w/) });
  });

  it("is a host that does not answer, said in words", async () => {
    const away = newFetch({ allowPrivate: ["127.0.0.1:1"], userAgent: "Assay test" });
    expect(await away("http://127.0.0.1:1/")).toEqual({ failed: "unreachable", message: "the host refused the connection" });
  });
});

function endless(response: { destroyed: boolean; once(event: string, listener: () => void): unknown }, write: (chunk: Buffer) => boolean): undefined {
  const go = () => {
    while (!response.destroyed) if (!write(Buffer.alloc(65_536, "x"))) return void response.once("drain", go);
  };
  go();
}
