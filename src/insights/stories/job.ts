import type { Desk, Job } from "../../desk.ts";
import { DAY_MS } from "../../platform/clock.ts";
import { storyTitle } from "../../platform/story-title.ts";
import { transaction } from "../../store/database.ts";
import {
  keepPlacings,
  keepSplit,
  nameStory,
  placedPassages,
  storiesWithMembers,
  termCounts,
  unplacedPassages,
  type WaitingPassage,
} from "../../store/stories.ts";
import { tellingTexts } from "../../store/story-texts.ts";
import { METHOD, type Placed, type PlacingInput } from "./placing.ts";
import { LEAST_PASSAGES, type Split, type SplitInput } from "./splitting.ts";
import { OPEN_DAYS } from "./story-index.ts";

const AT_ONCE = 400;
const PLACED_A_TRANSACTION = 100; // an open transaction holds up everybody on the embedded database
const SPLIT_AT_ONCE = 50;

/** Puts every passage that has come into the story that it tells on. */
export const tellStories: Job = {
  name: "tell-stories",
  every: "*/5 * * * *",
  async run(desk) {
    let count = 0;
    const told = new Set<string>();
    for (let waiting = await unplacedPassages(desk.db, AT_ONCE); waiting.length > 0; waiting = await unplacedPassages(desk.db, AT_ONCE)) {
      for (const own of Map.groupBy(waiting, ({ sample }) => sample).values()) for (const story of await tellOn(desk, own)) told.add(story);
      count += waiting.length;
    }
    if (count === 0) return;
    await split(desk, [...told]);
    desk.log.info({ passages: count }, "Told stories");
    desk.events.emit({ type: "issues", data: { stories: count } });
    await desk.queue.enqueue("measure-narratives", {}, "measure");
  },
};

/** The stories that these passages told on. */
async function tellOn(desk: Desk, incoming: WaitingPassage[]): Promise<Set<string>> {
  const { placings, added } = await placed(desk, incoming);
  const byId = new Map(incoming.map((passage) => [passage.id, passage]));
  const whole = placings.map((placing) => {
    const { at = desk.clock.now(), sample = false } = byId.get(placing.passage) ?? {};
    return { ...placing, at, sample };
  });
  for (let from = 0; from < whole.length; from += PLACED_A_TRANSACTION) {
    const part = whole.slice(from, from + PLACED_A_TRANSACTION);
    const isLast = from + PLACED_A_TRANSACTION >= whole.length;
    await transaction(desk.db, (tx) => keepPlacings(tx, part, { added: isLast ? added : [], method: METHOD, now: desk.clock.now() }));
  }
  const stories = new Set(placings.map(({ story }) => story));
  for (const story of stories) await name(desk, story);
  return stories;
}

/** What has come to be several stories is told as such from now on. */
async function split(desk: Desk, told: string[]): Promise<void> {
  for (let from = 0; from < told.length; from += SPLIT_AT_ONCE) {
    const stories = await storiesWithMembers(desk.db, told.slice(from, from + SPLIT_AT_ONCE), LEAST_PASSAGES);
    if (stories.length === 0) continue;
    const terms = new Set(stories.flatMap(({ members }) => members.flatMap((member) => member.terms.map(([term]) => term))));
    const input: SplitInput = { ...(await termCounts(desk.db, [...terms])), stories };
    for (const found of (await desk.think("split-stories", input)) as Split[]) {
      await transaction(desk.db, (tx) => keepSplit(tx, found, { method: METHOD, now: desk.clock.now() }));
      for (const story of [found.story, ...found.into.map((each) => each.story)]) await name(desk, story);
    }
  }
}

async function placed(desk: Desk, incoming: WaitingPassage[]): Promise<Placed> {
  const [first, last] = [incoming[0]?.at ?? new Date(0), incoming.at(-1)?.at ?? new Date(0)];
  const around = { from: new Date(first.getTime() - OPEN_DAYS * DAY_MS), to: new Date(last.getTime() + OPEN_DAYS * DAY_MS) };
  const known = await placedPassages(desk.db, { ...around, sample: incoming[0]?.sample ?? false });
  const terms = new Set([...known, ...incoming].flatMap((passage) => passage.terms.map(([term]) => term)));
  const input: PlacingInput = { ...(await termCounts(desk.db, [...terms])), known, incoming };
  return (await desk.think("place-passages", input)) as Placed;
}

/** A story is named anew as it grows: what says most of it may have come only now. */
async function name({ db }: Desk, story: string): Promise<void> {
  const title = storyTitle((await tellingTexts(db, [story])).get(story) ?? []);
  if (title) await nameStory(db, story, title);
}
