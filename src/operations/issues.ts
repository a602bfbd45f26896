import { z } from "zod";
import { operation } from "../desk.ts";
import { notFound } from "../platform/errors.ts";
import { Issue, Marks } from "../schema/issue.ts";
import { FoundIssue, IssueFilter } from "../schema/search.ts";
import { assetNamed } from "../store/asset-names.ts";
import { issueById, mark, type StoredIssue } from "../store/issue.ts";
import { issueLines } from "../store/issue-lines.ts";
import { passages } from "../store/pieces.ts";
import { hostOf } from "../verify/site.ts";
import { venuesIn } from "../verify/venues.ts";
import { leadsToWallet } from "../verify/wallet-links.ts";
import { pageInput, pageOf } from "./page.ts";

export const listIssues = operation({
  name: "list_issues",
  summary: "Issues, newest first; searched and filtered",
  route: "GET /v1/issues",
  role: "reader",
  changes: false,
  input: IssueFilter.extend(pageInput),
  output: pageOf(FoundIssue),
  command: {
    words: ["search"],
    positional: ["q"],
    text: ({ items, nextCursor }) =>
      [...items.map(lineText), ...(items.length === 0 ? ["Nothing found."] : []), ...(nextCursor ? [`More: --cursor ${nextCursor}`] : [])].join("\n"),
  },
  async run({ db }, { limit, cursor, ...filter }, { person }) {
    const { items, nextCursor } = await issueLines(db, { filter, person, limit, cursor });
    const found = filter.q
      ? await passages(
          db,
          filter.q,
          items.map(({ id }) => id),
        )
      : new Map();
    return { items: items.map((item) => ({ ...item, passage: found.get(item.id) ?? [] })), nextCursor };
  },
});

export const getIssue = operation({
  name: "get_issue",
  summary: "One issue, whole: its text as it came, and what the desk recognised in it",
  route: "GET /v1/issues/{id}",
  role: "reader",
  changes: false,
  input: z.object({
    id: z.uuid(),
    version: z.coerce.number().int().positive().optional().describe("an earlier version of an issue that was edited"),
  }),
  output: Issue,
  async run({ db }, { id, version }, { person }) {
    const issue = (await issueById(db, person, { id, version })) ?? notFound("there is no such issue");
    return {
      ...issue,
      venues: venuesIn(issue.links.map(({ leadsTo, host }) => hostOf(leadsTo ?? "") || host)),
      walletLinks: walletLinksOf(issue),
      assets: issue.assets.map((mentions) => ({ ...assetNamed(mentions.asset), ...mentions })),
    };
  },
});

export const markIssue = operation({
  name: "mark_issue",
  summary: "Marks an issue read, starred or archived, or takes such a mark away",
  route: "PATCH /v1/issues/{id}/marks",
  role: "reader",
  changes: true,
  input: Marks.partial().extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ db, clock }, { id, ...change }, { person }) {
    if (!(await mark(db, person, { id, change, now: clock.now() }))) notFound("there is no such issue");
    return { id };
  },
});

/** Its own address and its way out are links too. */
function walletLinksOf({ links, url, unsubscribe }: StoredIssue): string[] {
  const others = [url, unsubscribe?.url].flatMap((href) => (href ? [{ href, text: "" }] : []));
  return [...new Set([...links, ...others].filter(leadsToWallet).map(({ href }) => href))];
}

function lineText({ published, source, title, passage }: FoundIssue): string {
  const words = passage
    .map(({ text, hit }) => (hit ? `*${text}*` : text))
    .join("")
    .replaceAll(/\s+/g, " ");
  return `${published.slice(0, 10)}  ${source.name}: ${title}${words ? `\n            ${words}` : ""}`;
}
