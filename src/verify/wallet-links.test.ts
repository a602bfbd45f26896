import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leadsToWallet } from "./wallet-links.ts";

const NEWSLETTERS = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "newsletters");

describe("a link that leads to connecting a wallet", () => {
  it.each([
    ["Connect your wallet", "https://ledger-post.example/a"],
    ["Claim now", "https://track.example/c/8f2a"],
    ["Claim your airdrop", "https://ledger-post.example/a"],
    ["Launch app", "https://ledger-post.example/"],
    ["Check eligibility", "https://ledger-post.example/"],
    ["Verifizieren Sie Ihre Wallet", "https://ledger-post.example/"],
    ["here", "https://app.uniswap.org/#/swap?chain=mainnet"],
    ["here", "https://app.ledger-post.finance/"],
    ["here", "https://claim.ledger-post.example/"],
    ["here", "https://ledger-airdrop.example/"],
    ["here", "https://ledger-post.example/connect-wallet"],
    ["here", "https://ledger-post.example/#/stake/eth"],
    ["here", "https://metamask.app.link/dapp/ledger-post.example"],
    ["here", "wc:8a5e5bdc@2?relay-protocol=irn"],
    ["here", "https://t.example/r?url=https%3A%2F%2Fclaim.ledger-post.example%2F"],
  ])("is known: “%s” to %s", (text, href) => {
    expect(leadsToWallet({ href, text })).toBe(true);
  });

  it.each([
    ["Researchers claim that fees fell", "https://ledger-post.example/news/researchers-claim-fees-fell"],
    ["Stake Now", "https://twitter.com/somebody/status/991915426006421504"],
    ["airdrop", "https://docs.ledger-post.example/premine/#airdrop"],
    ["the swap contract", "https://github.com/ledger-post/swap"],
    ["a vote", "https://gov.uniswap.org/t/urgent/7117"],
    ["the dashboard", "https://app.statistics.example/boards/7"],
    ["How to claim a tax refund abroad", "https://ledger-post.example/tax/claim/abroad/2024/03/04"],
    ["write to us", "mailto:claim@ledger-post.example"],
    ["Nobody will ask you to connect your wallet", "https://ledger-post.example/safety"],
    ["", "https://ledger-post.example/"],
  ])("is not seen in “%s” to %s", (text, href) => {
    expect(leadsToWallet({ href, text })).toBe(false);
  });

  it.skipIf(!existsSync(NEWSLETTERS))("is rare among the links of real newsletters", () => {
    const links = readdirSync(NEWSLETTERS).flatMap((name) => [
      ...readFileSync(join(NEWSLETTERS, name), "utf8").matchAll(/\[([^\]]{0,200})\]\((https?:[^)\s"\\]+)/g),
    ]);
    const found = links.filter(([, text = "", href = ""]) => leadsToWallet({ href, text }));
    expect(links.length).toBeGreaterThan(10_000);
    expect(found.length / links.length).toBeLessThan(0.002);
  });
});
