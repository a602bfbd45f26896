import { z } from "zod";
import { operation } from "../desk.ts";
import { Conflict, notFound } from "../platform/errors.ts";
import { HostList } from "../schema/host-list.ts";
import { judgeAgain } from "../sources/host-lists/job.ts";
import { addHostList, deleteHostList, hostLists } from "../store/host-lists.ts";

const Address = z.url({ protocol: /^https?$/, error: "must be the address of a list" }).max(2_000);

export const listHostLists = operation({
  name: "list_host_lists",
  summary: "Lists of bad hosts that the desk follows, with their age",
  route: "GET /v1/host-lists",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(HostList) }),
  command: {
    words: ["lists"],
    text: ({ items }) =>
      items
        .map(
          ({ name, url, hosts, fetchedAt, failure }) =>
            `${name}: ${hosts} hosts, ${failure ?? `fetched ${(fetchedAt ?? "never").slice(0, 10)}`}\n  ${url}`,
        )
        .join("\n") || "No list is followed. The one that comes with the desk counts in any case. Try: assay lists follow URL NAME",
  },
  async run({ db }) {
    return { items: (await hostLists(db)).map(({ etag: _, ...list }) => list) };
  },
});

export const followHostList = operation({
  name: "follow_host_list",
  summary: "Follows a list of bad hosts: one a line, a hosts file, filter rules, or JSON; fetched four times a day",
  route: "POST /v1/host-lists",
  role: "owner",
  changes: true,
  input: z.object({ url: Address, name: z.string().trim().min(1).max(100) }),
  output: HostList,
  command: {
    words: ["lists", "follow"],
    positional: ["url", "name"],
    text: ({ name, hosts, failure }) => (failure ? `${name} is followed, but: ${failure}` : `${name} is followed: ${hosts} hosts.`),
    failed: ({ failure }) => failure !== null,
  },
  async run(desk, { url, name }) {
    if (!(await addHostList(desk.db, { url, name }, desk.clock.now()))) throw new Conflict("this list is followed already");
    await desk.perform("fetch-host-lists", {});
    const { etag: _, ...list } = (await hostLists(desk.db)).find((each) => each.url === url) ?? notFound("the list is gone");
    return list;
  },
});

export const unfollowHostList = operation({
  name: "unfollow_host_list",
  summary: "Follows a list of bad hosts no longer",
  route: "DELETE /v1/host-lists",
  role: "owner",
  changes: true,
  input: z.object({ url: Address }),
  output: z.object({ url: z.string() }),
  command: { words: ["lists", "unfollow"], positional: ["url"], text: ({ url }) => `${url} is followed no longer.` },
  async run(desk, { url }) {
    if (!(await deleteHostList(desk.db, url))) notFound("this list is not followed");
    await judgeAgain(desk);
    return { url };
  },
});
