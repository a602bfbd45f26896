import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

it.each([
  "Enter your recovery phrase to restore the wallet.",
  "Your account will be suspended unless you act.",
  "Verify your wallet within 24 hours to avoid restrictions.",
  "Claim your free airdrop now.",
  "You have been selected to receive 500 USDT.",
])("%s baits", (text) => expect(codes(text)).toContain("account-bait"));

it.each([
  "Never enter your seed phrase on a website.",
  "No employee will ask you to share your private key.",
  "Write down your recovery phrase and keep it offline.",
  "The mail tells people that their wallet will be suspended; it is phishing.",
  "Text tutorial of how to claim your free tokens.",
  "If so, you won't be able to sell the token.",
  "The regulator suspended the exchange's account at the bank.",
  "Users are encouraged to provide the private key with the new call.",
])("%s does not", (text) => expect(codes(text)).not.toContain("account-bait"));
