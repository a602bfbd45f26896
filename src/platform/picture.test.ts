import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pictureType } from "./picture.ts";
import { newPictureShelf } from "./picture-shelf.ts";
import { safeSvg } from "./svg.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const PNG = bytes("\x89PNG\r\n\x1a\nrest");

describe("what a picture is", () => {
  it.each([
    ["image/png", "\x89PNG\r\n\x1a\n...."],
    ["image/jpeg", "\xff\xd8\xff\xe0...."],
    ["image/gif", "GIF89a...."],
    ["image/webp", "RIFF....WEBPVP8 "],
    ["image/avif", "\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"],
    ["image/avif", "\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"],
    ["image/svg+xml", '<?xml version="1.0"?><!-- drawn by hand --><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])("is %s by its bytes", (type, text) => {
    expect(pictureType(bytes(text))).toBe(type);
  });

  it.each([
    "",
    "<html><svg></svg></html>",
    "<!doctype html><svg>",
    "%PDF-1.7",
    "\0\0\0\x1cftypisom\0\0\0\0isomavc1mp41",
    "RIFF....WAVE",
    "GIF87",
    "ftyp",
  ])("is nothing where the bytes are %j", (text) => {
    expect(pictureType(bytes(text))).toBeNull();
  });
});

describe("drawings", () => {
  it("keep shapes, letters and gradients", () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><path d="M0 0L9 9" fill="url(#g)" transform="rotate(4)"></path><text x="1" style="fill:red">A &amp; B</text></svg>`;
    expect(safeSvg(drawing)).toBe(drawing);
  });

  it.each([
    '<svg onload="hit()"><rect onclick="hit()" width="1"/></svg>',
    "<svg><script>hit()</script><rect/></svg>",
    '<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject></svg>',
    '<svg><image href="https://attack.example/x.png"/><use href="#a"/><a href="javascript:hit()"><text>x</text></a></svg>',
    '<svg><style>@import "https://attack.example/x.css"</style><rect style="fill:url(https://attack.example/x);position:fixed"/></svg>',
    '<svg><rect fill="url(https://attack.example/x)"/><animate attributeName="href" to="javascript:hit()"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x "<script>hit()</script>">]><svg>&x;<![CDATA[<script>hit()</script>]]></svg>',
    '<svg xmlns:h="http://www.w3.org/1999/xhtml"><h:script>hit()</h:script></svg>',
  ])("lose all else: %s", (attack) => {
    const drawing = safeSvg(attack) ?? "";
    expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawing).not.toMatch(/<(?!\/?(svg|rect|text)\b)|\son\w+=|javascript|attack\.example|position|xhtml/);
  });

  it.each(["no drawing", "<html></html>", "<svg>".repeat(200), `<svg>${"<g/>".repeat(60_000)}</svg>`])(
    "are refused where they are none, or too much",
    (text) => {
      expect(safeSvg(text)).toBeNull();
    },
  );
});

describe("the shelf of pictures", () => {
  let folder: string;
  let now: Date;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "assay-shelf-")), "pictures");
    now = new Date("2026-03-01T10:00:00Z");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const shelfOf = (maxBytes = 1_000_000) => newPictureShelf({ folder, maxBytes, now: () => now });

  it("gives back what was kept, also to the next process, and shows it to nobody else", async () => {
    await shelfOf().keep("https://a.example/1.png", PNG);
    expect(await shelfOf().find("https://a.example/1.png")).toEqual({ type: "image/png", bytes: PNG });
    expect(await shelfOf().find("https://a.example/2.png")).toBeNull();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("remembers for an hour that there was none", async () => {
    const shelf = shelfOf();
    await shelf.keepFailure("https://a.example/1.png");
    now = new Date("2026-03-01T10:59:59Z");
    expect(await shelf.find("https://a.example/1.png")).toBe("failed");
    now = new Date("2026-03-01T11:00:00Z");
    expect(await shelf.find("https://a.example/1.png")).toBeNull();
  });

  it("drops the oldest where it grows too large", async () => {
    const shelf = shelfOf(20_000); // four blocks of 4,096 bytes
    for (let i = 0; i < 6; i++) {
      await shelf.keep(`https://a.example/${i}.png`, PNG);
      const newest = readdirSync(folder)
        .map((name) => join(folder, name))
        .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
      if (newest) utimesSync(newest, now, new Date(now.getTime() + i * 1_000));
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(4);
    expect(await shelf.find("https://a.example/0.png")).toBeNull();
    expect(await shelf.find("https://a.example/5.png")).not.toBeNull();
  });
});
