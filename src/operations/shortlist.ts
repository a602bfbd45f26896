import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { drivingSource } from "../insights/choosing/one-source.ts";
import { NotFound, notFound } from "../platform/errors.ts";
import { sentences } from "../platform/sentences.ts";
import { AssetSlug } from "../schema/asset.ts";
import type { Person } from "../schema/person.ts";
import { Shortlisted } from "../schema/shortlist.ts";
import { assetNamed, isCatalogued } from "../store/asset-names.ts";
import { issueById } from "../store/issue.ts";
import { type Origin, type ShortlistRow, shortlist, shortlistOf, unlist } from "../store/shortlist.ts";

export const listShortlist = operation({
  name: "list_shortlist",
  summary: "Assets that you mean to look at closer, each with your note and the sentence that the thought came from",
  route: "GET /v1/shortlist",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(Shortlisted), warning: z.string().nullable().describe("where one source drives the list") }),
  command: { words: ["shortlist"], text: listText },
  async run({ db }, _, { person }) {
    const items = (await shortlistOf(db, person)).map(listed);
    const driving = drivingSource(items.map(({ from }) => from?.source ?? null));
    return {
      items,
      warning: driving && `${driving.listed} of ${driving.of} came from ${driving.source.name}: read a second source on them before you act on any.`,
    };
  },
});

export const shortlistAsset = operation({
  name: "shortlist_asset",
  summary: "Puts an asset on your shortlist, with a note, and with the issue that made you think of it",
  route: "PUT /v1/shortlist/{asset}",
  role: "reader",
  changes: true,
  input: z.object({
    asset: AssetSlug,
    note: z.string().trim().max(1_000).optional(),
    issue: z.uuid().optional().describe("the issue that it comes from: the sentence that first names it is kept"),
    at: z.int().nonnegative().optional().describe("a place in the text of that issue: the sentence there is kept instead"),
  }),
  output: Shortlisted,
  command: { words: ["shortlist", "add"], positional: ["asset"], text: ({ name, symbol }) => `${name} (${symbol}) is on your shortlist.` },
  async run({ db, clock }, { asset, note, issue, at }, { person }) {
    if (!isCatalogued(asset)) throw new NotFound(`no asset goes by "${asset}"; use CoinGecko's slug, such as usd-coin`);
    const origin = issue === undefined ? null : await originIn(db, person, { issue, asset, at });
    await shortlist(db, person, { asset, note, origin, now: clock.now() });
    const row = (await shortlistOf(db, person)).find((each) => each.asset === asset);
    return row ? listed(row) : notFound(`${asset} was taken off in the meantime`);
  },
});

export const unlistAsset = operation({
  name: "unlist_asset",
  summary: "Takes an asset off your shortlist",
  route: "DELETE /v1/shortlist/{asset}",
  role: "reader",
  changes: true,
  input: z.object({ asset: AssetSlug }),
  output: z.object({ asset: AssetSlug }),
  command: { words: ["shortlist", "drop"], positional: ["asset"], text: ({ asset }) => `${asset} is off your shortlist.` },
  async run({ db }, { asset }, { person }) {
    if (!(await unlist(db, person, asset))) notFound(`${asset} is not on your shortlist`);
    return { asset };
  },
});

async function originIn(
  db: Desk["db"],
  person: Person,
  { issue: id, asset, at }: { issue: string; asset: string; at: number | undefined },
): Promise<Origin> {
  const issue = (await issueById(db, person, { id })) ?? notFound(`there is no issue ${id}`);
  const place = at ?? issue.assets.find((each) => each.asset === asset)?.mentions[0]?.start;
  const sentence = place === undefined ? undefined : sentences(issue.text).find(({ start, end }) => start <= place && place < end);
  return { issue: id, source: issue.source.slug, start: sentence?.start ?? null, end: sentence?.end ?? null, quote: sentence?.text ?? null };
}

function listed({ asset, added, note, source, name, issue, title, published, quote, start, end }: ShortlistRow): Shortlisted {
  const known = issue !== null && title !== null && published !== null ? { id: issue, title, published: published.toISOString() } : null;
  return {
    asset,
    ...assetNamed(asset),
    added: added.toISOString(),
    note,
    from: source === null ? null : { issue: known, source: { slug: source, name: name ?? source }, quote, start, end },
  };
}

function listText({ items, warning }: { items: Shortlisted[]; warning: string | null }): string {
  if (items.length === 0) return "Nothing is on your shortlist. Try: assay shortlist add ASSET";
  return [
    ...items.map(
      ({ name, symbol, note, from }) =>
        `${name} (${symbol})${note ? `: ${note}` : ""}${from?.quote ? `\n    ${from.source.name}: "${from.quote}"` : ""}`,
    ),
    ...(warning ? [`! ${warning}`] : []),
  ].join("\n");
}
