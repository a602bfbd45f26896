import { describe, expect, it } from "vitest";
import { CUES } from "./cues.ts";
import { phraseBook, phraseHits } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const matches = (phrase: string, sentence: string) => phraseHits(wordsOf(sentence), phraseBook([["found", phrase]])).length > 0;

describe("phrases", () => {
  it.each([
    ["sign up to|for", "Sign up for more", true],
    ["sign up to|for", "Sign for more", false],
    ["our? sponsor*", "Thank our sponsors", true],
    ["earn .. commission", "We earn a small commission", true],
    ["earn .. commission", "We earn nothing at all, and no commission", false],
    ["^ subscribe", "• Subscribe now", true],
    ["^ subscribe", "Few subscribe", false],
    ["read more $", "Read more…", true],
    ["read more $", "Read more of it", false],
    ["raised <money>", "It raised $3.2m", true],
    ["<multiple> gains", "It promised 50x gains", true],
    ["<multiple> gains", "0x gains users", false],
    ["<disguised>", "your wаllet", true], // the second letter is Cyrillic
    ["we're hiring", "We’re hiring", true],
  ])("%s in %j: %s", (phrase, sentence, expected) => expect(matches(phrase, sentence)).toBe(expected));

  it("can find the beginning of every cue", () => {
    for (const { phrases } of CUES)
      for (const phrase of phrases.split(";").map((written) => written.trim()))
        expect([phrase, phraseBook([["cue", phrase]]).size > 0]).toEqual([phrase, true]);
  });
});
