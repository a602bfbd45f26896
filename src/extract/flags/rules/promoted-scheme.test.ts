import { expect, it } from "vitest";
import { codes, flagged } from "../../../../test/flagged.ts";

it.each([
  "The presale is in stage 3 and has raised $4 million; early buyers get a 20% bonus.",
  "Join the private sale now, tokens cost just $0.02 and the next stage is dearer.",
  "Our cloud mining contracts start at $50 and pay every day, sign up now.",
  "Send 1 ETH to the address and get 2 ETH back.",
  "Giveaway: retweet, tag two friends and win 0.5 BTC.",
  ">> BUY TIDE TOKENS NOW <<",
  "The coin is forecast to deliver 100x returns by spring.",
])("%s promotes a scheme", (text) => expect(codes(text)).toContain("promoted-scheme"));

it.each([
  "Prosecutors said the presale raised $40 million from early investors.",
  "Coins of the 2014 presale moved for the first time.",
  "Pre-sale ether has never been touched.",
  "The team sold out its presale.",
  "Hosted miners signed mining contracts for 40 MW this quarter, and revenue of the segment rose.",
  "A fake giveaway promised to double any ETH sent.",
  "Regulators warned of cloud mining offers that pay a daily income.",
  "Fees could rise 1,000% if blocks fill, the researchers said.",
  "The airdrop went to 40,000 addresses.",
])("%s does not", (text) => expect(codes(text)).not.toContain("promoted-scheme"));

it("weighs less where the part says that it is an advert", () => {
  const text = "Sponsored by Tide\nThe presale is in stage 3 and has raised $4 million; early buyers get a 20% bonus.";
  const [flag] = flagged(text).filter(({ code }) => code === "promoted-scheme");
  expect(flag).toMatchObject({ severity: "info" });
  expect(flag?.text).toMatch(/advert/);
});
