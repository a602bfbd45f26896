import { expect, it } from "vitest";
import { momentumOf } from "./momentum.ts";

const WINDOW = 7;

it("is a finite number where one source tells of nothing else", () => {
  const alone = momentumOf(() => ({ told: 1, all: 1 }), 200, WINDOW);
  expect(alone).toMatchObject({ share: 1, momentum: 0, hasPast: true });
  const suddenly = momentumOf((day) => ({ told: day > 190 ? 1 : 0, all: 1 }), 200, WINDOW);
  expect([suddenly.momentum, suddenly.low, suddenly.high].every(Number.isFinite)).toBe(true);
  expect(suddenly.momentum).toBeGreaterThan(3);
});

it("is a finite number where less than a voice was heard in a week", () => {
  const faint = momentumOf((day) => ({ told: day === 200 ? 0.2 : 0, all: day % 7 === 4 ? 0.2 : 0 }), 200, WINDOW);
  expect([faint.momentum, faint.low, faint.high].every(Number.isFinite)).toBe(true);
});

it("has no past before three weeks of windows", () => {
  expect(momentumOf((day) => ({ told: day >= 190 ? 1 : 0, all: day >= 190 ? 2 : 0 }), 200, WINDOW).hasPast).toBe(false);
});
