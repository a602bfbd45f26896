import { sql } from "kysely";
import { mentionedAssets } from "./assets.ts";
import type { Session } from "./database.ts";

const DAY_MS = 86_400_000;
const MENTIONED_DAYS = 30;
const MENTIONED = 50;
const MAX_ASSETS = 400;
const MARKET = "market"; // the whole market has no price

/** The newest price of an asset at a source. Moments in ms: of the source's clock, and of ours. */
export interface Quote {
  asset: string;
  source: string;
  price: number;
  observedAt: number;
  receivedAt: number;
  /** How old it was when this was made, whatever the source's clock shows. */
  ageMs: number;
}

/** What a price did within one minute, which begins `at` ms by the source's clock. */
export interface Minute {
  asset: string;
  source: string;
  at: number;
  open: number;
  high: number;
  low: number;
  close: number;
}

/** Keeps the newest quotes; one that is older than what is here changes nothing. */
export async function recordQuotes(db: Session, quotes: Omit<Quote, "ageMs">[]): Promise<void> {
  if (quotes.length === 0) return;
  const column = <K extends "asset" | "source" | "price" | "observedAt" | "receivedAt">(name: K) => quotes.map((quote) => quote[name]);
  await sql`insert into quotes (asset, source, price_usd, observed_at, received_at)
    select distinct on (asset, source) asset, source, price, to_timestamp(observed / 1000.0), to_timestamp(received / 1000.0)
    from unnest(${column("asset")}::text[], ${column("source")}::text[], ${column("price")}::float8[],
      ${column("observedAt")}::float8[], ${column("receivedAt")}::float8[]) with ordinality as t (asset, source, price, observed, received, place)
    order by asset, source, observed desc, place desc
    on conflict (asset, source) do update set price_usd = excluded.price_usd, observed_at = excluded.observed_at, received_at = excluded.received_at
    where excluded.observed_at >= quotes.observed_at`.execute(db);
}

/** The newest quote of each of these assets from each source that quotes it. */
export async function newestQuotes(db: Session, assets: string[]): Promise<Omit<Quote, "ageMs">[]> {
  if (assets.length === 0) return [];
  const rows = await db.selectFrom("quotes").selectAll().where("asset", "in", assets).orderBy("asset").orderBy("source").execute();
  return rows.map(({ asset, source, price_usd: price, observed_at, received_at }) => ({
    asset,
    source,
    price,
    observedAt: observed_at.getTime(),
    receivedAt: received_at.getTime(),
  }));
}

/**
 * Keeps closed minutes. One that is here already was seen in part by somebody who stopped, or is given again: what was first opens it,
 * what comes now closes it. The same minute twice changes nothing.
 */
export async function recordMinutes(db: Session, minutes: Minute[], closedAt: Date): Promise<void> {
  if (minutes.length === 0) return;
  const column = <K extends keyof Minute>(name: K) => minutes.map((minute) => minute[name]);
  await sql`insert into minutes (asset, source, at, open, high, low, close, closed_at)
    select distinct on (asset, source, at) asset, source, to_timestamp(at / 1000.0), open, high, low, close, ${closedAt}::timestamptz
    from unnest(${column("asset")}::text[], ${column("source")}::text[], ${column("at")}::float8[], ${column("open")}::float8[],
      ${column("high")}::float8[], ${column("low")}::float8[], ${column("close")}::float8[]) with ordinality as t (asset, source, at, open, high, low, close, place)
    order by asset, source, at, place desc
    on conflict (asset, source, at) do update set high = greatest(minutes.high, excluded.high), low = least(minutes.low, excluded.low),
      close = excluded.close, closed_at = excluded.closed_at`.execute(db);
}

/** Removes the minutes before a moment. */
export async function dropMinutes(db: Session, before: Date): Promise<void> {
  await db.deleteFrom("minutes").where("at", "<", before).execute();
}

