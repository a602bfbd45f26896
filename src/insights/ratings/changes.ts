import type { Rating, RatingChange } from "../../schema/rating.ts";
import type { Features } from "./features.ts";
import { expectedOf, type GradedDay, gradeOf } from "./grades.ts";
import { type Parts, points } from "./reasons.ts";
import type { Model } from "./walk.ts";

const SHOWN = 3;

/** A rating and where it comes from, of one of two days that are compared. */
export interface Stand {
  trader: number;
  investor: number;
  parts: Parts;
}

/** What changed from one day to another, and by which factors. */
export function changeOf({ factors }: Features, { now, before }: { now: Stand; before: Stand | null }): RatingChange {
  if (!before) return { trader: null, investor: null, factors: [], text: "it was not rated a week before" };
  const changed = factors
    .map(({ name, label }, i) => ({
      factor: name,
      label,
      trader: (now.parts.trader[i] ?? 0) - (before.parts.trader[i] ?? 0),
      investor: (now.parts.investor[i] ?? 0) - (before.parts.investor[i] ?? 0),
    }))
    .filter(({ trader, investor }) => trader !== 0 || investor !== 0)
    .sort((a, b) => Math.abs(b.trader) + Math.abs(b.investor) - Math.abs(a.trader) - Math.abs(a.investor))
    .slice(0, SHOWN);
  const [trader, investor] = [now.trader - before.trader, now.investor - before.investor];
  const most = changed[0] ? `, most by its ${changed[0].label}` : "";
  return {
    ...{ trader, investor },
    factors: changed.map(({ label: _, ...each }) => each),
    text: `${points(trader)} as trader and ${points(investor)} as investor since a week before${most}`,
  };
}

/** The grades if one factor stood in the middle, for those that weigh most. */
export function wouldChange(
  { factors }: Features,
  { day, model, parts, place }: { day: GradedDay; model: Model; parts: Parts; place: number },
): Rating["wouldChange"] {
  const weight = (i: number) => Math.abs(parts.trader[i] ?? 0) + Math.abs(parts.investor[i] ?? 0);
  const most = [...factors.keys()].filter((i) => weight(i) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
  return most.slice(0, SHOWN).map((i) => {
    const without = (day.features[place] ?? new Float64Array()).map((value, at) => (at === i ? 0 : value));
    const of = (grade: "trader" | "investor") => gradeOf(Float64Array.from(day.expected[grade]).sort(), expectedOf(without, model.weights[grade]));
    const [trader, investor] = [of("trader"), of("investor")];
    const { name, label } = factors[i] ?? { name: "", label: "" };
    return {
      factor: name,
      ...{ trader, investor },
      text: `with its ${label} in the middle it would have ${trader.toFixed(0)} as trader and ${investor.toFixed(0)} as investor`,
    };
  });
}
