import type { Generated } from "kysely";
import type { BriefContent, BriefKind } from "../schema/brief.ts";
import type { CallOutcome, ExtractedCall } from "../schema/call.ts";
import type { Check, Verdict } from "../schema/check.ts";
import type { ExtractedClaim, PlainReading } from "../schema/claim.ts";
import type { Narrative } from "../schema/narrative.ts";
import type { SignalsAsOf } from "../schema/signal.ts";
import type { Json } from "./json-column.ts";

/** Dates (without a time) are written and read as text. */
export interface ClaimRow {
  id: string;
  issue_id: string;
  version: number;
  key: string;
  starts: number;
  published_at: Date;
  asset: string | null;
  metric: string;
  kind: string;
  stance: string;
  claim: Json<ExtractedClaim>;
  plain: Json<PlainReading | null> | null;
  verdict: Generated<Verdict>;
  plain_verdict: Verdict | null;
  check: Json<Check | null> | null;
  checked_at: Date | null;
  check_method: Generated<number>;
  looked_at: Generated<string[]>;
  looked_from: string | null;
  looked_to: string | null;
  revised: Generated<number>;
}

export interface CallRow {
  id: string;
  issue_id: string;
  version: number;
  key: string;
  starts: number;
  published_at: Date;
  text_sha256: string;
  asset: string | null;
  call: Json<ExtractedCall>;
  due: string | null;
  scorable: boolean;
  state: Generated<CallOutcome["state"]>;
  outcome: Json<CallOutcome | null> | null;
  resolved_at: Date | null;
  method: Generated<number>;
}

export interface StoryRow {
  id: string;
  title: string;
  first_at: Date;
  last_at: Date;
  sample: boolean;
  merged_into: string | null;
  updated_at: Date;
  method: number;
}

export interface PassageRow {
  id: string;
  issue_id: string;
  version: number;
  starts: number;
  ends: number;
  words: number;
  told_at: Date;
  terms: string[];
  weights: number[];
  phrases: string[];
  assets: string[];
  themes: string[];
  paid: boolean;
  story_id: string | null;
  copy_of: string | null;
  own_themes_read: Generated<number>;
  placed: Generated<number>;
  embedded_by: Generated<string | null>;
}

export interface SignalDayRow {
  day: string;
  answer: Json<SignalsAsOf>;
  made_at: Date;
  method: number;
}

export interface NarrativeDayRow {
  narrative_id: string;
  day: string;
  narrative: Json<Narrative>;
  momentum: number;
  share: number;
  alarm: boolean;
  made_at: Date;
  method: number;
}

export interface BriefRow {
  id: string;
  owner: string;
  kind: BriefKind;
  day: string;
  until: Date;
  content: Json<BriefContent>;
  made_at: Date;
  method: number;
  mailed_at: Date | null;
  mail_failure: string | null;
}

export interface MailboxRow {
  id: string;
  owner: string;
  name: string;
  host: string;
  port: number;
  secure: boolean;
  username: string;
  secret: Buffer;
  secret_kind: "password" | "token";
  folder: string;
  since: string | null;
  trusted_server: string | null;
  state: Generated<"active" | "paused">;
  uid_validity: number | null;
  last_uid: Generated<number>;
  taken: Generated<number>;
  too_large: Generated<number>;
  failures: Generated<number>;
  failure: string | null;
  connected_at: Date | null;
  advice_read: Generated<boolean>;
  watched_until: Date | null;
  changed_at: Date;
  created_at: Date;
}

export interface HostListRow {
  url: string;
  name: string;
  etag: string | null;
  hosts: Generated<number>;
  fetched_at: Date | null;
  changed_at: Date | null;
  failure: string | null;
  created_at: Date;
}
