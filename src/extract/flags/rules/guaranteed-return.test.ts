import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

it.each([
  "Our vault pays guaranteed returns of 2% a week.",
  "Every member receives a guaranteed profit, whatever the market does.",
  "With this strategy your gains are guaranteed.",
  "Earn risk-free income on your stablecoins.",
  "Follow the plan and you simply can't lose.",
  "You earn up to 1.5% a day with zero risk to your capital and steady profits.",
  "Start with our bot and earn $300 per day from your phone.",
  "A small stake today could turn $500 into $50,000.",
  "Double your bitcoin in a month with the new pool.",
  "The platform pays a stable daily income to everybody who stakes.",
])("%s promises a return", (text) => expect(codes(text)).toContain("guaranteed-return"));

it.each([
  "Beware of guaranteed returns: nobody can give them.",
  "Returns are not guaranteed.",
  "There is no guarantee of profits in any market.",
  "“We offer guaranteed returns,” the brochure said.",
  "The firm promised investors guaranteed profits of 3% a month, prosecutors said.",
  "Anyone who offers risk-free returns is lying to you.",
  "The risk-free rate rose to 5.3%, so the return on your cash is higher than on staking.",
  "Treasuries give you a risk-free return of 5%.",
  "Nobody can guarantee returns in this market.",
  "We can't lose sight of what the users want.",
  "The bank guarantees deposits up to 100,000 euros.",
  "Are guaranteed returns ever real?",
  "Arbitrage desks earned a risk-free profit when your order crossed both books.",
  "Turning $1,000 into more takes patience.",
  "It could mean that the fund will turn profitable.",
  "If somebody promises guaranteed profits, walk away.",
])("%s promises none", (text) => expect(codes(text)).not.toContain("guaranteed-return"));

it("leaves articles on fraud alone, whose title says so", () => {
  const text = "The page looked honest. Every member receives a guaranteed profit of 2% a day.";
  expect(codes(text, { title: "How a Ponzi scheme took in 4,000 people" })).toEqual([]);
  expect(codes(text, { title: "A new page" })).toEqual(["guaranteed-return"]);
});
