import shipped from "eth-phishing-detect/src/config.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeLinks } from "./links.ts";
import { venuesIn } from "./venues.ts";

const judged = (href: string, text = "Read on", senderHost: string | null = "ledgernotes.example") => judgeLinks([{ href, text }], { senderHost })[0];
const codes = (href: string, text?: string, senderHost?: string | null) => judged(href, text, senderHost)?.reasons.map(({ code }) => code);

describe("a link", () => {
  it.each([
    ["https://notes.example/p/1", "Read on"],
    ["https://notes.example/p/1", "notes.example"],
    ["https://www.notes.example/p/1", "https://notes.example/p/1"],
    ["https://news.notes.example/", "notes.example"],
    ["mailto:editor@notes.example", "write to us"],
    ["https://github.com/bitcoin/bitcoin/blob/master/net.cpp", "net.md"],
    ["https://click.ledgernotes.example/c/1", "coindesk.com"],
    ["https://u123.ct.sendgrid.net/ls/click?upn=abc", "www.coindesk.com"],
    ["https://archive.org/web/2020/https://glassnode.com/", "archive.org"],
    ["https://www.coinbase.com/", "coinbase.com"],
  ])("is well where it leads where it says: %s", (href, text) => {
    expect(judged(href, text)?.verdict).toBe("ok");
  });

  it.each([
    ["caution", "shows-other-address", "https://evil.example/login", "https://notes.example/login"],
    ["caution", "shows-other-address", "https://notes.example.evil.test/", "notes.example"],
    ["danger", "shows-other-address", "https://evil.example/login", "https://www.coinbase.com/login"],
    ["caution", "bare-address", "http://203.0.113.7/offer", "Open"],
    ["danger", "asks-wallet", "http://203.0.113.7/wallet", "Connect your wallet to claim"],
    ["caution", "machine-host", "http://static.7.113.0.203.clients.your-server.de/", "Open"],
    ["danger", "user-in-address", "https://coinbase.com@evil.example/", "https://coinbase.com/"],
    ["caution", "user-in-address", "https://notes.example@evil.example/", "Log in"],
    ["caution", "foreign-letters", "https://xn--ntes-6qa.example/", "Log in"],
    ["danger", "lookalike", "https://coinbase.com.session.example/", "Log in"],
    ["danger", "lookalike", "https://metamask-verify.example/", "Log in"],
    ["caution", "other-ending", "https://metamask.rest/", "Log in"],
    ["danger", "code-link", "javascript:alert(1)", "Read on"],
    ["danger", "code-link", "data:text/html,hello", "Read on"],
    ["danger", "asks-recovery-phrase", "https://evil.example/", "Verify your recovery phrase"],
    ["caution", "asks-login", "https://sign.pages.dev/", "Verify your account"],
  ])("gives cause for %s: %s in %s", (verdict, code, href, text) => {
    expect(codes(href, text)).toContain(code);
    expect(judged(href, text)?.verdict).toBe(verdict);
  });

  it("on the shipped list of phishing sites is dangerous", () => {
    const [first = ""] = shipped.blacklist;
    expect(codes(`https://${first}/`)).toContain("blocked");
    expect(judged(`https://login.${first}/`)?.verdict).toBe("danger");
  });

  it.each([
    ["https://www.google.com/url?q=https://evil.example/a&sa=D", "https://evil.example/a"],
    ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnotes.example%2Fp%2F1&data=05", "https://notes.example/p/1"],
    ["https://urldefense.proofpoint.com/v2/url?u=https-3A__notes.example_p_1&d=DwM", "https://notes.example/p/1"],
    ["https://urldefense.com/v3/__https://notes.example/p/1__;!!abc", "https://notes.example/p/1"],
    ["https://abc.r.eu-west-1.awstrack.me/L0/https:%2F%2Fnotes.example%2Fp/1/0102", "https://notes.example/p"],
    ["https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYQ&ntb=1", "https://evil.example/a"],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fnotes.example%2F", "https://notes.example/"],
    ["https://www.google.com/amp/s/notes.example/p", "https://notes.example/p"],
    ["https://evil-example.translate.goog/login", "https://evil.example/login"],
    [`https://substack.com/redirect/2/${Buffer.from('{"e":"https://notes.example/p/1"}').toString("base64url")}.sig`, "https://notes.example/p/1"],
    ["https://a.example/r?to=https%3A%2F%2Fb.example%2Fr%3Furl%3Dhttps%253A%252F%252Fc.example%252F", "https://c.example/"],
  ])("is unwrapped without a request: %s", (href, target) => {
    expect(judged(href)?.leadsTo).toBe(target);
  });

  it.each([
    "https://notes.example/?q=bitcoin",
    "https://notes.example/share?url=https://notes.example/p",
    "mailto:a@b.example",
    "https://notes.example/%",
  ])("that is no redirect leads nowhere else: %s", (href) => expect(judged(href)?.leadsTo).toBeNull());

  it("is judged by where the redirect goes, not by whom it borrows", () => {
    expect(judged("https://www.google.com/url?q=https://metamask-claim.example/")?.verdict).toBe("danger");
  });

  it("is one of a thousand that are kept, and a bad one behind them is kept too", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ href: `https://site${i}.example/`, text: "a" }));
    const start = performance.now();
    const kept = judgeLinks([...many, { href: "http://203.0.113.7/", text: "a" }]);
    expect(performance.now() - start).toBeLessThan(60_000); // it ends, however busy the machine
    expect(kept).toHaveLength(1_001);
    expect(kept.at(-1)?.verdict).toBe("caution");
    expect(judgeLinks([{ href: "not an address", text: "x.example" }])).toMatchObject([{ host: "", verdict: "ok" }]);
  });

  it("never breaks its judge, whatever the address", () => {
    const part = fc.constantFrom("https://", "xn--", "a1aHR0c", "%", "@", ".", "\u0430", "?url=", "//", "[::1]", "203.0.113.7", "metamask");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }),
        fc.string(),
        (parts, text) => judgeLinks([{ href: parts.join(""), text }]).length === 1,
      ),
    );
  });
});

describe("venues", () => {
  it("are the exchanges that a letter leads to, each once", () => {
    expect(venuesIn(["www.binance.com", "binance.com", "ledger.example", "pro.coinbase.com", "metamask.io"])).toEqual(["Binance", "Coinbase"]);
  });
});
