import { describe, expect, it } from "vitest";
import { prose } from "../../test/builders.ts";
import { breaksOfHabit, type Trait } from "./habits.ts";
import { type StyledText, styleOf } from "./style/measures.ts";

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
    style: null,
    asksForWallet: false,
    ...parts,
  };
}

const styled = (text: string, links: number): StyledText => ({ text, length: text.length, language: "en", blocks: [], links });

/** A calm letter of some hundred words, in other words each time. */
const plain = (n: number) =>
  styled(
    Array.from(
      { length: 6 },
      (_, line) => `${prose(300 + 10 * n + line, 50 + ((n + line) % 3) * 10)} It is, as of this week, the ${n + line}th of its kind.`,
    ).join("\n"),
    4 + (n % 2),
  );

const shouting = () => styled(Array.from({ length: 30 }, () => "ACT NOW! Your REWARD of 250 USDC is WAITING!!! 🚀\nHurry!").join("\n"), 30);

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

  it("are broken by an issue that reads unlike the others: told, and worth a second look only beside another break", () => {
    const styled = EARLIER.map((each, n) => ({ ...each, style: styleOf(plain(n)) }));
    const other = styleOf(shouting());
    const [alone, ...rest] = breaksOfHabit(trait(20, { style: other }), styled);
    expect(rest).toEqual([]);
    expect(alone).toMatchObject({ code: "reads-unlike", severity: "info" });
    expect(alone?.text).toMatch(/^Reads unlike the 20 issues before it: .*\(usual .*\)/);
    expect(breaksOfHabit(trait(20, { style: other, author: "Somebody Else" }), styled).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "new-author info",
      "reads-unlike caution",
    ]);
    expect(breaksOfHabit(trait(20, { style: styleOf(plain(99)) }), styled)).toEqual([]);
  });

  it("of style are not known from fewer than eight issues", () => {
    const styled = EARLIER.map((each, n) => ({ ...each, style: styleOf(plain(n)) }));
    expect(breaksOfHabit(trait(7, { style: styleOf(shouting()) }), styled.slice(0, 7))).toEqual([]);
    expect(breaksOfHabit(trait(8, { style: styleOf(shouting()) }), styled.slice(0, 8)).map(({ code }) => code)).toEqual(["reads-unlike"]);
  });

  it("of many authors are no habit", () => {
    const several = EARLIER.map((each, n) => ({ ...each, author: `Writer ${n % 3}` }));
    expect(codes({ author: "Writer 9" }, several)).toEqual([]);
  });
});
