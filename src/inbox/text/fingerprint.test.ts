import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprint, similarity } from "./fingerprint.ts";

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");

it("gives one sum to texts that differ in layout, case and punctuation alone", () => {
  expect(fingerprint("Bitcoin fell 26%.\nAgain!").sha256).toBe(fingerprint("bitcoin fell 26% — again").sha256);
});

it("estimates the share of text in common to about 0.1", () => {
  // 800 of 1,200 words in common: Jaccard near 800 / 1,200
  const alike = similarity(fingerprint(words(0, 1_000)).signature, fingerprint(words(200, 1_200)).signature);
  expect(Math.abs(alike - 2 / 3)).toBeLessThan(0.12);
  expect(similarity(fingerprint(words(0, 300)).signature, fingerprint(words(1_000, 1_300)).signature)).toBeLessThan(0.05);
});

it("lets near texts meet in a band and strangers not", () => {
  const a = new Set(fingerprint(words(0, 1_000)).bands);
  expect(fingerprint(words(100, 1_000)).bands.some((band) => a.has(band))).toBe(true);
  expect(fingerprint(words(2_000, 3_000)).bands.some((band) => a.has(band))).toBe(false);
});

it("writes bands as integers that a database column of 8 bytes holds, the same every time", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { bands, signature } = fingerprint(text);
      expect(bands.every(Number.isSafeInteger)).toBe(true);
      expect(bands).toHaveLength(32);
      expect(fingerprint(text).signature).toEqual(signature);
    }),
  );
});
