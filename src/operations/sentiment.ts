import { z } from "zod";
import { operation } from "../desk.ts";
import { toneLabel } from "../extract/tone/tones-in.ts";
import { DAY_MS } from "../platform/clock.ts";
import { Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { Sentiment } from "../schema/sentiment.ts";
import { ThemeSlug } from "../schema/theme.ts";
import { sampleOnly } from "../store/sources.ts";
import { type ToneOfIssue, toneEvidence, tonesBetween } from "../store/tones.ts";

const DAYS = 90;
const NEWEST = 20;

export const getSentiment = operation({
  name: "sentiment",
  summary: "How issues speak of an asset or a theme, day by day, with the words that this stands on",
  route: "GET /v1/sentiment",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug.optional(),
    theme: ThemeSlug.optional(),
    from: z.iso.date().optional().describe("default: 90 days before the end"),
    to: z.iso.date().optional().describe("default: today"),
  }),
  output: Sentiment,
  command: { words: ["sentiment"], positional: ["asset"], text: sentimentText },
  async run({ db, clock }, { asset, theme, from, to }) {
    if ((asset === undefined) === (theme === undefined)) throw new Refused("name an asset or a theme");
    const until = to ? new Date(Date.parse(to) + DAY_MS) : clock.now();
    const since = from ? new Date(from) : new Date(until.getTime() - DAYS * DAY_MS);
    const about = { of: asset ? ("asset" as const) : ("theme" as const), subject: asset ?? theme ?? "" };
    const tones = await tonesBetween(db, { ...about, from: since, until, sample: await sampleOnly(db) });
    const newest = await toneEvidence(
      db,
      about,
      tones.slice(0, NEWEST).map(({ issue }) => issue),
    );
    return { ...about, days: byDay(tones), newest: newest.map(shown) };
  },
});

function byDay(tones: readonly Pick<ToneOfIssue, "at" | "slug" | "score">[]): Sentiment["days"] {
  const days = Map.groupBy(tones, ({ at }) => at.toISOString().slice(0, 10));
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => {
      const sources = [...Map.groupBy(own, ({ slug }) => slug).values()].map((issues) => mean(issues.map(({ score }) => score)));
      const count = (label: string) => own.filter(({ score }) => toneLabel(score) === label).length;
      return {
        day,
        positive: count("positive"),
        neutral: count("neutral"),
        negative: count("negative"),
        score: mean(sources),
        sources: sources.length,
      };
    });
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1_000) / 1_000;
}

function shown({ issue, title, slug, name, at, score, words }: ToneOfIssue): Sentiment["newest"][number] {
  return { issue, title, source: { slug, name }, at: at.toISOString(), label: toneLabel(score), score, words };
}

function sentimentText({ subject, days, newest }: Sentiment): string {
  if (days.length === 0) return `No issue of this time speaks of ${subject}.`;
  const lines = days.map(
    ({ day, score, positive, negative, neutral, sources }) =>
      `${day}  ${score >= 0 ? "+" : "−"}${Math.abs(score).toFixed(2)}  ${positive} positive, ${neutral} neutral, ${negative} negative, of ${sources} ${sources === 1 ? "source" : "sources"}`,
  );
  const [last] = newest;
  const words = last?.words.map(({ text, sign }) => `${sign > 0 ? "+" : "−"}${text}`).join(", ");
  return [...lines, ...(last && words ? [`${last.source.name}, “${last.title}”: ${words}`] : [])].join("\n");
}
