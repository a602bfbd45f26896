import { z } from "zod";
import { operation } from "../desk.ts";
import { contextOf, judgement } from "../insights/checks/checked.ts";
import { bookShelf } from "../insights/checks/job.ts";
import { Unreadable } from "../platform/errors.ts";
import { Verdict } from "../schema/check.ts";
import { Claim } from "../schema/claim.ts";
import { SourceSlug } from "../schema/source.ts";
import { claimText } from "./claim-text.ts";
import { Moment, Window, windowOf } from "./series-window.ts";

const MAX_TEXT = 200_000;

export const checkText = operation({
  name: "check_text",
  summary: "Reads the claims of a text and holds them against the primary data in the desk; stores nothing",
  route: "POST /v1/checks",
  role: "reader",
  changes: false,
  input: z.object({
    text: z.string().trim().min(1).max(MAX_TEXT).describe("a sentence or a whole letter"),
    published: Moment.optional().describe("when it was said: “over the past week” counts from there; without it, now"),
    source: SourceSlug.optional().describe("whose it is: that source's conventions hold"),
    asOf: Window.shape.asOf,
    simulated: z.boolean().default(false).describe("against the sample desk's invented series"),
  }),
  output: z.object({
    published: z.iso.datetime(),
    asOf: z.iso.datetime().describe("no data that became known later was used"),
    claims: z.array(Claim.extend({ plainVerdict: Verdict.describe("without the source's conventions") })),
  }),
  command: {
    words: ["check"],
    positional: ["text"],
    text: ({ claims }) =>
      claims.map(claimText).join("\n") || "No claim found: nothing here says a figure of a market or a chain that the desk knows how to read.",
  },
  async run({ db, threads, clock }, { text, published, source, asOf, simulated }) {
    const now = clock.now();
    const window = windowOf({ asOf }, now);
    const said = new Date(published ?? asOf ?? now);
    const reading = await threads.inspectDocument("check", { id: "check", text, published: said.toISOString(), source });
    if ("error" in reading) throw new Unreadable(reading.error.code, reading.error.message);
    const shelf = await bookShelf({ db }, asOf === undefined ? undefined : window.asOf);
    const book = shelf.book(shelf.keyOf({ sample: simulated, source: null }));
    const claims = await book.reading((find) =>
      reading.claims.map((claim) => {
        const { check, plainVerdict } = judgement(claim, { plain: claim.plain, context: contextOf(claim, reading.text), book: { find } });
        return { ...claim, check, plainVerdict };
      }),
    );
    return { published: said.toISOString(), asOf: window.asOf.toISOString(), claims };
  },
});
