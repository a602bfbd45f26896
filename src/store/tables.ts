import type { ColumnType, Generated } from "kysely";
import type { Block } from "../schema/block.ts";
import type { CatalogueSource } from "../schema/catalogue.ts";
import type { Check, Dispute } from "../schema/check.ts";
import type { DeliveryFormat, DeliveryHints } from "../schema/delivery.ts";
import type { Image, Sender, Unsubscribe } from "../schema/issue.ts";
import type { Link, Reason } from "../schema/link.ts";
import type { NarrativeKind } from "../schema/narrative.ts";
import type { Role } from "../schema/person.ts";
import type { RunFailure, RunKind, RunState } from "../schema/run.ts";
import type { SafetyVerdict } from "../schema/safety.ts";
import type { BreakKind, Step } from "../schema/series.ts";
import type { AliasKind, Channel, FeedState } from "../schema/source.ts";
import type { Style } from "../schema/style.ts";
import type { OwnTheme } from "../schema/theme.ts";
import type { Tone } from "../schema/tone.ts";
import type { EndorsementRow, FlagRow, TieRow } from "./flag-rows.ts";
import type { Json } from "./json-column.ts";
import type { BriefRow, CallRow, ClaimRow, HostListRow, MailboxRow, NarrativeDayRow, PassageRow, SignalDayRow, StoryRow } from "./made-tables.ts";
import type { RatingTables } from "./rating-rows.ts";

/** Rows as the migrations define them. They never leave `store/`'s callers: doors speak the nouns of `schema/`. */
export interface Tables extends RatingTables {
  people: {
    id: string;
    name: string;
    role: Role;
    time_zone: Generated<string>;
    created_at: Date;
    brief: ColumnType<unknown, string | undefined, string>;
    reading: ColumnType<unknown, string | undefined, string>;
    needs: ColumnType<unknown, string | undefined, string>;
  };
  settings: { key: string; value: Json<unknown> };
  sources: {
    id: string;
    slug: string;
    name: string;
    homepage: string | null;
    catalogue: string | null;
    sample: Generated<boolean>;
    created_at: Date;
  };
  own_entries: { slug: string; owner: string; source_id: string; entry: Json<CatalogueSource>; changed_at: Date };
  aliases: { kind: AliasKind; value: string; source_id: string; created_at: Date };
  feeds: FeedRow;
  follows: { owner: string; source_id: string; since: Date };
  deliveries: DeliveryRow;
  issues: IssueRow;
  issue_versions: IssueVersionRow;
  issue_words: { issue_id: string; words: string; head: string };
  issue_keys: { source_id: string; key: string; issue_id: string };
  receipts: ReceiptRow;
  mentions: { issue_id: string; asset: string; salience: number; spans: number[]; published_at: Date };
  marks: { owner: string; issue_id: string; read_at: Date | null; starred_at: Date | null; archived_at: Date | null };
  runs: RunRow;
  answers: { owner: string; key: string; request: string; status: number | null; body: string | null; created_at: Date };
  series: SeriesRow;
  agreements: { series_id: number; other_id: number; count: number; median: number; worst: number; worst_at: Date; judged_at: Date };
  points: PointRow;
  revisions: PointRow & { replaced_at: Date };
  breaks: { series_id: number; at: Date; kind: BreakKind; ratio: number; found_at: Date };
  watches: { owner: string; asset: string; since: Date };
  quotes: { asset: string; source: string; price_usd: number; observed_at: Date; received_at: Date };
  minutes: MinuteRow;
  backfills: BackfillRow;
  claims: ClaimRow;
  past_checks: { claim_id: string; checked_at: Date; replaced_at: Date; method: number; check: Json<Check> };
  disputes: { owner: string; claim_id: string; verdict: Dispute["verdict"]; note: string; at: Date };
  calls: CallRow;
  flags: FlagRow;
  ties: TieRow;
  endorsements: EndorsementRow;
  mailboxes: MailboxRow;
  host_lists: HostListRow;
  listed_hosts: { list_url: string; host: string };
  departures: { id: string; owner: string; issue_id: string; url: string; done: boolean; message: string; at: Date };
  rulings: { owner: string; kind: "issue" | "domain"; value: string; verdict: "trusted" | "danger"; note: string; at: Date };
  addresses: { token: string; owner: string; created_at: Date; taken: Generated<number>; last_at: Date | null };
  stories: StoryRow;
  passages: PassageRow;
  term_counts: { term: string; passages: number };
  issue_themes: { issue_id: string; theme: string; score: number; part: number; told_at: Date };
  tones: { issue_id: string; kind: Tone["of"]; subject: string; score: number; words: Json<Tone["words"]>; told_at: Date };
  own_themes: {
    theme: string;
    owner: string;
    name: string;
    says: string;
    terms: Json<OwnTheme["terms"]>;
    examples: string[];
    assets: string[];
    created_at: Date;
  };
  narratives: {
    id: string;
    kind: NarrativeKind;
    label: string;
    terms: string[];
    first_seen: string | null;
    first_source: string | null;
    found_at: Date;
  };
  narrative_days: NarrativeDayRow;
  signal_days: SignalDayRow;
  briefs: BriefRow;
  model_answers: { key: string; answer: string; model: string; bytes: number; created_at: Date };
  migrations: { name: string; sha256: string; applied_at: Generated<Date> };
}

