import type { Caution } from "../../schema/reading-plan.ts";

interface Named {
  slug: string;
  name: string;
}

/** What a reader does, as far as it can go wrong. */
export interface Habits {
  /** Assets on the reader's list, and how much each source said of them lately. */
  watched: { asset: Named; sources: (Named & { weight: number })[] }[];
  minutesAWeek: number;
  budget: number | null;
  followed: (Named & { /** Points for saying how it knows; null: not enough evidence. */ method: number | null })[];
  /** Watched assets of narratives that many have begun to tell. */
  chased: { narrative: string; assets: Named[] }[];
  sizingRule: string;
}

const MOST_OF_IT = 0.75;
const LEAST_WATCHED = 2;
const LEAST_WEIGHT = 1;
const POOR_METHOD = 20;

/** The field's usual mistakes, where this reader is about to make one. */
export function cautions(habits: Habits): Caution[] {
  return [...oneSource(habits), ...overBudget(habits), ...chased(habits), ...unknownMethod(habits)];
}

function oneSource({ watched }: Habits): Caution[] {
  const sums = new Map<string, Named & { weight: number }>();
  for (const { sources } of watched)
    for (const { slug, name, weight } of sources) sums.set(slug, { slug, name, weight: (sums.get(slug)?.weight ?? 0) + weight });
  const whole = [...sums.values()].reduce((sum, { weight }) => sum + weight, 0);
  const [most] = [...sums.values()].sort((a, b) => b.weight - a.weight);
  if (!most || watched.length < LEAST_WATCHED || whole < LEAST_WEIGHT || most.weight / whole < MOST_OF_IT) return [];
  return [
    {
      code: "one-source",
      says: `${Math.round((100 * most.weight) / whole)} % of what was written of the ${watched.length} assets on your list is ${most.name}'s.`,
      why: "A newsletter is no signal service: what one writer overlooks, you overlook. Read a second one on them first.",
      about: [{ slug: most.slug, name: most.name }],
    },
  ];
}

function overBudget({ minutesAWeek, budget, followed }: Habits): Caution[] {
  if (budget === null || minutesAWeek <= budget) return [];
  return [
    {
      code: "over-budget",
      says: `What you follow takes ${Math.round(minutesAWeek)} minutes a week; you gave ${budget}.`,
      why: "A short list that is read beats a long one that is not. The reading list says which to drop.",
      about: followed.map(({ slug, name }) => ({ slug, name })),
    },
  ];
}

function chased({ chased: narratives, sizingRule }: Habits): Caution[] {
  if (sizingRule !== "") return [];
  return narratives.map(({ narrative, assets }) => ({
    code: "chased-narrative" as const,
    says: `${assets.map(({ name }) => name).join(", ")} on your list belong to ${narrative}, which many tell now.`,
    why: "You have no rule of how much. Write one down in your needs before you buy, not after.",
    about: assets,
  }));
}

function unknownMethod({ followed }: Habits): Caution[] {
  const silent = followed.filter(({ method }) => method !== null && method < POOR_METHOD);
  if (silent.length === 0) return [];
  return [
    {
      code: "unknown-method",
      says: `${silent.map(({ name }) => name).join(", ")} ${silent.length === 1 ? "hardly says" : "hardly say"} where figures come from.`,
      why: "A figure without a method is an opinion. Hold theirs against somebody who names the data.",
      about: silent.map(({ slug, name }) => ({ slug, name })),
    },
  ];
}