/** What a price did within an hour or a day; an open that nobody saw is null. `hour` counts from 1970 (UTC). */
export interface LiveSpan {
  asset: string;
  hour: number;
  open: number | null;
  high: number;
  low: number;
  close: number;
}

/**
 * Hours of an asset as its minutes tell them, from the source with the most minutes in that hour. Only hours of which each ten minutes
 * were seen: of others neither the close nor the extremes are known.
 */
export async function hoursOfMinutes(db: Session, { from, to }: { from: Date; to: Date }): Promise<LiveSpan[]> {
  const { rows } = await sql<LiveSpan>`
    with told as (
      select asset, source, floor(extract(epoch from at) / 3600)::int as hour, count(*) as minutes,
        (array_agg(open order by at))[1] as open, max(high) as high, min(low) as low, (array_agg(close order by at desc))[1] as close
      from minutes where at >= ${from}::timestamptz and at < ${to}::timestamptz
      group by 1, 2, 3 having count(distinct floor(extract(epoch from at) / 600)) = 6)
    select distinct on (asset, hour) asset, hour, open, high, low, close from told order by asset, hour, minutes desc, source`.execute(db);
  return rows;
}

/** Days of an asset as the hours rolled up from live prices tell them. Only days with 20 hours, the last among them: its close is the day's. */
export async function daysOfHours(db: Session, { from, to, source }: { from: Date; to: Date; source: string }): Promise<LiveSpan[]> {
  const { rows } = await sql<LiveSpan>`
    with told as (
      select s.asset, s.metric, p.value, extract(epoch from p.at)::bigint / 3600 as hour
      from series s join points p on p.series_id = s.id
      where s.source = ${source} and s.step = 'hour' and s.metric in ('price_usd', 'open_usd', 'high_usd', 'low_usd')
        and p.at >= ${from}::timestamptz and p.at < ${to}::timestamptz)
    select asset, (hour / 24 * 24)::int as hour,
      max(value) filter (where metric = 'open_usd' and hour % 24 = 0) as open,
      max(value) filter (where metric = 'high_usd') as high, min(value) filter (where metric = 'low_usd') as low,
      max(value) filter (where metric = 'price_usd' and hour % 24 = 23) as close
    from told group by asset, hour / 24
    having count(*) filter (where metric = 'price_usd') >= 20 and count(*) filter (where metric = 'price_usd' and hour % 24 = 23) = 1
    order by asset, 2`.execute(db);
  return rows;
}

/** Begins to watch an asset; watching it twice changes nothing. */
export async function watch(db: Session, { owner, asset, since }: { owner: string; asset: string; since: Date }): Promise<void> {
  await db
    .insertInto("watches")
    .values({ owner, asset, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unwatch(db: Session, { owner, asset }: { owner: string; asset: string }): Promise<void> {
  await db.deleteFrom("watches").where("owner", "=", owner).where("asset", "=", asset).execute();
}

/** What a person watches, longest first. */
export function watchesOf(db: Session, owner: string): Promise<{ asset: string; since: Date }[]> {
  return db.selectFrom("watches").select(["asset", "since"]).where("owner", "=", owner).orderBy("since").orderBy("asset").execute();
}

/** Assets whose prices are asked for: those that anybody watches, then the fifty that letters of the last 30 days mention most. */
export async function assetsToQuote(db: Session, now: Date): Promise<string[]> {
  const watched = await db
    .selectFrom("watches")
    .select("asset")
    .groupBy("asset")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("asset")
    .limit(MAX_ASSETS)
    .execute();
  const mentioned = await mentionedAssets(db, { from: new Date(now.getTime() - MENTIONED_DAYS * DAY_MS), to: now, limit: MENTIONED });
  const assets = new Set([...watched, ...mentioned].map(({ asset }) => asset));
  assets.delete(MARKET);
  return [...assets].slice(0, MAX_ASSETS);
}
