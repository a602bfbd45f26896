import { z } from "zod";
import { operation } from "../desk.ts";
import { LEAST } from "../insights/overlap/least.ts";
import { overlapOf } from "../insights/overlap/overlap.ts";
import { sharedStories } from "../insights/overlap/shared-stories.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { ComparedSources } from "../schema/overlap.ts";
import { SourceSlug } from "../schema/source.ts";
import { tellingSources } from "../store/overlap.ts";
import { titlesOf } from "../store/story-lines.ts";
import { isOfSample, overlapInput, overlapWindow, spanOf } from "./overlap-span.ts";
import { pairText } from "./overlap-text.ts";

const MAX_STORIES = 100;

export const compareSources = operation({
  name: "compare_sources",
  summary: "What two sources have in common, and the stories that both tell: who was first, and by how long",
  route: "GET /v1/sources/{slug}/overlap/{other}",
  role: "reader",
  changes: false,
  input: z.object({ slug: SourceSlug, other: SourceSlug, ...overlapWindow }),
  output: ComparedSources,
  command: { words: ["overlap", "pair"], positional: ["slug", "other"], text: pairText },
  async run({ db, clock }, { slug, other, asOf, days }, { person }) {
    if (slug === other) throw new Refused("other: a source has everything in common with itself");
    const { from, until } = spanOf({ asOf, days }, clock.now());
    const span = { from, until, sample: await isOfSample(db, [slug, other]), sources: [slug, other] };
    const told = await tellingSources(db, person, span);
    const sources = [slug, other].map(
      (each) => told.find(({ slug: known, issues }) => known === each && issues > 0) ?? notFound(`${each} told nothing in this time`),
    );
    const { input } = await overlapInput(db, span, { sources, most: 0 });
    const [pair] = overlapOf(input).pairs;
    const shared = sharedStories(input.tellings, slug, other);
    const shown = shared.slice(0, MAX_STORIES);
    const titles = await titlesOf(
      db,
      shown.map(({ story }) => story),
      until,
    );
    return {
      ...{ asOf: until.toISOString(), from: from.toISOString(), days, least: LEAST, pair: pair ?? notFound("nothing was told") },
      names: sources.map(({ name }) => name) as [string, string],
      stories: shown.map((each) => ({ ...each, title: titles.get(each.story) ?? "" })),
      left: shared.length - shown.length,
    };
  },
});
