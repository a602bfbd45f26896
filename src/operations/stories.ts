import { z } from "zod";
import { operation } from "../desk.ts";
import { sideBySide } from "../insights/stories/figures.ts";
import { notFound } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { SourceSlug } from "../schema/source.ts";
import { Story, StoryLine } from "../schema/story.ts";
import { ThemeSlug } from "../schema/theme.ts";
import { figuresOf, linesOf, storyAt, storyLines, timelineOf } from "../store/story-lines.ts";
import { pageInput, pageOf } from "./page.ts";

export const listStories = operation({
  name: "list_stories",
  summary: "Stories that issues tell together, those told of last first: who told of each, who was first, what of it holds",
  route: "GET /v1/stories",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug.optional(),
    theme: ThemeSlug.optional(),
    source: SourceSlug.optional(),
    leastSources: z.coerce.number().int().min(1).max(50).default(2).describe("told of by at least so many sources"),
    from: z.iso.date().optional().describe("told of on or after this day"),
    to: z.iso.date().optional().describe("begun on or before this day"),
    ...pageInput,
  }),
  output: pageOf(StoryLine),
  command: {
    words: ["stories"],
    text: ({ items, nextCursor }) =>
      [...items.map(lineText), ...(items.length === 0 ? ["No stories."] : []), ...(nextCursor ? [`More: --cursor ${nextCursor}`] : [])].join("\n"),
  },
  async run({ db }, { limit, cursor, from, to, ...filter }) {
    const days = { from: from ? new Date(from) : undefined, until: to ? new Date(Date.parse(to) + 86_400_000) : undefined };
    return storyLines(db, { filter: { ...filter, ...days }, limit, cursor });
  },
});

export const getStory = operation({
  name: "get_story",
  summary: "One story: its passages in the order in which they came, and the figures that several sources give, side by side",
  route: "GET /v1/stories/{id}",
  role: "reader",
  changes: false,
  input: z.object({ id: z.uuid() }),
  output: Story,
  command: { words: ["stories", "show"], positional: ["id"], text: storyText },
  async run({ db }, { id }) {
    const story = (await storyAt(db, id)) ?? notFound("there is no such story");
    const [line] = await linesOf(db, [story]);
    if (!line) notFound("nothing of this story is left");
    return { ...(line as StoryLine), timeline: await timelineOf(db, story), figures: sideBySide(await figuresOf(db, story)) };
  },
});

function lineText({ id, title, last, sources, independent, tellers, holds, fails }: StoryLine): string {
  const checks = [...(holds > 0 ? [`${holds} hold`] : []), ...(fails > 0 ? [`${fails} do not hold`] : [])];
  const told = `told by ${sources} (${independent} independent), first by ${tellers[0]?.name ?? "?"}`;
  return `${last.slice(0, 10)}  ${title}\n  ${[told, ...checks].join("; ")}\n  ${id}`;
}

function storyText(story: Story): string {
  const figures = story.figures.map(
    ({ about, agree, given }) =>
      `${agree ? "agree" : "DIFFER"} on ${about}: ${given.map(({ source, quote }) => `${source.name} “${quote}”`).join("; ")}`,
  );
  const passages = story.timeline.map(
    ({ at, source, title, text, copyOf }) =>
      `${at.slice(0, 16).replace("T", " ")}  ${source.name}: ${title}${copyOf ? " (repeats another's words)" : ""}\n  ${text.replaceAll("\n", " ").slice(0, 300)}`,
  );
  return [lineText(story), ...figures, ...passages].join("\n");
}
