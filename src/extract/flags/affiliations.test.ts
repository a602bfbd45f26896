import { describe, expect, it } from "vitest";
import { sentences } from "../../platform/sentences.ts";
import type { Tie } from "../../schema/tie.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { blocksIn } from "../blocks/blocks-in.ts";
import { undisclosedAffiliations } from "./affiliations.ts";
import { endorsementsIn } from "./endorsements-in.ts";
import { issueScene } from "./scene.ts";
import { tiesIn } from "./ties-in.ts";

const contextOf = (text: string) => ({ sentences: sentences(text), assets: assetsIn(text, { published: null }), blocks: blocksIn(text) });
const ties = (text: string) => tiesIn(text, contextOf(text));
const endorsements = (text: string) => endorsementsIn(text, contextOf(text), issueScene(text, ""));

/** What an issue is flagged for after one of March. */
function flagged(now: string, before: string) {
  const published = new Date("2024-03-04T00:00:00Z");
  const earlier = ties(before).map((tie): Tie & { published: Date } => ({ ...tie, published }));
  return undisclosedAffiliations(endorsements(now), { own: ties(now), earlier });
}

describe("ties that are owned up to", () => {
  it.each([
    ["Disclosure: I own ether and a little Solana.", ["holds ethereum", "holds solana"]],
    ["The author holds LINK.", ["holds chainlink"]],
    ["I advise Copperline and own its token.", ["advises firm:copperline"]],
    ["We are investors in Harbour Vault.", ["invested firm:harbour vault"]],
    ["I was paid by Tallow for a talk.", ["paid firm:tallow"]],
    ["Disclosure: we may hold any of the tokens mentioned in this letter.", ["holds *"]],
  ])("%s", (text, expected) => expect(ties(text).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(expected));

  it.each([
    "I do not own any ether.",
    "Neither the author nor the editor holds Solana.",
    "Whales hold more ether than ever.",
    "“I own ether,” the minister said.",
    "If I owned Solana I would say so.",
  ])("none in: %s", (text) => expect(ties(text)).toEqual([]));
});

describe("recommendations", () => {
  it.each([
    ["We recommend Copperline for large sums.", "firm:copperline"],
    ["Solana looks undervalued.", "solana"],
    ["Our top pick is Chainlink.", "chainlink"],
    ["Buy ether and wait.", "ethereum"],
    ["You should own some LINK.", "chainlink"],
  ])("%s", (text, subject) => expect(endorsements(text).map((each) => each.subject)).toContain(subject));

  it.each([
    "Analysts at the bank say that Solana looks undervalued, according to the note.",
    "Solana rose 6%.",
    "Is ether a buy?",
    "We would never recommend Copperline.",
    "Funds bought ether in May.",
  ])("none in: %s", (text) => expect(endorsements(text)).toEqual([]));
});

describe("a tie that is not told", () => {
  it("is one that an earlier issue told of and this one does not, the reason with its day", () => {
    const [flag, ...others] = flagged("Copperline is the best bridge for large sums.", "I advise Copperline.");
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ code: "undisclosed-affiliation", severity: "alarm", start: 0 });
    expect(flag?.text).toBe("It recommends Copperline. The issue of 2024-03-04 says that its writer advises it; this one does not.");
  });

  it("weighs less where the writer only holds the asset", () => {
    expect(flagged("Solana looks undervalued.", "The author owns Solana.")).toMatchObject([{ severity: "warn" }]);
  });

  it.each([
    ["this issue tells of it", "Copperline is the best bridge for large sums. I advise Copperline.", "I advise Copperline."],
    ["this issue tells of all", "Solana looks undervalued. Disclosure: we may hold any of the assets mentioned here.", "The author owns Solana."],
    ["the tie is to another", "Solana looks undervalued.", "The author owns ether."],
    ["nothing is recommended", "Solana rose 6% while Copperline halted withdrawals.", "I advise Copperline. The author owns Solana."],
  ])("is none where %s", (_, now, before) => expect(flagged(now, before)).toEqual([]));
});
