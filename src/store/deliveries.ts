import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { newId } from "../platform/id.ts";
import type { Delivery } from "../schema/delivery.ts";
import type { Session } from "./database.ts";
import type { DeliveryRow } from "./tables.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A delivery as stored, its bytes unpacked. */
export interface StoredDelivery extends Delivery {
  id: string;
  sha256: string;
  receivedAt: Date;
}

/** Keeps what came, raw and whole. Bytes that came the same way before are not kept twice. Returns how many were new. */
export async function receive(db: Session, deliveries: Delivery[], now: Date): Promise<number> {
  if (deliveries.length === 0) return 0;
  const rows = await Promise.all(deliveries.map((delivery) => rowOf(delivery, now)));
  const distinct = [...new Map(rows.map((row) => [row.key, row])).values()];
  const written = await db
    .insertInto("deliveries")
    .values(distinct)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .execute();
  return written.length;
}

/** Those of the keys that have come already. */
export async function knownKeys(db: Session, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.selectFrom("deliveries").select("key").where("key", "in", keys).execute();
  return new Set(rows.map(({ key }) => key));
}

export function deliveryKey({ channel, bytes }: Pick<Delivery, "channel" | "bytes">): string {
  return `${channel}:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The oldest deliveries, after one id, that nobody has read yet. */
export async function waitingDeliveries(db: Session, { after, limit }: { after: string; limit: number }): Promise<StoredDelivery[]> {
  let query = db.selectFrom("deliveries").selectAll().where("state", "=", "waiting").orderBy("id").limit(limit);
  if (after) query = query.where("id", ">", after);
  return Promise.all((await query.execute()).map(unpacked));
}

/** Those of these deliveries that nobody has read in the meantime. */
export async function stillWaiting(tx: Session, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom("deliveries").select("id").where("id", "in", ids).where("state", "=", "waiting").execute();
  return new Set(rows.map(({ id }) => id));
}

export async function countDeliveries(db: Session): Promise<Record<"waiting" | "read" | "failed", number>> {
  const rows = await db
    .selectFrom("deliveries")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  return { waiting: 0, read: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

export async function markRead(db: Session, ids: string[], method: number): Promise<void> {
  if (ids.length > 0) await db.updateTable("deliveries").set({ state: "read", failure: null, method }).where("id", "in", ids).execute();
}

export async function markFailed(db: Session, id: string, failure: string, method: number): Promise<void> {
  await db.updateTable("deliveries").set({ state: "failed", failure, method }).where("id", "=", id).execute();
}

export async function dropDeliveries(db: Session, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom("deliveries").where("id", "in", ids).execute();
}

/** Marks for reading again what an older method read, as far as its bytes are still kept. */
export async function requeueDeliveries(db: Session, method: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("deliveries")
    .set({ state: "waiting" })
    .where("method", "<", method)
    .where("size", ">", 0)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Deletes the raw bytes of what came before a moment; what was made of them stays. */
export async function forgetDeliveriesBefore(db: Session, moment: Date, limit: number): Promise<number> {
  const old = db
    .selectFrom("deliveries")
    .select("id")
    .where("received_at", "<", moment)
    .where("state", "!=", "waiting")
    .where("size", ">", 0)
    .limit(limit);
  const { numUpdatedRows } = await db
    .updateTable("deliveries")
    .set({ bytes: Buffer.alloc(0), size: 0 })
    .where("id", "in", old)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function rowOf({ channel, format, origin, hints, bytes }: Delivery, now: Date) {
  const key = deliveryKey({ channel, bytes });
  const packed = await compress(bytes, QUALITY);
  return {
    id: newId(now),
    key,
    channel,
    format,
    origin,
    hints: JSON.stringify(hints),
    sha256: key.slice(channel.length + 1),
    size: bytes.length,
    bytes: packed,
    received_at: now,
  };
}

async function unpacked({
  bytes,
  size,
  received_at,
  ...row
}: Omit<DeliveryRow, "hints" | "state" | "method"> & { hints: Delivery["hints"] }): Promise<StoredDelivery> {
  const { id, channel, format, origin, hints, sha256 } = row;
  return {
    id,
    channel,
    format,
    origin,
    hints,
    sha256,
    receivedAt: received_at,
    bytes: size === 0 ? bytes : await decompress(bytes, { maxOutputLength: size }),
  };
}
