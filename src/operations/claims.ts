import { z } from "zod";
import { operation } from "../desk.ts";
import { chartBeside } from "../extract/claims/own-chart.ts";
import { dayChart } from "../insights/checks/chart.ts";
import { bookShelf } from "../insights/checks/job.ts";
import { printedPrecision } from "../insights/checks/precision.ts";
import { notFound } from "../platform/errors.ts";
import { Dispute, PastCheck } from "../schema/check.ts";
import { ClaimFilter, ClaimLine } from "../schema/kept-claim.ts";
import { citedIn, htmlOf, spreadOf } from "../store/claim-evidence.ts";
import { claimById, claimLines, dispute, pastChecks } from "../store/claim-lines.ts";
import { textsOf } from "../store/claims.ts";
import { claimText } from "./claim-text.ts";
import { pageInput, pageOf } from "./page.ts";

export const listClaims = operation({
  name: "list_claims",
  summary: "What issues say in figures, each with its check; newest first, filtered",
  route: "GET /v1/claims",
  role: "reader",
  changes: false,
  input: ClaimFilter.extend(pageInput),
  output: pageOf(ClaimLine),
  command: {
    words: ["claims"],
    positional: ["source"],
    text: ({ items, nextCursor }) =>
      [...items.map(lineText), ...(items.length === 0 ? ["No claims."] : []), ...(nextCursor ? [`More: --cursor ${nextCursor}`] : [])].join("\n"),
  },
  async run({ db }, { limit, cursor, ...filter }, { person }) {
    return claimLines(db, { filter, person, limit, cursor });
  },
});

/** A claim with all that its check stands on. */
const WholeClaim = ClaimLine.extend({
  paragraph: z.string().describe("the paragraph it stands in"),
  at: z.object({ start: z.int(), end: z.int() }).describe("where the quote stands in the paragraph"),
  chart: z.array(z.tuple([z.string(), z.number()])).describe("the series around its days: date and value"),
  precision: z.number().nullable().describe("half a unit of the last digit that the author printed"),
  spread: z
    .object({ source: z.string(), other: z.string(), median: z.number(), worst: z.number(), days: z.int() })
    .nullable()
    .describe("how far vendors differ on this series, as a part of the value: the widest pair"),
  cites: z.array(z.object({ href: z.string(), text: z.string() })).describe("links in its paragraph: what the author leans on"),
  ownChart: z
    .object({ href: z.string(), text: z.string() })
    .nullable()
    .describe("the author's own picture beside the paragraph, with what it says that it shows"),
  history: z.array(PastCheck).describe("checks before the newest, where they came out otherwise"),
}).meta({ id: "WholeClaim" });

export const getClaim = operation({
  name: "get_claim",
  summary: "One claim: its sentence, its check with the series around it, how far vendors differ, and what earlier checks found",
  route: "GET /v1/claims/{id}",
  role: "reader",
  changes: false,
  input: z.object({ id: z.uuid() }),
  output: WholeClaim,
  async run({ db }, { id }, { person }) {
    const claim = (await claimById(db, person, id)) ?? notFound("there is no such claim");
    const { issue, check } = claim;
    const version = { issue: issue.id, version: issue.version };
    const text = (await textsOf(db, [version])).get(`${issue.id} ${issue.version}`) ?? "";
    const from = text.lastIndexOf("\n", claim.start - 1) + 1;
    const to = text.indexOf("\n", claim.end);
    const paragraph = text.slice(from, to < 0 ? undefined : to);
    const [asset = "", metric = ""] = check.series?.split("/") ?? [];
    const shelf = await bookShelf({ db });
    const book = shelf.book(shelf.keyOf({ sample: claim.source.sample, source: null }));
    return {
      ...claim,
      paragraph,
      at: { start: claim.start - from, end: claim.end - from },
      chart: check.series ? await book.reading((find) => dayChart(claim, find(asset, metric))) : [],
      precision: printedPrecision(claim.quote, claim.value),
      spread: check.series ? await spreadOf(db, { asset, metric }) : null,
      cites: await citedIn(db, version, paragraph),
      ownChart: chartBeside(await htmlOf(db, version), paragraph),
      history: await pastChecks(db, id),
    };
  },
});

export const disputeClaim = operation({
  name: "dispute_claim",
  summary: "Notes your own judgement of a claim, with the reason; the desk's verdict stays beside it",
  route: "PUT /v1/claims/{id}/dispute",
  role: "analyst",
  changes: true,
  input: z.object({ id: z.uuid(), verdict: Dispute.shape.verdict, note: z.string().trim().min(1).max(2_000) }),
  output: ClaimLine,
  command: { words: ["claims", "dispute"], positional: ["id", "verdict", "note"], text: (claim) => `Noted.\n${claimText(claim)}` },
  async run({ db, clock }, { id, verdict, note }, { person }) {
    const claim = (await claimById(db, person, id)) ?? notFound("there is no such claim");
    await dispute(db, person, claim.id, { verdict, note }, clock.now());
    return (await claimById(db, person, id)) ?? notFound("there is no such claim");
  },
});

export const withdrawDispute = operation({
  name: "withdraw_dispute",
  summary: "Takes your own judgement of a claim away",
  route: "DELETE /v1/claims/{id}/dispute",
  role: "analyst",
  changes: true,
  input: z.object({ id: z.uuid() }),
  output: ClaimLine,
  async run({ db, clock }, { id }, { person }) {
    const claim = (await claimById(db, person, id)) ?? notFound("there is no such claim");
    await dispute(db, person, claim.id, null, clock.now());
    return (await claimById(db, person, id)) ?? notFound("there is no such claim");
  },
});

function lineText({ id, issue, source, ...claim }: z.output<typeof ClaimLine>): string {
  return `${issue.published.slice(0, 10)}  ${source.name}: ${issue.title}\n${claimText(claim)}\n  ${id}`;
}
