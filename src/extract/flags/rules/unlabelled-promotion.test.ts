import { expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";

const COPY = "Tallow is the easiest way to earn on your coins. Sign up today at tallow.com and start trading.";

it("flags copy that praises, calls and leads somewhere without a label", () => {
  expect(codes(COPY)).toContain("unlabelled-promotion");
});

it.each([
  ["under a label", `Sponsored by Tallow\n${COPY}`],
  ["with a label inside", `${COPY} This message is an advertisement.`],
  ["which leads nowhere", "Tallow is the easiest way to earn on your coins. Sign up today and start trading."],
  ["which calls for nothing", "Tallow is the easiest way to earn on your coins, as tallow.com shows."],
  ["in somebody's words", `“${COPY}”`],
  ["on the letter itself", "Our newsletter is the easiest way to follow your coins. Subscribe today at ledger.com."],
  ["of a review that warns", `${COPY} We think it is a scam.`],
])("leaves it %s", (_, text) => expect(codes(text)).not.toContain("unlabelled-promotion"));
