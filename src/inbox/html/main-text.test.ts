import { describe, expect, it } from "vitest";
import { articleText, mailText } from "./main-text.ts";

describe("the text of a mail", () => {
  it("is one paragraph a line, without addresses of links and words for images", () => {
    expect(
      mailText(
        '<h1>Week 12</h1><p>Bitcoin\n fell <a href="https://a.example">26%</a>.</p><p>Ether <b>rose</b>.<br>Slowly.</p><img alt="Chart" src="x">',
      ),
    ).toBe("Week 12\nBitcoin fell 26%.\nEther rose.\nSlowly.");
  });

  it("leaves out what readers do not see", () => {
    expect(
      mailText(
        '<div style="display:none;max-height:0">Preview&zwnj;&nbsp;</div><p>Seen</p><span style="font-size:0">x</span><style>p{}</style><p hidden>y</p>',
      ),
    ).toBe("Seen");
  });

  it("reads letters that a zero-size layout cell sets large again", () => {
    expect(mailText('<td style="font-size:0"><div style="font-size:16px">Seen</div></td>')).toBe("Seen");
  });

  it("gives a table of figures a row a line, and a table of layout no trace", () => {
    const figures = "<table><tr><th>Asset</th><th>Price</th></tr><tr><td>BTC</td><td>$56,670</td></tr></table>";
    expect(mailText(`<table><tr><td><p>One.</p><p>Two.</p></td><td>${figures}</td></tr></table>`)).toBe("One.\nTwo.\nAsset | Price\nBTC | $56,670");
  });

  it("does not glue a footnote's number to a figure", () => {
    expect(mailText("<p>$100<sup>2</sup> a month</p>")).toBe("$100^2 a month");
  });

  it("gives list items a line each", () => {
    expect(mailText("<ul><li>One<li>Two<ul><li>Three</ul></ul>")).toBe("One\nTwo\nThree");
  });
});

describe("the article of a page", () => {
  it("is what stands between the menus, with its title, author and language", () => {
    const paragraph = `<p>${"Bitcoin fell again on Tuesday, and traders, who had seen it before, shrugged. ".repeat(5)}</p>`;
    const page = `<html lang="en"><head><title>Down again</title><meta name="author" content="Ann Example"><meta property="article:published_time" content="2023-03-07T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Down again</h1>${paragraph.repeat(4)}</article><footer>Imprint</footer></body></html>`;
    const article = articleText(page, "https://news.example/a");
    expect(article).toMatchObject({ title: "Down again", byline: "Ann Example", language: "en", published: "2023-03-07T10:00:00Z" });
    expect(article.text).toContain("traders, who had seen it before");
    expect(article.text).not.toMatch(/Home|Imprint/);
  });
});
