import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { themeCatalogue } from "../extract/themes/catalogue.ts";
import { checkedDocument, documentDraft } from "../inbox/drafts.ts";
import { fingerprint, similarity } from "../inbox/text/fingerprint.ts";
import type { NarrativeDocument } from "../insights/narratives/document.ts";
import { narrativesAsOf } from "../insights/narratives/narratives.ts";
import { type Alarm, replay } from "../insights/narratives/replay.ts";
import { type Told, toldOf } from "../insights/narratives/told.ts";
import { dayOf } from "../insights/narratives/voices.ts";
import { DAY_MS } from "../platform/clock.ts";
import { Refused } from "../platform/errors.ts";
import { readPassages } from "../reading.ts";
import type { Narrative } from "../schema/narrative.ts";
import { ndjsonUnits } from "../sources/files/lines.ts";
import { partsOfThemes } from "../store/told.ts";

const COPY = 0.8;
const COPY_DAYS = 14;

export interface Skipped {
  name: string;
  message: string;
}

/** The narratives of a file of documents as of a day, from nothing dated after it. */
export async function narrativesOfFile(
  path: string,
  { asOf, window }: { asOf: string; window?: number | undefined },
): Promise<{ narratives: Narrative[]; skipped: Skipped[] }> {
  const { told, skipped } = await toldOfFile(path, asOf);
  return { narratives: told.voices.size === 0 ? [] : narrativesAsOf(told, { day: dayOf(new Date(asOf)), ...(window && { window }) }), skipped };
}

/** The alarms of a file of documents, day by day. */
export async function alarmsOfFile(
  path: string,
  { from, to, window }: { from: string; to: string; window?: number | undefined },
): Promise<{ alarms: Iterable<Alarm>; skipped: Skipped[] }> {
  const { told, skipped } = await toldOfFile(path, to);
  const days = { from: dayOf(new Date(from)), to: dayOf(new Date(to)) };
  return { alarms: told.voices.size === 0 ? [] : replay(told, { ...days, ...(window && { window }) }), skipped };
}

async function toldOfFile(path: string, until: string): Promise<{ told: Told; skipped: Skipped[] }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Refused(`${path}: there is no such file`);
  const read: ReadDocument[] = [];
  const skipped: Skipped[] = [];
  for await (const unit of ndjsonUnits(createReadStream(path), path)) {
    if (unit.kind !== "delivery") {
      if (unit.kind === "failure") skipped.push({ name: unit.failure.name, message: unit.failure.message });
      continue;
    }
    const one = await documentOf(unit.bytes, until).catch((error: Error) => ({ failed: error.message }));
    if (one === null) continue;
    if ("failed" in one) skipped.push({ name: unit.origin, message: one.failed });
    else read.push(one);
  }
  const documents = withCopies(read);
  return { told: toldOf(documents, new Map(themeCatalogue.themes.map(({ theme, name }) => [theme, name]))), skipped };
}

/** A document, and what near-copies of it are known by. */
interface ReadDocument {
  document: NarrativeDocument;
  print: Pick<ReturnType<typeof fingerprint>, "bands" | "signature">;
}

/** Null for a document without a date, or of a later day. */
async function documentOf(bytes: Uint8Array, until: string): Promise<ReadDocument | null> {
  const given = checkedDocument(JSON.parse(new TextDecoder().decode(bytes)));
  const draft = await documentDraft(given);
  if (!draft.published || draft.published.slice(0, 10) > until) return null;
  const { text, passages, assets } = readPassages(draft);
  const free = passages.filter(({ isPaid }) => !isPaid);
  const document = {
    id: given.id,
    source: given.source ?? "unknown",
    at: new Date(draft.published),
    themes: [...partsOfThemes(free)],
    phrases: [...new Set(free.flatMap(({ phrases }) => phrases))],
    assets: assets.map(({ asset }) => asset),
    isCopy: false,
    weight: 1,
  };
  const { bands, signature } = fingerprint(text);
  return { document, print: { bands, signature } };
}

/** The documents in order of time. One repeats another where it is nearly the same as one of another source that came at most two weeks before it. */
function withCopies(read: readonly ReadDocument[]): NarrativeDocument[] {
  const byBand = new Map<number, { source: string; at: number; signature: Uint32Array }[]>();
  return read
    .toSorted((a, b) => a.document.at.getTime() - b.document.at.getTime() || (a.document.id < b.document.id ? -1 : 1))
    .map(({ document, print: { bands, signature } }) => {
      const [source, at] = [document.source, document.at.getTime()];
      const isCopy = bands
        .flatMap((band) => byBand.get(band) ?? [])
        .some((other) => other.source !== source && at - other.at < COPY_DAYS * DAY_MS && similarity(other.signature, signature) >= COPY);
      for (const band of bands) {
        const known = byBand.get(band);
        if (known) known.push({ source, at, signature });
        else byBand.set(band, [{ source, at, signature }]);
      }
      return { ...document, isCopy };
    });
}
