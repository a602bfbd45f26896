import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { Departure } from "../schema/departure.ts";
import type { Issue } from "../schema/issue.ts";
import { departureFrom, noteDeparture } from "../store/departures.ts";
import { issueById } from "../store/issue.ts";

const ONE_CLICK = "List-Unsubscribe=One-Click"; // RFC 8058
const MAX_ANSWER_BYTES = 500_000;
const PASSWORD_FIELD = /<input\b[^>]*type\s*=\s*["']?password/i;

export const unsubscribe = operation({
  name: "unsubscribe",
  summary: "Leaves the list of a letter by its one-click way out, where that leads to its own sender; notes what came of it",
  route: "POST /v1/issues/{id}/unsubscribe",
  role: "owner",
  changes: true,
  input: z.object({
    id: z.uuid(),
    anyway: z.boolean().default(false).describe("also where the way out gives cause for caution; never where it is dangerous"),
  }),
  output: Departure,
  command: { words: ["unsubscribe"], positional: ["id"], text: ({ message }) => message, failed: ({ done }) => !done },
  async run(desk, { id, anyway }, { person }) {
    const issue = (await issueById(desk.db, person, { id })) ?? notFound("there is no such issue");
    const url = wayOut(issue, anyway);
    const came = await leave(desk, url);
    await noteDeparture(desk.db, person, { issue: id, url, ...came }, desk.clock.now());
    return (await departureFrom(desk.db, person, id)) ?? notFound("the note is gone");
  },
});

/** The address that one click goes to, or why the desk goes to none. */
function wayOut({ unsubscribe: way, trust }: Pick<Issue, "unsubscribe" | "trust">, anyway: boolean): string {
  if (!way) throw new Refused("this letter offers no way out in its head; what stands in its text is not followed");
  if (trust.verdict === "danger" || way.verdict === "danger")
    throw new Refused("this way out is dangerous: who clicks it tells that the address is read");
  if (!way.oneClick || !way.url)
    throw new Refused(`it can't be left by one click; ${way.url ? `its page is ${way.url}` : `it wants a mail to ${way.mailto ?? "nobody"}`}`);
  if (way.verdict === "caution" && !anyway)
    throw new Refused("this way out leads to neither the sender nor a known mail platform, or is not signed; look at it first");
  return way.url;
}

async function leave({ fetch }: Desk, url: string): Promise<Omit<Departure, "at">> {
  const answer = await fetch(url, { send: ONE_CLICK, headers: { "content-type": "application/x-www-form-urlencoded" }, maxBytes: MAX_ANSWER_BYTES });
  if ("failed" in answer) return { done: false, message: `It could not be left: ${answer.message}.` };
  if (PASSWORD_FIELD.test(new TextDecoder().decode(answer.body)))
    return { done: false, message: "Its page asks for a password. Nobody needs one to leave a list: do not give it." };
  if (answer.status >= 200 && answer.status < 300) return { done: true, message: "Left. It may take the sender some days; what has come stays." };
  return { done: false, message: `It could not be left: the sender's server answered ${answer.status}.` };
}
