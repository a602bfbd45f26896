import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feed, mail } from "../../test/builders.ts";
import { formatOf, isFeed } from "./file-format.ts";

const format = (head: string | Uint8Array, name = "file") => formatOf(Buffer.from(head), name);

describe("what a file is", () => {
  it.each([
    ["zip", "PK\x03\x04...", "a.eml"],
    ["gzip", Buffer.from([0x1f, 0x8b, 8]), "a.xml"],
    ["feed", feed(), "a.txt"],
    ["feed", '<?xml version="1.0"?><!-- <html> --><rdf:RDF xmlns:rdf="x">', "a"],
    ["feed", '\ufeff  <feed xmlns="http://www.w3.org/2005/Atom">', "a"],
    ["feed", Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><rss>', "utf16le"), "a"],
    ["feed", '{"version":"https://jsonfeed.org/version/1.1","items":[]}', "a.json"],
    ["opml", '<?xml version="1.0"?><opml version="2.0">', "a.xml"],
    ["page", "<!DOCTYPE html><rss>", "a.xml"],
    ["page", "<div>part of a page</div>", "a"],
    ["ndjson", '{"id":"1","text":"x"}\n{"id":"2"}', "a.json"],
    ["mail", mail(), "a"],
    ["mail", "From a@b.example Mon Mar  4 09:00:00 2024\nSubject: one letter\n\nText", "a.eml"],
    ["mbox", "From a@b.example Mon Mar  4 09:00:00 2024\nSubject: x\n\nText", "a.mbox"],
    ["mbox", "From a@b.example Mon Mar  4 09:00:00 2024\nSubject: x\n\nText\n\nFrom c@d.example Mon Mar  4 10:00:00 2024\n", "mail"],
    ["text", "From here on prices rose.", "notes.txt"],
    ["text", "Note: this is not a letter.\nAt all.", "notes.md"],
    ["unknown", "Just words", "words"],
  ])("is told by its first bytes before its name: %s", (expected, head, name) => expect(format(head, name)).toBe(expected));

  it("is always one of the kinds, whatever the bytes and the name", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, name) => void expect(typeof formatOf(bytes, name)).toBe("string")));
  });
});

describe("a feed", () => {
  it("is one also after a warning of the program that made it", () => {
    expect(isFeed(Buffer.from(`<b>Warning</b>: deprecated in feed.php on line 3\n${Buffer.from(feed()).toString()}`))).toBe(true);
    expect(isFeed(Buffer.from(`PHP notice\n${Buffer.from(feed()).toString()}`))).toBe(true);
  });

  it("is no page, no outline and no junk", () => {
    for (const head of ["<!doctype html><html><body>about &lt;rss&gt; <feed ", "<opml><body>", "junk", ""])
      expect(isFeed(Buffer.from(head))).toBe(false);
  });
});
