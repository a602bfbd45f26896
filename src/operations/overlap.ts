import { z } from "zod";
import { operation } from "../desk.ts";
import { LEAST } from "../insights/overlap/least.ts";
import { overlapOf } from "../insights/overlap/overlap.ts";
import { Overlap } from "../schema/overlap.ts";
import { SourceSlug } from "../schema/source.ts";
import { type TellingSource, tellingSources } from "../store/overlap.ts";
import { titlesOf } from "../store/story-lines.ts";
import { isOfSample, overlapInput, overlapWindow, spanOf } from "./overlap-span.ts";
import { overlapText } from "./overlap-text.ts";

const MAX_NAMED = 60;
const MAX_COMPARED = 60;
const ONLY_TOLD = 3;

export const getOverlap = operation({
  name: "get_overlap",
  summary:
    "What sources have in common - stories, themes, assets, copied text -, who is first and who follows, and what would be missed without each",
  route: "GET /v1/sources/overlap",
  role: "reader",
  changes: false,
  input: z.object({
    sources: z
      .string()
      .transform((text) => text.split(",").map((each) => each.trim()))
      .pipe(z.array(SourceSlug).min(2).max(MAX_NAMED))
      .optional()
      .describe("two or more sources, separated by commas; without it those you follow"),
    ...overlapWindow,
  }),
  output: Overlap,
  command: { words: ["overlap"], text: overlapText },
  async run({ db, clock }, { sources: named, asOf, days }, { person }) {
    const { from, until } = spanOf({ asOf, days }, clock.now());
    const sample = await isOfSample(db, named);
    const { set, of, silent } = setOf(await tellingSources(db, person, { from, until, sample, sources: named }), named);
    const sources = of.slice(0, MAX_COMPARED);
    const span = { from, until, sample, sources: sources.map(({ slug }) => slug) };
    const { input, only } = await overlapInput(db, span, { sources, most: ONLY_TOLD });
    const found = overlapOf(input);
    const titles = await titlesOf(db, [...only.values()].flat(), until);
    return {
      ...{ asOf: until.toISOString(), from: from.toISOString(), days, set, left: of.length - sources.length, silent, sample, least: LEAST },
      sources: found.sources.map((source) => ({
        ...source,
        only: (only.get(source.slug) ?? []).map((story) => ({ story, title: titles.get(story) ?? "" })),
      })),
      pairs: found.pairs,
    };
  },
});

function setOf(known: TellingSource[], named: string[] | undefined): { set: Overlap["set"]; of: TellingSource[]; silent: TellingSource[] } {
  const told = known.filter(({ issues }) => issues > 0);
  const silent = known.filter(({ issues, followed }) => issues === 0 && (named !== undefined || followed));
  if (named) return { set: "named", of: told, silent };
  const followed = told.filter((source) => source.followed);
  return followed.length > 1 ? { set: "followed", of: followed, silent } : { set: "all", of: told, silent };
}
