import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document, entry, feed, mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { zip } from "../../../test/zip.ts";
import { ownerOf } from "../../operations/caller.ts";
import { addRun, runById } from "../../store/runs.ts";

const MEGABYTE = 1024 * 1024;
let test: TestDesk;
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assay-files-"));
  test = await testDesk();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => test.emptied());

/** A folder of its own with these files. */
function holding(files: Record<string, string | Uint8Array>): string {
  count += 1;
  const path = join(folder, String(count));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

async function titles(): Promise<string[]> {
  return (await test.issues()).map(({ title }) => title).toSorted();
}

/** Imports a folder: failures by the file's name, and a code and words each. */
async function failuresOf(path: string): Promise<Record<string, { code: string; message: string }>> {
  const run = await test.importing(path);
  expect(run.state).toBe("done");
  return Object.fromEntries(run.failures.map(({ name, code, message }) => [name.slice(path.length + 1), { code, message }]));
}

describe("an import", () => {
  it("takes every kind of file from a folder and the folders in it", async () => {
    const path = holding({
      "letter.eml": mail({ subject: "A letter" }),
      "deep/er/no-name": mail({ subject: "A letter without an ending" }),
      "feed.xml": feed({ items: [entry(1)] }),
      "lines.ndjson": document(1) + document(2),
      "page.html": `<html><head><title>A page</title></head><body><article><h1>A page</h1><p>${prose(1)}</p></article></body></html>`,
      "note.txt": prose(2),
      ".hidden/secret.eml": mail({ subject: "Hidden" }),
    });
    expect(await failuresOf(path)).toEqual({});
    expect(await titles()).toEqual(["A letter", "A letter without an ending", "A page", "Document 1", "Document 2", "Entry 1", "note"]);
  });

  it("takes the letters of an mbox apart, and gives '>From ' its body back", async () => {
    const [a, b] = [
      mail({ subject: "First", text: `${prose(3)}\n\n>From here on prices rose.\n>>From there they fell.` }),
      mail({ subject: "Second", text: `From the start it was clear. ${prose(4)}` }),
    ];
    const mbox = [a, b]
      .map((letter) => `From editor@ledger.example Mon Mar  4 09:00:00 2024\n${Buffer.from(letter).toString().replaceAll("\r\n", "\n")}\n`)
      .join("");
    expect(await failuresOf(holding({ "letters.mbox": mbox }))).toEqual({});
    expect(await titles()).toEqual(["First", "Second"]);
    const first = (await test.issues()).find(({ title }) => title === "First");
    const { text } = await test.whole(first?.id ?? "");
    expect(text).toContain("From here on prices rose.");
    expect(text).not.toContain(">From here");
  });

  it("follows the feeds of an OPML", async () => {
    test.desk.fetch = async () => ({ failed: "unreachable", message: "no network in this test" });
    const opml = `<opml version="2.0"><head><title>Mine</title></head><body><outline text="Letters"><outline text="Ledger" type="rss" xmlUrl="https://ledger.example/feed" htmlUrl="https://ledger.example"/><outline text="Chain" type="rss" xmlUrl="https://chain.example/rss"/></outline></body></opml>`;
    const path = holding({ "subscriptions.opml": opml });
    expect((await test.importing(path)).message).toContain("2 feeds followed");
    expect((await test.sources()).map(({ name, followed }) => [name, followed])).toEqual([
      ["Chain", true],
      ["Ledger", true],
    ]);
    expect((await test.importing(path)).message).not.toContain("feeds followed");
  });

  it("opens zip and gz, also within one another", async () => {
    const inner = zip([{ name: "inner.eml", bytes: mail({ subject: "In a zip in a zip" }) }]);
    const path = holding({
      "a.zip": zip([
        { name: "folder/one.eml", bytes: mail({ subject: "In a zip" }) },
        { name: "inner.zip", bytes: inner },
        { name: "lines.ndjson.gz", bytes: gzipSync(document(1)) },
        { name: "__MACOSX/._one.eml", bytes: "junk" },
        { name: "../../escape.eml", bytes: mail({ subject: "Its name leads out, and is only a name" }) },
      ]),
      "feed.xml.gz": gzipSync(feed({ items: [entry(2)] })),
      "zip.gz": gzipSync(inner),
    });
    const failures = await failuresOf(path);
    expect(await titles()).toEqual(expect.arrayContaining(["Document 1", "Entry 2", "In a zip", "In a zip in a zip"]));
    expect(Object.values(failures).every(({ message }) => /\.\./.test(message))).toBe(true); // the name that leads out is refused, or read as a name
  });

  it("that breaks off says so to whoever watches, and in its run", async () => {
    const { desk } = test;
    const heard: unknown[] = [];
    const end = desk.events.subscribe(({ data }) => heard.push(data.state));
    const id = await addRun(desk.db, { kind: "import", title: "Without paths", owner: (await ownerOf(desk)).id, input: {}, now: desk.clock.now() });
    await expect(desk.perform("import", { run: id })).rejects.toThrow();
    end();
    expect(heard).toEqual(["running", "failed"]);
    expect(await runById(desk.db, id)).toMatchObject({ state: "failed", message: expect.any(String), endedAt: expect.any(String) });
  });

  it("of a file that is missing says so", async () => {
    const run = await test.importing(join(folder, "missing.eml"));
    expect(run.failures).toMatchObject([{ code: "not-found", message: "there is no such file" }]);
  });
});

describe("bad input", () => {
  const good = { "zzz-good.eml": mail({ subject: "Good" }) };

  it("of a gigabyte is refused by its size, whatever it says it is", async () => {
    const names = ["a.eml", "c.ndjson", "d.mbox", "f.xml", "g.zip", "h"];
    const path = holding({ ...good, ...Object.fromEntries(names.map((name) => [name, starts(name)])) });
    for (const name of names) truncateSync(join(path, name), 1024 * MEGABYTE);
    const before = process.memoryUsage().rss;
    const failures = await failuresOf(path);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MEGABYTE);
    expect(Object.keys(failures).map((name) => name.split(/[:#]/)[0])).toEqual(names);
    for (const [name, { code }] of Object.entries(failures)) expect(`${name} ${code}`).toMatch(/too-large|bad-archive|unknown-format/);
    expect(await titles()).toEqual(["Good"]);
  });

  it("that unpacks without measure is stopped: zip, gz, one in the other", async () => {
    const zeros = Buffer.alloc(300 * MEGABYTE);
    const bomb = zip([{ name: "zeros.txt", bytes: zeros }]);
    const path = holding({
      ...good,
      "a.zip": zip([
        { name: "zeros.txt", bytes: zeros },
        { name: "well.eml", bytes: mail({ subject: "Beside the bomb" }) },
      ]),
      "b.gz": gzipSync(zeros),
      "c.zip": zip([{ name: "bomb.zip", bytes: bomb }]),
      "d.zip.gz": gzipSync(bomb),
      "e.zip": nested(8),
    });
    const failures = await failuresOf(path);
    expect(failures).toMatchObject({
      "a.zip!zeros.txt": { code: "bomb", message: "unpacks to more than 200 times its size" },
      b: { code: "too-large" }, // of "b.gz": past the limit of one document before the ratio tells
      "c.zip!bomb.zip!zeros.txt": { code: "bomb" },
    });
    expect(Object.entries(failures).find(([name]) => name.startsWith("d.zip"))?.[1].code).toMatch(/bomb/);
    expect(Object.entries(failures).find(([name]) => name.startsWith("e.zip"))?.[1]).toMatchObject({ code: "too-deep" });
    expect(await titles()).toEqual(["Beside the bomb", "Good"]);
  });

  it("in a zip that lies, is locked or is cut off is named, and the rest of it is read", async () => {
    const whole = zip([
      { name: "one.eml", bytes: mail({ subject: "One" }) },
      { name: "two.eml", bytes: mail({ subject: "Two" }) },
    ]);
    const lying = Buffer.from(whole);
    lying.writeUInt32LE(5, lying.indexOf("PK\x01\x02") + 24); // "one.eml unpacks to 5 bytes"
    const path = holding({
      ...good,
      "locked.zip": zip([
        { name: "locked.eml", bytes: mail(), encrypted: true },
        { name: "open.eml", bytes: mail({ subject: "Open" }) },
      ]),
      "cut.zip": whole.subarray(0, 300),
      "lying.zip": lying,
      "cut.gz": gzipSync(mail()).subarray(0, 100),
      "empty.zip": zip([]),
    });
    const failures = await failuresOf(path);
    expect(failures).toMatchObject({
      "locked.zip!locked.eml": { code: "encrypted", message: "is encrypted" },
      "cut.zip": { code: "bad-archive", message: expect.stringContaining("not a readable zip") },
      "lying.zip!one.eml": { code: "bad-archive" },
      "cut.gz": { code: "bad-archive", message: expect.stringContaining("not a readable gz") },
    });
    expect(await titles()).toEqual(["Good", "Open", "Two"]);
  });

  it("in XML that would unfold, or read this machine's files, does neither", async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const bomb = (root: string) => `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY l0 "ha">${laughs}]>`;
    const outside = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://169.254.169.254/">%p;]>';
    const path = holding({
      ...good,
      "laughs.xml": `${bomb("rss")}<rss version="2.0"><channel><title>&l12;</title><item><title>Laughs</title><guid>1</guid><description>&l12; and on</description></item></channel></rss>`,
      "laughs.opml": `${bomb("opml")}<opml version="2.0"><body><outline text="&l12;" type="rss" xmlUrl="https://a.example/&l12;"/></body></opml>`,
      "outside.xml": `${outside}<rss version="2.0"><channel><title>x</title><item><title>Outside</title><guid>2</guid><description>&x; read</description></item></channel></rss>`,
    });
    await failuresOf(path);
    const issues = await Promise.all((await test.issues()).map(({ id }) => test.whole(id)));
    for (const { text, html, title } of issues) {
      expect(title.length + text.length + html.length).toBeLessThan(100_000);
      expect(text).not.toContain("root:");
    }
    expect((await test.sources()).every(({ name }) => name.length <= 200)).toBe(true);
    expect(await titles()).toContain("Good");
  });

  it("nested a hundred thousand deep is read as far as it goes, or refused in words", async () => {
    const deep = `${"<div>".repeat(100_000)}Down here.${"</div>".repeat(100_000)}`;
    const path = holding({
      ...good,
      "deep.eml": mail({ subject: "Deep", html: `<p>${prose(5)}</p>${deep}` }),
      "deep.html": `<html><head><title>Deep page</title></head><body><p>${prose(6)}</p>${deep}</body></html>`,
      "deep.xml": feed({ items: [entry(3, { title: "Deep entry", html: `<p>${prose(7)}</p>${deep}` })] }),
      "deep-elements.xml": `<rss version="2.0"><channel><title>x</title>${"<a>".repeat(100_000)}<item><title>Deepest</title><guid>9</guid></item></channel></rss>`,
      "deep.ndjson": `${'{"id":"x","text":'}${"[".repeat(100_000)}${"]".repeat(100_000)}}\n${document(3)}`,
      "parts.eml": nestedParts(2_000),
    });
    const failures = await failuresOf(path);
    expect(failures["deep.ndjson:1"]?.message).toMatch(/text|not a JSON object/);
    for (const { message } of Object.values(failures)) expect(message).toMatch(/\w+ \w+/);
    expect(await titles()).toEqual(expect.arrayContaining(["Document 3", "Good"]));
    const all = (await titles()).length + Object.keys(failures).length;
    expect(all).toBeGreaterThanOrEqual(7); // each file is an issue or a failure
  });

  it("that is no text, no UTF-8, or nothing at all is named or read as far as it goes", async () => {
    const junk = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7_919 + (i >> 3)) % 256));
    const path = holding({
      ...good,
      "empty.eml": "",
      "junk.bin": junk,
      "junk.xml": junk,
      "junk.eml": junk,
      "invalid.txt": Buffer.concat([Buffer.from(`Broken \xff\xfe\xc3( letters. ${prose(8)}`, "latin1"), Buffer.from([0xed, 0xa0, 0x80, 0])]),
      "half.ndjson": Buffer.concat([
        Buffer.from(document(4)),
        Buffer.from('{"id":"\xff","text":"Half \xc3 "}\n[1,2]\n"text"\n{"id":\n', "latin1"),
        Buffer.from(document(5)),
      ]),
    });
    const failures = await failuresOf(path);
    expect(failures).toMatchObject({
      "empty.eml": { code: "empty", message: "the file is empty" },
      "junk.bin": { code: "unknown-format" },
      "junk.xml": { message: expect.stringMatching(/\w+ \w+/) },
      "half.ndjson:3": { code: "not-json" },
      "half.ndjson:4": { code: "not-json" },
      "half.ndjson:5": { code: "not-json" },
    });
    expect(await titles()).toEqual(expect.arrayContaining(["Document 4", "Document 5", "Good", "invalid"]));
    const invalid = (await test.issues()).find(({ title }) => title === "invalid");
    const { text } = await test.whole(invalid?.id ?? "");
    expect(text).toContain("letters.");
    expect(text.isWellFormed() && !text.includes("\0")).toBe(true);
  });

  it("in one line of 30 MB is named, and the lines around it are read", async () => {
    const path = holding({ ...good, "long.ndjson": `${document(6)}{"id":"long","text":"${"long ".repeat(6 * MEGABYTE)}"}\n${document(7)}` });
    expect(await failuresOf(path)).toEqual({ "long.ndjson:2": { code: "too-large", message: "the line is larger than 25 MB" } });
    expect(await titles()).toEqual(["Document 6", "Document 7", "Good"]);
  });

  it("in folders that lead back to themselves, or far down, comes to an end", async () => {
    const path = holding({ ...good, [`${"down/".repeat(20)}bottom.eml`]: mail({ subject: "Bottom" }) });
    symlinkSync(path, join(path, "back"));
    symlinkSync("/etc/passwd", join(path, "outside.txt"));
    const failures = await failuresOf(path);
    expect(Object.values(failures)).toEqual([{ code: "too-deep", message: "folders are nested more than 16 deep" }]);
    expect(await titles()).toEqual(["Good"]);
  });
});

/** What a large file begins with, so that its kind is clear. */
function starts(name: string): string {
  const begin: Record<string, string> = {
    "f.xml": "<rss><channel>",
    "g.zip": "PK\x03\x04",
    "d.mbox": "From a@b.example Mon Mar  4 09:00:00 2024\nSubject: x\n\n",
    "c.ndjson": '{"id":"',
  };
  return begin[name] ?? "";
}

function nested(levels: number): Uint8Array {
  let bytes: Uint8Array = mail({ subject: "Far inside" });
  for (let level = 0; level < levels; level += 1) bytes = zip([{ name: level === 0 ? "far.eml" : "next.zip", bytes }]);
  return bytes;
}

/** A letter whose parts hold parts. */
function nestedParts(depth: number): string {
  const opening = Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join("");
  return `From: a@b.example\nSubject: Parts\nMIME-Version: 1.0\n${opening}Content-Type: text/plain\n\nInside.\n`;
}
