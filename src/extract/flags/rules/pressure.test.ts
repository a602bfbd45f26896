import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

it.each([
  "Go all in on ether now.",
  "It is time to put everything you have into solana.",
  "Borrow against your flat to buy more, you will thank me.",
  "Max out your credit card while it is cheap.",
  "You'd be a fool not to own some.",
  "You will regret not buying at this price.",
  "Have fun staying poor.",
  "Quit your job and trade with us.",
])("%s puts pressure on the reader", (text) => expect(codes(text)).toContain("pressure"));

it.each([
  "Never go all in on one coin.",
  "Don't put your savings into anything you cannot read about.",
  "The bank went all in on tokenisation.",
  "Congress is all-in against crypto this week.",
  "She told the podcast that she would go all in.",
  "He put his life savings into the fund and lost them.",
  "Nobody should borrow to buy coins.",
  "Traders who take out a loan to buy are the first to be liquidated.",
])("%s does not", (text) => expect(codes(text)).not.toContain("pressure"));
