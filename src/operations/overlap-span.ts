import { z } from "zod";
import type { OverlapInput } from "../insights/overlap/overlap.ts";
import { DAY_MS } from "../platform/clock.ts";
import { notFound, Refused } from "../platform/errors.ts";
import type { Session } from "../store/database.ts";
import { assetProfiles, copiedPassages, type TellingSource, themeProfiles } from "../store/overlap.ts";
import { sampleOnly, sourcesNamed } from "../store/sources.ts";
import { allTold, type TellingSpan } from "../store/tellings.ts";
import { Window, windowOf } from "./series-window.ts";

const MAX_DAYS = 3_650;

export const overlapWindow = {
  asOf: Window.shape.asOf.describe("by what had been told then; a day means its end; default: now"),
  days: z.coerce.number().int().min(1).max(MAX_DAYS).default(180).describe("of what began to be told in so many days before"),
};

/** From when until when: a day ends before the next begins, since what is published by day counts from its first moment. */
export function spanOf({ asOf, days }: { asOf?: string | undefined; days: number }, now: Date): { from: Date; until: Date } {
  const end = asOf === undefined ? now : windowOf({ asOf }, now).asOf;
  const until = asOf?.length === 10 ? new Date(end.getTime() - 1) : end;
  return { from: new Date(until.getTime() - days * DAY_MS), until };
}

/** Whether what is compared is invented: where sources are named, by them; else where the desk has nothing else. The two are never mixed. */
export async function isOfSample(db: Session, named: string[] | undefined): Promise<boolean> {
  if (!named) return sampleOnly(db);
  const known = new Map((await sourcesNamed(db, named)).map(({ slug, sample }) => [slug, sample]));
  const unknown = named.find((slug) => !known.has(slug));
  if (unknown !== undefined) notFound(`there is no source ${unknown}`);
  if (new Set(known.values()).size > 1) throw new Refused("sources: invented ones of the sample are compared among themselves alone");
  return [...known.values()][0] ?? false;
}

/** All that is known of these sources within a span, and some of the stories that only one tells, by source. */
export async function overlapInput(
  db: Session,
  span: TellingSpan,
  { sources, most }: { sources: TellingSource[]; most: number },
): Promise<{ input: OverlapInput; only: Map<string, string[]> }> {
  const { tellings, alone } = await allTold(db, span, most);
  const input = {
    ...{ from: span.from, sources, tellings, alone },
    themes: await themeProfiles(db, span),
    assets: await assetProfiles(db, span),
    copied: await copiedPassages(db, span),
  };
  return { input, only: new Map(alone.map((each) => [each.source, each.most])) };
}