export interface SeriesRow {
  id: Generated<number>;
  asset: string;
  metric: string;
  source: string;
  step: Step;
  reported_by: string | null;
  created_at: Date;
  changed_at: Date;
  judged_at: Date | null;
  first_at: Date | null;
  last_at: Date | null;
  count: Generated<number>;
  missing: Generated<number>;
}

export interface PointRow {
  series_id: number;
  at: Date;
  value: number;
  known_at: Date;
  arrived_at: Date;
}

export interface MinuteRow {
  asset: string;
  source: string;
  at: Date;
  open: number;
  high: number;
  low: number;
  close: number;
  closed_at: Date;
}

export interface BackfillRow {
  provider: string;
  asset: string;
  step: Step;
  reached: Date | null;
  failures: Generated<number>;
  failure: string | null;
  next_at: Date;
  updated_at: Date;
}

export interface FeedRow {
  id: string;
  source_id: string;
  url: string;
  state: Generated<FeedState>;
  etag: string | null;
  last_modified: string | null;
  next_at: Date;
  interval_seconds: number;
  failures: Generated<number>;
  failure: string | null;
  fetched_at: Date | null;
  changed_at: Date | null;
  backfill_url: string | null;
  backfill_left: Generated<number>;
  created_at: Date;
}

export interface DeliveryRow {
  id: string;
  key: string;
  channel: Channel;
  format: DeliveryFormat;
  origin: string;
  hints: Json<DeliveryHints>;
  sha256: string;
  size: number;
  bytes: Buffer;
  received_at: Date;
  state: Generated<"waiting" | "read" | "failed">;
  failure: string | null;
  method: Generated<number>;
}

export interface IssueRow {
  id: string;
  source_id: string;
  kind: "issue" | "confirmation";
  title: string;
  authors: string[];
  published_at: Date;
  arrived_at: Date;
  url: string | null;
  language: string | null;
  words: number;
  minutes: number;
  summary: string[];
  lead: string;
  version: number;
  sha256: string;
  copy_of: string | null;
  safety: Generated<SafetyVerdict>;
  safety_found: Generated<SafetyVerdict>;
  safety_reasons: Generated<Reason[]>;
  safety_method: Generated<number>;
  style: ColumnType<Style | null, string | null | undefined, string | null>;
  style_method: Generated<number>;
  bands: ColumnType<number[], string, string>;
  signature: Buffer | null;
}

export interface IssueVersionRow {
  issue_id: string;
  version: number;
  sha256: string;
  title: string;
  html: string;
  text: string;
  images: Json<Image[]>;
  links: Json<Link[]>;
  blocks: Json<Block[]>;
  sender: Json<Sender | null> | null;
  unsubscribe: Json<Unsubscribe | null> | null;
  trackers_removed: number;
  arrived_at: Date;
  method: number;
  model_read_at: Date | null;
  model_read_by: string | null;
  model_failures: Generated<number>;
}

export interface ReceiptRow {
  delivery_id: string;
  part: string;
  issue_id: string;
  version: number;
  channel: Channel;
  alias_kind: AliasKind | null;
  alias_value: string | null;
  received_at: Date;
}

export interface RunRow {
  id: string;
  owner: string | null;
  kind: RunKind;
  title: string;
  state: RunState;
  input: Json<Record<string, unknown>>;
  done: Generated<number>;
  total: number | null;
  added: Generated<number>;
  failures: Json<RunFailure[]>;
  message: string | null;
  started_at: Date;
  updated_at: Date;
  ended_at: Date | null;
}
