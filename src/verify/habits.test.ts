import { describe, expect, it } from "vitest";
import { breaksOfHabit, type Trait } from "./habits.ts";

const DAY_MS = 86_400_000;

function trait(n: number, parts: Partial<Trait> = {}): Trait {
  return {
    published: new Date(Date.UTC(2024, 0, 1) + n * 7 * DAY_MS),
    domain: "mail.ledger.example",
    signer: "ledger.example",
    language: "en",
    words: 900,
    author: "Ada Weir",
    hosts: ["ledger.example", "www.ledger.example", "charts.example"],
    asksForWallet: false,
    ...parts,
  };
}

const EARLIER = Array.from({ length: 20 }, (_, n) => trait(n));
const codes = (parts: Partial<Trait>, earlier = EARLIER) => breaksOfHabit(trait(20, parts), earlier).map(({ code }) => code);

describe("the habits of a source", () => {
  it("are kept by an issue like the others, whatever new pages of known sites it links to", () => {
    expect(codes({ hosts: ["blog.ledger.example", "new-site.example"] })).toEqual([]);
  });

  it("are not known from a few issues, which is said", () => {
    expect(breaksOfHabit(trait(3), EARLIER.slice(0, 3))).toEqual([expect.objectContaining({ code: "no-habits-yet", severity: "info" })]);
  });

  it("are broken dangerously by the first request to connect a wallet, at a place where it never led", () => {
    const [found] = breaksOfHabit(trait(20, { asksForWallet: true, hosts: ["claim-ledger.example"] }), EARLIER);
    expect(found).toMatchObject({ code: "new-wallet-request", severity: "danger" });
    expect(found?.text).toBe(
      "First time in 21 issues that it asks to connect a wallet or for a recovery phrase, and it links to claim-ledger.example, where it never led before.",
    );
  });

  it("allow a source that always asks for a wallet to ask for it at its own place", () => {
    const always = EARLIER.map((each) => ({ ...each, asksForWallet: true }));
    expect(codes({ asksForWallet: true }, always)).toEqual([]);
    expect(codes({ asksForWallet: true, hosts: ["other.example"] }, always)).toEqual(["new-wallet-request"]);
  });

  it.each([
    ["new-sender-domain", { domain: "ledger-mail.example" }],
    ["new-signer", { signer: "platform.example" }],
    ["new-signer", { signer: null }],
    ["new-language", { language: "ru" }],
    ["new-author", { author: "Somebody Else" }],
    ["out-of-turn", { published: new Date(Date.UTC(2024, 0, 1) + 19 * 7 * DAY_MS + 3_600_000) }],
  ])("are broken: %s", (code, parts) => {
    expect(codes(parts)).toEqual([code]);
  });

  it("say nothing of a signature that nobody looked into", () => {
    expect(codes({ signer: undefined })).toEqual([]);
  });

  it("of many authors are no habit", () => {
    const several = EARLIER.map((each, n) => ({ ...each, author: `Writer ${n % 3}` }));
    expect(codes({ author: "Writer 9" }, several)).toEqual([]);
  });
});
