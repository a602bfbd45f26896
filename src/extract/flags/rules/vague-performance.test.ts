import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

it.each([
  "Our picks are up 400%.",
  "Members made 10x on the last alert.",
  "Our VIP subscribers have banked 350% in profits.",
  "My portfolio has tripled while you waited.",
  "We booked 85% profits and moved on.",
  "Our signals delivered massive gains again.",
])("%s cannot be looked into", (text) => expect(codes(text)).toContain("vague-performance"));

it.each([
  "Our picks are up 400% since January 2023, against 160% for bitcoin.",
  "Our model portfolio gained 35% in 2023.",
  "We called the move from $16,000 to $48,000, three times the price.",
  "Our readers grew tenfold and the list is now the largest in the field.",
  "Our subscribers have made 300% more comments.",
  "The fund's portfolio is up 30% this year, according to its filing.",
  "They claimed that members made 10x.",
  "Bitcoin is up 160%.",
  "Our portfolio is up 4%.",
  "The scam told people that its members made 10x.",
  "Our trading system made transactions 10x faster.",
])("%s can, or is no track record", (text) => expect(codes(text)).not.toContain("vague-performance"));

it("takes a link for a place where it can be looked up", () => {
  const text = "Our picks are up 400%.";
  expect(codes(text, { links: [{ href: "https://ledger.example/record", text: "up 400%" }] })).toEqual([]);
});
