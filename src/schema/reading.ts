import { z } from "zod";
import { Block } from "./block.ts";
import { ExtractedCall } from "./call.ts";
import { Claim } from "./claim.ts";
import type { DeliveryFormat } from "./delivery.ts";
import { Feed } from "./feed.ts";
import { Flag } from "./flag.ts";
import { Image, type IssueKind, Unsubscribe } from "./issue.ts";
import { Link } from "./link.ts";
import { AssetMentions } from "./mention.ts";
import type { Passage } from "./passage.ts";
import { Sender } from "./sender.ts";
import type { ReportedPoint } from "./series.ts";
import type { Alias } from "./source.ts";
import { ThemeScore } from "./theme.ts";
import type { Endorsement, Tie } from "./tie.ts";
import { Tone } from "./tone.ts";

/** What the desk makes of one document. Offsets are UTF-16, into `text`. */
export const Reading = z
  .object({
    id: z.string(),
    kind: z.enum(["mail", "page", "text"]),
    title: z.string().nullable(),
    author: z.string().nullable(),
    published: z.iso.datetime().nullable(),
    language: z.string().nullable(),
    words: z.int(),
    minutes: z.int(),
    text: z.string(),
    sender: Sender.nullable(),
    html: z.string(),
    links: z.array(Link),
    images: z.array(Image),
    unsubscribe: Unsubscribe.nullable(),
    trackersRemoved: z.int(),
    blocks: z.array(Block),
    assets: z.array(AssetMentions),
    themes: z.array(ThemeScore).describe("what it is about; given from a score of 0.5"),
    tones: z.array(Tone).describe("how it speaks of its assets and themes"),
    claims: z.array(Claim),
    calls: z.array(ExtractedCall).describe("forecasts of prices"),
    flags: z.array(Flag).describe("sentences to be wary of, and why"),
    summary: z.array(z.string()),
  })
  .meta({ id: "Reading" });
export type Reading = z.output<typeof Reading>;

export const FeedReading = Feed.extend({ id: z.string(), kind: z.literal("feed") });
export type FeedReading = z.output<typeof FeedReading>;

/** A document that can't be read stands in its place with this. */
export const ReadingError = z.object({ id: z.string(), error: z.object({ code: z.string(), message: z.string() }) });
export type ReadingError = z.output<typeof ReadingError>;

/** What `assay inspect` says of one file or document. */
export type Inspection = Reading | FeedReading | ReadingError | { id: string; kind: "opml"; documents: unknown[] };

export interface InspectedFile {
  id: string;
  format: DeliveryFormat | "opml";
  bytes: Uint8Array;
  /** Each entry of a feed as a document of its own. */
  items: boolean;
}

/** One issue as it arrived: its reading, and what the inbox needs to know whose it is and whether it has come before. */
export interface Arrival {
  part: string;
  kind: IssueKind;
  reading: Reading;
  url: string | null;
  sourceName: string | null;
  homepage: string | null;
  aliases: Alias[];
  /** Aliases that help to find its source, but are not proof enough to be stored. */
  likely: Alias[];
  /** Keys that make two arrivals the same issue within one source, strongest first. */
  keys: string[];
  sha256: string;
  bands: number[];
  signature: Uint8Array;
  /** The stretches that each tell of one thing. */
  passages: Passage[];
  /** What binds its writers, as far as it owns up to that. */
  ties: Tie[];
  /** What it recommends. */
  endorsements: Endorsement[];
  /** Primary data that it publishes itself. */
  reported: ReportedPoint[];
}
