import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldAttacks, markupAttacks } from "../../../test/attacks/strings.ts";
import { draftsOf } from "../drafts.ts";
import { sanitise } from "./sanitise.ts";
import { addressTold, hostTold, remotePictures, shown } from "./shown.ts";

const SITE = "https://attack.example";
const SAMPLE = join(import.meta.dirname, "../../../sample");
const clean = (html: string) => sanitise(html, { baseUrl: null });
const instead = () => null;
const off = { picture: null, instead };

describe("markup that is shown", () => {
  it("changes nothing but addresses of pictures", () => {
    const letter = clean(
      '<h2 style="color:#333">Fees &amp; "blobs" &lt;b&gt;</h2><table><tbody><tr><td colspan="2">a&nbsp;b<br />c</td></tr></tbody></table>',
    ).html;
    const asShown = shown(letter, off);
    expect(clean(asShown).html).toBe(letter);
  });

  it("leaves pictures from elsewhere out, and keeps those that the letter carries", () => {
    const { html } = clean('<img src="https://a.example/1.png" alt="Chart"><img src="data:image/png;base64,AAAA" alt="Own">');
    expect(shown(html, off)).toBe('<img alt="Chart"><img alt="Own" src="data:image/png;base64,AAAA">');
  });

  it("has them come through the desk by their numbers, however often an address stands there", () => {
    const { html, images } = clean(
      '<img src="https://a.example/1.png"><img src="cid:x"><img src="http://a.example/2.png"><img src="https://a.example/1.png">',
    );
    const numbers = [...shown(html, { picture: (number) => `/p/${number}`, instead }).matchAll(/src="\/p\/(\d+)"/g)].map(([, n]) => n);
    expect(numbers).toEqual(["0", "1", "2"]);
    expect(remotePictures(images)).toEqual(["https://a.example/1.png", "http://a.example/2.png", "https://a.example/1.png"]);
  });

  it("asks for 300 pictures at most", () => {
    const { html } = clean('<img src="https://a.example/1.png">'.repeat(400));
    expect(shown(html, { picture: (number) => `/p/${number}`, instead }).match(/src=/g)).toHaveLength(300);
  });

  it("has dead links tell their host behind their text, its letters as the DNS has them", () => {
    const { html } = clean('<p><a href="https://b\u0430nk.example/claim">Claim \u202e<b>now</b></a> or <a href="mailto:a@b.example">write</a></p>');
    const dead = shown(html, { picture: null, instead: (_, href) => hostTold(href) });
    expect(dead).not.toContain("href");
    expect(dead).toContain('<b>now</b></a> <bdi dir="ltr"><small>(xn--bnk-6cd.example)</small></bdi>');
    expect(dead).toContain("(a@b.example)");
  });

  it("can have some links tell their whole address instead of leading there, by their numbers", () => {
    const { html, links } = clean(
      '<a name="top">Top</a><a href="https://b\u0430nk.example/claim?a=1&b=2">Claim <img src="data:image/png;base64,AAAA" alt="now"></a> <a href="https://a.example/">Read</a>',
    );
    expect(links.map(({ text }) => text)).toEqual(["Claim now", "Read"]);
    const some = shown(html, { picture: null, instead: (number, href) => (number === 0 ? addressTold(href) : null) });
    expect(some).toContain('</a> <bdi dir="ltr"><small>(https://xn--bnk-6cd.example/claim?a=1&amp;b=2)</small></bdi>');
    expect(some.match(/href="[^"]*"/g)).toEqual(['href="https://a.example/"']);
  });
});

describe("markup that is sanitised twice", () => {
  const attacks = [...markupAttacks(SITE), ...fieldAttacks(SITE)];

  it("is the same for every attack string", () => {
    const moved = attacks.filter((attack) => clean(clean(attack).html).html !== clean(attack).html);
    expect(moved).toEqual([]);
  });

  it("is the same for what the frame shows of them", () => {
    const moved = attacks.filter((attack) => {
      const { html } = clean(shown(clean(attack).html, off));
      return clean(html).html !== html || /<(?!\/?[a-z])/.test(shown(html, off));
    });
    expect(moved).toEqual([]);
  });

  it("is the same for every sample letter", async () => {
    const letters = readdirSync(SAMPLE).filter((name) => name.endsWith(".eml"));
    expect(letters.length).toBeGreaterThan(5);
    for (const name of letters) {
      const [draft] = await draftsOf({ format: "mail", bytes: readFileSync(join(SAMPLE, name)), hints: {}, origin: name });
      const html = draft?.body.html ?? "";
      expect(html).not.toBe("");
      expect(clean(html).html).toBe(html);
    }
  });
});
