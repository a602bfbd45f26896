import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockContext, blocksIn } from "./blocks-in.ts";

/** The label that covers most of a text. */
function labelOf(text: string, context: BlockContext = {}): string {
  const lengths = Object.groupBy(blocksIn(text, context), ({ label }) => label);
  const length = (label: string) => (lengths[label as keyof typeof lengths] ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
  return Object.keys(lengths).sort((a, b) => length(b) - length(a))[0] ?? "editorial";
}

/** Text and label of each block. */
function read(lines: string[], context: BlockContext = {}): [text: string, label: string][] {
  const text = lines.join("\n");
  return blocksIn(text, context).map(({ start, end, label }) => [text.slice(start, end).trim(), label]);
}

const EXAMPLES: Record<string, string[]> = {
  sponsor: [
    "Today's letter is brought to you by Harbour Vault, the cold storage firm for family offices.",
    "Sponsored by Quillpay — get paid in stablecoins, settle in euros.",
    "A word from our sponsor: Northgate Ledger makes crypto taxes painless.",
    "Thanks to our sponsors Brightnode and Calder Bank for keeping this letter free.",
    "Fernhill Labs is hiring a senior Rust engineer and two protocol researchers.",
    "Use promo code TIDE for 20% off your first hardware wallet. Order yours today.",
    "Tallow Exchange: zero fees on your first ten trades. Start trading today and get a $25 welcome bonus.",
  ],
  disclosure: [
    "Disclosure: the author holds ether and a small amount of SOL.",
    "I'm an investor in two of the projects named above.",
    "Some links are affiliate links, and we may earn a commission if you buy.",
    "I advise Copperline and own its token, so discount what I say accordingly.",
  ],
  disclaimer: [
    "Nothing in this letter is financial advice. Do your own research.",
    "Disclaimer: this material is for informational purposes only and is not a recommendation to buy or sell any asset.",
    "The views expressed here are those of the guests and do not reflect the opinion of the publisher.",
    "Trading derivatives carries a high risk of losing your money; past performance is no guide.",
  ],
  methodology: [
    "We define a dormant coin as one that has not moved for five years.",
    "Realised price is calculated by dividing realised capitalisation by the circulating supply.",
    "Source: Lantern Data",
    "The series is smoothed with a 14-day rolling average and excludes exchange addresses.",
    "Note: the sample has gaps in March, so figures for that month are estimates.",
  ],
  paywall: [
    "The rest of this post is for paid subscribers.",
    "Continue reading with a seven-day trial",
    "Already a paid subscriber? Sign in",
    "The post Fees Halve as Blobs Arrive appeared first on Tidewater Daily.",
  ],
  "call-to-action": [
    "Subscribe to get the next issue in your inbox.",
    "Was this forwarded to you? Sign up here.",
    "Questions or corrections? Reply to this email, we read everything.",
    "Follow us on Mastodon and join our Discord.",
    "Read the full report here.",
    "Unsubscribe | Manage your preferences",
  ],
  "red-flag": [
    "The presale is in stage 4 and has raised $3.2 million; early buyers could see 50x returns once the token lists.",
    "Earn $400 per day with our cloud mining contracts, no equipment needed and guaranteed profits.",
    "Dear customer, your wallet will be suspended within 24 hours unless you verify your account now.",
    "Enter your recovery phrase to restore your wallet and claim your free airdrop.",
    "Hurry, only 300 slots left: turn $100 into $10,000 before the price doubles.",
  ],
  editorial: [
    "The bill sponsored by two senators would force stablecoin issuers to publish reserves monthly.",
    "The exchange was the title sponsor of the race until its collapse in November.",
    "Researchers made a responsible disclosure of the bug in April, and a fix was released in June.",
    "New disclosure rules ask issuers to publish what they own, the regulator said.",
    "Prosecutors said the presale raised $40 million from victims who were promised 10x returns.",
    "Police warned of mails that ask for a seed phrase, and of fake airdrops.",
    "The protocol lowered the fee, and validators now keep a larger share of the tips.",
    "Bitcoin fell 4% on Tuesday as traders weighed the Fed's minutes.",
    "Subscriptions to the fund fell by a third, the company reported.",
    "The court asked whether the firm's disclaimer had been shown to customers at all.",
  ],
};

describe("blocksIn", () => {
  describe.each(Object.entries(EXAMPLES))("knows %s", (label, texts) => {
    it.each(texts)("%s", (text) => expect(labelOf(text)).toBe(label));
  });

  it("marks a whole letter part by part, the offsets exact", () => {
    const lines = [
      "Fees fell to a two-year low this week, and the number of active addresses hardly moved.",
      "Together with Harbour Vault",
      "Harbour Vault keeps your keys in three countries. Open an account in minutes.",
      "Markets",
      "Ether rose 6% while the rest of the market stood still, helped by a calm bond market.",
      "Disclosure: the author owns ether.",
      "This is not investment advice.",
      "Forward this to a friend, or subscribe here.",
    ];
    expect(read(lines)).toEqual([
      [lines[0], "editorial"],
      [`${lines[1]}\n${lines[2]}`, "sponsor"],
      [`${lines[3]}\n${lines[4]}`, "editorial"],
      [lines[5], "disclosure"],
      [lines[6], "disclaimer"],
      [lines[7], "call-to-action"],
    ]);
  });

  it("marks one sentence inside a paragraph of another kind", () => {
    const text =
      "A slide to $20,000 is possible, since the average of the last fifty days has turned down and volume is thin. Buyers have shown up at this level before, though never with rates so high. Disclosure: The writer has owned bitcoin since 2017.";
    const found = blocksIn(text).find(({ label }) => label === "disclosure");
    expect(text.slice(found?.start, found?.end)).toMatch(/^Disclosure: .* 2017\.$/);
  });

  it("takes an article's teaser for what it is when its last line holds the rest back", () => {
    const teaser = "Two lenders merged on Friday. The new firm will be the largest of its kind in Asia. Continue reading: Lenders merge";
    expect(labelOf(teaser)).toBe("paywall");
    expect(labelOf("The bank said on Thursday that it would open custody to all clients, and that the first of them would be pension fu...")).toBe(
      "paywall",
    );
  });

  it("counts the heading before an excerpt as its context", () => {
    const copy = "Calder moves assets between nine chains at the cost of one transfer.";
    expect(labelOf(copy)).toBe("editorial");
    expect(labelOf(copy, { before: "### Sponsored by Calder" })).toBe("sponsor");
  });

  it("ends a sponsor's part where the next heading begins", () => {
    const before = "## This issue is sponsored by Calder\nCalder offers you the best price on every swap.";
    expect(labelOf("Research\nA paper on fee markets finds that blocks were fuller in May.", { before })).toBe("editorial");
  });

  it("finds a list of jobs below its heading, and its price list", () => {
    const lines = [
      "Job listings",
      "Fernhill: Solidity developer, remote",
      "Calder seeks a head of growth",
      "Job listings: $300 for two issues",
      "Events",
      "Oct 4: Devs Meet in Oslo",
    ];
    expect(read(lines).map(([, label]) => label)).toEqual(["sponsor", "call-to-action", "editorial"]);
  });

  it("knows a sponsor that only a picture names, by name and by where it leads", () => {
    const lines = [
      "Harbour Vault keeps keys in three countries and is trusted by 200 funds.",
      "Ether rose 6% while the rest of the market stood still.",
    ];
    const images = [{ src: "https://cdn.example/1.png", alt: "Sponsor: Harbour Vault" }];
    const links = [
      { href: "https://harbour.example/a", text: "" },
      { href: "https://harbour.example/b", text: "three countries" },
    ];
    expect(read(lines)[0]?.[1]).toBe("editorial");
    expect(read(lines, { images, links })).toEqual([
      [lines[0], "sponsor"],
      [lines[1], "editorial"],
    ]);
  });

  it("takes an offer behind a referral address for promotion", () => {
    const text = "Tallow makes it easy to earn yield on your crypto. Get started at tallow.example.";
    const links = [{ href: "https://tallow.example/join?ref=letter", text: "tallow.example" }];
    expect(labelOf(text, { links })).toBe("sponsor");
  });

  it("leaves the words of a scam in the mouths of those who report it", () => {
    const lines = ["A fake airdrop drained 300 wallets, according to the researchers.", "Victims were told to enter a seed phrase, the police said."];
    expect(read(lines).map(([, label]) => label)).toEqual(["editorial"]);
  });

  it("covers any text without gap or overlap, neighbours of different labels", () => {
    const pieces = Object.values(EXAMPLES).flat();
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.constantFrom("", " ", "…", "😀 🚀", "\u2028"));
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom("\n", " ", "\n\n"), fc.string(), (parts, separator, before) => {
        const text = parts.join(separator);
        const blocks = blocksIn(text, { before });
        expect(blocks.map(({ start }) => start)).toEqual([0, ...blocks.map(({ end }) => end)].slice(0, blocks.length));
        expect(blocks.at(-1)?.end ?? 0).toBe(text.length);
        expect(blocks.every(({ start, end, confidence }) => end > start && confidence >= 0 && confidence <= 1)).toBe(true);
        expect(blocks.slice(1).every(({ label }, at) => label !== blocks[at]?.label)).toBe(true);
      }),
    );
  });

  it.each([
    ["one line of a megabyte", "we may receive your account not cannot : ".repeat(25_000)],
    ["marks alone", ": ! ? ( ) ".repeat(100_000)],
    ["one word of a megabyte", "a".repeat(1_000_000)],
    ["100,000 lines", "Sponsored by Acme\n".repeat(100_000)],
    ["100,000 empty lines", "\n".repeat(100_000)],
  ])("reads %s in bounded time", { timeout: 20_000 }, (_, text) => {
    expect(blocksIn(text, { before: text, title: text }).at(-1)?.end).toBe(text.length);
  });
});
