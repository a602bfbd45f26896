import { describe, expect, it } from "vitest";
import { judgeLinks } from "./links.ts";
import { judgeSender } from "./sender.ts";

const codes = (href: string, text: string) => judgeLinks([{ href, text }])[0]?.reasons.map(({ code }) => code);

describe("a link", () => {
  it("is well where it leads where it says", () => {
    expect(codes("https://ledger.example/p/1", "Read on")).toEqual([]);
    expect(codes("https://ledger.example/p/1", "ledger.example")).toEqual([]);
    expect(codes("https://www.ledger.example/p/1", "https://ledger.example/p/1")).toEqual([]);
    expect(codes("https://news.ledger.example/", "ledger.example")).toEqual([]);
    expect(codes("mailto:editor@ledger.example", "write to us")).toEqual([]);
  });

  it.each([
    ["shows-other-address", "https://evil.example/login", "https://ledger.example/login"],
    ["shows-other-address", "https://ledger.example.evil.test/", "ledger.example"],
    ["bare-address", "http://203.0.113.7/wallet", "Open your wallet"],
    ["user-in-address", "https://ledger.example@evil.example/", "Log in"],
    ["foreign-letters", "https://xn--ldger-6ra.example/", "Log in"],
  ])("is to be looked at twice: %s", (code, href, text) => {
    expect(codes(href, text)).toContain(code);
    expect(judgeLinks([{ href, text }])[0]?.verdict).toBe("caution");
  });

  it("is one of a thousand at most, and none of them breaks the judge", () => {
    expect(judgeLinks(Array.from({ length: 5_000 }, () => ({ href: "https://a.example", text: "a" })))).toHaveLength(1_000);
    expect(judgeLinks([{ href: "not an address", text: "x.example" }])).toMatchObject([{ host: "", verdict: "ok" }]);
  });
});

describe("a sender", () => {
  it("of whom nothing is known is unproven, and why is said", () => {
    const sender = judgeSender({ address: "editor@ledger.example", name: "Ledger Weekly", fromCount: 1 });
    expect(sender).toMatchObject({ domain: "ledger.example", verdict: "unproven", spf: "unknown", dkim: "unknown" });
    expect(sender.reasons.map(({ code }) => code)).toEqual(["not-authenticated"]);
  });

  it.each([
    ["several-from", { address: "a@b.example", name: null, fromCount: 2 }],
    ["no-from", { address: null, name: "Somebody", fromCount: 1 }],
    ["address-in-name", { address: "x@evil.example", name: "support@ledger.example", fromCount: 1 }],
  ])("gives cause for caution: %s", (code, claimed) => {
    const { verdict, reasons } = judgeSender(claimed);
    expect([verdict, reasons.map((reason) => reason.code)]).toEqual(["caution", expect.arrayContaining([code])]);
  });

  it("of a domain in other letters is shown in those", () => {
    expect(judgeSender({ address: "a@XN--BCHER-KVA.example.", name: null, fromCount: 1 }).domain).toBe("bücher.example");
  });
});
