import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

it.each(["Bitcoin will hit $250,000 by the end of the year.", "We expect ether to reach $9,000 by December."])("%s gives no reason", (text) =>
  expect(codes(text)).toContain("target-without-reason"),
);

it.each([
  "Bitcoin will hit $250,000 by the end of the year because new supply halves in April.",
  "Bitcoin will hit $250,000 by the end of the year. Inflows into funds take up five times what is mined.",
  "Bitcoin will hit $250,000 by the end of the year, the bank's analyst said.",
  "Bitcoin closed at $62,000 on Monday.",
])("%s gives one, or is no forecast of its own", (text) => expect(codes(text)).not.toContain("target-without-reason"));
