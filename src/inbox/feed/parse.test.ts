import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Unreadable } from "../../platform/errors.ts";
import { parseFeed } from "./parse.ts";

const feed = (xml: string, hints?: Parameters<typeof parseFeed>[1]) => parseFeed(Buffer.from(xml), hints);
const SAMPLES = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "feeds", "feedparser");

describe("reading a feed", () => {
  it("reads RSS 2.0 with its fullest body, author, date and permalink", () => {
    const { title, items } =
      feed(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A &amp;amp; B</title><link>https://a.example</link>
      <item><title>One</title><guid>https://a.example/1</guid><author>ann@a.example (Ann)</author><pubDate>Tue, 07 Mar 2023 10:00:00 +0200</pubDate>
      <description>Short</description><content:encoded><![CDATA[<p>Long &amp; whole</p>]]></content:encoded><category>btc</category></item></channel></rss>`);
    expect(title).toBe("A & B");
    expect(items[0]).toEqual({
      id: "https://a.example/1", title: "One", link: "https://a.example/1", published: "2023-03-07T08:00:00.000Z", updated: null, author: "Ann",
      html: "<p>Long &amp; whole</p>", text: "Long & whole", categories: ["btc"],
    }); // biome-ignore format: one item
  });

  it("reads Atom with XHTML content and addresses relative to xml:base", () => {
    const { items, language } =
      feed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://a.example/blog/"><entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title>
      <link rel="self" href="x.atom"/><link href="1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2</p></div></content></entry></feed>`);
    expect(language).toBe("en");
    expect(items[0]).toMatchObject({ title: "A bold one", link: "https://a.example/blog/1", html: "<p>1 &lt; 2</p>", text: "1 < 2" });
  });

  it("reads RSS 1.0, CDF and JSON Feed", () => {
    expect(
      feed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel><item rdf:about="https://a.example/1"><title>I</title></item></rdf:RDF>',
      ).items[0],
    ).toMatchObject({ id: "https://a.example/1", title: "I" });
    expect(
      feed('<CHANNEL HREF="https://a.example/"><TITLE>C</TITLE><ITEM HREF="https://a.example/2"><TITLE>I</TITLE></ITEM></CHANNEL>'),
    ).toMatchObject({ title: "C", link: "https://a.example/", items: [{ link: "https://a.example/2" }] });
    expect(
      feed('{"version":"https://jsonfeed.org/version/1.1","title":"J","authors":[{"name":"Ann"}],"items":[{"id":7,"content_text":"1 < 2"}]}')
        .items[0],
    ).toMatchObject({ id: "7", author: "Ann", text: "1 < 2" });
  });

  it("salvages what came before the feed was cut off", () => {
    expect(feed("<rss><channel><title>T</title><item><title>One</title></item><item><title>Tw").items.map(({ title }) => title)).toEqual([
      "One",
      "Tw",
    ]);
  });

  it("resolves addresses by where the feed came from", () => {
    expect(feed("<rss><channel><item><link>/p/1</link></item></channel></rss>", { url: "https://a.example/feed" }).items[0]?.link).toBe(
      "https://a.example/p/1",
    );
  });

  it.each([
    ["utf-16le", Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Größe</title></channel></rss>', "utf16le")],
    ["Latin-1 that says so", Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Größe</title></channel></rss>', "latin1")],
    ["Latin-1 that says UTF-8", Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><channel><title>Größe</title></channel></rss>', "latin1")],
  ])("decodes %s", (_, bytes) => {
    expect(parseFeed(bytes).title).toBe("Größe");
  });

  it("never fetches an external entity, and lets no internal one grow", () => {
    expect(feed('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>a&x;b</title></channel></rss>').title).toBe("a&x;b");
    const bomb = `<!DOCTYPE r [<!ENTITY a "${"x".repeat(2000)}">]><rss><channel><item><description>${"&a;".repeat(100_000)}</description></item></channel></rss>`;
    expect(feed(bomb).items[0]?.html?.length).toBeLessThanOrEqual(1_000_000);
  });

  it("bounds depth and the number of items", () => {
    expect(() => feed(`<rss><channel>${"<a>".repeat(500_000)}`)).not.toThrow();
    expect(feed(`<rss><channel>${"<item/>".repeat(6_000)}`).items).toHaveLength(5_000);
  });

  it("says in one line why a document is no feed", () => {
    expect(() => feed("<html><body>Hello</body></html>")).toThrow(Unreadable);
    expect(() => feed("")).toThrow("the document is empty");
    expect(() => feed('{"a":1}')).toThrow("not a feed");
  });

  it("throws nothing but Unreadable, whatever the bytes", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<channel>",
      "<item>",
      "</item>",
      "<title>",
      "<![CDATA[",
      "]]>",
      "&#x",
      "&amp;",
      "<!DOCTYPE",
      "<entry>",
      "<link href='",
      "'/>",
      "<content type='xhtml'>",
      "<div>",
      "\u0000",
      "text",
      "<?xml",
      "<!--",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        try {
          feed(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
    );
  });

  it.skipIf(!existsSync(SAMPLES))("reads every well-formed sample as a feed (skipped where ASSAY_TEST_DATA has no feeds)", () => {
    const files = readdirSync(join(SAMPLES, "wellformed"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(xml|json)$/.test(file));
    const unread = files.filter((file) => {
      try {
        return !parseFeed(readFileSync(join(SAMPLES, "wellformed", file)));
      } catch {
        return true;
      }
    });
    expect(unread.length / Math.max(files.length, 1)).toBeLessThan(0.01);
  });
});
