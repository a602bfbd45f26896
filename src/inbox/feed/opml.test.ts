import fc from "fast-check";
import { expect, it } from "vitest";
import { opmlOf, parseOpml } from "./opml.ts";

const NOW = new Date("2026-11-23T00:00:00Z");

it("finds feeds in folders of folders, each once", () => {
  const opml = `<?xml version="1.0"?><opml><body><outline text="Crypto"><outline text="Deep"><outline type="rss" text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline>
    <outline text="Again" xmlUrl="https://a.example/feed"/></outline><outline type="rss" title="B" url="https://b.example/rss"/><outline text="no feed" xmlUrl="javascript:alert(1)"/></body></opml>`;
  expect(parseOpml(Buffer.from(opml))).toEqual([
    { title: "A", url: "https://a.example/feed", homepage: "https://a.example/" },
    { title: "B", url: "https://b.example/rss", homepage: null },
  ]);
});

it("reads back what it wrote", () => {
  const title = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "" && !/[\p{Cc}\ufffd]/u.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(title, (name) => {
      const [read] = parseOpml(Buffer.from(opmlOf([{ title: name, url: "https://a.example/?a=1&b=2", homepage: null }], "My <list>", NOW)));
      expect(read).toEqual({ title: name.replaceAll(/\s+/g, " ").trim(), url: "https://a.example/?a=1&b=2", homepage: null });
    }),
  );
});

it("survives a list nested without end", () => {
  expect(parseOpml(Buffer.from(`<opml><body>${"<outline>".repeat(100_000)}`))).toEqual([]);
});
