import { describe, expect, it } from "vitest";
import { bounded } from "./bounded.ts";

const days = (count: number) => Array.from({ length: count }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10));

describe("an answer that is too long", () => {
  it("stays as it is while it fits", () => {
    const value = { items: [1, 2, 3], text: "short" };
    expect(bounded(value, 100)).toEqual({ value, cut: null });
  });

  it("loses the end of its longest list, and says how much", () => {
    const items = Array.from({ length: 64 }, (_, i) => ({ id: i, title: "x".repeat(90) }));
    const { value, cut } = bounded({ items, nextCursor: "c" }, 4_000);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(4_000);
    expect(value).toEqual({ items: items.slice(0, 32), nextCursor: "c" });
    expect(cut).toMatch(/items holds 32 of 64 entries/);
  });

  it("keeps the newest points of a series", () => {
    const points = days(1_000).map((day, i): [string, number] => [day, i]);
    const { value } = bounded({ items: [{ asset: "bitcoin", points }] }, 6_000);
    expect(value.items[0]?.points).toEqual(points.slice(-250));
  });

  it("cuts what is heaviest first, and leaves its input alone", () => {
    const given = { text: "a".repeat(1_000), links: Array.from({ length: 100 }, () => "y".repeat(100)) };
    const { value } = bounded(given, 3_000);
    expect(value.text.length).toBe(1_000);
    expect(value.links.length).toBeLessThan(20);
    expect(given.links.length).toBe(100);
  });

  it("measures as JSON does", () => {
    const value = { a: [1, "two\n", null, true], b: { c: [] as number[], "d\u{1F600}": "“" } };
    expect(bounded(value, JSON.stringify(value).length + 8).cut).toBeNull();
    const text = { text: '"'.repeat(1_000) };
    expect(JSON.stringify(bounded(text, 1_500).value).length).toBeLessThanOrEqual(1_500);
  });
});
