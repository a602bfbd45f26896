import { describe, expect, it } from "vitest";
import type { Block } from "../../schema/block.ts";
import { passagesIn } from "./passages-in.ts";

const NOTHING = { title: "", assets: [], blocks: [], links: [] };
const sentence = (seed: string, words = 14) => `${Array.from({ length: words }, (_, i) => `${seed}${i}`).join(" ")}.`;
const paragraph = (seed: string) => Array.from({ length: 10 }, (_, i) => sentence(`${seed}${"abcdefghij"[i]}`)).join(" ");
const block = (text: string, part: string, label: Block["label"]): Block =>
  ({ label, start: text.indexOf(part), end: text.indexOf(part) + part.length }) as Block;

describe("passages", () => {
  it("are stretches that lie in the text, in order, and do not overlap", () => {
    const text = ["alpha", "bravo", "carol", "delta"].map(paragraph).join("\n\n");
    const passages = passagesIn(text, NOTHING);
    expect(passages.length).toBeGreaterThan(2);
    for (const [i, { start, end }] of passages.entries()) {
      expect(start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it("of a list are its items, each by itself", () => {
    const items = ["alpha", "bravo", "carol", "delta", "eagle"].map((seed) => `- ${sentence(seed, 30)}`);
    const text = `Links of the day\n\n${items.join("\n")}\n\n${paragraph("gamma")}`;
    const starts = passagesIn(text, NOTHING).map(({ start, end }) => text.slice(start, end).slice(0, 8));
    for (const seed of ["alpha", "bravo", "carol"]) expect(starts.some((start) => start.includes(seed))).toBe(true);
  });

  it("say which of them is paid for, and leave out what says nothing of the world", () => {
    const [news, advert, disclaimer] = [paragraph("news"), paragraph("advert"), paragraph("risk")];
    const text = [news, advert, disclaimer].join("\n\n");
    const passages = passagesIn(text, { ...NOTHING, blocks: [block(text, advert, "sponsor"), block(text, disclaimer, "disclaimer")] });
    expect(passages.map(({ isPaid }) => isPaid)).toContain(true);
    expect(passages.some(({ start }) => start === text.indexOf(disclaimer))).toBe(false);
  });

  it("keep a text that is cut off: it tells what it says", () => {
    const text = "The exchange halted withdrawals on Monday after a breach of its hot wallets, its chief said, and promised...";
    expect(passagesIn(text, { ...NOTHING, blocks: [block(text, text, "paywall")] })).toHaveLength(1);
  });

  it("are bounded in number and terms, however long the text is", () => {
    const text = Array.from({ length: 3_000 }, (_, i) => `- ${sentence(`w${i}x`, 20)}`).join("\n");
    const passages = passagesIn(text, NOTHING);
    expect(passages.length).toBeLessThanOrEqual(120);
    expect(Math.max(...passages.map(({ terms }) => terms.length))).toBeLessThanOrEqual(70);
  });

  it("of one line without end, of nothing, and of another script are no fault", () => {
    for (const text of ["", "x".repeat(200_000), "ビットコイン ".repeat(2_000), "‮‭".repeat(500), "- \n".repeat(5_000)])
      expect(Array.isArray(passagesIn(text, NOTHING))).toBe(true);
  });
});
